using System.Collections.Immutable;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Testing;

/// <summary>A document with every kind of node, and the default theme with the real fonts, for renderer tests.</summary>
internal static class Samples
{
    private static readonly Origin Nowhere = Origin.Of(new SourceText("sample.yaml", "sample"));

    public static Words English { get; } = new(
        "en",
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["contents"] = "Contents",
            ["page-of"] = "Page {page} of {pages}",
            ["skip-to-content"] = "Skip to main content",
            ["version"] = "Version {version}",
            ["published"] = "Published {date}",
            ["review-by"] = "To be reviewed by {date}",
        }),
        ["January", "February", "March", "April", "May", "June", "July",
         "August", "September", "October", "November", "December"]);

    public static Theme Theme { get; } = new()
    {
        Name = "standard",
        Page = new PageSetup(210, 297, 22, 22, 22, 22),
        Sizes = new TypeSizes(12, 26, 18, 14, 12.5, 12, 1.4),
        Colours = new ThemeColours(
            "#1f4e79", "#ffffff", "#16202b", "#4a5866", "#14538a", "#b8c4d0", "#eef3f8", "#ffffff"),
        Fonts =
        [
            new FontFamily(
                "Atkinson Hyperlegible Next",
                "\"Atkinson Hyperlegible Next\", Arial, Helvetica, sans-serif",
                Face("AtkinsonHyperlegibleNext-Regular.ttf"),
                Face("AtkinsonHyperlegibleNext-Bold.ttf")),
        ],
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
            """)],
        Nowhere);

    public static Document Everything(Edition? edition = null) => new(
        new DocumentInfo
        {
            Edition = edition ?? new Edition("en", Edition.Standard),
            NoticeId = "northtown/everything",
            Title = "Housing & support <privacy> notice",
            Authority = "Northtown Council",
            Subject = "How Northtown Council uses information about tenants & others",
            Keywords = ["privacy", "housing"],
            Version = "2.1",
            Published = new DateOnly(2026, 11, 1),
            ReviewBy = new DateOnly(2027, 11, 1),
            Dated = new DateOnly(2026, 11, 22),
        },
        English,
        [
            new Heading(Nowhere, 1, "title", Words("Housing & support <privacy> notice")),
            Para("Plain words with a quote \u201cso\u201d, an ampersand & an angle <b>, Welsh ŵ and ŷ, and ", new Strong(Nowhere, Words("strong words")), T(" and "), new Emphasis(Nowhere, Words("stress")), T(".")),
            new Callout(Nowhere, CalloutKind.Summary, [Para("In brief."), Bullets("We use your information to help you.", "You can object.")]),
            new Heading(Nowhere, 2, "who-we-are", Words("Who we are")),
            Para("Write to ", new Link(Nowhere, "mailto:dpo@northtown.example", Words("dpo@northtown.example")), T(" or ring "), new Link(Nowhere, "tel:+441632960000", Words("01632 960 000")), T(". See "), new Link(Nowhere, "https://www.example.org/a/very/long/path/that/must/break/somewhere/because/it/is/longer/than/a/line?and=query&more=1", Words("https://www.example.org/a/very/long/path/that/must/break/somewhere/because/it/is/longer/than/a/line?and=query&more=1")), T(" and "), new Link(Nowhere, "#rights", Words("your rights")), T(".")),
            new Callout(Nowhere, CalloutKind.Contact,
            [
                new Paragraph(Nowhere, [new Strong(Nowhere, Words("Data protection officer"))]),
                new Facts(Nowhere,
                [
                    new Fact(Nowhere, Words("Address"), [new Paragraph(Nowhere, [T("Town Hall"), new LineBreak(Nowhere), T("1 High Street"), new LineBreak(Nowhere), T("Northtown NT1 1AA")])]),
                    new Fact(Nowhere, Words("Email"), [new Paragraph(Nowhere, [new Link(Nowhere, "mailto:dpo@northtown.example", Words("dpo@northtown.example"))])]),
                ]),
            ]),
            new Heading(Nowhere, 2, "purposes", Words("Why we use it")),
            new Heading(Nowhere, 3, "purposes-help", Words("To help")),
            new List(Nowhere, true,
            [
                new ListItem(Nowhere, [Para("First"), Bullets("nested one", "nested two")]),
                new ListItem(Nowhere, [Para("Second")]),
            ]),
            new Table(
                Nowhere,
                Words("Why and on what basis"),
                rowHeaders: true,
                Row("Purpose", "Basis", "Kept"),
                [
                    Row("Allocating homes to people in need", "Public task", "6 years after the tenancy ends"),
                    Row("Collecting rent", "Contract", ""),
                ]),
            new Heading(Nowhere, 2, "rights", Words("Your rights")),
            new Callout(Nowhere, CalloutKind.Important, [Para("You can object at any time.")]),
            new Callout(Nowhere, CalloutKind.Note, [Para("A side remark.")]),
            new Quote(Nowhere, [Para("Quoted words.")]),
            new Divider(Nowhere),
            new Paragraph(Nowhere,
            [
                T("Croeso: "), new Language(Nowhere, "cy", Words("Mae gennych hawliau")), T(". The "),
                new Abbreviation(Nowhere, "Information Commissioner's Office", Words("ICO")), T(" on "),
                new Date(Nowhere, new DateOnly(2026, 6, 19), Words("19 June 2026")), T("."),
            ]),
            new Illustrated(Nowhere, Phone, [Para("You can ring us."), Para("We will answer.")]),
            new Figure(Nowhere, Phone),
        ]);

    public static Text T(string text) => new(Nowhere, text);

    public static ImmutableArray<Inline> Words(string text) => [T(text)];

    public static Paragraph Para(string text, params Inline[] more) => new(Nowhere, [T(text), .. more]);

    public static List Bullets(params string[] items) =>
        new(Nowhere, false, [.. items.Select(item => new ListItem(Nowhere, [Para(item)]))]);

    public static TableRow Row(params string[] cells) =>
        new(Nowhere, [.. cells.Select(cell => new TableCell(Nowhere, cell.Length == 0 ? [] : Words(cell)))]);

    private static FontFace Face(string file)
    {
        var path = Path.Combine(Repository.Root, "templates", "fonts", file);
        return new FontFace("templates/fonts/" + file, [.. File.ReadAllBytes(path)], Nowhere);
    }
}
