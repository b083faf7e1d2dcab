using System.Collections.Immutable;

namespace NoticeGen.Rendering.Html;

/// <summary>A start or end tag as it stands in a page.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Start">Where its <c>&lt;</c> stands.</param>
/// <param name="End">Just after its <c>&gt;</c>.</param>
/// <param name="Attributes">In the order written; values as they stand, references not resolved.</param>
/// <param name="Content">The text of an element that holds nothing but text, such as <c>style</c>; else empty.</param>
internal sealed record HtmlTag(
    string Name, bool IsEnd, int Start, int End, ImmutableArray<KeyValuePair<string, string>> Attributes, string Content)
{
    /// <summary>The value of an attribute; null when it is absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in Attributes)
            {
                if (name == attribute)
                {
                    return value;
                }
            }
            return null;
        }
    }
}

/// <summary>
/// The tags of a page, found as browsers find them (HTML Living Standard, 13.2.5), so that nothing in a page template can
/// hide from its checks.
/// </summary>
internal static class HtmlScanner
{
    // What stands in these is text whatever it looks like.
    private static readonly string[] TextOnly = ["style", "script", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"];

    /// <summary>What stands in each element of a kind that holds nothing but text.</summary>
    public static IEnumerable<string> Contents(string html, string name) =>
        Tags(html).Where(tag => !tag.IsEnd && tag.Name == name).Select(tag => tag.Content);

    public static IEnumerable<HtmlTag> Tags(string html)
    {
        var at = 0;
        while (at < html.Length && html.IndexOf('<', at) is >= 0 and var start)
        {
            at = start + 1;
            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = EndOfComment(html, start + 4);
            }
            else if (at < html.Length && html[at] is '!' or '?')
            {
                at = After(html, ">", at);
            }
            else if (at < html.Length && (char.IsAsciiLetter(html[at]) || (html[at] == '/' && at + 1 < html.Length && char.IsAsciiLetter(html[at + 1]))))
            {
                var tag = ReadTag(html, start);
                yield return tag;
                at = tag.End + tag.Content.Length;
            }
        }
    }

    /// <summary>A comment also ends at once, as <c>&lt;!--&gt;</c>, and with <c>--!&gt;</c>.</summary>
    private static int EndOfComment(string html, int from)
    {
        var rest = html.AsSpan(from);
        if (rest.StartsWith(">", StringComparison.Ordinal))
        {
            return from + 1;
        }
        if (rest.StartsWith("->", StringComparison.Ordinal))
        {
            return from + 2;
        }
        return Math.Min(After(html, "-->", from), After(html, "--!>", from));
    }

    private static HtmlTag ReadTag(string html, int start)
    {
        var isEnd = html[start + 1] == '/';
        var at = start + (isEnd ? 2 : 1);
        var nameStart = at;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>'))
        {
            at++;
        }
        var name = html[nameStart..at].ToLowerInvariant();
        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        while (at < html.Length && html[at] != '>')
        {
            if (IsSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }
            attributes.Add(ReadAttribute(html, ref at));
        }
        var end = Math.Min(at + 1, html.Length);
        var content = !isEnd && TextOnly.Contains(name, StringComparer.Ordinal) ? html[end..EndOfText(html, end, name)] : "";
        return new HtmlTag(name, isEnd, start, end, attributes.ToImmutable(), content);
    }

    private static KeyValuePair<string, string> ReadAttribute(string html, ref int at)
    {
        var nameStart = at++;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>' or '='))
        {
            at++;
        }
        var name = html[nameStart..at].ToLowerInvariant();
        var next = at;
        while (next < html.Length && IsSpace(html[next]))
        {
            next++;
        }
        if (next >= html.Length || html[next] != '=')
        {
            return KeyValuePair.Create(name, "");
        }
        at = next + 1;
        while (at < html.Length && IsSpace(html[at]))
        {
            at++;
        }
        var valueStart = at;
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1);
            close = close < 0 ? html.Length : close;
            at = Math.Min(close + 1, html.Length);
            return KeyValuePair.Create(name, html[(valueStart + 1)..close]);
        }
        while (at < html.Length && !IsSpace(html[at]) && html[at] != '>')
        {
            at++;
        }
        return KeyValuePair.Create(name, html[valueStart..at]);
    }

    private static int EndOfText(string html, int from, string name)
    {
        for (var at = from; html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; at = found + 1)
        {
            var after = found + 2 + name.Length;
            if (after >= html.Length || IsSpace(html[after]) || html[after] is '/' or '>')
            {
                return found;
            }
        }
        return html.Length;
    }

    private static int After(string html, string text, int from) =>
        html.IndexOf(text, from, StringComparison.Ordinal) is >= 0 and var found ? found + text.Length : html.Length;

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
