using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using TaggedPdf.Imposition;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace TaggedPdf.Tests.Imposition;

/// <summary>Reads print files back with an independent reader (PdfPig) or as plain streams.</summary>
internal static partial class PrintedSides
{
    public static ImmutableArray<PrintedSide> Read(ImmutableArray<byte> content)
    {
        using var pdf = PdfDocument.Open([.. content]);
        var labels = Labels(pdf);
        return [.. pdf.GetPages().Select((page, at) => new PrintedSide(labels[at], page.Width, page.Height, [.. page.Letters]) { Trim = Box(page, "TrimBox"), Bleed = Box(page, "BleedBox") })];
    }

    /// <summary>Everything that the file holds but fonts and profiles: contents, drawings, dictionaries.</summary>
    public static IEnumerable<string> Streams(ImmutableArray<byte> content)
    {
        byte[] bytes = [.. content];
        var text = Encoding.Latin1.GetString(bytes);
        foreach (var head in StreamHead().Matches(text).Where(head => !head.Value.Contains("/Length1", StringComparison.Ordinal) && !head.Value.Contains("/Subtype/Image", StringComparison.Ordinal)))
        {
            var data = bytes.AsSpan(head.Index + head.Length, int.Parse(head.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            yield return head.Value;
            if (head.Value.Contains("/FlateDecode", StringComparison.Ordinal))
            {
                using var inflated = new MemoryStream();
                using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
                zlib.CopyTo(inflated);
                data = inflated.ToArray();
            }
            yield return Encoding.Latin1.GetString(data);
        }
    }

    public static DictionaryToken Catalogue(PdfDocument pdf) => pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>What a reader shows as the number of each page (ISO 32000-1, 12.4.2).</summary>
    private static List<string> Labels(PdfDocument pdf)
    {
        var ranges = ((ArrayToken)((DictionaryToken)Catalogue(pdf).Data["PageLabels"]).Data["Nums"]).Data;
        var labels = new List<string>();
        for (var page = 0; page < pdf.NumberOfPages; page++)
        {
            var at = Enumerable.Range(0, ranges.Count / 2).Last(range => ((NumericToken)ranges[range * 2]).Int <= page);
            var range = (DictionaryToken)ranges[at * 2 + 1];
            var number = page - ((NumericToken)ranges[at * 2]).Int + (range.TryGet(NameToken.Create("St"), out NumericToken first) ? first.Int : 1);
            labels.Add(range.TryGet(NameToken.P, out StringToken plain) ? plain.Data
                : range.TryGet(NameToken.P, out HexToken coded) ? coded.Data
                : range.Get<NameToken>(NameToken.S, pdf.Structure.TokenScanner).Data == "r" ? RomanNumber.Of(number)
                : number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return labels;
    }

    private static double[] Box(Page page, string name) => [.. ((ArrayToken)page.Dictionary.Data[name]).Data.Select(value => ((NumericToken)value).Double)];

    [GeneratedRegex(@"\n<<[^\n]*?/Length (\d+)>>\nstream\n")]
    private static partial Regex StreamHead();
}

/// <summary>A side of a sheet as it is read back.</summary>
internal sealed record PrintedSide(string Label, double Width, double Height, ImmutableArray<Letter> Letters)
{
    public required double[] Trim { get; init; }

    public required double[] Bleed { get; init; }

    /// <summary>The text of the whole side without spaces.</summary>
    public string Text => Squeezed(Letters);

    /// <summary>What stands left and right of the fold.</summary>
    public string Left => Squeezed(LeftLetters);

    public string Right => Squeezed(Letters.Where(letter => letter.StartBaseLine.X >= Width / 2));

    public IEnumerable<Letter> LeftLetters => Letters.Where(letter => letter.StartBaseLine.X < Width / 2);

    /// <summary>The number in the foot of a page; <c>blank</c> where the page says so.</summary>
    public static string NumberOf(string text) =>
        text == "Thispageisblankonpurpose" ? "blank" : Regex.Match(text, @"Page(\d+)of\d+(Packpage\d+)?").Groups[1].Value;

    private static string Squeezed(IEnumerable<Letter> letters) =>
        string.Concat(letters.Select(letter => letter.Value).SelectMany(text => text).Where(unit => !char.IsWhiteSpace(unit) && unit != '\u00B7'));
}
