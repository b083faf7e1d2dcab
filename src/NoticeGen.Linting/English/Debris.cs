using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace NoticeGen.Linting.English;

/// <summary>Something that a conversion left in a text.</summary>
/// <param name="IsSlight">Untidy rather than broken.</param>
internal readonly record struct DebrisFound(int At, int Length, string What, string Help, bool IsSlight)
{
    /// <summary>What was meant, where that is plain; nothing where it is only to be taken out.</summary>
    public string? Instead { get; init; }

    /// <summary>Whether the words themselves are wrong, which no reading of a file does.</summary>
    public bool IsWording { get; init; }
}

/// <summary>Finds what Word, PDF and websites leave behind when text is copied from them.</summary>
internal static partial class Debris
{
    /// <summary>UTF-8 that was read as Windows-1252: what stands there, and what it was.</summary>
    private static readonly (string Text, string Was)[] Misread =
    [
        ("â€™", "’"), ("â€˜", "‘"), ("â€œ", "“"), ("â€\u009d", "”"), ("â€“", "–"), ("â€”", "—"), ("â€¦", "…"), ("â€¢", "•"), ("Â£", "£"), ("Â ", " "),
        ("Ã©", "é"), ("Ã¨", "è"), ("Ã´", "ô"), ("Ã¢", "â"), ("Å´", "Ŵ"), ("Åµ", "ŵ"), ("Å·", "ŷ"), ("ï¬", "fi or fl"), ("ï»¿", ""), ("ï‚·", "•"), ("â‚¬", "€"),
    ];

    /// <summary>Fields and remarks of Word that were never filled or were printed as they are.</summary>
    private static readonly string[] Fields =
    [
        "Error! Reference source not found", "Error! Bookmark not defined", "Error! Hyperlink reference not valid", "Error! Not a valid", "Click here to enter text",
        "Click or tap here", "Click or tap to enter", "Choose an item", "Enter text here", "HYPERLINK \"", "PAGEREF ", "MERGEFIELD", "MACROBUTTON", "_GoBack", "_Toc", "_Hlk", "_Ref", ".emf", ".wmf", "EMBED ",
        "&nbsp;", "&amp;", "&lt;", "&#39;", "&quot;", "<br", "</p>", "<span",
    ];

    /// <summary>Those of them that are a sentence, which others may begin with.</summary>
    private static readonly string[] Whole = ["Choose an item", "Enter text here"];

    /// <summary>The letters of the signs from U+FB00 on.</summary>
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly SearchValues<char> MisreadBegin = SearchValues.Create([.. Misread.Select(pair => pair.Text[0]).Distinct()]);

    private static readonly SearchValues<string> AnyField = SearchValues.Create(Fields, StringComparison.Ordinal);

    /// <summary>Small words that never follow themselves; "that", "had" and "is" may.</summary>
    private static readonly FrozenSet<string> NeverTwice = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the", "to", "of", "and", "a", "an", "with", "your", "our", "their", "we", "be", "are", "or", "from", "this", "as", "at", "by", "will", "may", "can", "for", "not", "if", "when", "who", "which", "such");

    private static readonly SearchValues<string> Doubled = SearchValues.Create(["  ", "..", ",,", " ,", " ;"], StringComparison.Ordinal);

    /// <summary>Signs that draw a list wherever they stand.</summary>
    private const string Bullets = "•▪▫‣⁃◦●■□○◆◇►▶➢➤❖∙⦁";

    /// <summary>Signs that draw a list at the head of a line, and mean something else within one.</summary>
    private const string Dashes = "–—―‐−·✓✔✗★☆»¤→oØ§";

    private static readonly SearchValues<char> Drawn = SearchValues.Create(Dashes.Replace("o", "", StringComparison.Ordinal));

    private static readonly SearchValues<char> Strange = SearchValues.Create("\u00ad\ufffd\ufeff\u200b\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06" + Bullets);

