using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// What to do next, on one screen: findings counted by kind of work, causes first, the same fault in many places once with
/// its places. What has no room is counted; <see cref="TextReport"/> tells each finding in full.
/// </summary>
/// <param name="scope">The words that chose the notices, as they stand behind the name of a command; empty for all.</param>
public sealed class Worklist(TextReportStyle style, string scope)
{
    /// <summary>Lines of the list itself: with the count and the next commands it fits on a screen of 25.</summary>
    private const int MostLines = 18;

    private const int MostPlaces = 8;
    private const int LeastWidth = 40;
    private const string Indent = "  ";
    private const string Hanging = "            ";

    private readonly Ink _ink = style.Ink;

    private int Width => Math.Max(LeastWidth, style.Width);

    /// <summary>The list; empty where nothing was found.</summary>
    public string Write(Report report)
    {
        if (report.Findings.IsEmpty)
        {
            return "";
        }
        var text = new StringBuilder();
        foreach (var line in Wrapped("", Opening(report), ""))
        {
            text.Append(_ink.Bold(line)).Append('\n');
        }
        text.Append('\n');
        foreach (var line in Lines(report))
        {
            text.Append(line.TrimEnd(' ')).Append('\n');
        }
        return text.Append('\n').ToString();
    }

    /// <summary>The commands to go on with, a line each.</summary>
    public IEnumerable<string> Next(Report report)
    {
        if (report.Findings.IsEmpty)
        {
            yield return Command("Next", "build", "", "publishes");
            yield break;
        }
        var first = First(report);
        yield return first is null ? Command("Next", "build", "", "publishes; nothing stops it")
            : IsMissingWords(first) ? Command("Next", "easy-read draft", "", "writes Easy Read words to begin from")
            : Command("Next", "lint", "", "when that is done");
        yield return Command("All", "lint", " --full", "each finding with its lines and what to write");
        yield return $"{"Why:",-6}noticegen explain {(first ?? report.WorstFirst().First()).Rule.Code}";
    }

    private string Command(string label, string name, string option, string what)
    {
        var words = $"{label + ":",-6}noticegen {name}{(scope.Length > 0 ? " " + scope : "")}{option}";
        return words.Length + what.Length + 3 > Width ? words : $"{words}   {what}";
    }

    /// <summary>What stands in the way of a build and is to be done before all else; null when nothing does.</summary>
    private static Diagnostic? First(Report report) =>
        report.CausesFirst().FirstOrDefault(finding => finding.Severity == Severity.Error || report.Fails(finding));

    private static string Opening(Report report)
    {
        if (First(report) is not { } first)
        {
            return "Nothing stops a build. What would make it better:";
        }
        var place = Place.Of(first.Origin);
        var where = first.Origin.Source.Text.Length == 0 ? place.Path : string.Create(CultureInfo.InvariantCulture, $"{place.Path}, line {place.Line}");
        return DisplayWidth.Shown(WorkOrder.StageOf(first) switch
        {
            WorkStage.Files => $"First put this file right, for it cannot be used as it is: {where}.",
            WorkStage.Blanks => $"First fill the blanks, beginning at {where}.",
            WorkStage.Law => $"First say what the law asks for, beginning at {where}.",
            WorkStage.Editions when IsMissingWords(first) => "First write the Easy Read words that are missing: `noticegen easy-read draft` begins them.",
            WorkStage.Editions => $"First mend the Easy Read edition, beginning at {where}.",
            _ => $"First make the words plain, beginning at {where}.",
        });
    }

    private static bool IsMissingWords(Diagnostic finding) => finding.Rule.Name == "easy-read-words-missing";

    private static string Heading(WorkStage stage) => stage switch
    {
        WorkStage.Files => "Files to put right",
        WorkStage.Blanks => "Blanks to fill",
        WorkStage.Law => "What the law asks for",
        WorkStage.Editions => "Easy Read and other editions",
        _ => "Plain words, looks and housekeeping",
    };

