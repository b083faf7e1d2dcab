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
        @"cookie[-_]?(banner|bar|consent|control|dialog|law|message|modal|notice|notification|overlay|popup|prompt)|onetrust|\bccc-|breadcrumb|skip[-_]?(link|to)|(site|region|page|global|layout)[-_](header|footer)|page[-_]feedback|back[-_]to[-_]top| ([\w-]+[-_])?(nav(igation)?(bar)?|menu) ",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Stretches of text; a menu with more says nothing new.</summary>
    private const int MostOfAside = 2_000;

    private readonly TextBuilder _to = new();
    private int _tables;
    private int _row;
    private int _column;
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
            reader.WriteAround(main);
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
            WriteAside(node as IElement);
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
        var outer = (_kind, _place, _to.Table, _row, _column);
        Enter(element);
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
        (_kind, _place, _to.Table) = (outer._kind, outer._place, outer.Table);
        if (element.LocalName == "table")
        {
            (_row, _column) = (outer._row, outer._column);
        }
    }

    private void Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "table":
                _to.Table = new TablePlace(++_tables, 0, 0);
                _row = 0;
                break;
            case "tr":
                _row++;
                _column = 0;
                break;
            case "td" or "th" when _to.Table is { } table:
                _to.Table = table with { Row = _row, Column = ++_column };
                break;
        }
    }

    /// <summary>What stands outside of the part that is read, along the way from it to the body.</summary>
    private void WriteAround(IElement main)
    {
        for (var inner = main; inner.ParentElement is { } outer && inner.LocalName != "body"; inner = outer)
        {
            foreach (var beside in outer.Children.Where(child => child != inner && child.LocalName != "head"))
            {
                WriteAside(beside);
            }
        }
    }

    private void WriteAside(IElement? element)
    {
        if (element is null || (Unread.Contains(element.LocalName) && element.LocalName != "nav") || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return;
        }
        var takenFor = $"{element.ClassName} {element.Id}".Contains("cookie", StringComparison.OrdinalIgnoreCase) ? "a cookie banner" : "ways through the site, or its head or foot";
        var place = element.SourceReference is { } at ? $"line {at.Position.Line}" : _place;
        _to.AddAside(string.Join(' ', element.Descendants<IText>().Where(text => text.ParentElement is { } parent && !(Unread.Contains(parent.LocalName) && parent.LocalName != "nav")).Take(MostOfAside).Select(text => text.Data)), place, takenFor);
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
