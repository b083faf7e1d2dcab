using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Templates;

/// <summary>Reads a page that an authority's own template gave, as a browser would, before it is given out.</summary>
public interface IPageInspector
{
    PageInspection Inspect(FilledPage page);
}

/// <summary>What a page was found to be.</summary>
/// <param name="Faults">What it lacks, and what it may not do, each at its place of the template; empty for one that may be published.</param>
/// <param name="StyleSheets">What browsers take for style sheets, in the order of the page.</param>
public sealed record PageInspection(ImmutableArray<Diagnostic> Faults, ImmutableArray<string> StyleSheets);

/// <summary>A page as its template gave it, with where everything in it came from. Its security policy is still an empty <c>meta</c> element.</summary>
/// <param name="Language">The language that it must say it is in (BCP 47).</param>
/// <param name="Parts">In the order of the page; a part that the template prints twice stands here twice.</param>
/// <param name="Literals">What the template itself wrote, in the order of the page.</param>
public sealed record FilledPage(
    SourceText Template, string Html, string Language, ImmutableArray<PagePart> Parts, ImmutableArray<PageLiteral> Literals)
{
    public ImmutableArray<PagePart> PartsNamed(string name) => [.. Parts.Where(part => part.Name == name)];

    /// <summary>Whether what begins here is the template's own text.</summary>
    public bool IsLiteral(int start) => LiteralAt(start) is not null;

    /// <summary>The place of the template that a stretch of the page came from; its start for what the template did not write.</summary>
    public Origin OriginOf(int start, int length)
    {
        if (LiteralAt(start) is not { } literal)
        {
            return Origin.Of(Template);
        }
        var within = Math.Min(length, literal.Start + literal.Span.Length - start);
        return new Origin(Template, new TextSpan(literal.Span.Start + start - literal.Start, within));
    }

    private PageLiteral? LiteralAt(int start)
    {
        var (low, high) = (0, Literals.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var literal = Literals[middle];
            if (start < literal.Start)
            {
                high = middle - 1;
            }
            else if (start >= literal.Start + literal.Span.Length)
            {
                low = middle + 1;
            }
            else
            {
                return literal;
            }
        }
        return null;
    }
}

/// <summary>HTML or CSS of the program's own in a page.</summary>
public sealed record PagePart(string Name, int Start, int Length);

/// <summary>A stretch of a page that stands so in its template.</summary>
/// <param name="Start">In the page.</param>
/// <param name="Span">In the template.</param>
public sealed record PageLiteral(int Start, TextSpan Span);