    public static IEnumerable<DebrisFound> In(string text)
    {
        // Most texts hold nothing but ASCII, which is told soonest.
        var isPlain = Ascii.IsValid(text);
        if ((!isPlain && text.AsSpan().ContainsAny(MisreadBegin)) || text.AsSpan().ContainsAny(AnyField))
        {
            foreach (var found in Remains(text))
            {
                yield return found;
            }
        }
        if (text.AsSpan().ContainsAny(Doubled) || (!isPlain && (text.AsSpan().ContainsAny(Strange) || text.AsSpan().ContainsAnyInRange('\ue000', '\uf8ff'))))
        {
            foreach (var found in Characters(text))
            {
                yield return found;
            }
        }
        for (var at = 0; WordTwice(text, at) is { } twice; at = twice.End)
        {
            yield return new DebrisFound(twice.Start, twice.End - twice.Start, $"“{text[twice.Start..twice.End]}” has a word twice", "write it once", IsSlight: true) { Instead = text[twice.Start..twice.Gap], IsWording = true };
        }
        if (DrawnList(text, isPlain) is { } dash)
        {
            yield return new DebrisFound(dash, 1, $"“{text[dash]}” at the head of a line is a bullet that is only drawn: the lines run together", "make it a list: an empty line above it, and “- ” at the head of each line", IsSlight: true);
        }
        if (text.Contains('\n', StringComparison.Ordinal) && LetteredLines().Matches(text) is { Count: > 1 } lettered)
        {
            yield return new DebrisFound(lettered[0].Index, lettered[0].Length, $"“{lettered[0].Value}” at the head of a line is a list that is only drawn: the lines run together", "make it a list: an empty line above it, and “- ” at the head of each line", IsSlight: true);
        }
        if (NumberAtHead(text) is { } number)
        {
            yield return new DebrisFound(0, number, $"“{text[..number].TrimEnd()}” is left of a list or of numbered headings", "take it out: templates set lists and headings", IsSlight: true) { Instead = "" };
        }
    }

    private static IEnumerable<DebrisFound> Remains(string text)
    {
        foreach (var (misread, was) in Misread)
        {
            var at = text.IndexOf(misread, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return new DebrisFound(at, misread.Length, $"“{misread}” is {(was.Length == 0 ? "nothing" : $"“{was}”")} that was read in the wrong alphabet", was.Length == 0 ? "take it out" : $"write “{was}”", IsSlight: false) { Instead = was.Contains(" or ", StringComparison.Ordinal) ? null : was };
            }
        }
        foreach (var field in Fields)
        {
            var at = text.IndexOf(field, StringComparison.Ordinal);
            if (at >= 0 && (!Whole.Contains(field, StringComparer.Ordinal) || text.AsSpan(at + field.Length).TrimStart(' ') is [] or ['.' or '\n' or ']' or ')', ..]))
            {
                yield return new DebrisFound(at, field.Length, $"“{field.Trim()}” was left by a conversion", "write what was meant, or take it out", IsSlight: false);
            }
        }
    }

