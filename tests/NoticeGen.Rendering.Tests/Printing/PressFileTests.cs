using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Rendering.Printing;
using TaggedPdf.Imposition;
using TaggedPdf.Tests.Imposition;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace NoticeGen.Tests.Rendering.Printing;

/// <summary>Files for a press, held against the list of ISO 15930-7 (PDF/X-4), which veraPDF does not know.</summary>
public sealed partial class PressFileTests
{
    private static readonly PressIntent Black = new("Black ink", [], new DateOnly(2026, 11, 30));
    private static readonly PressIntent Press = new("FOGRA39", Profile("prtr", "CMYK"), new DateOnly(2026, 11, 30));

    public static TheoryData<string> Setups => ["grey", "grey, trimmed", "grey booklet", "colour", "colour booklet, trimmed"];

    [Theory]
    [MemberData(nameof(Setups))]
    public void A_file_for_a_press_passes_preflight(string setup)
    {
        Assert.Equal([], Preflight(PrintFiles.Print(WithPictures(), Setup(setup)).File.Content));
    }

    [Fact]
    public void Preflight_finds_what_is_wrong_with_a_file_for_an_office_printer()
    {
        var faults = Preflight(PrintFiles.Print(WithPictures(), new PrintSetup()).File.Content);
        Assert.All(["version", "GTS_PDFXVersion", "GTS_PDFX", "Trapped", "DefaultRGB"], word => Assert.Contains(faults, fault => fault.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Qpdf_finds_nothing_wrong(string setup)
    {
        var qpdf = Validators.Find("NOTICEGEN_QPDF", "qpdf");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, PrintFiles.Print(WithPictures(), Setup(setup)).File.Content.AsSpan().ToArray(), TestContext.Current.CancellationToken);
            var (code, output) = await Validators.Run(qpdf, "--check", file);
            Assert.True(code == 0, output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Colour_without_a_press_is_refused()
    {
        Assert.Contains("ICC profile of the printer's press", Assert.Single(new PrintSetup { Intent = Black }.Faults()), StringComparison.Ordinal);
        Assert.Empty(new PrintSetup { Intent = Black, Grey = true }.Faults());
        Assert.Empty(new PrintSetup { Intent = Press }.Faults());
    }

    [Theory]
    [InlineData("prtr", "CMYK", null)]
    [InlineData("prtr", "GRAY", null)]
    [InlineData("mntr", "RGB ", "it describes no printing press")]
    [InlineData("prtr", "6CLR", "its inks are `6CLR`")]
    public void A_profile_describes_a_press(string kind, string space, string? fault)
    {
        var found = PressIntent.Fault(Profile(kind, space));
        Assert.Equal(fault is null, found is null);
        Assert.StartsWith(fault ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_is_no_profile()
    {
        Assert.Equal("it is no ICC profile", PressIntent.Fault([1, 2, 3]));
        Assert.Equal("it is no ICC profile", PressIntent.Fault([.. new byte[200]]));
    }

    /// <summary>What ISO 15930-7 asks for and a file lacks, and what it forbids and a file has.</summary>
    private static List<string> Preflight(ImmutableArray<byte> content)
    {
        var faults = new List<string>();
        void Must(bool holds, string rule)
        {
            if (!holds)
            {
                faults.Add(rule);
            }
        }
        var plain = Encoding.Latin1.GetString(content.AsSpan());
        var objects = string.Join('\n', PrintedSides.Streams(content));
        using var pdf = PdfDocument.Open([.. content]);
        Must(plain.StartsWith("%PDF-1.6\n%", StringComparison.Ordinal), "the version is 1.6 or earlier");
        Must(!plain.Contains("/Encrypt", StringComparison.Ordinal), "nothing is encrypted");
        Must(plain.Contains("/ID[<", StringComparison.Ordinal), "the trailer has an ID");

        var information = pdf.Information.DocumentInformationDictionary!;
        foreach (var key in (string[])["Title", "CreationDate", "ModDate"])
        {
            Must(information.ContainsKey(NameToken.Create(key)), $"the information dictionary has {key}");
        }
        Must(information.TryGet(NameToken.Create("Trapped"), out NameToken trapped) && trapped.Data is "True" or "False", "Trapped is True or False");
        Must(pdf.TryGetXmpMetadata(out var metadata), "there is an XMP packet");
        var xmp = metadata!.GetXDocument().ToString();
        foreach (var element in (string[])["pdfxid:GTS_PDFXVersion>PDF/X-4<", "pdf:Trapped>False<", "xmp:CreateDate>", "xmp:ModifyDate>", "xmp:MetadataDate>", "dc:title>", "xmpMM:DocumentID>uuid:", "xmpMM:VersionID>", "xmpMM:RenditionClass>default<"])
        {
            Must(xmp.Contains(element, StringComparison.Ordinal), "the XMP packet has " + element);
        }

        var intents = Intents().Matches(objects);
        Must(intents.Count == 1, "there is one output intent GTS_PDFX, with a condition and a profile");
        Must(!objects.Contains("GTS_PDFA1", StringComparison.Ordinal), "no other output intent stands beside it");

        foreach (var page in pdf.GetPages())
        {
            Must(page.Dictionary.ContainsKey(NameToken.Create("TrimBox")) && !page.Dictionary.ContainsKey(NameToken.Create("ArtBox")), "a page has a TrimBox and no ArtBox");
            Must(!page.Dictionary.ContainsKey(NameToken.Create("Annots")), "nothing is laid over a page");
        }
        foreach (var side in PrintedSides.Read(content))
        {
            Must(Holds([0, 0, side.Width, side.Height], side.Bleed) && Holds(side.Bleed, side.Trim), "the media box holds the bleed box, and that the trim box");
        }

        foreach (var forbidden in (string[])["/OpenAction", "/AA", "/JavaScript", "/JS", "/Launch", "/AcroForm", "/EmbeddedFiles", "/XFA", "/OPI", "/Alternates", "/TR", "/HTP", "/PS", "/LZWDecode", "/BM", "/Duplex", "/PickTrayByPDFSize", "/DeviceN"])
        {
            Must(!Regex.IsMatch(objects, Regex.Escape(forbidden) + @"(?![A-Za-z0-9])"), $"nothing holds {forbidden}");
        }

        var descriptors = Regex.Count(objects, "/Type/FontDescriptor");
        Must(descriptors > 0 && descriptors == Regex.Count(objects, "/FontFile2 "), "every font is embedded");

        var usesRgb = objects.Contains(" rg\n", StringComparison.Ordinal) || objects.Contains(" RG\n", StringComparison.Ordinal) || plain.Contains("/DeviceRGB", StringComparison.Ordinal);
        Must(!usesRgb || objects.Contains("/DefaultRGB[/ICCBased ", StringComparison.Ordinal), "red, green and blue have a DefaultRGB");
        foreach (var head in Forms().Matches(objects).Select(found => found.Value).Where(head => head.Contains("/Resources<<", StringComparison.Ordinal)))
        {
            Must(!usesRgb || head.Contains("/DefaultRGB", StringComparison.Ordinal), "a form with resources of its own has a DefaultRGB: " + head);
        }
        Must(Separations().Matches(objects).All(found => found.Groups[1].Value == "All"), "no spot colour but that of registration");
        return faults;
    }

    private static bool Holds(double[] outer, double[] inner) =>
        outer[0] <= inner[0] + 0.01 && outer[1] <= inner[1] + 0.01 && outer[2] >= inner[2] - 0.01 && outer[3] >= inner[3] - 0.01;

    private static PrintSetup Setup(string words)
    {
        var isGrey = words.StartsWith("grey", StringComparison.Ordinal);
        var isTrimmed = words.Contains("trimmed", StringComparison.Ordinal);
        return new PrintSetup
        {
            Grey = isGrey,
            Intent = isGrey ? Black : Press,
            Fold = words.Contains("booklet", StringComparison.Ordinal) ? Fold.Booklet : Fold.None,
            BleedMillimetres = isTrimmed ? 3 : 0,
            Marks = isTrimmed,
        };
    }

    /// <summary>Drawings, and a logo of pixels that are partly seen through.</summary>
    private static PrintItem WithPictures()
    {
        var pixels = PngWriter.Write(new PixelPicture(2, 1, new byte[] { 255, 0, 0, 255, 0, 0, 0, 100 }));
        return PrintFiles.Item(Samples.Everything(), Samples.Theme with { Logo = new Picture("logo.png", "Logo", PictureFormat.Png, pixels, PdfSamples.Nowhere) });
    }

    /// <summary>The head of an ICC profile, which is all that is read of one.</summary>
    private static ImmutableArray<byte> Profile(string kind, string space)
    {
        var profile = new byte[132];
        Encoding.ASCII.GetBytes(kind + space, profile.AsSpan(12));
        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        return [.. profile];
    }

    [GeneratedRegex(@"/S/GTS_PDFX/OutputConditionIdentifier\([^)]+\)/Info\([^)]+\)/DestOutputProfile \d+ 0 R")]
    private static partial Regex Intents();

    [GeneratedRegex(@"\d+ 0 obj\n<</Type/XObject/Subtype/Form[^\n]*")]
    private static partial Regex Forms();

    [GeneratedRegex(@"/Separation/(\w+)")]
    private static partial Regex Separations();
}
