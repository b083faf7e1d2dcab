using System.Collections.Immutable;
using System.Text;

namespace TaggedPdf.Documents;

/// <summary>A run within a line. The set is closed.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <inheritdoc cref="Block.Place"/>
    public object? Place { get; init; }

    /// <summary>The words of a run of inlines; a line break reads as a space.</summary>
    internal static string WordsOf(ImmutableArray<Inline> inlines)
    {
        if (inlines is [Text only])
        {
            return only.Value;
        }
        var words = new StringBuilder();
        AddWords(inlines, words);
        return words.ToString();
    }

    private static void AddWords(ImmutableArray<Inline> inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    words.Append(text.Value);
                    break;
                case LineBreak:
                    words.Append(' ');
                    break;
                case InlineGroup group:
                    AddWords(group.Children, words);
                    break;
            }
        }
    }
}

/// <summary>Words, with every space significant.</summary>
public sealed record Text(string Value) : Inline;

/// <summary>A break that the writer asked for, as between the lines of an address.</summary>
public sealed record LineBreak : Inline;

/// <summary>Runs that have something in common.</summary>
public abstract record InlineGroup : Inline
{
    private protected InlineGroup(ImmutableArray<Inline> children) => Children = children;

    public ImmutableArray<Inline> Children { get; init; }
}

/// <summary>Strong words or stress, printed bold. PDF 1.7 has no element for either.</summary>
public sealed record Strong(ImmutableArray<Inline> Children) : InlineGroup(Children);

/// <summary>A link: a Link in the tag tree and an annotation on each line it stands on.</summary>
/// <param name="Target">A URI, or <c>#id</c> of a heading in the same document.</param>
public sealed record Link(string Target, ImmutableArray<Inline> Children) : InlineGroup(Children);

/// <summary>A run in another language than the document's (WCAG 3.1.2): a Span.</summary>
/// <param name="Tag">BCP 47.</param>
public sealed record Language(string Tag, ImmutableArray<Inline> Children) : InlineGroup(Children);

/// <summary>A short form with what it stands for: a Span.</summary>
public sealed record Abbreviation(string Expansion, ImmutableArray<Inline> Children) : InlineGroup(Children);

/// <summary>Runs that belong together and look like those around them.</summary>
public sealed record Group(ImmutableArray<Inline> Children) : InlineGroup(Children)
{
    /// <summary>Whether they run as their first letters do, whatever stands around them, as numbers in groups run from left to right in Urdu (UAX #9, FSI).</summary>
    public bool Isolated { get; init; }
}
