using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Jobs;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>What a field of a job ticket holds.</summary>
internal enum JobFieldKind
{
    Text,
    Number,
    YesOrNo,
    Day,
}

/// <summary>One field of a line: its column in the CSV file and its member in the JSON one.</summary>
/// <param name="Column">In small letters, with underscores.</param>
/// <param name="Value">In the form that the CSV file has; null when there is none.</param>
internal sealed record JobField(string Column, JobFieldKind Kind, string Help, Func<JobTicket, JobLine, string?> Value)
{
    /// <summary>Whether it is the same on every line; the JSON file says it once.</summary>
    public bool OfJob { get; init; }

    /// <summary>Whether every line has it.</summary>
    public bool Always { get; init; }

    /// <summary>The member of the JSON file: <c>total_sheets</c> is <c>totalSheets</c>.</summary>
    public string Member { get; } = string.Concat(
        Column.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>The fields of a job ticket, once: the CSV file, the JSON file and its schema follow.</summary>
internal static class JobTicketFields
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>In the order of the columns.</summary>
    public static ImmutableArray<JobField> All { get; } =
    [
        new("job", JobFieldKind.Text, "The profile that the job was made by.", (ticket, _) => ticket.Job) { OfJob = true },
        new("sequence", JobFieldKind.Number, "The order of printing, from 1.", (_, line) => Number(line.Sequence)) { Always = true },
        new("authority", JobFieldKind.Text, "The folder of the authority; empty for a pack of several.", (_, line) => line.Authority) { Always = true },
        new("notice", JobFieldKind.Text, "The notice's name; empty for a pack.", (_, line) => line.Notice) { Always = true },
        new("title", JobFieldKind.Text, "What the document calls itself.", (_, line) => line.Title) { Always = true },
        new("edition", JobFieldKind.Text, "standard, easy-read, large-print …; empty for a pack.", (_, line) => line.Edition) { Always = true },
        new("language", JobFieldKind.Text, "BCP 47, such as en or cy; empty for a pack.", (_, line) => line.Language) { Always = true },
        new("file", JobFieldKind.Text, "Below the output folder, with forward slashes.", (_, line) => line.File) { Always = true },
        new("pages", JobFieldKind.Number, "Pages with content, of one copy.", (_, line) => Number(line.Pages)),
        new("sheets", JobFieldKind.Number, "Sheets of paper, of one copy.", (_, line) => Number(line.Printing?.Sheets)),
        new("copies", JobFieldKind.Number, "How many are wanted.", (_, line) => Number(line.Printing?.Copies)),
        new("total_sheets", JobFieldKind.Number, "Sheets of paper, of all copies.", (_, line) => Number((long?)line.Printing?.Sheets * line.Printing?.Copies)),
        new("paper", JobFieldKind.Text, "What goes into the printer: a3, a4, a5.", (_, line) => line.Printing?.Paper),
        new("duplex", JobFieldKind.YesOrNo, "Whether both sides are printed.", (_, line) => line.Printing is { } printing ? printing.Duplex ? Yes : No : null),
        new("fold", JobFieldKind.Text, "none or booklet.", (_, line) => line.Printing?.Fold),
        new("colour", JobFieldKind.Text, "colour or grey.", (_, line) => line.Printing?.Colour),
        new("note", JobFieldKind.Text, "What the batch list says to the print room.", (_, line) => line.Note),
        new("sha256", JobFieldKind.Text, "The digest of the file, to see that it arrived whole.", (_, line) => line.Sha256) { Always = true },
        new("version", JobFieldKind.Text, "The notice's own version.", (_, line) => line.Version),
        new("built_at", JobFieldKind.Day, "The day of SOURCE_DATE_EPOCH where that is set, else the day for which the job was made; never the clock.", (ticket, _) => Day(ticket.BuiltAt)) { OfJob = true },
    ];

    public static string Day(DateOnly day) => day.ToIso();

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
