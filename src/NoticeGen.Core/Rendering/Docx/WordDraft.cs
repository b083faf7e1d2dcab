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
        Theme = theme.House?.Page is { } page ? theme with { Page = page.Paper } : theme;
        Main = main;
        House = theme.House is null ? null : new HouseNumbering(theme.House) { Fitting = theme };

        // Slots of a house document's theme hold its colours, which no one has checked against ours.
        Palette = new Palette(theme.Colours, followsTheme: theme.House is null);
        Metrics = new Metrics(Theme);
        Bookmarks = new Bookmarks(document);
        Links = new LinkRelationships(main);
        Pictures = new PictureParts(paintings);
        Lists = new NumberedLists(House);
    }

    public Document Document { get; }

    /// <summary>With the paper and margins of the house document, if there is one.</summary>
    public Theme Theme { get; }

    /// <summary>The lists of the house document; null without one.</summary>
    public HouseNumbering? House { get; }

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
