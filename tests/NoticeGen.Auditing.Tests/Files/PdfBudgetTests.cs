using System.Globalization;
using System.IO.Compression;
using System.Text;
using NoticeGen.Auditing;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Auditing.Files;

/// <summary>PDFs of a few kilobytes that unfold to gigabytes or to hours of work: each is one finding, and what real files have is none.</summary>
public sealed class PdfBudgetTests
{
    private const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private const string Words = "BT /F 9 Tf 50 700 Td (This notice tells you how we use information about you.) Tj ET ";

    [Theory]
    [InlineData("a stream that unpacks to far too much")]
    [InlineData("a stream that is packed twice")]
    [InlineData("a stream of LZW codes")]
    [InlineData("a stream of long runs")]
    [InlineData("a row of billions of values")]
    [InlineData("a table of objects that unpacks to far too much")]
    [InlineData("one content a hundred thousand times on a page")]
    [InlineData("one long page five hundred times")]
    [InlineData("a form that is drawn twenty thousand times")]
    [InlineData("forms that draw each other")]
    [InlineData("states that are saved and never given back")]
    [InlineData("a named state hundreds of thousands of times")]
    [InlineData("millions of letters on a page")]
    [InlineData("widths for billions of characters")]
    [InlineData("letters for billions of codes")]
    [InlineData("ranges of codes again and again")]
    [InlineData("a code that stands for a book")]
    public void What_unfolds_to_more_than_any_notice_has_is_one_finding(string kind)
    {
        var file = kind switch
        {
            "a stream that unpacks to far too much" => Page(Flate(new string(' ', 40 << 20))),
            "a stream that is packed twice" => Page(Stream(Deflated(Deflated(new byte[40 << 20])), "/Filter[/FlateDecode/FlateDecode]")),
            "a stream of LZW codes" => Page(Stream(new byte[100_000], "/Filter/LZWDecode")),
            "a stream of long runs" => Page(Stream([.. Enumerable.Repeat((byte)0x81, 300_000)], "/Filter/RunLengthDecode")),
            "a row of billions of values" => Page(Stream(Deflated(Encoding.ASCII.GetBytes(Words)), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>")),
            "a table of objects that unpacks to far too much" => Latin1.GetBytes("%PDF-1.5\n1 0 obj\n" + Latin1.GetString(Stream(Deflated(new byte[12 << 20]), "/Filter/FlateDecode/Type/XRef/W[1 4 1]/Size 2000000/Root 1 0 R")) + "\nendobj\nstartxref\n9\n%%EOF"),
            "one content a hundred thousand times on a page" => Page(Flate(Repeated(Words, 1_000)), contents: "[" + Repeated("4 0 R ", 100_000) + "]"),
            "one long page five hundred times" => Pdf(["<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{Repeated("3 0 R ", 500)}]/Count 500>>", PageOf("4 0 R", ""), Flate(Repeated("0 0 1 1 re ", 100_000)), Font]),
            "a form that is drawn twenty thousand times" => Page(Flate(Repeated("/A Do ", 19_000)), "/XObject<</A 6 0 R>>", Font, Form(Repeated(Words, 10_000), "")),
            "forms that draw each other" => Page(Flate("/A Do"), "/XObject<</A 6 0 R>>", [Font, .. Enumerable.Range(7, 12).Select(next => (Item)Form(Repeated("/A Do ", 10), $"/XObject<</A {next} 0 R>>")), Font]),
            "states that are saved and never given back" => Page(Flate(Repeated("q ", 900_000))),
            "a named state hundreds of thousands of times" => Page(Flate(Repeated("/G gs ", 300_000)), "/ExtGState<</G 6 0 R>>", Font, "<</Type/ExtGState/Font[5 0 R 9]>>"),
            "millions of letters on a page" => Page(Flate($"BT /F 9 Tf ({new string('a', 1_500_000)}) Tj ET")),
            "widths for billions of characters" => Page(Flate("BT /F 9 Tf <0001> Tj ET"), "", Composite("/W[0 2000000000 500 1 2 3]"), "<<>>"),
            "letters for billions of codes" => Page(Flate("BT /F 9 Tf <0001> Tj ET"), "", Composite(""), Flate("beginbfrange <00000000> <7fffffff> <0041> endbfrange")),
            "ranges of codes again and again" => Page(Flate("BT /F 9 Tf <0001> Tj ET"), "", Composite(""), Flate(Repeated("beginbfrange <0000> <ffff> <0041> endbfrange ", 50_000))),
            _ => Page(Flate("BT /F 9 Tf <0001> Tj ET"), "", Composite(""), Flate($"beginbfchar <0001> <{Repeated("0041", 1_000_000)}> endbfchar")),
        };
        Assert.True(file.Length < 1 << 20);
        var finding = Assert.Single(PublishedReader.Read(new InputFile("notice.pdf", [.. file])).Diagnostics);
        Assert.Equal("NG050", finding.Rule.Code);
        Assert.Contains("is too complex to be read", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a map of all codes")]
    [InlineData("a picture that is drawn on each of many pages")]
    [InlineData("a drawing of many lines")]
    public void What_real_files_have_is_read(string kind)
    {
        var file = kind switch
        {
            "a map of all codes" => Page(Flate(Repeated(Words, 3)), "/X 6 0 R", Font, Flate("beginbfrange <0000> <ffff> <0000> endbfrange")),
            "a picture that is drawn on each of many pages" => Pdf(
                ["<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{Repeated("3 0 R ", 100)}]/Count 100/Resources<</Font<</F 5 0 R>>/XObject<</A 6 0 R>>>>>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", Flate(Words + Repeated("/A Do ", 20)), Font, Form("0 0 1 1 re f ", "")]),
            _ => Page(Flate(Words + Repeated("q 0 0 1 1 re f Q ", 20_000))),
        };
        Assert.Contains("how we use information", PublishedReader.Read(new InputFile("notice.pdf", [.. file])).Value!.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_words_in_no_order_are_read_in_the_order_of_the_file()
    {
        var scattered = string.Concat(Enumerable.Range(0, 30_000).Select(word => string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 {word * 7919 % 500} {word / 100}.{word % 100:00} Tm(ab)Tj ")));
        var text = PublishedReader.Read(new InputFile("notice.pdf", [.. Page(Flate($"{Words}BT /F 9 Tf {scattered}ET"))])).Value!;
        Assert.StartsWith("This notice tells you", text.Source.Text, StringComparison.Ordinal);
    }

    private static Encoding Latin1 => Encoding.Latin1;

    private static byte[] Page(byte[] content, string resources = "", params Item[] more) => Page(content, "4 0 R", resources, more);

    private static byte[] Page(byte[] content, string contents) => Page(content, contents, "", []);

    private static byte[] Page(byte[] content, string contents, string resources, Item[] more) =>
        Pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", PageOf(contents, resources), content, .. more.Length == 0 ? [(Item)Font] : more]);

    private static string PageOf(string contents, string resources) => $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {contents}/Resources<</Font<</F 5 0 R>>{resources}>>>>";

    /// <summary>A font of characters by number, whose map is the object after it.</summary>
    private static Item Composite(string widths) =>
        $"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>{widths}>>]/ToUnicode 6 0 R>>";

    private static byte[] Form(string content, string resources) =>
        Stream(Deflated(Encoding.ASCII.GetBytes(content)), $"/Filter/FlateDecode/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>{resources}>>");

    private static byte[] Flate(string content) => Stream(Deflated(Encoding.ASCII.GetBytes(content)), "/Filter/FlateDecode");

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(content);
        }
        return packed.ToArray();
    }

    private static byte[] Stream(byte[] content, string dictionary) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}{dictionary}>>stream\n")), .. content, .. "\nendstream"u8];

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static byte[] Pdf(IReadOnlyList<Item> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        var table = new StringBuilder();
        for (var number = 0; number < objects.Count; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n")));
            file.Write(objects[number].Bytes);
            file.Write("\nendobj\n"u8);
        }
        var start = file.Length;
        file.Write(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF")));
        return file.ToArray();
    }

    /// <summary>An object of a PDF, given as text or as bytes.</summary>
    private sealed record Item(byte[] Bytes)
    {
        public static implicit operator Item(string text) => new(Encoding.ASCII.GetBytes(text));

        public static implicit operator Item(byte[] bytes) => new(bytes);
    }
}
