using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Verifying;

/// <summary>What every file that is made of a document must show: its lines in order, section by section, and its links.</summary>
internal sealed class ExpectedDocument
{
    public ExpectedDocument(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (_sections.Count == 0 || block is Heading { Level: <= 2 })
            {
                _sections.Add(new ExpectedSection(block is Heading heading ? DocumentText.Of(heading.Inlines) : document.Info.Title, block.Origin, []));
            }
            var labels = DocumentWalker.Blocks([block]).OfType<Table>().SelectMany(table => table.Header.Cells).Select(cell => DocumentText.Of(cell.Inlines)).ToHashSet(StringComparer.Ordinal);
            _sections[^1].Lines.AddRange(DocumentText.Lines(block)
                // Pictures give their alternative text in square brackets, which formats show in their own ways.
                .Where(line => !line.StartsWith('['))
                .Select(line => new ExpectedLine(line, ShownText.LettersOf(line)) { IsTitle = block is Heading { Level: 1 }, IsColumnLabel = labels.Contains(line) })
                .Where(line => line.Letters.Length > 0));
        }
        Links = [.. DocumentLinks.Of(document.Blocks)];
    }

    private readonly List<ExpectedSection> _sections = [];

    public IReadOnlyList<ExpectedSection> Sections => _sections;

    /// <summary>In the order of the document, each as often as it stands there.</summary>
    public ImmutableArray<Link> Links { get; }
}

/// <summary>A line of a document: the words of one block, cell or label.</summary>
internal sealed record ExpectedLine(string Words, string Letters)
{
    public bool IsTitle { get; init; }

    /// <summary>Whether it heads a column of a table.</summary>
    public bool IsColumnLabel { get; init; }

    /// <summary>Whether its words run from left to right: a PDF has the others in the order they are drawn, which need not be the order they are read in.</summary>
    public bool IsLeftToRight => !Words.AsSpan().ContainsAnyInRange('\u0590', '\u08ff') && !Words.AsSpan().ContainsAnyInRange('\ufb1d', '\ufeff');
}

/// <summary>What stands under one heading of the first or second level, the heading included.</summary>
internal sealed record ExpectedSection(string Title, Origin Origin, List<ExpectedLine> Lines);
