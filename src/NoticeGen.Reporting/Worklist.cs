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
    /// <summary>Lines of the opening and the list: with two that are empty, the count and the next commands they fit on a screen of 25.</summary>
    private const int MostLines = 19;

    private const int MostPlaces = 8;
    private const int MostNotices = 3;
    private const int MostWords = 4;
    private const int LongestWord = 40;
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
        var opening = Wrapped("", Opening(report), "");
        foreach (var line in opening)
        {
            text.Append(_ink.Bold(line)).Append('\n');
        }
        text.Append('\n');
        foreach (var line in Lines(report, MostLines - opening.Count))
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
            yield return Command("Next", "build", scope, "publishes");
            yield break;
        }
        var first = First(report);
        yield return first is null ? Command("Next", "build", scope, "publishes; nothing stops it")
            : IsMissingWords(first) ? Command("Next", "easy-read draft", WithoutWords(report), "writes Easy Read words to begin from")
            : Command("Next", "lint", scope, "when that is done");
        yield return Command("All", "lint", (scope + " --full").TrimStart(), "each finding with its lines and what to write");
        yield return $"{"Why:",-6}noticegen explain {(first ?? report.WorstFirst().First()).Rule.Code}";
    }

    private string Command(string label, string name, string arguments, string what)
    {
        var words = $"{label + ":",-6}noticegen {name} {arguments}".TrimEnd();
        return words.Length + what.Length + 3 > Width ? words : $"{words}   {what}";
    }

    /// <summary>The notices that lack Easy Read words; none for all, where they are many.</summary>
    private static string WithoutWords(Report report)
    {
        var ids = report.Notices.Where(notice => notice.Findings.Any(IsMissingWords)).Select(notice => notice.Id).ToList();
        return ids.Count > MostNotices ? "" : string.Join(' ', ids);
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
            WorkStage.Files when first.Rule.Band == Band.Files => $"First put this file right, for it cannot be used as it is: {where}.",
            WorkStage.Files => $"First put right what stands at {where}.",
            WorkStage.Blanks => $"First fill the blanks, beginning at {where}.",
            WorkStage.Law => $"First say what the law asks for, beginning at {where}.",
            WorkStage.Editions when IsMissingWords(first) => "First write the Easy Read words that are missing: `noticegen easy-read draft` begins them.",
            WorkStage.Editions when first.Rule.Band == Band.EasyRead => $"First mend the Easy Read words, beginning at {where}.",
            WorkStage.Editions => $"First have each edition say what it must, beginning at {where}.",
            _ => $"First put right what stands at {where}.",
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

    private List<string> Lines(Report report, int most)
    {
        var gone = WorkOrder.GoneWithBlanks(report.Findings);
        var stages = report.CausesFirst().Where(finding => !gone.Contains(finding)).GroupBy(WorkOrder.StageOf).ToList();
        var parts = stages.Select(stage => PartOf(stage, gone.Count, Closeness.Kinds)).ToList();
        foreach (var closeness in (ReadOnlySpan<Closeness>)[Closeness.Findings, Closeness.Advice])
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var closer = PartOf(stages[i], gone.Count, closeness);
                // What keeps a file from being used comes first: what to do about it has room before all else is told.
                if (parts.Sum(part => part.Whole) - parts[i].Whole + closer.Whole <= most || (stages[i].Key == WorkStage.Files && closer.Whole <= most / 2))
                {
                    parts[i] = closer;
                }
            }
        }
        // Every heading stands; then each kind of work has its first entry, and what is left goes to the first of them.
        var room = most - parts.Count;
        var begun = new HashSet<Part>(ReferenceEqualityComparer.Instance);
        foreach (var part in parts.Where(part => part.First <= room))
        {
            begun.Add(part);
            room -= part.First;
        }
        var lines = new List<string>();
        foreach (var part in parts)
        {
            var shown = part.Entries.Take(begun.Contains(part) ? 1 : 0).ToList();
            foreach (var entry in part.Entries.Skip(1).Where(_ => shown.Count > 0))
            {
                if (Below(shown.Append(entry)).Count - part.First > room)
                {
                    break;
                }
                shown.Add(entry);
            }
            room -= shown.Count > 0 ? Below(shown).Count - part.First : 0;
            lines.Add(part.Heading + (shown.Count > 0 && shown.Count < part.Entries.Count ? ", beginning with" : ""));
            lines.AddRange(Below(shown));
        }
        return lines;
    }

    private Part PartOf(IGrouping<WorkStage, Diagnostic> stage, int gone, Closeness closeness)
    {
        var heading = _ink.Of(stage.Max(finding => finding.Severity), Heading(stage.Key)) + ": " + (stage.Key == WorkStage.Blanks
            ? stage.Count().ToString("N0", CultureInfo.InvariantCulture) + (gone == 0 ? "" : $", and {ReportSummary.Count(gone, "further finding")} that should go with them")
            : ReportSummary.Of(stage, 0).Counts);
        var entries = closeness != Closeness.Kinds
            ? stage.GroupBy(finding => (finding.Rule.Code, finding.Severity, finding.Message))
                .Select(same => new Entry([.. same]) { Advice = closeness == Closeness.Advice ? same.First().Help : null }).OrderByDescending(entry => entry.Severity).ToList()
            : stage.Key == WorkStage.Blanks
            ? [.. stage.GroupBy(finding => finding.Origin.Path, StringComparer.Ordinal).Select(file => new Entry([.. file]) { AreBlanks = true })]
            : [.. stage.GroupBy(finding => (finding.Rule.Code, finding.Severity)).Select(kind => new Entry([.. kind])).OrderByDescending(entry => entry.Severity)];
        // An entry has a line at least: more of them than a screen has lines have no room, however many they are.
        return new Part(heading, entries, Below(entries.Take(1)).Count, 1 + Below(entries.Take(MostLines)).Count);
    }

    /// <summary>The lines of some entries, each below its file; those of several files stand beside the names of files.</summary>
    private List<string> Below(IEnumerable<Entry> entries)
    {
        var lines = new List<string>();
        foreach (var file in entries.GroupBy(entry => entry.AreBlanks ? null : entry.File, StringComparer.Ordinal))
        {
            if (file.Key is not null)
            {
                lines.Add(Indent + DisplayWidth.Shown(file.Key));
            }
            lines.AddRange(file.SelectMany(entry => entry.AreBlanks
                ? Wrapped(Indent, $"{DisplayWidth.Shown(entry.File!)}: {ReportSummary.Count(entry.Findings.Length, "blank")}, {Numbers(entry.Findings)}", Indent + Indent)
                : LinesOf(entry)));
        }
        return lines;
    }

    private List<string> LinesOf(Entry entry)
    {
        var word = _ink.Of(entry.Severity, TextReport.Word(entry.Severity).PadRight(Hanging.Length - (2 * Indent.Length)));
        var places = entry.File is null
            ? string.Create(CultureInfo.InvariantCulture, $"in {entry.Files.Length} files")
            : entry.Findings[0].Origin.Source.Text.Length == 0 ? "" : Numbers(entry.Findings);
        var lines = Wrapped(Hanging, $"{places}{(places.Length > 0 ? ": " : "")}{entry.Text} [{entry.Findings[0].Rule.Code}]", Hanging);
        lines[0] = Indent + Indent + word + lines[0][Hanging.Length..];
        if (entry.File is null)
        {
            lines[0] = lines[0][Indent.Length..];
            var named = Math.Min(entry.Files.Length, MostPlaces);
            while (named > 1 && Hanging.Length + Places(entry.Files, named).Length > Width)
            {
                named--;
            }
            lines.AddRange(Wrapped(Hanging, Places(entry.Files, named), Hanging));
        }
        if (entry.Advice is { } advice)
        {
            // YAML in it keeps its lines, so that it can be copied.
            var told = DisplayWidth.Shown(advice.ReplaceLineEndings("\n")).Split('\n');
            lines.AddRange(Wrapped(Hanging, "= " + told[0], Hanging + Indent));
            lines.AddRange(told.Skip(1).Select(line => Hanging + Indent + line));
        }
        return lines;
    }

    private static string Places(ImmutableArray<Diagnostic> files, int named) =>
        string.Join(", ", files.Take(named).Select(first => Place.Of(first.Origin)).Select(place => DisplayWidth.Shown(string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.Line}"))))
        + (named < files.Length ? string.Create(CultureInfo.InvariantCulture, $" and {files.Length - named} more") : "");

    /// <summary>"line 7", "lines 7, 12, 31 and 4 more".</summary>
    private static string Numbers(IEnumerable<Diagnostic> findings)
    {
        var numbers = findings.Select(finding => Place.Of(finding.Origin).Line).Distinct().Order().ToList();
        var shown = numbers.Take(numbers.Count > MostPlaces ? MostPlaces - 1 : MostPlaces).Select(number => number.ToString(CultureInfo.InvariantCulture));
        return (numbers.Count == 1 ? "line " : "lines ") + string.Join(", ", shown)
            + (numbers.Count > MostPlaces ? string.Create(CultureInfo.InvariantCulture, $" and {numbers.Count - MostPlaces + 1} more") : "");
    }

    private List<string> Wrapped(string indent, string text, string hanging) => Wrapping.Lines(indent, text, hanging, Width);

    /// <summary>How closely a kind of work is told.</summary>
    private enum Closeness
    {
        /// <summary>Findings of one rule are one.</summary>
        Kinds,

        /// <summary>Each by itself, but for those that say the same.</summary>
        Findings,

        /// <summary>With what to do.</summary>
        Advice,
    }

    /// <summary>One kind of work.</summary>
    /// <param name="First">Lines of the first entry.</param>
    /// <param name="Whole">Lines of the heading and all entries; of very many, more than there is room for.</param>
    private sealed record Part(string Heading, List<Entry> Entries, int First, int Whole);

    /// <summary>A finding, or several of one kind in all their places; or the blanks of one file.</summary>
    private sealed record Entry(ImmutableArray<Diagnostic> Findings)
    {
        public bool AreBlanks { get; init; }

        public string? Advice { get; init; }

        public Severity Severity => Findings[0].Severity;

        /// <summary>The first finding in each file.</summary>
        public ImmutableArray<Diagnostic> Files { get; } = [.. Findings.DistinctBy(finding => finding.Origin.Path)];

        /// <summary>The one file that has it; null where several do.</summary>
        public string? File => Files.Length == 1 ? Findings[0].Origin.Path : null;

        /// <summary>What is wrong, in the words of the finding, or of the rule where findings differ.</summary>
        public string Text => field ??= Told();

        private string Told()
        {
            if (Findings.All(finding => finding.Message == Findings[0].Message))
            {
                return DisplayWidth.Shown(Findings[0].Message.ReplaceLineEndings(" "));
            }
            var summary = Findings[0].Rule.Summary.TrimEnd('.');
            return char.ToLowerInvariant(summary[0]) + summary[1..] + Words;
        }

        /// <summary>The words that each finding is about, as far as there is room; none where one is not about a word.</summary>
        private string Words
        {
            get
            {
                if (!Findings.All(finding => finding.Origin.Excerpt is { Length: > 0 and <= LongestWord } word && finding.Message.Contains(word, StringComparison.Ordinal)))
                {
                    return "";
                }
                var words = Findings.Select(finding => finding.Origin.Excerpt).Distinct(StringComparer.Ordinal).ToList();
                var named = words.Take(MostWords).Select(word => DisplayWidth.Shown(word.ReplaceLineEndings(" ")));
                return ": " + string.Join(", ", named) + (words.Count > MostWords ? string.Create(CultureInfo.InvariantCulture, $" and {words.Count - MostWords} more") : "");
            }
        }
    }
}
