namespace NoticeGen.Auditing.Finished.Pdf;

/// <summary>A composite font with codes of two bytes: what each stands for, by its ToUnicode map.</summary>
internal sealed class PdfFont
{
    /// <summary>The letters that notices are made of, so that none is made anew for each file.</summary>
    private static readonly string[] Common = [.. Enumerable.Range(0, 256).Select(code => ShownTextBuilder.LettersOf([(char)code]))];

    /// <summary>By code; our fonts use no more codes than they have characters.</summary>
    private string?[] _letters = new string?[256];

    public PdfFont(PdfObjects objects, int id)
    {
        var font = objects.Value(id);
        PdfSyntax.Demand(PdfSyntax.Entry(font, "Encoding"u8).SequenceEqual("/Identity-H"u8));
        var toUnicode = PdfSyntax.Reference(PdfSyntax.Entry(font, "ToUnicode"u8));
        using var map = objects.Stream(toUnicode);
        Read(map.Data);
    }

    /// <summary>The letters and digits among what a code stands for.</summary>
    /// <exception cref="FormatException">The font has no such code.</exception>
    public string Letters(int code) => _letters[code] ?? throw new FormatException();

    private void Read(ReadOnlySpan<byte> map)
    {
        PdfSyntax.Demand(map.IndexOf("bfrange"u8) < 0);
        for (var at = map.IndexOf("beginbfchar\n"u8); at >= 0;)
        {
            map = map[(at + 12)..];
            while (map[0] == '<')
            {
                var code = PdfSyntax.Hex4(map[1..]);
                var end = map.IndexOf(">\n"u8);
                if (code >= _letters.Length)
                {
                    Array.Resize(ref _letters, code * 2);
                }
                PdfSyntax.Demand(map[5..].StartsWith("><"u8) && _letters[code] is null);
                _letters[code] = LettersOf(map[7..end]);
                map = map[(end + 2)..];
            }
            PdfSyntax.Demand(map.StartsWith("endbfchar\n"u8));
            at = map.IndexOf("beginbfchar\n"u8);
        }
    }

    /// <param name="digits">UTF-16 in hexadecimal.</param>
    private static string LettersOf(ReadOnlySpan<byte> digits)
    {
        PdfSyntax.Demand(digits.Length % 4 == 0 && digits.Length is > 0 and <= 256);
        Span<char> text = stackalloc char[digits.Length / 4];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)PdfSyntax.Hex4(digits[(i * 4)..]);
        }
        return text.Length == 1 && text[0] < Common.Length ? Common[text[0]] : ShownTextBuilder.LettersOf(text);
    }
}
