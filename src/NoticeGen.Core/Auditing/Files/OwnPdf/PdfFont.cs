using System.Text;

namespace NoticeGen.Auditing.Files.OwnPdf;

/// <summary>A composite font with codes of two bytes: what each stands for, by its ToUnicode map, and how wide it is.</summary>
internal sealed class PdfFont
{
    /// <summary>The characters that notices are made of, so that none is made anew for each file.</summary>
    private static readonly string[] Common = [.. Enumerable.Range(0, 256).Select(code => ((char)code).ToString())];

    private readonly int _first;
    private readonly string?[] _texts;
    private readonly double[] _widths;

    public PdfFont(PdfObjects objects, int id)
    {
        var font = objects.Value(id);
        PdfSyntax.Demand(PdfSyntax.Entry(font, "Encoding"u8).SequenceEqual("/Identity-H"u8));
        IsBold = Encoding.ASCII.GetString(PdfSyntax.Entry(font, "BaseFont"u8)).Contains("bold", StringComparison.OrdinalIgnoreCase);
        var toUnicode = PdfSyntax.Reference(PdfSyntax.Entry(font, "ToUnicode"u8));
        var descendant = objects.Value(PdfSyntax.Reference(PdfSyntax.Entry(font, "DescendantFonts"u8)));
        var widths = PdfSyntax.Entry(descendant, "W"u8);
        PdfSyntax.Demand(widths.StartsWith("["u8) && widths.EndsWith("]]"u8));
        _first = PdfSyntax.Integer(widths[1..], out var length);
        _widths = [.. PdfSyntax.Numbers(widths[(1 + length)..^1])];
        using var map = objects.Stream(toUnicode);
        _texts = Texts(map.Data);
    }

    public bool IsBold { get; }

    /// <exception cref="FormatException">The font has no such code.</exception>
    public string Text(int code) => _texts[code - _first] ?? throw new FormatException();

    /// <summary>In thousandths of the type size.</summary>
    public double Width(int code) => _widths[code - _first];

    private string?[] Texts(ReadOnlySpan<byte> map)
    {
        var texts = new string?[_widths.Length];
        PdfSyntax.Demand(map.IndexOf("bfrange"u8) < 0);
        for (var at = map.IndexOf("beginbfchar\n"u8); at >= 0;)
        {
            map = map[(at + 12)..];
            while (map[0] == '<')
            {
                var code = PdfSyntax.Hex4(map[1..]);
                var end = map.IndexOf(">\n"u8);
                PdfSyntax.Demand(map[5..].StartsWith("><"u8) && texts[code - _first] is null);
                texts[code - _first] = Utf16(map[7..end]);
                map = map[(end + 2)..];
            }
            PdfSyntax.Demand(map.StartsWith("endbfchar\n"u8));
            at = map.IndexOf("beginbfchar\n"u8);
        }
        return texts;
    }

    private static string Utf16(ReadOnlySpan<byte> digits)
    {
        PdfSyntax.Demand(digits.Length % 4 == 0 && digits.Length is > 0 and <= 256);
        Span<char> text = stackalloc char[digits.Length / 4];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)PdfSyntax.Hex4(digits[(i * 4)..]);
        }
        return text.Length == 1 && text[0] < Common.Length ? Common[text[0]] : new string(text);
    }
}
