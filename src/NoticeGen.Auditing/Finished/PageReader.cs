using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;
using NoticeGen.Auditing.Files;

namespace NoticeGen.Auditing.Finished;

/// <summary>
/// Reads a web page that this program has just made, in one pass and without building a tree. It knows only what our pages
/// are made of, every element closed where it must be, so that a browser's parser (HTML Living Standard, 13.2) would find
/// the same; at anything else it gives up, and <see cref="HtmlFileReader"/> reads the page.
/// </summary>
internal sealed class PageReader
{
    /// <summary>Letters of the longest name of an element that is known.</summary>
    private const int LongestName = 10;

    /// <summary>What an element is for a reader, and where it may stand.</summary>
    private enum Role
    {
        /// <summary>Words in a line.</summary>
        Flowing,

        /// <summary>A block that holds words, lists, tables and other blocks.</summary>
        Block,

        /// <summary>A block that ends where another begins: a paragraph, a heading.</summary>
        Line,

        /// <summary>A list or a table, which holds parts and no words of its own.</summary>
        Frame,

        /// <summary>No words in it are read.</summary>
        Unread,

        /// <summary>The end of a line, or a place where one may end.</summary>
        Empty,
    }

    /// <param name="In">The elements in which it stands; none for any that holds blocks.</param>
    private sealed record Kind(string Name, Role Role, params string[] In);

    private static readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> Kinds = new Kind[]
    {
        new("a", Role.Flowing), new("abbr", Role.Flowing), new("em", Role.Flowing), new("span", Role.Flowing), new("strong", Role.Flowing),
        new("time", Role.Flowing),
        new("br", Role.Empty), new("hr", Role.Empty), new("img", Role.Empty), new("wbr", Role.Empty),
        new("nav", Role.Unread), new("svg", Role.Unread),
        new("p", Role.Line), new("h1", Role.Line), new("h2", Role.Line), new("h3", Role.Line), new("h4", Role.Line), new("h5", Role.Line), new("h6", Role.Line),
        new("address", Role.Block), new("aside", Role.Block), new("blockquote", Role.Block), new("body", Role.Block), new("div", Role.Block), new("figure", Role.Block),
        new("footer", Role.Block), new("header", Role.Block), new("main", Role.Block), new("section", Role.Block),
        new("ol", Role.Frame), new("ul", Role.Frame), new("li", Role.Block, "ul", "ol"),
        new("dl", Role.Frame), new("dt", Role.Block, "dl", "div"), new("dd", Role.Block, "dl", "div"),
        new("table", Role.Frame), new("caption", Role.Block, "table"), new("thead", Role.Frame, "table"), new("tbody", Role.Frame, "table"),
        new("tr", Role.Frame, "thead", "tbody"), new("td", Role.Block, "tr"), new("th", Role.Block, "tr"),
    }.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly byte[] _page;
    private readonly ShownTextBuilder _to = new();
    private readonly Stack<Begun> _open = new();
    private bool _isInMain;
    private bool _hasTitle;
    private bool _isRead;

    private PageReader(byte[] page) => _page = page;

    /// <summary>An element that was begun.</summary>
    /// <param name="Target">Where it leads, if it is a link.</param>
    /// <param name="From">How many letters were read before it.</param>
    private readonly record struct Begun(Kind Kind, string? Target, int From);

    /// <summary>The words of the main part; null when the page is not made as ours are.</summary>
    public static ShownText? Read(byte[] page)
    {
        var body = page.AsSpan().IndexOf("<body"u8);
        if (body < 0 || page.AsSpan(body).ContainsAny((byte)'\r', (byte)0) || page.AsSpan().IndexOf("<!--"u8) >= 0 || !Utf8.IsValid(page))
        {
            return null;
        }
        var reader = new PageReader(page);
        return reader.ReadFrom(body) && reader._hasTitle ? reader._to.Build() : null;
    }

    /// <summary>Where a byte next stands; negative where it does not.</summary>
    private int Next(byte wanted, int from)
    {
        var found = _page.AsSpan(from).IndexOf(wanted);
        return found < 0 ? found : from + found;
    }

    private bool IsNameAt(int at) => at < _page.Length && char.IsAsciiLetterOrDigit((char)_page[at]);

