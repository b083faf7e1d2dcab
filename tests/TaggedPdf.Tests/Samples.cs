using System.Collections.Immutable;
using System.Text;
using TaggedPdf.Documents;

namespace TaggedPdf.Tests;

/// <summary>Documents with every kind of node, and a theme with real fonts.</summary>
internal static class Samples
{
    private const string SystemFonts = "/usr/share/fonts/truetype/noto";

    public static PdfTheme Theme { get; } = new()
    {
        Page = new PageSetup(210, 297, 22, 22, 22, 22),
        Sizes = new TypeSizes(12, 26, 18, 14, 12.5, 12, 1.4),
        Fonts = [new FontFamily(Face("AtkinsonHyperlegibleNext-Regular.ttf"), Face("AtkinsonHyperlegibleNext-Bold.ttf"))],
    };

    public static PdfTheme LargePrint { get; } = Theme with { Sizes = new TypeSizes(18, 34, 26, 21, 19, 18, 1.4) };

    public static PdfTheme A5 { get; } = Theme with { Page = new PageSetup(148, 210, 16, 16, 16, 16) };

    /// <summary>A theme with a Nastaliq font before the Latin one; null where the system has no such font.</summary>
    public static PdfTheme? UrduTheme { get; } =
        SystemFont("NotoNastaliqUrdu-Regular.ttf") is { } regular && SystemFont("NotoNastaliqUrdu-Bold.ttf") is { } bold
            ? Theme with { Fonts = [new FontFamily(regular, bold), .. Theme.Fonts] }
            : null;

    public static PdfInfo Info { get; } = new()
    {
        Title = "Housing & support <privacy> notice",
        Language = "en",
        Author = "Northtown Council",
        Subject = "How Northtown Council uses information about tenants & others",
        Keywords = ["privacy", "housing"],
        Date = new DateOnly(2026, 11, 22),
    };

