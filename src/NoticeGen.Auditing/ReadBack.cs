using System.Collections.Immutable;
using NoticeGen.Auditing.Finished;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>What a finished document is an edition of.</summary>
/// <param name="Name">As readers choose it: <c>standard</c>, <c>easy-read</c>, <c>large-print</c>.</param>
public sealed record ReadBackEdition(string Name, IEnumerable<RenderedEssential> Essentials);

/// <summary>
/// Reads a finished document as a reader's program does and looks for everything that it must show: no renderer and no
/// template can lose a section without being found out.
/// </summary>
/// <remarks>One for each document: what it says is gathered once for all files that are made of it.</remarks>
public sealed class ReadBack(Document document)
{
    /// <summary>Letters at the start and the end of a paragraph that stand for it where a page break runs through it.</summary>
    private const int Ends = 24;

    private const int LongestQuote = 60;

    private readonly Lazy<List<Section>> _sections = new(() => Sections(document));

    public ImmutableArray<Diagnostic> Check(InputFile file, ReadBackEdition edition)
    {
        var origin = document.Blocks.IsEmpty ? Origin.Of(new SourceText(file.Path, "")) : document.Blocks[0].Origin;
        var read = PublishedReader.ReadAny(file);
        if (read.Value is not { } text)
        {
            return
            [
                .. read.Diagnostics.Select(problem => AuditProblems.OutputUnreadable.At(origin, $"{Named(file, edition)} cannot be read back: {problem.Message}")),
            ];
        }
        var shown = ShownText.Of(text);
        var words = new ReadWords(shown);
        return
        [
            .. _sections.Value.Select(section => Lost(section, words) is { } lost
                ? AuditProblems.SectionNotRendered.At(section.Origin, $"{Named(file, edition)} lacks {lost}", "this is a fault of the tool; please report it")
                : null).OfType<Diagnostic>(),
            .. edition.Essentials.Where(essential => !essential.AnyOf.Any(value => words.Hold(ShownText.LettersOf(value)) || shown.Links.Contains(value)))
                .Select(essential => AuditProblems.EssentialNotRendered.At(
                    essential.Origin, $"{Named(file, edition)} does not show {essential.What}", "print it in the template of this edition")),
        ];
    }

    private string Named(InputFile file, ReadBackEdition edition) =>
        $"the {file.Path[(file.Path.LastIndexOf('.') + 1)..]} of the {edition.Name} edition of `{document.Info.NoticeId}`";

    /// <summary>What a section has lost, to complete "lacks …"; null when nothing.</summary>
    private static string? Lost(Section section, ReadWords words)
    {
        var lines = section.Lines.Where(line => !words.Hold(line.Letters) && !IsBroken(line, words)).ToList();
        // A heading whose words stand somewhere is lost only together with something else of its section.
        return lines.Count == 0 ? null
            : !words.HaveBlock(section.Lines[0].Letters) || lines.Count * 2 > section.Lines.Count ? $"the section “{section.Title}”"
            : $"words of the section “{section.Title}”: “{Quote(lines[0].Words)}”";
    }

    /// <summary>Whether a line is there in parts: a page break, with a table's header after it, can run through it.</summary>
    private static bool IsBroken((string Words, string Letters) line, ReadWords words) =>
        line.Letters.Length > 2 * Ends
            ? words.Hold(line.Letters[..Ends]) && words.Hold(line.Letters[^Ends..])
            : line.Words.Contains(' ', StringComparison.Ordinal) && line.Words.Split(' ').All(word => words.Hold(ShownText.LettersOf(word)));

    private static string Quote(string line) => line.Length <= LongestQuote ? line : line[..LongestQuote].TrimEnd() + "…";

    private static List<Section> Sections(Document document)
    {
        var sections = new List<Section>();
        foreach (var block in document.Blocks)
        {
            if (sections.Count == 0 || block is Heading { Level: <= 2 })
            {
                sections.Add(new Section(block is Heading heading ? DocumentText.Of(heading.Inlines) : document.Info.Title, block.Origin, []));
            }
            sections[^1].Lines.AddRange(DocumentText.Lines(block)
                .Where(line => !line.StartsWith('[') && IsLeftToRight(line))
                .Select(line => (line, ShownText.LettersOf(line)))
                .Where(line => line.Item2.Length > 0));
        }
        return sections;
    }

    /// <summary>A PDF has the other direction in the order it is drawn, which need not be the order it is read in.</summary>
    private static bool IsLeftToRight(string line) => !line.AsSpan().ContainsAnyInRange('\u0590', '\u08ff') && !line.AsSpan().ContainsAnyInRange('\ufb1d', '\ufeff');

    /// <summary>Looks for words in a document that was read back.</summary>
    private sealed class ReadWords(ShownText shown)
    {
        /// <summary>How far on the next line of the document is looked for first: it comes soon after the one before, as a rule.</summary>
        private const int Near = 1000;

        private readonly string _letters = shown.Letters;
        private int _at;

        public bool HaveBlock(string letters) => shown.HasBlock(letters);

        public bool Hold(string letters)
        {
            var near = _letters.AsSpan(_at, Math.Min(Near + letters.Length, _letters.Length - _at)).IndexOf(letters);
            if (near >= 0)
            {
                _at += near + letters.Length;
                return true;
            }
            var any = _letters.IndexOf(letters, StringComparison.Ordinal);
            if (any < 0)
            {
                return false;
            }
            _at = any + letters.Length;
            return true;
        }
    }

    private sealed record Section(string Title, Origin Origin, List<(string Words, string Letters)> Lines);
}
