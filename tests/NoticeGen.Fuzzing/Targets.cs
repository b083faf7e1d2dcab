using System.Collections.Immutable;
using NoticeGen.Cli.Archiving;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Linting.Subject;
using NoticeGen.Reading.Word;
using NoticeGen.Rendering;
using NoticeGen.Source;
using NoticeGen.Testing;
using TaggedPdf;
using TaggedPdf.Documents;
using TaggedPdf.Pictures;

namespace NoticeGen.Fuzzing;

/// <summary>A reader of files that others may have made. It ends with a result or with findings; an exception is a fault.</summary>
/// <param name="Samples">Sound files, from which the damaged ones are made.</param>
internal sealed record Target(string Name, Action<ImmutableArray<byte>> Run, Func<IEnumerable<byte[]>> Samples);

/// <summary>What is fuzzed.</summary>
internal static class Targets
{
    private const string Notice = "notices/sefton-council/supporting-families.yaml";
    private const string Template = "templates/standard/notice.md.scriban";
    private const string Page = "templates/standard/page.html.scriban";

    private static readonly Lazy<Pipeline> Opened = new(() => Open(Workspace.Project));

    private static readonly Lazy<AuditPipeline> Audits = new(() => AuditPipeline.Open(new InputFiles([]), Workspace.Day, LintSettings.Default).Value!);

    public static ImmutableArray<Target> All { get; } =
    [
        new("notice", content => Build(Opened.Value.Over(Workspace.Project.With(Notice, [.. content]).AsInput()), "sefton-council", "supporting-families"), () => Corpus.Notices),
        new("authority", content => Build(Opened.Value.Over(Workspace.Project.With("notices/sefton-council/authority.yaml", [.. content]).AsInput()), "sefton-council", "supporting-families"), () => Corpus.Authorities),
        new("template", content => BuildWith(Template, content), () => [Corpus.Of(Template)]),
        new("page", content => BuildWith(Page, content), () => [Corpus.Of(Page)]),
        new("words", content => BuildWith("templates/words/en.yaml", content), () => [Corpus.Of("templates/words/en.yaml")]),
        new("pdf", content => Audits.Value.Audit(new InputFile("notice.pdf", content)), () => Corpus.Pdfs),
        new("html", content => Audits.Value.Audit(new InputFile("notice.html", content)), () => Corpus.Published(Format.Html)),
        new("docx", content => Audits.Value.Audit(new InputFile("notice.docx", content)), () => Corpus.WordFiles),
        new("markdown", content => Audits.Value.Audit(new InputFile("notice.md", content)), () => Corpus.Published(Format.Markdown)),
        new("text", content => Audits.Value.Audit(new InputFile("notice.txt", content)), () => Corpus.Published(Format.PlainText)),
        new("house", content => HouseDocumentReader.Read("house.docx", content), () => Corpus.WordFiles),
        new("svg", content => Print(new Picture("picture.svg", "A picture", PictureFormat.Svg, content)), () => Corpus.Drawings),
        new("png", content => Print(new Picture("picture.png", "A picture", PictureFormat.Png, content)), () => Corpus.Pngs),
        new("jpeg", content =>
        {
            Print(new Picture("picture.jpg", "A picture", PictureFormat.Jpeg, content));
            if (JpegHeader.Read(content).Value is { } picture)
            {
                UprightJpeg.Read(picture);
            }
        }, () => [Corpus.Jpeg]),
        new("font", content => Print(new FontFile("font.ttf", content)), () => Corpus.Fonts),
        new("ledger", content => Refusable(() => LedgerFile.Read("ledger.jsonl", content.AsSpan())), () => [Corpus.Ledger]),
        new("manifest", content => Manifest.Read(new MemoryStream(content.ToArray())), () => [Corpus.Manifest]),
        new("cache", content => new CacheFile(Corpus.NoFindings, new PackedTexts(null, 0)).Read(new MemoryStream(content.ToArray())), () => [Corpus.Cache]),
    ];

    public static Target? Find(string name) => All.FirstOrDefault(target => target.Name == name);

    /// <summary>A command ends with this and its words.</summary>
    private static void Refusable(Action read)
    {
        try
        {
            read();
        }
        catch (UserError)
        {
        }
    }

    private static Pipeline Open(Workspace workspace) => workspace.Open(Options).Value!;

    private static BuildOptions Options { get; } = new() { AsAt = Workspace.Day, ToolVersion = "0.0.0", Formats = [Format.Html, Format.PlainText] };

    private static void Build(Pipeline pipeline, string authority, string notice)
    {
        var read = pipeline.Check(authority, notice);
        if (read.Notice is not null && read.ErrorCount == 0)
        {
            pipeline.Build(read);
        }
    }

    private static void BuildWith(string path, ImmutableArray<byte> content)
    {
        if (Workspace.Project.With(path, [.. content]).Open(Options).Value is { } pipeline)
        {
            Build(pipeline, "sefton-council", "supporting-families");
        }
    }

    private static void Print(Picture picture) => Write(new Paragraph([new Text("A picture")]), new Illustrated(picture, [new Paragraph([new Text("Words")])]), Corpus.Theme);

    private static void Print(FontFile font) =>
        Write(new Heading(1, "title", [new Text("AVAST: fi ffi é ﷽ 文")]), new Paragraph([new Text("Words of a notice, 1234567890.")]), new PdfTheme { Fonts = [new FontFamily(font, font)] });

    private static void Write(Block first, Block second, PdfTheme theme) => new PdfEngine().Write(
        new PdfDocument
        {
            Info = new PdfInfo { Title = "T", Author = "A", Language = "en", Date = Workspace.Day },
            Masthead = "A",
            Header = ["A"],
            Footer = ["F"],
            Folio = (page, pages) => $"{page}/{pages}",
            Blocks = [first, second],
        },
        theme);
}
