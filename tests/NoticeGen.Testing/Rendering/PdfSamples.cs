using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Testing;

/// <summary>Documents and themes that bring out what the common sample does not.</summary>
internal static class PdfSamples
{
    private const string SystemFonts = "/usr/share/fonts/truetype/noto";

    public static Origin Nowhere { get; } = Origin.Of(new SourceText("sample.yaml", "sample"));

    public static Theme LargePrint { get; } =
        Samples.Theme with { Name = "large-print", Sizes = new TypeSizes(18, 34, 26, 21, 19, 18, 1.4) };

    public static Theme A5 { get; } = Samples.Theme with { Page = new PageSetup(148, 210, 16, 16, 16, 16) };

    public static Theme Letter { get; } = Samples.Theme with { Page = new PageSetup(215.9, 279.4, 22, 22, 22, 22) };

    /// <summary>Half transparent.</summary>
    public static Picture PngLogo { get; } = new(
        "logo.png", "Northtown Council", PictureFormat.Png,
        PngWriter.Write(new PixelPicture(
            24, 12, Enumerable.Range(0, 24 * 12).SelectMany(pixel => new byte[] { 31, 78, 121, (byte)(pixel % 256) }).ToArray())),
        Nowhere);

    /// <summary>A theme with a Nastaliq font before the Latin one; null where the system has no such font.</summary>
    public static Theme? UrduTheme { get; } = FindUrduTheme();

    public static Document Of(params ImmutableArray<Block> blocks) =>
        new(Samples.Everything().Info, Samples.English, blocks);

    /// <summary>Enough sections for several pages, and a table that runs over a page break.</summary>
    public static Document Long()
    {
        var sample = Samples.Everything();
        var blocks = sample.Blocks.ToBuilder();
        for (var section = 1; section <= 8; section++)
        {
            blocks.Add(new Heading(Nowhere, 2, $"section-{section}", Samples.Words($"Section {section}")));
            for (var paragraph = 1; paragraph <= 4; paragraph++)
            {
                blocks.Add(Samples.Para(string.Concat(Enumerable.Repeat(
                    "We collect information about you and your home so that we can do our work well. ", paragraph))));
            }
            blocks.Add(Samples.Bullets("One thing.", "Another thing.", "A third thing."));
        }
        blocks.Add(new Table(
            Nowhere,
            Samples.Words("How long we keep it"),
            rowHeaders: true,
            Samples.Row("Purpose", "Basis", "Kept"),
            [.. Enumerable.Range(1, 40).Select(row => Samples.Row($"Purpose number {row}", "Public task", "6 years"))]));
        return new Document(sample.Info with { DraftBanner = "Draft: 2 errors stand" }, sample.Words, blocks.ToImmutable());
    }

    public static Document Welsh()
    {
        var sample = Samples.Everything(new Edition("cy", Edition.Standard));
        var words = new Words(
            "cy",
            sample.Words.Phrases.SetItem("contents", "Cynnwys").SetItem("page-of", "Tudalen {page} o {pages}"),
            ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"]);
        return new Document(sample.Info with { Title = "Hysbysiad preifatrwydd tai" }, words,
        [
            new Heading(Nowhere, 1, "title", Samples.Words("Hysbysiad preifatrwydd tai")),
            Samples.Para("Mae gennych hawliau dros eich gwybodaeth. Gallwch ofyn am gopi ohoni, ei chywiro neu ei dileu."),
            new Heading(Nowhere, 2, "pwy", Samples.Words("Pwy ydym ni")),
            Samples.Para("Cyngor Tref y Gogledd, tŷ'r dŵr, sgwâr yr eglwys, ŵyn a mêl; Âê îôû ŴŶ."),
        ]);
    }

    public static Document Urdu()
    {
        var sample = Samples.Everything(new Edition("ur", Edition.Standard));
        var words = new Words(
            "ur",
            sample.Words.Phrases.SetItem("contents", "فہرست").SetItem("page-of", "صفحہ {page} از {pages}")
                .SetItem("version", "ورژن {version}").SetItem("published", "شائع شدہ {date}"),
            ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"]);
        return new Document(sample.Info with { Title = "رہائش کا رازداری نوٹس", Authority = "نارتھ ٹاؤن کونسل" }, words,
        [
            new Heading(Nowhere, 1, "title", Samples.Words("رہائش کا رازداری نوٹس")),
            Samples.Para(
                "ہم آپ کی ذاتی معلومات (نام، پتہ اور ٹیلی فون) اس لیے جمع کرتے ہیں تاکہ ہم آپ کی مدد کر سکیں۔ قانون ",
                new Strong(Nowhere, Samples.Words("Housing Act 1996")),
                Samples.T(" ہے۔ ہمیں فون کریں: "),
                new Link(Nowhere, "tel:+441632960000", Samples.Words("01632 960 000")),
                Samples.T("۔")),
            new Heading(Nowhere, 2, "who", Samples.Words("ہم کون ہیں")),
            Samples.Bullets("آپ کے حقوق", "ہم معلومات 6 سال تک رکھتے ہیں۔"),
            new Heading(Nowhere, 2, "why", Samples.Words("مقاصد")),
            new Table(
                Nowhere, Samples.Words("مقصد اور بنیاد"), true, Samples.Row("مقصد", "بنیاد"),
                [Samples.Row("کرایہ وصول کرنا", "معاہدہ")]),
            new Illustrated(Nowhere, Samples.Phone, [Samples.Para("آپ ہمیں فون کر سکتے ہیں۔")]),
        ]);
    }

    public static FontFace? SystemFont(string file)
    {
        var path = Path.Combine(SystemFonts, file);
        return File.Exists(path) ? new FontFace(file, [.. File.ReadAllBytes(path)], Nowhere) : null;
    }

    private static Theme? FindUrduTheme() =>
        SystemFont("NotoNastaliqUrdu-Regular.ttf") is { } regular && SystemFont("NotoNastaliqUrdu-Bold.ttf") is { } bold
            ? Samples.Theme with { Fonts = [new FontFamily("Noto Nastaliq Urdu", "serif", regular, bold), .. Samples.Theme.Fonts] }
            : null;
}