    private List<string> Lines(Report report)
    {
        var gone = WorkOrder.GoneWithBlanks(report.Findings);
        var parts = report.CausesFirst().Where(finding => !gone.Contains(finding)).GroupBy(WorkOrder.StageOf).Select(stage => PartOf(stage, gone.Count)).ToList();
        var lines = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, room) = (parts[i], MostLines - lines.Count - parts.Skip(i + 1).Sum(later => later.Least) - 1);
            var shown = part.Kinds.Take(1).Where(_ => part.Least - 1 <= room).ToList();
            foreach (var kind in part.Kinds.Skip(1).Where(_ => shown.Count > 0))
            {
                if (Below(shown.Append(kind)).Count > room)
                {
                    break;
                }
                shown.Add(kind);
            }
            lines.Add(part.Heading + (shown.Count == part.Kinds.Count ? "" : shown.Count > 0 ? ", beginning with" : ""));
            lines.AddRange(Below(shown));
        }
        return lines;
    }

    private Part PartOf(IGrouping<WorkStage, Diagnostic> stage, int gone)
    {
        var heading = _ink.Of(stage.Max(finding => finding.Severity), Heading(stage.Key)) + ": ";
        var kinds = stage.GroupBy(finding => (finding.Rule.Code, finding.Severity)).Select(group => new Kind([.. group])).OrderByDescending(kind => kind.Severity).ToList();
        if (stage.Key == WorkStage.Blanks)
        {
            heading += stage.Count().ToString("N0", CultureInfo.InvariantCulture) + (gone == 0 ? "" : $", and {ReportSummary.Count(gone, "further finding")} that should go with them");
            kinds = [.. stage.GroupBy(finding => finding.Origin.Path, StringComparer.Ordinal).Select(file => new Kind([.. file]) { AreBlanks = true })];
        }
        else
        {
            heading += ReportSummary.Of(stage, 0).Counts;
        }
        return new Part(heading, kinds, 1 + Below(kinds.Take(1)).Count);
    }

    /// <summary>The lines of some kinds of faults, each below its file; those of several files come first.</summary>
    private List<string> Below(IEnumerable<Kind> kinds)
    {
        var lines = new List<string>();
        foreach (var file in kinds.GroupBy(kind => kind.AreBlanks ? null : kind.File, StringComparer.Ordinal).OrderBy(file => file.Key is not null))
        {
            if (file.Key is not null)
            {
                lines.Add(Indent + DisplayWidth.Shown(file.Key));
            }
            lines.AddRange(file.SelectMany(kind => kind.AreBlanks
                ? Wrapped(Indent, $"{DisplayWidth.Shown(kind.File!)}: {ReportSummary.Count(kind.Findings.Length, "blank")}, {Numbers(kind.Findings)}", Hanging)
                : Entry(kind)));
        }
        return lines;
    }

    private List<string> Entry(Kind kind)
    {
        var word = _ink.Of(kind.Severity, TextReport.Word(kind.Severity).PadRight(Hanging.Length - (2 * Indent.Length)));
        var places = kind.File is null
            ? string.Create(CultureInfo.InvariantCulture, $"in {kind.Files.Count} files")
            : kind.Findings[0].Origin.Source.Text.Length == 0 ? "" : Numbers(kind.Findings);
        var lines = Wrapped(Hanging, $"{places}{(places.Length > 0 ? ": " : "")}{kind.Text} [{kind.Findings[0].Rule.Code}]", Hanging);
        lines[0] = Indent + Indent + word + lines[0][Hanging.Length..];
        if (kind.File is null)
        {
            var named = kind.Files.Count;
            while (named > 1 && Hanging.Length + Places(kind.Files, named).Length > Width)
            {
                named--;
            }
            lines.Add(Hanging + Places(kind.Files, named));
        }
        return lines;
    }

    private static string Places(List<string> files, int named) =>
        string.Join(", ", files.Take(named)) + (named < files.Count ? string.Create(CultureInfo.InvariantCulture, $" and {files.Count - named} more") : "");

    /// <summary>"line 7", "lines 7, 12, 31 and 4 more".</summary>
    private static string Numbers(IEnumerable<Diagnostic> findings)
    {
        var numbers = findings.Select(finding => Place.Of(finding.Origin).Line).Distinct().Order().ToList();
        var shown = numbers.Take(numbers.Count > MostPlaces ? MostPlaces - 1 : MostPlaces).Select(number => number.ToString(CultureInfo.InvariantCulture));
        return (numbers.Count == 1 ? "line " : "lines ") + string.Join(", ", shown)
            + (numbers.Count > MostPlaces ? string.Create(CultureInfo.InvariantCulture, $" and {numbers.Count - MostPlaces + 1} more") : "");
    }

    /// <summary>Breaks a text between words to the width of the terminal.</summary>
    private List<string> Wrapped(string indent, string text, string hanging)
    {
        var lines = new List<string>();
        var line = new StringBuilder(indent);
        var columns = indent.Length;
        var isBegun = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = word.EnumerateRunes().Sum(DisplayWidth.Of);
            if (isBegun && columns + 1 + length > Width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(hanging);
                columns = hanging.Length;
                isBegun = false;
            }
            line.Append(isBegun ? " " : "").Append(word);
            columns += length + (isBegun ? 1 : 0);
            isBegun = true;
        }
        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>One kind of work.</summary>
    /// <param name="Least">Lines of the heading and the first kind of fault.</param>
    private sealed record Part(string Heading, List<Kind> Kinds, int Least);

    /// <summary>One kind of fault, in all the places that have it; or the blanks of one file.</summary>
    private sealed record Kind(ImmutableArray<Diagnostic> Findings)
    {
        public bool AreBlanks { get; init; }

        public Severity Severity => Findings[0].Severity;

        public List<string> Files { get; } =
            [.. Findings.Select(finding => Place.Of(finding.Origin)).DistinctBy(place => place.Path).Select(place => DisplayWidth.Shown(string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.Line}")))];

        /// <summary>The one file that has it; null where several do.</summary>
        public string? File => Files.Count == 1 ? Findings[0].Origin.Path : null;

        /// <summary>What is wrong, in the words of the finding, or of the rule where findings differ.</summary>
        public string Text
        {
            get
            {
                var message = DisplayWidth.Shown(Findings[0].Message.ReplaceLineEndings(" "));
                if (Findings.All(finding => finding.Message == Findings[0].Message))
                {
                    return message;
                }
                var summary = Findings[0].Rule.Summary.TrimEnd('.');
                return char.ToLowerInvariant(summary[0]) + summary[1..];
            }
        }
    }
}
