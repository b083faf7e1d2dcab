using NoticeGen.Documents;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>One Word file in the making: what every writer of its parts needs to know and to share.</summary>
internal sealed class WordDraft : IDisposable
{
    public WordDraft(Document document, Theme theme, WordLook look, PackedPictures pictures, PackedMedia media)
    {
        Document = document;
        Look = look;
        Logo = theme.Logo;
        Media = media;
        Main = Package.Root.Add(PartKind.Document, "document");
        Bookmarks = new Bookmarks(document);
        Links = new LinkRelationships(Main);
        Pictures = new PictureParts(pictures);
        Lists = new NumberedLists(look.House);
    }

    public Document Document { get; }

    public WordLook Look { get; }

    public Picture? Logo { get; }

    public WordPackage Package { get; } = new();

    public WordPart Main { get; }

    public PackedMedia Media { get; }

    public Bookmarks Bookmarks { get; }

    public LinkRelationships Links { get; }

    public PictureParts Pictures { get; }

    public NumberedLists Lists { get; }

    /// <summary>The runs of all paragraphs one after another; paragraphs know which are theirs.</summary>
    public WordMarkup Runs { get; } = new();

    public Theme Theme => Look.Theme;

    public Metrics Metrics => Look.Metrics;

    public bool RightToLeft => Look.RightToLeft;

    public string Language => Look.Language;

    public void Dispose() => Runs.Dispose();
}
