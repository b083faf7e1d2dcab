using System.Collections.Immutable;
using NoticeGen.Jobs;
using NoticeGen.Records;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Printing;
using TaggedPdf.Imposition;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Cli.Configuration;

/// <summary>How notices are bound together.</summary>
internal enum Pack
{
    /// <summary>A file for each edition of each notice.</summary>
    None,

    /// <summary>One file for each authority.</summary>
    PerAuthority,

    /// <summary>One file.</summary>
    All,
}

/// <summary>Which documents go where, and in which form: what <c>noticegen export NAME</c> makes.</summary>
internal sealed record ExportProfile(string Name)
{
    /// <summary>The word that stands among the formats for files that a print room prints.</summary>
    public const string PrintFormat = "print";

    /// <summary>The word that stands among the formats for one zip that is kept, with a record of each new text.</summary>
    public const string ArchiveFormat = "archive";

    /// <summary>The folder that profiles have their folders in, unless they say otherwise.</summary>
    public const string UsualFolder = "exports";

    public const string PdfX4 = "pdf-x-4";

    private static readonly ImmutableArray<string> Standards = ["none", PdfX4];

    public static readonly ImmutableArray<string> Packs = ["none", "per-authority", "all"];

    /// <summary>The fields of a profile, once: the reader, the JSON Schema, <c>explain</c> and docs/fields.md follow.</summary>
    public static readonly RecordType Schema = new(
        "export",
        "a profile of export",
        Example(Text("description", "What it is for, in a sentence; shown by `noticegen export --list` and on the job ticket."), "description: Leaflets for the libraries"),
        Example(Texts("authorities", "Only authorities that match, by the name of their folder; `*` and `?` may be used. All if left out."), "authorities: [sefton-council]"),
        Example(Texts("notices", "Only notices that match, by name or as `authority/notice`. All if left out."), "notices: [housing, \"*/school-admissions\"]"),
        Example(Texts("editions", "Only editions that match: standard, easy-read, large-print, easy-read-large-print. All if left out."), "editions: [standard, easy-read]"),
        Example(Texts("languages", "Only these languages (BCP 47). All if left out."), "languages: [en, cy]"),
        Example(
            Meaning(
            new Field("formats", new ListType(new ChoiceType([.. Format.All.Select(format => format.Name), PrintFormat, ArchiveFormat])), $"Which files are made; those of the settings if left out. `{PrintFormat}` makes print files with a job ticket, and stands alone: print files have no tags, and are kept apart from the files for people. `{ArchiveFormat}` stands alone too: it is what `noticegen archive` makes."),
            [.. Format.All.Select(format => format.Meaning), Format.Print.Meaning, "one zip for the archive"]),
            $"formats: [{PrintFormat}]"),
        Flag("attach_source", "Whether each PDF carries its notice's YAML, for archives (PDF/A-3a)."),
        Path("output", $"The folder inside the workspace that everything is written to; `{UsualFolder}/NAME` if left out."),
        Meaning(
            Choice("paper", "What goes into the printer; a4 if left out. A booklet on a4 has A5 pages, and one on a3 has A4 pages.", JobWords.Papers),
            "297 by 420 mm", "210 by 297 mm", "148 by 210 mm"),
        Meaning(
            Choice("sides", "Whether sheets are printed on one side or on both; duplex if left out.", JobWords.Sides),
            "one side", "both sides"),
        Meaning(
            Choice("fold", "booklet: pages in the order in which sheets are folded into each other and stapled in the fold; none if left out.", JobWords.Folds),
            "flat sheets", "folded in the middle and stapled"),
        Meaning(
            Choice("colour", "colour if left out; grey prints with black alone.", JobWords.Colours),
            "in colour", "with black alone"),
        Example(Text("bleed", "How far coloured grounds run on beyond the edge that is cut, for printers who trim; none if left out."), "bleed: 3mm"),
        Flag("marks", "Whether marks show where to cut and fold."),
        Meaning(
            Choice("standard", "Which standard print files follow; none if left out.", Standards),
            "files for office printers and copiers", "PDF/X-4 (ISO 15930-7), for printers with a press: with `colour: grey`, or with the `press_profile` that the printer gives"),
        Example(Path("press_profile", "The ICC profile of the printer's press and paper, a file inside the workspace; for `standard: pdf-x-4`."), "press_profile: print/press.icc"),
        Number("copies", $"Copies of each document, 1 if left out, at most {JobWords.MostCopies}. A row of a batch list may say its own."),
        Meaning(
            Choice("pack", "Binds notices into one print file with a cover, a list of contents and page numbers of its own: one for each authority, or one for all; none if left out.", Packs),
            "a file for each notice", "one file for each authority", "one file"),
        Date("wanted_by", "The last day on which the print room's work is of use; printed on the job ticket, where it is left out as a line to write on."),
        Example(Text("cost_code", "What the printing is charged to; printed on the job ticket."), "cost_code: 4711-20"),
        Example(Text("deliver_to", "Where the printed copies go, and to whom; printed on the job ticket."), "deliver_to: Bootle Library, the front desk"),
        Number("paper_weight", "The paper's weight in grams a square metre; printed on the job ticket."),
        Example(Path("batch", "A CSV file inside the workspace with a row for each notice that is wanted; see docs/export.md."), "batch: print/libraries.csv"));

    public string? Description { get; init; }

    public ImmutableArray<string> Authorities { get; init; } = [];

    public ImmutableArray<string> Notices { get; init; } = [];

    public ImmutableArray<string> Editions { get; init; } = [];

    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Names of formats, or <see cref="PrintFormat"/> alone; empty for those of the settings.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    public bool AttachSource { get; init; }

    /// <summary>The output folder below the workspace, with forward slashes.</summary>
    public string Output { get; init; } = $"{UsualFolder}/{Name}";

    public PrintSetup Setup { get; init; } = new();

    /// <summary>Whether print files follow PDF/X-4.</summary>
    public bool IsForPress { get; init; }

    /// <summary>The ICC profile of the press below the workspace, with forward slashes; null for black ink alone.</summary>
    public string? PressProfile { get; init; }

    public int Copies { get; init; } = 1;

    public Pack Pack { get; init; } = Pack.None;

    /// <summary>What the job ticket says to the print room; null where the profile says nothing.</summary>
    public JobOrder? Order { get; init; }

    /// <summary>The batch list below the workspace, with forward slashes; null for none.</summary>
    public string? Batch { get; init; }

    public bool IsPrint => Formats.Contains(PrintFormat);

    public bool IsArchive => Formats.Contains(ArchiveFormat);

    /// <summary>Those that need no settings, in the order in which people are shown them; settings of the same name change them key by key.</summary>
    public static ImmutableArray<ExportProfile> ReadyMade { get; } =
    [
        new("web") { Description = "Everything for the website: web pages, PDF and Word, with lists of notices", Formats = ["html", "pdf", "docx"] },
        new("print") { Description = "Notices for the print room, on both sides of A4", Formats = [PrintFormat], Editions = ["standard", "easy-read"] },
        new("booklet")
        {
            Description = "Notices as A5 booklets on A4 paper, to fold and staple",
            Formats = [PrintFormat],
            Editions = ["standard"],
            Setup = new PrintSetup { Fold = Fold.Booklet },
        },
        new("large-print") { Description = "Large print for the print room, on both sides of A4", Formats = [PrintFormat], Editions = ["*large-print"] },
        new("archive") { Description = "What is kept for years: one zip of PDF/A files, texts and sources, and a line in the ledger for each new text", Formats = [ArchiveFormat], Output = Settings.DefaultArchives },
    ];
}
