using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using NoticeGen.Cli.Archiving;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Outputs;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Source;
using NoticeGen.Testing;
using NoticeGen.Versions;
using TaggedPdf.Documents;
using TaggedPdf.Tests.Fonts;

namespace NoticeGen.Fuzzing;

/// <summary>Sound files, all made by the program itself or part of the project.</summary>
internal static class Corpus
{
    private static readonly Lazy<ImmutableArray<BuiltFile>> Built = new(() =>
    {
        var pipeline = Workspace.Project.Open(new BuildOptions { AsAt = Workspace.Day, ToolVersion = "0.0.0", Formats = [Format.Html, Format.Pdf, Format.Docx, Format.Markdown, Format.PlainText] }).Value!;
        return pipeline.Build(pipeline.Check("sefton-council", "supporting-families")).Files;
    });

    public static PdfTheme Theme { get; } = new() { Fonts = [new FontFamily(Font("Regular"), Font("Bold"))] };

    public static IEnumerable<byte[]> Notices => [Of("notices/sefton-council/supporting-families.yaml"), Encoding.UTF8.GetBytes(Northtown.Model)];

    public static IEnumerable<byte[]> Authorities => [Of("notices/sefton-council/authority.yaml")];

    public static IEnumerable<byte[]> Drawings =>
    [
        Of("templates/pictures/abroad.svg"), Of("templates/pictures/computer.svg"),
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>.a{fill:url(#g);opacity:.5}</style><defs><linearGradient id="g" gradientTransform="rotate(9)"><stop offset="0" stop-color="#123"/><stop offset="1" stop-color="red"/></linearGradient>
        <clipPath id="c"><circle cx="4" cy="4" r="3"/></clipPath><symbol id="s" viewBox="0 0 1 1"><ellipse rx="1" ry="2"/></symbol></defs><g clip-path="url(#c)" transform="translate(1 2) skewX(3)"><use href="#s" x="1" width="3"/><path class="a" stroke="#000" stroke-dasharray="1 2" d="M1 1h3v3A1 2 30 0 1 5 5q1 1 2 2t1 1c1 1 2 2 3 3s1 1 2 2z"/><polygon points="1,1 2,2 3,1"/></g></svg>
        """u8.ToArray(),
    ];

    public static IEnumerable<byte[]> Pngs => [File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "images", "preview.png"))];

    /// <summary>Eight by eight grey pixels, turned by a tag of a camera.</summary>
    public static byte[] Jpeg { get; } = Convert.FromHexString(
        "FFD8FFE1002245786966000049492A000800000001001201030001000000060000000000000000"
        + "FFDB004300" + string.Concat(Enumerable.Repeat("10", 64)) + "FFC0000B080008000801011100"
        + "FFC4001400010000000000000000000000000000000000" + "FFC40014100100000000000000000000000000000000" + "00"
        + "FFDA0008010100003F003FFFD9");

    /// <summary>With outlines of TrueType, with those of PostScript, and of many weights.</summary>
    public static IEnumerable<byte[]> Fonts => [[.. MadeFonts.Plain.Content], [.. MadeFonts.PostScript(MadeFonts.Plain).Content], [.. MadeFonts.Variable('a', 100).Content]];

    public static byte[] Ledger => ArchivedLedger.Write(
    [
        new LedgerEntry
        {
            Of = new NoticeEdition("northtown-council/newsletter", new Edition(Edition.SourceLanguage, Edition.Standard)),
            Version = "1.0",
            TextHash = Digest,
            SourceHash = Digest,
            Published = Workspace.Day,
            AsAt = Workspace.Day,
            ToolVersion = "0.0.0",
            Archive = "archive.zip",
            ArchiveHash = Digest,
            Previous = Digest,
        },
    ]);

    public static byte[] Manifest => Written(to => Parted.Write(to, "0.0.0"));

    public static byte[] Cache => Written(to => new CacheFile(NoFindings, Found).Write(
        to,
        new CacheContent { Shared = new CachedFindings(Digest, []), Lists = [new CachedFile("index.html", Digest, default)], Documents = 1 },
        [("northtown-council/newsletter", new CacheEntry(
            new NoticeKey("0.0.0", "", "2026-11-22", Digest, Digest, Digest),
            [new CachedFile("northtown-council/newsletter/newsletter.html", Digest, default)],
            Found.Add("{}"u8)))]));

    public static StoredFindings NoFindings => new(new InputFiles([]));

    private static PackedTexts Found { get; } = new(null, 0);

    private static string Digest { get; } = new('0', 64);

    private static Manifest Parted => new(
    [
        new ManifestFile { Path = "northtown-council/newsletter/newsletter.html", Sha256 = Digest, Bytes = 1, Format = "html", Edition = "standard", Language = "en" },
    ])
    {
        Part = new ManifestPart("1/2", Workspace.Day, Digest) { Units = [new ManifestUnit("northtown-council", Digest, 1) { Failed = [new FailedNotice("northtown-council/leaflets", 1)] }] },
    };

    public static byte[] Of(string path) => [.. Workspace.Project.Files[path].Content];

    public static IEnumerable<byte[]> Published(Format format) =>
        Built.Value.Where(file => file.File.Format == format).Take(1).Select(file => file.File.Content.ToArray());

    /// <summary>Word files as the program writes them, and unpacked, so that damage reaches what they hold.</summary>
    public static IEnumerable<byte[]> WordFiles => Published(Format.Docx).SelectMany(file => (byte[][])[file, Stored(file)]);

    /// <summary>PDF files as the program writes them, and one whose content is plain.</summary>
    public static IEnumerable<byte[]> Pdfs => Published(Format.Pdf).Append(PlainPdf);

    private static byte[] PlainPdf =>
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>> endobj
        4 0 obj <</Length 114>> stream
        q 1 0 0 1 9 9 cm BT /F 12 Tf 50 700 Td 14 TL [(We) -250 (share)] TJ T* (your data) ' ET /X Do Q 9 9 99 99 re W n
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/Widths[250 300]/Encoding<</Differences[65/a/b]>>>> endobj
        6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Matrix[1 0 0 1 0 0]/Resources<</Font<</F 5 0 R>>>>/Length 40>> stream
        BT /F 9 Tf 1 0 0 1 9 99 Tm (Police) Tj ET
        endstream endobj
        trailer <</Size 7/Root 1 0 R>>
        %%EOF
        """u8.ToArray();

    private static byte[] Written(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }

    private static byte[] Stored(byte[] packed)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(packed)))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A folder for each target, with its sound files.</summary>
    public static void Write(string folder)
    {
        foreach (var target in Targets.All)
        {
            var own = Directory.CreateDirectory(Path.Combine(folder, target.Name)).FullName;
            var number = 0;
            foreach (var sample in target.Samples())
            {
                File.WriteAllBytes(Path.Combine(own, $"{++number}"), sample);
            }
        }
    }

    private static FontFile Font(string weight) => new(weight + ".ttf", [.. Of($"templates/fonts/AtkinsonHyperlegibleNext-{weight}.ttf")]);
}
