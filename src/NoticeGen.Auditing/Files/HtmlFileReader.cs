using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Files;

/// <summary>A notice as a web page: the main part of the page, without menus and what is hidden.</summary>
internal sealed class HtmlFileReader
{
    /// <summary>Elements inside each other; what is deeper is not read.</summary>
    private const int Deepest = 300;

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "nav", "noscript", "template", "svg", "head", "title", "button", "select", "iframe", "object", "math", "video", "audio", "datalist",
    };

    private static readonly HashSet<string> Flowing = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "input", "picture",
    };

    private static readonly Regex Around = new(
        @"cookie[-_]?(banner|bar|consent|control|dialog|law|message|modal|notice|notification|overlay|popup|prompt)|onetrust|\bccc-|breadcrumb|skip[-_]?(link|to)|site[-_](header|footer)|back[-_]to[-_]top| ([\w-]+[-_])?nav(igation)?(bar)? ",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly TextBuilder _to = new();
    private readonly StringBuilder _words = new();
    private readonly List<(string Words, string Target)> _links = [];
    private PublishedBlockKind _kind = PublishedBlockKind.Paragraph;
    private string _place = "line 1";

    private HtmlFileReader()
    {
    }

    public static PublishedText Read(string path, string text)
    {
        var depth = new HtmlDepth();
        var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, OnCreated = (element, _) => depth.Add(element) }).ParseDocument(text);
        var reader = new HtmlFileReader();
        var main = page.QuerySelector("main, [role=main]") ?? page.Body;
        if (main is not null)
        {
            // What stands before the part that is read counts for the whole file; menus and scripts have none for it.
            foreach (var comment in page.Descendants<IComment>().Where(comment => !main.Contains(comment)))
            {
                reader._to.AddComment(comment.Data);
            }
            if (main.QuerySelector("h1") is null && page.QuerySelector("h1") is { } title)
            {
                reader.Write(title, 0);
            }
            reader.Write(main, 0);
        }
        reader.Flush();
        return reader._to.Build(path, "html") with { Language = (main?.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("lang"))?.Trim() };
    }

    private void Write(INode node, int depth)
    {
        if (node is IText text)
        {
            _words.Append(text.Data);
            return;
        }
        if (node is IComment comment)
        {
            _to.AddComment(comment.Data);
            return;
        }
        if (node is not IElement element || depth > Deepest || _to.IsFull || Unread.Contains(element.LocalName)
            || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsAround(element))
        {
            return;
        }
        if (element.LocalName is "br" or "hr")
        {
            Flush();
            return;
        }
        if (Flowing.Contains(element.LocalName))
        {
            var before = _words.Length;
            WriteChildren(element, depth);
            if (element.LocalName == "a" && element.GetAttribute("href") is { } target && before <= _words.Length)
            {
                _links.Add((_words.ToString(before, _words.Length - before), target));
            }
            return;
        }
        Flush();
        var outer = (_kind, _place);
        _kind = element.LocalName switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary" or "caption" or "legend" => PublishedBlockKind.Heading,
            "li" => PublishedBlockKind.Item,
            "td" or "th" or "dt" or "dd" => PublishedBlockKind.Cell,
            _ => _kind,
        };
        if (element.SourceReference is { } at)
        {
            _place = $"line {at.Position.Line}";
        }
        WriteChildren(element, depth);
        Flush();
        (_kind, _place) = outer;
    }

    /// <summary>Head, foot and ways through of a site, and what asks about its cookies.</summary>
    private static bool IsAround(IElement element) =>
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search"
        || (element.LocalName is "header" or "footer" && element.ParentElement?.LocalName == "body")
        || (element.LocalName is "div" or "section" or "aside" or "dialog" or "ol" or "ul" or "p" or "a" && Around.IsMatch($" {element.ClassName} {element.Id} "));

    private void WriteChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            Write(child, depth + 1);
        }
    }

    private void Flush()
    {
        if (_words.Length > 0)
        {
            _to.Add(_kind, _words.ToString(), _place, _links);
            _words.Clear();
        }
        _links.Clear();
    }
}
