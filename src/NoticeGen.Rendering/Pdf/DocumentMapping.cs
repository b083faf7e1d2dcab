using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Source;
using Engine = TaggedPdf.Documents;

namespace NoticeGen.Rendering.Pdf;

/// <summary>A document as the PDF engine takes it. Every place is the origin it stands for, or the picture it belongs to.</summary>
internal static class DocumentMapping
{
    /// <summary>Named in files as the program that made them.</summary>
    public const string Tool = "NoticeGen";

    public static Engine.PdfDocument Of(Document document, BlockMapping blocks)
    {
        var (info, words) = (document.Info, document.Words);
        return new Engine.PdfDocument
        {
            Info = Info(info, words),
            Blocks = blocks.For(info).Of(document.Blocks),
            Masthead = info.Authority,
            Header = [info.Title],
            Footer = About(info, words),
            Folio = (page, pages) => words.Fill("page-of", ("page", Number(page)), ("pages", Number(pages))),
            Banner = info.DraftBanner,
            ContentsTitle = words["contents"],
            Place = PlaceOf(document),
        };
    }

    public static Engine.PdfInfo Info(DocumentInfo info, Words words) => new()
    {
        Title = info.Title,
        Language = LanguageTag.WithRegion(info.Edition.Language),
        RightToLeft = words.RightToLeft,
        Author = info.Authority,
        Subject = info.Subject,
        Keywords = info.Keywords,
        Date = info.Dated,
        Creator = Tool,
        Attachment = info.Attachment is { } source ? Attachment(info, source) : null,
    };

    /// <summary>Where faults are shown in what no block says, such as a running header.</summary>
    public static Origin PlaceOf(Document document) => document.Blocks.IsEmpty
        ? Origin.Of(new SourceText(document.Info.NoticeId, ""))
        : document.Blocks[0].Origin;

    public static Engine.Picture Picture(Picture picture) =>
        new(picture.Name, picture.Alternative, Format(picture.Format), picture.Content) { Place = picture };

    /// <summary>The notice's YAML, whose media type is that of RFC 9512.</summary>
    private static Engine.PdfAttachment Attachment(DocumentInfo info, SourceText source) => new(
        source.Path[(source.Path.LastIndexOf('/') + 1)..], "application/yaml", info.NoticeId,
        ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(source.Text)));

    private static Engine.PictureFormat Format(PictureFormat format) => format switch
    {
        PictureFormat.Svg => Engine.PictureFormat.Svg,
        PictureFormat.Png => Engine.PictureFormat.Png,
        _ => Engine.PictureFormat.Jpeg,
    };

    /// <summary>Whose it is, and version and date where they are known: the title stands at the head.</summary>
    private static ImmutableArray<string> About(DocumentInfo info, Words words)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        if (info.Authority.Length > 0)
        {
            parts.Add(info.Authority);
        }
        if (info.Version is { Length: > 0 } version)
        {
            parts.Add(words.Fill("version", ("version", version)));
        }
        if (info.Published is { } published)
        {
            parts.Add(words.Fill("published", ("date", words.LongDate(published))));
        }
        return parts.ToImmutable();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
