using System.Buffers;

namespace NoticeGen.Linting;

/// <summary>Something that a conversion left in a text.</summary>
/// <param name="IsSlight">Untidy rather than broken.</param>
internal readonly record struct DebrisFound(int At, int Length, string What, string Help, bool IsSlight)
{
    /// <summary>What was meant, where that is plain; nothing where it is only to be taken out.</summary>
    public string? Instead { get; init; }
}

/// <summary>Finds what Word, PDF and websites leave behind when text is copied from them.</summary>
internal static class Debris
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

    /// <summary>The letters of the signs from U+FB00 on.</summary>
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly SearchValues<string> Known =
        SearchValues.Create([.. Misread.Select(pair => pair.Text), .. Fields], StringComparison.Ordinal);

    private static readonly SearchValues<string> Doubled = SearchValues.Create(["  ", "..", ",,", " ,", " ;"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Strange = SearchValues.Create("\u00ad\ufffd\ufeff\u200b\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06•▪");

    public static IEnumerable<DebrisFound> In(string text)
    {
        if (text.AsSpan().ContainsAny(Known))
        {
            foreach (var found in Remains(text))
            {
                yield return found;
            }
        }
        if (text.AsSpan().ContainsAny(Doubled) || text.AsSpan().ContainsAny(Strange) || text.AsSpan().ContainsAnyInRange('\ue000', '\uf8ff'))
        {
            foreach (var found in Characters(text))
            {
                yield return found;
            }
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
            if (at >= 0)
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
                '•' or '▪' => ("a bullet inside the text", "make it an item of a list", false),
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
}
