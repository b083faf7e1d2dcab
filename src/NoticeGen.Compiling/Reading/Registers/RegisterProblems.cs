using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reading.Registers;

/// <summary>NG053, NG356 and NG357: what can be wrong with a register of processing. Nothing is written of a register with an error.</summary>
public static class RegisterProblems
{
    public static RuleInfo Unreadable { get; } = new()
    {
        Code = "NG053",
        Name = "register-unreadable",
        Band = Band.Files,
        Severity = Severity.Error,
        Law = "UK GDPR Art 30(1)",
        Summary = "A register of processing cannot be read.",
        Explanation = """
            ## What to do

            Give an Excel workbook (`.xlsx`) without a password, or CSV saved as UTF-8. One of its first rows names the columns;
            `docs/register.md` says which are known, and how a register with other names is read.
            """,
    };

    public static RuleInfo ColumnUnknown { get; } = new()
    {
        Code = "NG356",
        Name = "register-column-unknown",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 30(1)",
        Summary = "A register of processing has a column that nothing is taken from.",
        Explanation = """
            ## Why it matters

            What stands below a misspelt “Recipeints” would be missed, and drift there would not be found.

            ## What to do

            Correct the head, or say in a file of the folder `law` what the column holds:

            ```yaml
            register_columns:
              - id: recipients
                heads: [Who else sees it]
            ```
            """,
    };

    public static RuleInfo PartlyRead { get; } = new()
    {
        Code = "NG357",
        Name = "register-partly-read",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 30(1)",
        Summary = "A part of a register of processing is hidden, in doubt or left out.",
        Explanation = """
            ## Why it matters

            Hidden sheets, sheets without a register, formulas without a result and rows that do not say which service they belong to
            may be meant or not: only who keeps the register knows.
            """,
    };

    public static ImmutableArray<RuleInfo> All { get; } = [Unreadable, ColumnUnknown, PartlyRead];
}
