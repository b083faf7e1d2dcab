using TaggedPdf;
using TaggedPdf.Documents;
using TaggedPdf.Imposition;

if (args is not [var file, .. var more])
{
    Console.Error.WriteLine("usage: dotnet run --project tests/TaggedPdf.Example -- leaflet.pdf [booklet.pdf]");
    return 2;
}

var fonts = Path.Combine(AppContext.BaseDirectory, "fonts");
var regular = File.ReadAllBytes(Path.Combine(fonts, "AtkinsonHyperlegibleNext-Regular.ttf"));
var bold = File.ReadAllBytes(Path.Combine(fonts, "AtkinsonHyperlegibleNext-Bold.ttf"));
var bin = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
      <path d="M20 30 h60 l-6 62 h-48 z" fill="#2f7d4f" stroke="#16202b" stroke-width="3"/>
      <path d="M14 20 h72 v10 h-72 z M40 12 h20 v8 h-20 z" fill="#16202b"/>
      <path d="M38 42 l4 40 M50 42 v40 M62 42 l-4 40" fill="none" stroke="#ffffff" stroke-width="4" stroke-linecap="round"/>
    </svg>
    """u8.ToArray();

var document = new PdfDocument
{
    Info = new PdfInfo { Title = "Bins and recycling", Author = "Northtown Council", Language = "en", Date = new DateOnly(2026, 11, 22) },
    Masthead = "Northtown Council",
    Header = ["Northtown Council", "Bins and recycling"],
    Footer = ["Leaflet 7", "November 2026"],
    Folio = (page, pages) => $"Page {page} of {pages}",
    Blocks =
    [
        new Heading(1, "title", [new Text("Bins and recycling")]),
        new Paragraph(
        [
            new Text("We empty your bins "), new Strong([new Text("every week")]), new Text(". To report a missed bin, see "),
            new Link("https://www.northtown.example/bins", [new Text("northtown.example/bins")]), new Text("."),
        ]),
        new Illustrated(
            new Picture("bin.svg", "A green bin with its lid closed", PictureFormat.Svg, [.. bin]),
            [new Paragraph([new Text("Put your bin out by 7 in the morning, with its lid closed.")])]),
        new Heading(2, "days", [new Text("When we come")]),
        new Table(
            [new Text("Days of collection")], RowHeaders: true, Row("Bin", "Day", "How often"),
            [Row("Green: garden", "Monday", "Every two weeks"), Row("Black: the rest", "Thursday", "Every week")]),
        new Heading(2, "help", [new Text("If you need help")]),
        new Callout(CalloutLook.Barred,
        [
            new Paragraph([new Text("We can fetch your bin from your door:")]),
            new List(Numbered: false, [Item("if you are ill or disabled,"), Item("if you are over 75 and live alone.")]),
        ]),
        new Facts(
        [
            new Fact([new Text("Telephone")], [new Paragraph([new Link("tel:+441632960000", [new Text("01632 960 000")])])]),
            new Fact([new Text("Cymraeg")], [new Paragraph([new Language("cy", [new Text("Mae croeso i chi ffonio yn Gymraeg.")])])]),
        ]),
    ],
};
var theme = new PdfTheme
{
    Fonts = [new FontFamily(new FontFile("Regular.ttf", [.. regular]), new FontFile("Bold.ttf", [.. bold]))],
};
var engine = new PdfEngine();

// The accessible file.
var result = engine.Write(document, theme);
foreach (var problem in result.Problems)
{
    Console.Error.WriteLine(problem.Message);
}
if (result.File is not { } content)
{
    return 1;
}
File.WriteAllBytes(file, [.. content]);

// The same as a booklet for the print room: A5 pages on A4 paper, to be folded and stapled.
if (more is [var booklet])
{
    var setup = new PrintSetup { Fold = Fold.Booklet };
    using var run = engine.Print(setup);
    var small = theme with { Page = new PageSetup(setup.Page.Width, setup.Page.Height, 15, 15, 15, 15) };
    var part = run.LayOut(document, small, "This page is blank on purpose")!;
    run.Paint(part, Numbering.Arabic, first: 1);
    run.FillUp(part, multiple: 4);
    File.WriteAllBytes(booklet, [.. run.Finish(document.Info, new SheetWords()).Content]);
}
return 0;

static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell([new Text(cell)]))]);

static ListItem Item(string words) => new([new Paragraph([new Text(words)])]);
