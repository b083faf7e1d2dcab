using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reading;

/// <summary>What can be wrong with a profile of export or its list of what to print: codes NG615 to NG624. Nothing is written while one of the errors stands.</summary>
public static class ExportProblems
{
    public static RuleInfo Unreadable { get; } = Problem(
        "NG615", "batch-list-unreadable", Severity.Error, "A batch list cannot be read as CSV.",
        """
        ## Why it matters
        A batch list is a table saved as CSV: text, a row on each line, the cells separated by commas, semicolons or tabs.
        A workbook (`.xlsx`), a picture or a list with a quotation mark that is never closed cannot be told apart into rows,
        and half a list would print half a job.

        ## What to do
        In Excel choose Save As, "CSV UTF-8 (Comma delimited)". Cells that hold the separator or a line break stand in
        quotation marks; a quotation mark inside them is doubled.
        """);

    public static RuleInfo Encoding { get; } = Problem(
        "NG616", "batch-list-encoding", Severity.Warning, "A batch list is not saved as UTF-8.",
        """
        ## Why it matters
        Excel's plain "CSV (Comma delimited)" keeps signs such as £, é and curly quotation marks in the older Windows-1252. The
        list is read as that. A list from elsewhere may mean other signs, and a note to the print room would come out wrong.

        ## What to do
        In Excel choose Save As, "CSV UTF-8 (Comma delimited)".
        """);

    public static RuleInfo ColumnMissing { get; } = Problem(
        "NG617", "batch-column-missing", Severity.Error, "A batch list lacks a column that it needs, or has one twice.",
        """
        ## Why it matters
        The first row names the columns, in any order. Without `notice` nothing says what to print; of two columns with one
        name only one could count.

        ## What to do
        Name the columns in the first row: `notice`, and where wanted `authority`, `edition`, `language`, `copies`, `paper`,
        `sides`, `fold`, `colour`, `note`.
        """);

    public static RuleInfo ColumnUnknown { get; } = Problem(
        "NG618", "batch-column-unknown", Severity.Warning, "A batch list has a column that nothing is taken from.",
        """
        ## Why it matters
        A misspelt `copeis` would print one copy of everything. A column that is there for other uses does no harm.

        ## What to do
        Correct the column's name, or leave it. The columns of a job ticket are known and passed over.
        """);

    public static RuleInfo RowUneven { get; } = Problem(
        "NG619", "batch-row-uneven", Severity.Error, "A row of a batch list has more cells than there are columns.",
        """
        ## Why it matters
        Mostly a comma in a note has cut the cell in two, and all that follows stands one column too far right.

        ## What to do
        Put the cell in quotation marks, or let the spreadsheet save the file, which does so.
        """);

    public static RuleInfo ValueUnusable { get; } = Problem(
        "NG620", "batch-value-unusable", Severity.Error, "A cell of a batch list cannot be used.",
        """
        ## Why it matters
        Copies are whole numbers from 1 to 10,000, in digits alone: a million is a slip of the finger, and 0 a row that should
        not be there. Paper, sides, fold and colour are one of a few words. An empty cell means what the profile says.

        ## What to do
        Correct the cell; the message says what may stand there.
        """);

    public static RuleInfo NoticeUnknown { get; } = Problem(
        "NG621", "batch-notice-unknown", Severity.Error, "A batch list names a notice that there is none of, or several.",
        """
        ## Why it matters
        A row that is passed over is a notice that nobody hands out. A name alone is enough where one authority has it; else
        the row says `authority/notice`, or has the authority in a column of its own.

        ## What to do
        Correct the name, or take the row out.
        """);

    public static RuleInfo EditionUnknown { get; } = Problem(
        "NG622", "batch-edition-unknown", Severity.Error, "A batch list asks for an edition or a language that a notice does not have.",
        """
        ## Why it matters
        People were promised large print or Welsh. The job must not go to print without it in silence.

        ## What to do
        Correct the row; or give the notice the edition or the language (`languages:`, `easy_read:`).
        """);

    public static RuleInfo RowTwice { get; } = Problem(
        "NG623", "batch-row-twice", Severity.Error, "Two rows of a batch list ask for the same thing.",
        """
        ## Why it matters
        Was the row copied by mistake, or are both wanted? The job ticket would list one file twice.

        ## What to do
        Take one out, or add the copies together in one row. Rows that differ in paper, sides, fold or colour may stand
        side by side. A row without an edition or a language asks for all that the profile prints.
        """);

    public static RuleInfo ProfileUnfit { get; } = Problem(
        "NG624", "export-profile-unfit", Severity.Error, "A profile of export asks for what does not go together.",
        """
        ## Why it matters
        Print files have no tags: they are for paper, and a person who listens to a document gets nothing from them. So a
        profile makes either files for people (`html`, `pdf`, `docx` …) or files for a print room (`print`), never both in
        one folder. And some ways of printing exclude each other, such as a booklet on one side of the paper.

        ## What to do
        Make two profiles, or correct the value; the message says which.
        """);

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        Unreadable, Encoding, ColumnMissing, ColumnUnknown, RowUneven, ValueUnusable, NoticeUnknown, EditionUnknown, RowTwice,
        ProfileUnfit,
    ];

    private static RuleInfo Problem(string code, string name, Severity severity, string summary, string explanation) => new()
    {
        Code = code,
        Name = name,
        Band = Band.Accessibility,
        Severity = severity,
        Summary = summary,
        Explanation = explanation,
    };
}
