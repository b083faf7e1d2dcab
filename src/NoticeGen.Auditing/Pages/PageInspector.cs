using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NoticeGen.Diagnostics;
using NoticeGen.Templates;

namespace NoticeGen.Auditing.Pages;

/// <summary>
/// Whether the page that an authority's own template gives has what every page must have, and nothing that a page may not
/// do: the tree is that of a browser (HTML Living Standard, 13.2), and of what the template wrote only
/// <see cref="PageAllowList"/> passes. What the program itself wrote is not looked at again.
/// </summary>
public sealed class PageInspector : IPageInspector
{
    /// <summary>Tags that the template writes: far more than a page has, and read in a second however they are nested.</summary>
    private const int MostMarks = 10_000;

    public PageInspection Inspect(FilledPage page)
    {
        var marks = page.Literals.Sum(literal => page.Html.AsSpan(literal.Start, literal.Span.Length).Count('<'));
        if (marks > MostMarks)
        {
            var tooLarge = new PageFaults(page);
            tooLarge.AtPage($"the template writes {marks:N0} tags; the most that a page is read with is {MostMarks:N0}", "leave out what readers do not need");
            return new PageInspection(tooLarge.All, []);
        }
        var parsed = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(page.Html);
        var elements = PageElement.AllOf(parsed, page);
        var faults = new PageFaults(page);
        new PageOutline(page, parsed, elements, faults).Check();
        new PageContentCheck(page, faults).Check(elements);
        return new PageInspection(faults.All, [.. elements.Where(element => element.Is("style")).Select(element => element.Node.TextContent)]);
    }
}

/// <summary>What was found, each at its place of the template.</summary>
internal sealed class PageFaults(FilledPage page)
{
    /// <summary>Whoever has that many sees what is wrong.</summary>
    private const int Most = 100;

    private const string Example = "templates/standard/page.html.scriban shows how";

    private readonly ImmutableArray<Diagnostic>.Builder _all = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool AreEnough => _all.Count >= Most;

    public ImmutableArray<Diagnostic> All => _all.ToImmutable();

    public void AtPage(string message, string help = Example) => At(0, 0, message, help);

    public void At(PageElement element, string message, string help) => At(element.Start, element.TagLength(page.Html), message, help);

    public void At(int start, int length, string message, string help) =>
        _all.Add(PageProblems.PageTemplateUnfit.At(page.OriginOf(start, length), message, help));
}

/// <summary>An element of the tree, with where its tag stands in the page.</summary>
/// <param name="Start">Of the <c>&lt;</c>; for one without a tag of its own, the place of the element before it.</param>
/// <param name="HasTag">Whether the parser knows its tag; of an <c>svg</c> or an implied <c>tbody</c> it does not.</param>
internal sealed record PageElement(IElement Node, int Start, bool HasTag)
{
    public string Name => Node.LocalName;

    public bool IsHtml => Node.NamespaceUri == NamespaceNames.HtmlUri;

    public bool IsDrawing => Node.NamespaceUri == NamespaceNames.SvgUri;

    public bool Is(string name) => IsHtml && Name == name;

    /// <summary>In the order of the page. Without recursion: a page may be nested as deep as it is long.</summary>
    public static List<PageElement> AllOf(IHtmlDocument parsed, FilledPage page)
    {
        var all = new List<PageElement>();
        var open = new Stack<INode>([parsed]);
        var last = 0;
        while (open.TryPop(out var node))
        {
            if (node is IElement element)
            {
                var at = (element.SourceReference?.Position.Position ?? 0) - 1;
                var hasTag = at >= 0;
                if (!hasTag && element.LocalName is "svg" or "math")
                {
                    at = page.Html.IndexOf("<" + element.LocalName, last, StringComparison.OrdinalIgnoreCase);
                }
                last = at >= 0 ? at : last;
                all.Add(new PageElement(element, last, hasTag));
            }
            for (var child = node.LastChild; child is not null; child = child.PreviousSibling)
            {
                open.Push(child);
            }
        }
        return all;
    }

    /// <summary>To the <c>&gt;</c> that ends the tag, for a finding to show.</summary>
    public int TagLength(string html)
    {
        var quote = '\0';
        for (var at = Start; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return at + 1 - Start;
            }
        }
        return html.Length - Start;
    }
}