    public static Picture Phone { get; } = new(
        "phone",
        "A telephone",
        PictureFormat.Svg,
        [.. Encoding.UTF8.GetBytes("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
              <rect x="30" y="8" width="40" height="84" rx="8" fill="#2f6db5" stroke="#1d2b3a" stroke-width="3"/>
              <rect x="36" y="18" width="28" height="54" fill="#ffffff"/>
              <circle cx="50" cy="82" r="4" fill="#ffffff"/>
              <path d="M40 30 h20 M40 40 c5 -4 15 4 20 0" fill="none" stroke="#c8382e" stroke-width="3" stroke-linecap="round"/>
            </svg>
            """)]);

    public static PdfDocument Of(params ImmutableArray<Block> blocks) => new()
    {
        Info = Info,
        Blocks = blocks,
        Masthead = Info.Author,
        Header = [Info.Author, Info.Title],
        Footer = ["Version 2.1"],
        Folio = (page, pages) => $"Page {page} of {pages}",
    };

    public static PdfDocument Everything() => Of(
        new Heading(1, "title", Words("Housing & support <privacy> notice")),
        Para("Plain words with a quote \u201cso\u201d, an ampersand & an angle <b>, Welsh ŵ and ŷ, and ", new Strong(Words("strong words")), T(".")),
        new Callout(CalloutLook.Panel, [Para("In brief."), Bullets("We use your information to help you.", "You can object.")]),
        new Heading(2, "who-we-are", Words("Who we are")),
        Para("Write to ", new Link("mailto:dpo@northtown.example", Words("dpo@northtown.example")), T(" or ring "), new Link("tel:+441632960000", Words("01632 960 000")), T(". See "), new Link("https://www.example.org/a/very/long/path/that/must/break/somewhere/because/it/is/longer/than/a/line?and=query&more=1", Words("https://www.example.org/a/very/long/path/that/must/break/somewhere/because/it/is/longer/than/a/line?and=query&more=1")), T(" and "), new Link("#rights", Words("your rights")), T(".")),
        new Callout(CalloutLook.Panel,
        [
            new Paragraph([new Strong(Words("Data protection officer"))]),
            new Facts(
            [
                new Fact(Words("Address"), [new Paragraph([T("Town Hall"), new LineBreak(), T("1 High Street"), new LineBreak(), T("Northtown NT1 1AA")])]),
                new Fact(Words("Email"), [new Paragraph([new Link("mailto:dpo@northtown.example", Words("dpo@northtown.example"))])]),
            ]),
        ]),
        new Heading(2, "purposes", Words("Why we use it")),
        new Heading(3, "purposes-help", Words("To help")),
        new List(true, [new ListItem([Para("First"), Bullets("nested one", "nested two")]), new ListItem([Para("Second")])]),
        new Table(
            Words("Why and on what basis"), RowHeaders: true, Row("Purpose", "Basis", "Kept"),
            [Row("Allocating homes to people in need", "Public task", "6 years after the tenancy ends"), Row("Collecting rent", "Contract", "")]),
        new Heading(2, "rights", Words("Your rights")),
        new Callout(CalloutLook.Barred, [Para("You can object at any time.")]),
        new Callout(CalloutLook.Outlined, [Para("A side remark.")]),
        new Quote([Para("Quoted words.")]),
        new Divider(),
        new Paragraph(
        [
            T("Croeso: "), new Language("cy", Words("Mae gennych hawliau")), T(". The "),
            new Abbreviation("Information Commissioner's Office", Words("ICO")), T(" on "), new Group(Words("19 June 2026")), T("."),
        ]),
        new Illustrated(Phone, [Para("You can ring us."), Para("We will answer.")]),
        new Figure(Phone));

    /// <summary>Enough sections for several pages, and a table that runs over a page break.</summary>
    public static PdfDocument Long()
    {
        var blocks = Everything().Blocks.ToBuilder();
        for (var section = 1; section <= 8; section++)
        {
            blocks.Add(new Heading(2, $"section-{section}", Words($"Section {section}")));
            for (var paragraph = 1; paragraph <= 4; paragraph++)
            {
                blocks.Add(Para(string.Concat(Enumerable.Repeat(
                    "We collect information about you and your home so that we can do our work well. ", paragraph))));
            }
            blocks.Add(Bullets("One thing.", "Another thing.", "A third thing."));
        }
        blocks.Add(new Table(
            Words("How long we keep it"), RowHeaders: true, Row("Purpose", "Basis", "Kept"),
            [.. Enumerable.Range(1, 40).Select(row => Row($"Purpose number {row}", "Public task", "6 years"))]));
        return Of(blocks.ToImmutable()) with { Banner = "Draft: 2 errors stand" };
    }

    /// <summary>One page.</summary>
    public static PdfDocument Welsh() => Of(
        new Heading(1, "title", Words("Hysbysiad preifatrwydd tai")),
        Para("Mae gennych hawliau dros eich gwybodaeth. Gallwch ofyn am gopi ohoni, ei chywiro neu ei dileu."),
        new Heading(2, "pwy", Words("Pwy ydym ni")),
        Para("Cyngor Tref y Gogledd, tŷ'r dŵr, sgwâr yr eglwys, ŵyn a mêl; Âê îôû ŴŶ.")) with
    {
        Info = Info with { Title = "Hysbysiad preifatrwydd tai", Language = "cy" }, ContentsTitle = "Cynnwys",
    };

    public static PdfDocument Urdu() => Of(
        new Heading(1, "title", Words("رہائش کا رازداری نوٹس")),
        Para("ہم آپ کی ذاتی معلومات (نام، پتہ اور ٹیلی فون) اس لیے جمع کرتے ہیں تاکہ ہم آپ کی مدد کر سکیں۔ قانون ", new Strong(Words("Housing Act 1996")), T(" ہے۔ ہمیں فون کریں: "), new Link("tel:+441632960000", Words("01632 960 000")), T("۔")),
        new Heading(2, "who", Words("ہم کون ہیں")),
        Bullets("آپ کے حقوق", "ہم معلومات 6 سال تک رکھتے ہیں۔")) with
    {
        Info = Info with { Title = "رہائش کا رازداری نوٹس", Language = "ur", RightToLeft = true }, ContentsTitle = "فہرست",
    };

    public static Text T(string text) => new(text);

    public static ImmutableArray<Inline> Words(string text) => [T(text)];

    public static Paragraph Para(string text, params Inline[] more) => new([T(text), .. more]);

    public static List Bullets(params string[] items) => new(false, [.. items.Select(item => new ListItem([Para(item)]))]);

    public static TableRow Row(params string[] cells) =>
        new([.. cells.Select(cell => new TableCell(cell.Length == 0 ? [] : Words(cell)))]);

    private static FontFile Face(string file) =>
        new(file, [.. File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", file))]);

    internal static FontFile? SystemFont(string file)
    {
        var path = Path.Combine(SystemFonts, file);
        return File.Exists(path) ? new FontFile(file, [.. File.ReadAllBytes(path)]) : null;
    }
}
