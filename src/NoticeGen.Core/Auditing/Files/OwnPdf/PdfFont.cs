using System.Text;

namespace NoticeGen.Auditing.Files.OwnPdf;

/// <summary>A composite font with codes of two bytes: what each stands for, by its ToUnicode map, and how wide it is.</summary>
internal sealed class PdfFont
{
    /// <summary>The characters that notices are made of, so that none is made anew for each file.</summary>
    private static readonly string[] Common = [.. Enumerable.Range(0, 256).Select(code => ((char)code).ToString())];

    private readonly string[] _texts;
    private readonly List<double> _widths;

    public PdfFont(PdfObjects objects, int id)
    {
        var font = objects.Value(id);
        PdfSyntax.Demand(PdfSyntax.Entry(font, "Encoding"u8).SequenceEqual("/Identity-H"u8));
        IsBold = Encoding.ASCII.GetString(PdfSyntax.Entry(font, "BaseFont"u8)).Contains("bold", StringComparison.OrdinalIgnoreCase);
        var toUnicode = PdfSyntax.Reference(PdfSyntax.Entry(font, "ToUnicode"u8));
        var descendant = objects.Value(PdfSyntax.Reference(PdfSyntax.Entry(font, "DescendantFonts"u8)));
        var widths = PdfSyntax.Entry(descendant, "W"u8);
        PdfSyntax.Demand(widths.StartsWith("[1["u8) && widths.EndsWith("]]"u8));
        _widths = PdfSyntax.Numbers(widths[2..^1]);
        using var map = objects.Stream(toUnicode);
        _texts = Texts(map.Data, _widths.Count);
    }

    public bool IsBold { get; }

    /// <summary>Codes count from 1.</summary>
    public string Text(int code) => _texts[code - 1];

    /// <summary>In thousandths of the type size.</summary>
    public double Width(int code) => _widths[code - 1];

    private static string[] Texts(ReadOnlySpan<byte> map, int count)
    {
        var texts = new string[count];
        var known = 0;
        PdfSyntax.Demand(map.IndexOf("bfrange"u8) < 0);
        for (var at = map.IndexOf("beginbfchar\n"u8); at >= 0;)
        {
            map = map[(at + 12)..];
            while (map[0] == '<')
            {
                var code = PdfSyntax.Hex4(map[1..]);
                var end = map.IndexOf(">\n"u8);
                PdfSyntax.Demand(map[5..].StartsWith("><"u8) && texts[code - 1] is null);
                texts[code - 1] = Utf16(map[7..end]);
                known++;
                map = map[(end + 2)..];
            }
            PdfSyntax.Demand(map.StartsWith("endbfchar\n"u8));
            at = map.IndexOf("beginbfchar\n"u8);
        }
        PdfSyntax.Demand(known == count);
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
