using System.Collections.Immutable;

namespace NoticeGen.Jobs;

/// <summary>What an export made, file by file, and what a print room does with it.</summary>
public sealed record JobTicket
{
    /// <summary>The profile's name.</summary>
    public required string Job { get; init; }

    /// <summary>What the job is for; null when the profile does not say.</summary>
    public string? Description { get; init; }

    /// <summary>What whoever orders it asks of the print room; null where nothing is said.</summary>
    public JobOrder? Order { get; init; }

    /// <summary>The day for which the law was asked.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>The day that stands for the making, given by the caller, so that the same input gives the same ticket.</summary>
    public required DateOnly BuiltAt { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>Whether anything in it is a draft, not to be handed out.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the files conform to PDF/X-4 (ISO 15930-7).</summary>
    public bool IsForPress { get; init; }

    /// <summary>The editions in it, by name, that are Easy Read: they ask for thicker paper.</summary>
    public ImmutableArray<string> EasyRead { get; init; } = [];

    /// <summary>In the order in which they are printed.</summary>
    public required ImmutableArray<JobLine> Lines { get; init; }

    public JobTotals Totals => JobTotals.Of(Lines);
}

/// <summary>What a print room asks of everybody who orders; what is null is written on the ticket by hand.</summary>
/// <param name="WantedBy">The last day on which it is of use.</param>
/// <param name="PaperWeight">In grams a square metre.</param>
public sealed record JobOrder(DateOnly? WantedBy, string? CostCode, string? DeliverTo, int? PaperWeight);

/// <summary>One file of a job.</summary>
public sealed record JobLine
{
    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The folder of the authority; empty for a pack of several.</summary>
    public required string Authority { get; init; }

    /// <summary>The controller's name, for people; empty for a pack of several.</summary>
    public required string AuthorityName { get; init; }

    /// <summary>The notice's name below its authority; empty for a pack.</summary>
    public required string Notice { get; init; }

    public required string Title { get; init; }

    /// <summary><c>standard</c>, <c>easy-read</c>, <c>large-print</c> …; empty for a pack.</summary>
    public required string Edition { get; init; }

    /// <summary>The edition as lists call it: "Full notice", "Easy Read" …; empty for a pack.</summary>
    public required string EditionTitle { get; init; }

    /// <summary>BCP 47; empty for a pack.</summary>
    public required string Language { get; init; }

    /// <summary>Below the output folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Pages with content; null for formats without pages.</summary>
    public int? Pages { get; init; }

    /// <summary>The notice's own version.</summary>
    public string? Version { get; init; }

    /// <summary>How it is printed; null for a file that is not for the print room.</summary>
    public JobPrinting? Printing { get; init; }

    public string? Note { get; init; }

    /// <summary>What a pack holds, in order; empty for a single notice.</summary>
    public ImmutableArray<JobPart> Parts { get; init; } = [];
}

/// <summary>A notice in a pack.</summary>
/// <param name="FirstPage">As the numbering of the pack says it.</param>
public sealed record JobPart(string Notice, string Title, string Edition, string Language, int FirstPage, int LastPage);

/// <summary>How a file is printed, with the words of <see cref="JobWords"/>; counts are those of one copy.</summary>
public sealed record JobPrinting
{
    public required int Copies { get; init; }

    /// <summary>Sheets of the paper that goes into the printer.</summary>
    public required int Sheets { get; init; }

    /// <summary>Sides that go through the machine, those that only fill up a sheet too.</summary>
    public required int Sides { get; init; }

    public required string Paper { get; init; }

    public required bool Duplex { get; init; }

    public required string Fold { get; init; }

    public required string Colour { get; init; }

    /// <summary>Millimetres beyond the trimmed edge.</summary>
    public double Bleed { get; init; }

    /// <summary>The untrimmed sheet that <see cref="Paper"/> is cut from; null where nothing is cut.</summary>
    public string? Sheet { get; init; }
}

/// <summary>Sums over the lines of a ticket.</summary>
/// <param name="Items">Files.</param>
/// <param name="Copies">Documents that leave the print room.</param>
/// <param name="Pages">Pages with content, over all copies.</param>
/// <param name="Impressions">Sides that go through the machine, over all copies: what a print room counts clicks by.</param>
/// <param name="Sheets">Sheets of paper, over all copies.</param>
public sealed record JobTotals(int Items, long Copies, long Pages, long Impressions, long Sheets)
{
    /// <summary>Sheets fewer than with each page on a sheet of its own.</summary>
    public long SheetsSaved => Math.Max(0, Pages - Sheets);

    public static JobTotals Of(IEnumerable<JobLine> lines)
    {
        var totals = new JobTotals(0, 0, 0, 0, 0);
        foreach (var line in lines)
        {
            var copies = line.Printing?.Copies ?? 0L;
            totals = new JobTotals(
                totals.Items + 1,
                totals.Copies + copies,
                totals.Pages + copies * (line.Pages ?? 0),
                totals.Impressions + copies * (line.Printing?.Sides ?? 0),
                totals.Sheets + copies * (line.Printing?.Sheets ?? 0));
        }
        return totals;
    }
}
