using AngleSharp.Dom;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// How deep the elements of a page lie in each other, asked while it is parsed. A parser looks at every open element for each
/// tag (HTML Living Standard, 13.2.4.2), so a page of a megabyte with hundreds of thousands of open ones would take hours.
/// </summary>
internal sealed class HtmlDepth
{
    /// <summary>Far above any page. Like browsers, the parser builds no tree that is deeper than about 512, but keeps all elements open.</summary>
    private const int Deepest = 500;

    /// <summary>Each element lies at most one deeper than the one before it: it is enough to look now and then.</summary>
    private const int Between = 100;

    private int _made;
    private IElement? _last;

    /// <summary>Takes note of an element that the parser has made; where it will stand is known when the next one is.</summary>
    /// <exception cref="TooComplexException">They lie deeper than any page's do.</exception>
    public void Add(IElement element)
    {
        if (++_made % Between == 0 && DepthOf(_last) > Deepest)
        {
            throw new TooComplexException("its parts lie more than 500 deep in each other", "save the page again from a browser, or give the document that it was made from");
        }
        _last = element;
    }

    private static int DepthOf(INode? node)
    {
        var depth = 0;
        for (var at = node; at is not null; at = at.Parent)
        {
            depth++;
        }
        return depth;
    }
}