    /// <summary>Whether the whole of the main part was read.</summary>
    private bool ReadFrom(int at)
    {
        while (at < _page.Length)
        {
            var next = Next((byte)'<', at);
            if (next < 0 || !TakeText(_page.AsSpan(at, next - at)))
            {
                return false;
            }
            at = next + 1;
            if (at < _page.Length && _page[at] == '/')
            {
                var end = Next((byte)'>', at);
                if (end < 0 || !Close(_page.AsSpan(at + 1, end - at - 1)))
                {
                    return false;
                }
                if (_isRead)
                {
                    return true;
                }
                at = end + 1;
            }
            else if (!Begin(ref at))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Words between tags; those of frames can only be white space.</summary>
    private bool TakeText(ReadOnlySpan<byte> text)
    {
        if (_open.TryPeek(out var inside) && inside.Kind.Role == Role.Frame)
        {
            return !text.ContainsAnyExcept((byte)' ', (byte)'\n', (byte)'\t');
        }
        return !_isInMain || WrittenReferences.Show(text, _to);
    }

    private bool Begin(ref int at)
    {
        var start = at;
        while (IsNameAt(at))
        {
            at++;
        }
        Span<char> name = stackalloc char[LongestName];
        if (at - start > name.Length || Ascii.ToUtf16(_page.AsSpan(start, at - start), name, out var length) != OperationStatus.Done)
        {
            return false;
        }
        if (!Kinds.TryGetValue(name[..length], out var kind) || !MayStand(kind) || !TakeAttributes(ref at, out var attributes)
            || (kind.Name == "a" && IsInLink()))
        {
            return false;
        }
        if (kind.Role == Role.Empty)
        {
            if (kind.Name is "br" or "hr")
            {
                _to.EndBlock();
            }
            return true;
        }
        if (kind.Role == Role.Unread || attributes.IsHidden)
        {
            return SkipTo(kind.Name, ref at);
        }
        if (kind.Role != Role.Flowing)
        {
            _to.EndBlock();
        }
        string? target = null;
        if (kind.Name == "a" && attributes.Target is { } place)
        {
            target = WrittenReferences.Resolved(_page.AsSpan(place));
            if (target is null)
            {
                return false;
            }
        }
        _open.Push(new Begun(kind, target, _to.Length));
        _isInMain |= kind.Name == "main";
        _hasTitle |= _isInMain && kind.Name == "h1";
        return true;
    }

    /// <summary>Whether an element may begin here without ending another: else a browser would close what is open.</summary>
    private bool MayStand(Kind kind)
    {
        var inside = _open.TryPeek(out var open) ? open.Kind : null;
        if (kind.In.Length > 0)
        {
            return inside is not null && Array.IndexOf(kind.In, inside.Name) >= 0;
        }
        // Only the list's and the table's own parts stand in them, but for the groups of a list of terms.
        if (inside?.Role == Role.Frame)
        {
            return inside.Name == "dl" && kind.Name == "div";
        }
        return kind.Role is Role.Flowing or Role.Unread || (kind.Role == Role.Empty && kind.Name != "hr") || inside?.Role is not (Role.Line or Role.Flowing);
    }

    private bool IsInLink() => _open.Any(open => open.Target is not null);

    private bool Close(ReadOnlySpan<byte> name)
    {
        if (!_open.TryPop(out var open) || !Ascii.Equals(name, open.Kind.Name))
        {
            return false;
        }
        if (open.Kind.Role == Role.Flowing)
        {
            // A link without a word is none for a reader.
            if (_isInMain && open.Target is { } target && open.From < _to.Length)
            {
                _to.AddLink(target);
            }
            return true;
        }
        _to.EndBlock();
        _isRead = open.Kind.Name == "main";
        return true;
    }

    /// <summary>Steps behind the end of an element whose words are not read; in drawings an element may end itself.</summary>
    private bool SkipTo(string name, ref int at)
    {
        var open = new Stack<string>();
        open.Push(name);
        while (open.Count > 0)
        {
            at = Next((byte)'<', at) + 1;
            if (at <= 0 || at == _page.Length)
            {
                return false;
            }
            var isEnd = _page[at] == '/';
            var start = isEnd ? ++at : at;
            while (IsNameAt(at))
            {
                at++;
            }
            var inner = _page.AsSpan(start, at - start);
            if (inner.IsEmpty || !TakeAttributes(ref at, out var attributes))
            {
                return false;
            }
            if (isEnd)
            {
                if (!Ascii.Equals(inner, open.Pop()))
                {
                    return false;
                }
            }
            else if (!attributes.EndsItself && !Ascii.Equals(inner, "br") && !Ascii.Equals(inner, "img") && !Ascii.Equals(inner, "wbr"))
            {
                open.Push(Encoding.ASCII.GetString(inner));
            }
        }
        return true;
    }

    /// <param name="Target">Where the value of <c>href</c> stands.</param>
    private readonly record struct Attributes(bool IsHidden, Range? Target, bool EndsItself);

    /// <summary>Steps behind the end of a tag.</summary>
    private bool TakeAttributes(ref int at, out Attributes attributes)
    {
        attributes = default;
        while (at < _page.Length)
        {
            switch ((char)_page[at])
            {
                case '>':
                    at++;
                    return true;
                case ' ':
                    at++;
                    break;
                case '/' when at + 1 < _page.Length && _page[at + 1] == '>':
                    attributes = attributes with { EndsItself = true };
                    at++;
                    break;
                default:
                    if (!TakeAttribute(ref at, ref attributes))
                    {
                        return false;
                    }
                    break;
            }
        }
        return false;
    }

    private bool TakeAttribute(ref int at, ref Attributes attributes)
    {
        var start = at;
        while (at < _page.Length && (IsNameAt(at) || _page[at] is (byte)'-' or (byte)':'))
        {
            at++;
        }
        var name = _page.AsSpan(start, at - start);
        ReadOnlySpan<byte> value = [];
        if (name.IsEmpty)
        {
            return false;
        }
        if (_page.AsSpan(at).StartsWith("=\""u8))
        {
            var end = Next((byte)'"', at + 2);
            if (end < 0)
            {
                return false;
            }
            value = _page.AsSpan(at + 2, end - at - 2);
            at = end + 1;
        }
        if (name.SequenceEqual("hidden"u8) || (name.SequenceEqual("aria-hidden"u8) && value.SequenceEqual("true"u8)))
        {
            attributes = attributes with { IsHidden = true };
        }
        else if (name.SequenceEqual("href"u8))
        {
            attributes = attributes with { Target = (at - 1 - value.Length)..(at - 1) };
        }
        // A second main part, by another name.
        return !(name.SequenceEqual("role"u8) && value.SequenceEqual("main"u8));
    }
}
