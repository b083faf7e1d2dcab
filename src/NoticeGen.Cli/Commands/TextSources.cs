using System.Collections.Immutable;
using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Cli.Commands;

/// <summary>Where words that notices print come from: each file and line, with what is printed there and by which notices.</summary>
internal static class TextSources
{
    /// <summary>Of a line that is shown, in characters.</summary>
    private const int Longest = 160;

    /// <exception cref="UserError">No notice prints the words.</exception>
    public static int Write(OpenedWorkspace opened, string words)
    {
        var shared = opened.ReadShared();
        if (shared.Pipeline is not { } pipeline)
        {
            opened.Write(new Findings(opened).Report([], shared));
            return ExitStatus.Of(shared.Findings, opened.FailOn);
        }
        var wanted = Evenly(words);
        var found = opened.ForEach((_, name) => pipeline.Check(name.Authority, name.Name).Editions.SelectMany(edition => PrintedWords.In(edition.Document, wanted)
            .Select(place => (Place: place, Notice: name.Id, Edition: edition.Edition.FileSuffix(edition.Edition.Variant) is { Length: > 0 } suffix ? suffix[1..] : Edition.Standard))).ToList()).SelectMany(all => all).ToList();
        if (found.Count == 0)
        {
            throw new UserError(ExitCode.NothingMatched, $"no notice prints “{wanted}”", "give fewer words, as they are printed");
        }
        var text = new StringBuilder();
        foreach (var place in found.GroupBy(hit => (hit.Place.Origin.Path, hit.Place.Origin.Start.Line, hit.Place.Text)).OrderBy(group => group.Key))
        {
            var origin = place.First().Place.Origin;
            text.Append(text.Length > 0 ? "\n" : "").Append(origin).Append(origin.Source.IsBuiltIn ? " (comes with the program)" : "").Append('\n')
                .Append("  “").Append(Around(place.Key.Text, wanted)).Append("”\n");
            foreach (var notice in place.GroupBy(hit => hit.Notice, StringComparer.Ordinal).OrderBy(notice => notice.Key, StringComparer.Ordinal))
            {
                text.Append("  printed by ").Append(notice.Key).Append(": ").AppendJoin(", ", notice.Select(hit => hit.Edition).Distinct(StringComparer.Ordinal)).Append('\n');
            }
        }
        opened.Host.Output.Write(text.ToString());
        return ExitCode.Clean;
    }

    private static string Evenly(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The part of a long line that has the words.</summary>
    private static string Around(string line, string words)
    {
        if (line.Length <= Longest)
        {
            return line;
        }
        var start = Math.Clamp(line.IndexOf(words, StringComparison.OrdinalIgnoreCase) - ((Longest - words.Length) / 2), 0, line.Length - Longest);
        return (start > 0 ? "…" : "") + line.Substring(start, Longest).Trim() + (start + Longest < line.Length ? "…" : "");
    }

    /// <summary>Finds words in the lines of a document, and the places that each of them was written in.</summary>
    private sealed class PrintedWords(string wanted) : DocumentWalker
    {
        private readonly List<(Origin Origin, string Text)> _found = [];

        public static List<(Origin Origin, string Text)> In(Document document, string wanted)
        {
            var walker = new PrintedWords(wanted);
            walker.All(document.Blocks);
            return walker._found;
        }

        public override bool All(ImmutableArray<Inline> inlines)
        {
            var line = new LinePieces();
            line.All(inlines);
            var text = line.Text.ToString();
            for (var at = text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + wanted.Length;
                _found.AddRange(line.Pieces
                    .Where(piece => piece.Start < end && piece.End > at && text.AsSpan(Math.Max(at, piece.Start)..Math.Min(end, piece.End)).ContainsAnyInRange('0', 'z'))
                    .Select(piece => (piece.Origin, text)));
            }
            return true;
        }
    }

    /// <summary>The words of one line with the place that each stretch of them was written in.</summary>
    private sealed class LinePieces : DocumentWalker
    {
        public StringBuilder Text { get; } = new();

        public List<(int Start, int End, Origin Origin)> Pieces { get; } = [];

        public override bool Visit(Text text)
        {
            Pieces.Add((Text.Length, Text.Length + text.Value.Length, text.Origin));
            Text.Append(text.Value.ReplaceLineEndings(" "));
            return true;
        }

        public override bool Visit(LineBreak lineBreak)
        {
            Text.Append(' ');
            return true;
        }
    }
}
