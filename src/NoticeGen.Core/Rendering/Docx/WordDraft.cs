using NoticeGen.Documents;
using NoticeGen.Templates;
using DocumentFormat.OpenXml.Packaging;

namespace NoticeGen.Rendering.Docx;

/// <summary>One Word file in the making: what every writer of its parts needs to know and to share.</summary>
internal sealed class WordDraft
{
    public WordDraft(Document document, Theme theme, MainDocumentPart main, PaintedPictures paintings)
    {
        Document = document;
        Theme = theme;
        Main = main;
        Palette = new Palette(theme.Colours);
        Metrics = new Metrics(theme);
        Bookmarks = new Bookmarks(document);
        Links = new LinkRelationships(main);
        Pictures = new PictureParts(paintings);
        Lists = new NumberedLists();
    }

    public Document Document { get; }

    public Theme Theme { get; }

    public MainDocumentPart Main { get; }

    public Palette Palette { get; }

    public Metrics Metrics { get; }

    public Bookmarks Bookmarks { get; }

    public LinkRelationships Links { get; }

    public PictureParts Pictures { get; }

    public NumberedLists Lists { get; }

    public bool RightToLeft => Document.Words.RightToLeft;

    public string Language => Document.Info.Edition.Language;
}
