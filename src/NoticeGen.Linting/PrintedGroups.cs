using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>
/// The parts of a document that a reader sees as one: what stands under one heading, and each box. Says which values of the
/// notice or the reference data a part holds.
/// </summary>
internal sealed class PrintedGroup
{
    /// <summary>The places of its texts: few, so that going through them is quicker than a look-up.</summary>
    private readonly List<(SourceText Source, TextSpan Span)> _texts = [];

    public void Add(Origin origin)
    {
        if (origin.Span.Length > 0)
        {
            _texts.Add((origin.Source, origin.Span));
        }
    }

    public bool HoldsAny(IReadOnlyList<Scalar> values)
    {
        foreach (var value in values)
        {
            if (Holds(value))
            {
                return true;
            }
        }
        return false;
    }

    private bool Holds(Scalar value)
    {
        var whole = value.Origin.Span;
        foreach (var (source, span) in _texts)
        {
            if (ReferenceEquals(source, value.Origin.Source) && span.Start >= whole.Start && span.End <= whole.End)
            {
                return true;
            }
        }
        return false;
    }
}

internal static class PrintedGroups
{
    public static IReadOnlyList<PrintedGroup> In(Document document)
    {
        var walker = new Walker();
        walker.All(document.Blocks);
        return walker.Groups;
    }

    private sealed class Walker : IBlockVisitor<bool>, IInlineVisitor<bool>
    {
        private PrintedGroup _current = new();

        public List<PrintedGroup> Groups { get; } = [];

        public bool All(ImmutableArray<Block> blocks)
        {
            foreach (var block in blocks)
            {
                block.Accept(this);
            }
            return true;
        }

        public bool Visit(Heading heading)
        {
            Begin();
            return All(heading.Inlines);
        }

        public bool Visit(Paragraph paragraph) => All(paragraph.Inlines);

        public bool Visit(List list)
        {
            foreach (var item in list.Items)
            {
                All(item.Blocks);
            }
            return true;
        }

        public bool Visit(Table table)
        {
            All(table.Caption);
            All(table.Header);
            foreach (var row in table.Rows)
            {
                All(row);
            }
            return true;
        }

        public bool Visit(Callout callout)
        {
            var outer = _current;
            Begin();
            All(callout.Blocks);
            _current = outer;
            return true;
        }

        public bool Visit(Quote quote) => All(quote.Blocks);

        public bool Visit(Facts facts) => facts.Entries.All(entry => All(entry.Label) && All(entry.Value));

        public bool Visit(Illustrated illustrated) => All(illustrated.Blocks);

        public bool Visit(Figure figure) => true;

        public bool Visit(Divider divider) => true;

        public bool Visit(Text text)
        {
            _current.Add(text.Origin);
            return true;
        }

        public bool Visit(Strong strong) => All(strong.Children);

        public bool Visit(Emphasis emphasis) => All(emphasis.Children);

        public bool Visit(Link link) => All(link.Children);

        public bool Visit(LineBreak lineBreak) => true;

        public bool Visit(Language language) => All(language.Children);

        public bool Visit(Abbreviation abbreviation) => All(abbreviation.Children);

        public bool Visit(Date date) => All(date.Children);

        private void All(TableRow row)
        {
            foreach (var cell in row.Cells)
            {
                All(cell.Inlines);
            }
        }

        private bool All(ImmutableArray<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                inline.Accept(this);
            }
            return true;
        }

        private void Begin()
        {
            _current = new PrintedGroup();
            Groups.Add(_current);
        }
    }
}
