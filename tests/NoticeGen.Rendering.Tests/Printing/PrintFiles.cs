using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Printing;
using NoticeGen.Templates;
using TaggedPdf.Imposition;
using TaggedPdf.Tests.Imposition;
using Xunit;

namespace NoticeGen.Tests.Rendering.Printing;

/// <summary>Makes print files, and reads them back.</summary>
internal static class PrintFiles
{
    public static Imposer Imposer { get; } = new();

    public static PackCover Cover { get; } = new("Notices for the front desk", Workspace.TemplateSet.Words["en"].Words, Samples.Theme, new DateOnly(2026, 11, 22));

    public static PrintItem Item(Document document, Theme? theme = null) => new(document, theme ?? Samples.Theme) { EditionTitle = "Full notice" };

    /// <summary>A document of several pages.</summary>
    public static PrintItem Long { get; } = Item(PdfSamples.Long());

    public static PrintItem Named(string notice, string authority = "Northtown Council")
    {
        var sample = Samples.Everything();
        return Item(new Document(sample.Info with { NoticeId = notice, Title = notice, Authority = authority }, sample.Words, sample.Blocks));
    }

    public static PrintedFile Print(PrintItem item, PrintSetup setup) => Good(Imposer.Print(item, setup));

    public static PrintedFile Print(ImmutableArray<PrintItem> items, PrintSetup setup) => Good(Imposer.Print(items, Cover, setup));

    public static ImmutableArray<PrintedSide> Sides(PrintedFile file) => PrintedSides.Read(file.File.Content);

    public static IEnumerable<string> Streams(PrintedFile file) => PrintedSides.Streams(file.File.Content);

    private static PrintedFile Good(Outcome<PrintedFile> outcome)
    {
        Assert.Equal([], outcome.Diagnostics.Select(diagnostic => diagnostic.Message));
        return outcome.Value!;
    }
}