    private static IEnumerable<DebrisFound> Characters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var fault = text[i] switch
            {
                '\u00ad' => ("a soft hyphen: it breaks words where no line ends", "take it out", false),
                '\ufffd' => ("a letter that was lost", "write the letter that was meant", false),
                '\ufeff' or '\u200b' => ("a mark that nobody can see", "take it out", false),
                >= '\ufb00' and <= '\ufb06' => ("two letters in one sign: search and screen readers miss it", "write the letters one by one", false),
                >= '\ue000' and <= '\uf8ff' => ("a sign of a symbol font, which no other font has", "take it out, or use a list", false),
                _ when Bullets.Contains(text[i], StringComparison.Ordinal) => ("a bullet inside the text", "make it an item of a list", false),
                ' ' when i + 2 < text.Length && text[i + 1] == ' ' && char.IsLetterOrDigit(text[i + 2]) && i > 0 && text[i - 1] is not ('\n' or ' ') => ("two spaces in a row", "write one", true),
                '.' when i + 1 < text.Length && text[i + 1] == '.' && !text.AsSpan(i).StartsWith("...") && (i < 1 || text[i - 1] != '.') => ("two full stops in a row", "write one", true),
                ',' when i + 1 < text.Length && text[i + 1] == ',' => ("two commas in a row", "write one", true),
                ' ' when i + 1 < text.Length && text[i + 1] is ',' or ';' && i > 0 && char.IsLetter(text[i - 1]) => ("a space before a comma", "take it out", true),
                _ => (default(string), default(string), false),
            };
            if (fault.Item1 is { } what)
            {
                yield return new DebrisFound(i, fault.Item3 ? 2 : 1, "this is " + what, fault.Item2!, fault.Item3)
                {
                    Instead = text[i] switch
                    {
                        '\u00ad' or '\ufeff' or '\u200b' => "",
                        >= '\ufb00' and <= '\ufb06' => Ligatures[text[i] - '\ufb00'],
                        ' ' when text[i + 1] is ',' or ';' => text[(i + 1)..(i + 2)],
                        ' ' or '.' or ',' => text[i..(i + 1)],
                        _ => null,
                    },
                };
                if (!fault.Item3)
                {
                    // One such sign seldom comes alone.
                    yield break;
                }
            }
        }
    }

    [GeneratedRegex(@"(?<=^ *)(?:\([a-z0-9]{1,2}\)|\([ivx]{1,4}\)|[a-z]\)|[a-hivx]{1,4}\.)(?= +\S)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LetteredLines();

    /// <summary>Where the first sign stands of lines that all begin with it, or of items that run on behind a colon.</summary>
    private static int? DrawnList(string text, bool isPlain)
    {
        // The letter stands in almost every text; as a sign it follows a line end.
        if ((isPlain || !text.AsSpan().ContainsAny(Drawn)) && !text.Contains("\no", StringComparison.Ordinal))
        {
            return null;
        }
        foreach (var sign in Dashes)
        {
            var item = "\n" + text;
            var first = NextItem(item, sign, 0);
            if (first >= 0 && (NextItem(item, sign, first + 1) >= 0 || (first == 0 && !char.IsLetter(sign))))
            {
                return text.IndexOf(sign, first);
            }
            // Folded, the lines stand in one.
            var behind = text.IndexOf($": {sign} ", StringComparison.Ordinal);
            if (behind >= 0 && !char.IsLetter(sign) && text.IndexOf($" {sign} ", behind + 3, StringComparison.Ordinal) > 0)
            {
                return behind + 2;
            }
        }
        return null;
    }

    /// <summary>Where the line ends above the next line that begins with a sign and a blank; -1 where there is none.</summary>
    private static int NextItem(string text, char sign, int from)
    {
        for (var end = text.IndexOf('\n', from); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            var line = text.AsSpan(end + 1).TrimStart(' ');
            if (line.Length > 1 && line[0] == sign && (line[1] is '\t' or '\u00a0' or ' ' || (!char.IsLetter(sign) && sign != '§' && char.IsLetter(line[1]))))
            {
                return end;
            }
        }
        return -1;
    }

    /// <summary>"1. ", "a) ", "3.2 " or "- " at the head of a plain line.</summary>
    private static int? NumberAtHead(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }
        var at = 0;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at > 0)))
        {
            at++;
        }
        if (at == 0 && text.Length > 3 && char.IsAsciiLetterLower(text[0]) && text[1] == ')')
        {
            return 3;
        }
        return at > 1 && at + 1 < text.Length && text[at] is ' ' && text[at - 1] == '.' && char.IsLetter(text[at + 1]) ? at + 1 : null;
    }

    /// <summary>Where the next small word stands twice, and where the gap between lies.</summary>
    private static (int Start, int Gap, int End)? WordTwice(ReadOnlySpan<char> text, int from)
    {
        var words = NeverTwice.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var gap = NextGap(text, from); gap >= 0; gap = NextGap(text, gap + 1))
        {
            var start = gap;
            while (start > from && char.IsAsciiLetter(text[start - 1]))
            {
                start--;
            }
            var word = text[start..gap];
            var end = gap + 1 + word.Length;
            if (!word.IsEmpty && text[(gap + 1)..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && words.Contains(word)
                && (start == 0 || !BelongsToWord(text[start - 1])) && (end == text.Length || !BelongsToWord(text[end])))
            {
                return (start, gap, end);
            }
        }
        return null;
    }

    private static int NextGap(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(' ', '\n') is >= 0 and var at ? from + at : -1;

    private static bool BelongsToWord(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '\'' or '’' or '-';
}
