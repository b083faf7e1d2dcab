using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NoticeGen.Testing;

/// <summary>A web page as a browser parses it: elements with the attributes that carry meaning, and their words.</summary>
internal static class HtmlTree
{
    private static readonly string[] Meaningful = ["id", "href", "lang", "dir", "datetime", "title", "alt", "role", "scope", "aria-label", "aria-labelledby", "start"];

    /// <summary>The main part of the page as an indented tree.</summary>
    public static string Dump(byte[] content)
    {
        var text = new StringBuilder();
        Write(MainPart(content), 0, text);
        return text.ToString();
    }

    /// <summary>The words of the main part in reading order, parted by single spaces; pictures give their alternative text in brackets.</summary>
    public static string Words(byte[] content)
    {
        var words = new StringBuilder();
        AddWords(MainPart(content), words);
        return Folded.Text(words.ToString());
    }

    /// <summary>The words of the title and of the blocks after it, and nothing that the page adds, such as its contents list.</summary>
    public static string BlockWords(byte[] content)
    {
        var main = MainPart(content);
        // Ways to other files and places are no words of the document.
        foreach (var way in main.QuerySelectorAll("nav"))
        {
            way.Remove();
        }
        return main.QuerySelector("h1")!.TextContent + main.QuerySelector("#main_content")!.TextContent;
    }

    public static IElement MainPart(byte[] content) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(content)).QuerySelector("main")
        ?? throw new InvalidOperationException("the page has no main part");

    private static void Write(IElement element, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(element.LocalName);
        foreach (var name in Meaningful)
        {
            if (element.GetAttribute(name) is { } value)
            {
                text.Append(' ').Append(name).Append('=').Append(Quoted.Text(value));
            }
        }
        text.Append('\n');
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "svg" or "style" or "script" })
            {
                text.Append(' ', (depth + 1) * 2).Append(((IElement)child).LocalName).Append('\n');
            }
            else if (child is IElement inner)
            {
                Write(inner, depth + 1, text);
            }
            else if (child is IText && child.TextContent.Trim().Length > 0)
            {
                text.Append(' ', (depth + 1) * 2).Append(Quoted.Text(child.TextContent)).Append('\n');
            }
        }
    }

    private static void AddWords(INode node, StringBuilder words)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    words.Append(text.Data);
                    break;
                case IElement { LocalName: "style" or "script" }:
                    break;
                case IElement element when element.LocalName is "img" or "svg":
                    words.Append(" [").Append(element.GetAttribute("alt") ?? element.GetAttribute("aria-label") ?? element.QuerySelector("title")?.TextContent).Append("] ");
                    break;
                case IElement element:
                    var apart = !Inline.Contains(element.LocalName, StringComparer.Ordinal);
                    words.Append(apart ? " " : "");
                    AddWords(element, words);
                    words.Append(apart ? " " : "");
                    break;
            }
        }
    }

    private static readonly string[] Inline = ["a", "strong", "em", "b", "i", "span", "time", "abbr", "wbr"];
}

/// <summary>White space as readers see it.</summary>
internal static class Folded
{
    /// <summary>Every run of white space as one space, none at the ends.</summary>
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded.ToString().TrimEnd();
    }
}
