using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Documents;

/// <summary>A run within a line. The set is closed: a new kind does not compile until every renderer handles it.</summary>
public abstract class Inline
{
    private protected Inline(Origin origin) => Origin = origin;

    public Origin Origin { get; }

    public abstract T Accept<T>(IInlineVisitor<T> visitor);

    /// <summary>The same for the most usual visitors: generic virtual methods are looked up anew at each call.</summary>
    public abstract bool Accept(IInlineVisitor<bool> visitor);
}

/// <summary>Words, with every space significant and no line breaks in them.</summary>
public sealed class Text(Origin origin, string value) : Inline(origin)
{
    public string Value { get; } = value;

    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>Strong importance: printed bold.</summary>
public sealed class Strong(Origin origin, ImmutableArray<Inline> children) : Inline(origin)
{
    public ImmutableArray<Inline> Children { get; } = children;

    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>Stress. Clear-print rules forbid italics, so renderers print it in medium or bold, never slanted.</summary>
public sealed class Emphasis(Origin origin, ImmutableArray<Inline> children) : Inline(origin)
{
    public ImmutableArray<Inline> Children { get; } = children;

    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A link: <c>https:</c>, <c>mailto:</c>, <c>tel:</c>, or <c>#id</c> of a heading in the same document.</summary>
public sealed class Link(Origin origin, string target, ImmutableArray<Inline> children) : Inline(origin)
{
    public string Target { get; } = target;

    public bool IsInternal => Target.StartsWith('#');

    public ImmutableArray<Inline> Children { get; } = children;

    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A break that the writer asked for, as between the lines of an address.</summary>
public sealed class LineBreak(Origin origin) : Inline(origin)
{
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A run in another language than the document's (WCAG 3.1.2). <see cref="Tag"/> is BCP 47.</summary>
public sealed class Language(Origin origin, string tag, ImmutableArray<Inline> children) : Inline(origin)
{
    public string Tag { get; } = tag;

    public ImmutableArray<Inline> Children { get; } = children;

    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A short form with what it stands for.</summary>
public sealed class Abbreviation(Origin origin, string expansion, ImmutableArray<Inline> children) : Inline(origin)
{
    public string Expansion { get; } = expansion;

    public ImmutableArray<Inline> Children { get; } = children;

    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>A calendar date, printed in words and known to machines.</summary>
public sealed class Date(Origin origin, DateOnly day, ImmutableArray<Inline> children) : Inline(origin)
{
    public DateOnly Day { get; } = day;

    public ImmutableArray<Inline> Children { get; } = children;

    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);

    public override bool Accept(IInlineVisitor<bool> visitor) => visitor.Visit(this);
}

/// <summary>One method a kind of inline.</summary>
public interface IInlineVisitor<out T>
{
    T Visit(Text text);

    T Visit(Strong strong);

    T Visit(Emphasis emphasis);

    T Visit(Link link);

    T Visit(LineBreak lineBreak);

    T Visit(Language language);

    T Visit(Abbreviation abbreviation);

    T Visit(Date date);
}
