using System.Buffers;
using System.Text.Unicode;

namespace NoticeGen.Auditing.Finished.Word;

/// <summary>
/// Goes through XML from tag to tag, as far as this program's writer of Word files uses it: values in double quotation
/// marks, all prefixes declared by the root, and neither comments nor sections of character data. What a reader's program
/// would refuse is refused: an element that does not end where it must, a prefix that nothing declares, a stray character.
/// </summary>
internal ref struct MarkupScanner
{
    /// <summary>Characters that no XML may hold (XML 1.0, 2.2).</summary>
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (byte)code).Except("\t\n\r"u8.ToArray())]);

    /// <summary>Whether a byte may stand in a name as this program gives them.</summary>
    private static readonly bool[] InName =
        [.. Enumerable.Range(0, 256).Select(code => char.IsAsciiLetterOrDigit((char)code) || (char)code is ':' or '_' or '-' or '.')];

    /// <summary>What a value ends with, or may not hold as it is.</summary>
    private static readonly SearchValues<byte> InValue = SearchValues.Create("\"<&"u8);

    private readonly ReadOnlySpan<byte> _markup;

    /// <summary>Where the names of the elements stand that are open.</summary>
    private readonly Stack<(int Start, int Length)> _open = new();

    /// <summary>Where the prefixes stand that the root declares.</summary>
    private readonly List<(int Start, int Length)> _prefixes = [];
    private int _attributes;
    private int _at;

    /// <exception cref="FormatException">It is no XML, or not as this program writes it.</exception>
    public MarkupScanner(ReadOnlySpan<byte> markup)
    {
        Demand(Utf8.IsValid(markup) && !markup.ContainsAny(Forbidden) && markup.IndexOf("]]>"u8) < 0);
        _markup = markup;
        _at = markup.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (markup[_at..].StartsWith("<?xml "u8))
        {
            _at += markup[_at..].IndexOf("?>"u8) + 2;
        }
        Demand(ReadTag() && IsStart);
        FindPrefixes();
        Demand(IsDeclared(Name));
    }

    /// <summary>The name of the tag, with its prefix; the root's at first.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>What stands in the tag after its name.</summary>
    private readonly ReadOnlySpan<byte> Attributes => _markup[_attributes..(_at - 1)];

    /// <summary>What stands between the tag before and this one; which references are in it was not looked at.</summary>
    public ReadOnlySpan<byte> TextBefore { get; private set; }

    /// <summary>Whether the tag begins an element that another tag ends.</summary>
    public bool IsStart { get; private set; }

    /// <summary>Whether the tag ends an element that another began.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Moves to the next tag; false when the root has ended.</summary>
    /// <exception cref="FormatException">It is no XML, or not as this program writes it.</exception>
    public bool Next()
    {
        if (!ReadTag())
        {
            return false;
        }
        Demand(IsEnd || IsDeclared(Name));
        return true;
    }

    /// <summary>What stands between the quotation marks of an attribute of the tag, with references as they are; empty for none.</summary>
    public readonly ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        var rest = Attributes;
        for (var at = rest.IndexOf(name); at >= 0; at = rest.IndexOf(name))
        {
            var after = rest[(at + name.Length)..];
            if (at > 0 && rest[at - 1] == ' ' && after.StartsWith("=\""u8))
            {
                return after[2..(2 + after[2..].IndexOf((byte)'"'))];
            }
            rest = after;
        }
        return [];
    }

    /// <exception cref="FormatException">What this program always writes is not so.</exception>
    public static void Demand(bool isSo)
    {
        if (!isSo)
        {
            throw new FormatException();
        }
    }

    private bool ReadTag()
    {
        var rest = _markup[_at..];
        var text = rest.IndexOf((byte)'<');
        TextBefore = text < 0 ? rest : rest[..text];
        if (_open.Count == 0)
        {
            // Nothing but white space stands around the root, and nothing comes after it.
            Demand(!TextBefore.ContainsAnyExcept((byte)' ', (byte)'\n', (byte)'\r') && (text < 0) != Name.IsEmpty);
            if (text < 0)
            {
                return false;
            }
        }
        Demand(text >= 0);
        var start = _at + text + 1;
        IsEnd = start < _markup.Length && _markup[start] == '/';
        start += IsEnd ? 1 : 0;
        var end = EndOfName(start);
        Name = _markup[start..end];
        _attributes = _at = end;
        var endsItself = SkipAttributes();
        IsStart = !IsEnd && !endsItself;
        if (IsStart)
        {
            _open.Push((start, Name.Length));
        }
        else if (IsEnd)
        {
            Demand(Attributes.IsEmpty && _open.TryPop(out var open) && _markup.Slice(open.Start, open.Length).SequenceEqual(Name));
        }
        else
        {
            Demand(_open.Count > 0);
        }
        return true;
    }

    private readonly int EndOfName(int at)
    {
        Demand(at < _markup.Length && char.IsAsciiLetter((char)_markup[at]));
        var markup = _markup;
        var inName = InName;
        do
        {
            at++;
        }
        while (at < markup.Length && inName[markup[at]]);
        return at;
    }

    /// <summary>Moves behind the end of the tag; says whether it ends its element itself.</summary>
    private bool SkipAttributes()
    {
        while (true)
        {
            var rest = _markup[_at..];
            switch (rest)
            {
                case [(byte)'>', ..]:
                    _at++;
                    return false;
                case [(byte)'/', (byte)'>', ..]:
                    _at += 2;
                    return true;
                case [(byte)' ', (byte)'/' or (byte)'>', ..]:
                    _at++;
                    break;
                default:
                    Demand(rest is [(byte)' ', ..]);
                    var end = EndOfName(_at + 1);
                    Demand(_open.Count == 0 || IsDeclared(_markup[(_at + 1)..end]));
                    Demand(_markup[end..].StartsWith("=\""u8));
                    _at = EndOfValue(end + 2) + 1;
                    break;
            }
        }
    }

    private readonly int EndOfValue(int at)
    {
        while (true)
        {
            var next = _markup[at..].IndexOfAny(InValue);
            Demand(next >= 0 && _markup[at + next] != '<');
            at += next;
            if (_markup[at] == '"')
            {
                return at;
            }
            var reference = WrittenReferences.Length(_markup[at..]);
            Demand(reference > 0);
            at += reference;
        }
    }

    private readonly void FindPrefixes()
    {
        var declaration = " xmlns:"u8;
        for (var (start, next) = (_attributes, Attributes.IndexOf(declaration)); next >= 0; next = _markup[start..(_at - 1)].IndexOf(declaration))
        {
            start += next + declaration.Length;
            _prefixes.Add((start, _markup[start..].IndexOf((byte)'=')));
        }
    }

    /// <summary>Whether the root declares the prefix of a name, if it has one.</summary>
    private readonly bool IsDeclared(ReadOnlySpan<byte> name)
    {
        var colon = name.IndexOf((byte)':');
        if (colon < 0 || name.StartsWith("xml:"u8))
        {
            return true;
        }
        foreach (var (start, length) in _prefixes)
        {
            if (_markup.Slice(start, length).SequenceEqual(name[..colon]))
            {
                return true;
            }
        }
        return false;
    }
}
