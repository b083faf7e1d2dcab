using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>
/// The parts of a document that a reader sees as one: what stands under one heading, and each box. Says which values of the
/// notice or the reference data a part holds.
/// </summary>
internal sealed class PrintedGroup
{
    /// <summary>The places of its texts: few, so that going through them is quicker than a look-up.</summary>
    private readonly List<(SourceText Source, TextSpan Span)> _texts = [];

    /// <summary>Whether it stands in the box that says the notice in brief.</summary>
    public bool IsAtAGlance { get; init; }

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

    public bool Holds(Scalar value)
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

    private sealed class Walker : DocumentWalker
    {
        private PrintedGroup _current = new();
        private bool _isAtAGlance;

        public List<PrintedGroup> Groups { get; } = [];

        public override bool Visit(Heading heading)
        {
            Begin();
            return base.Visit(heading);
        }

        public override bool Visit(Callout callout)
        {
            var (outer, wasAtAGlance) = (_current, _isAtAGlance);
            _isAtAGlance |= callout.Kind == CalloutKind.Summary;
            Begin();
            base.Visit(callout);
            (_current, _isAtAGlance) = (outer, wasAtAGlance);
            return true;
        }

        public override bool Visit(Text text)
        {
            _current.Add(text.Origin);
            return true;
        }

        private void Begin()
        {
            _current = new PrintedGroup { IsAtAGlance = _isAtAGlance };
            Groups.Add(_current);
        }
    }
}
