using System.Collections.Immutable;

namespace NoticeGen.Templates;

/// <summary>The kinds of style that Word knows, by the word that the file uses.</summary>
public enum WordStyleKind
{
    Paragraph,
    Character,
    Table,
}

/// <param name="Id">The id that our files use.</param>
/// <param name="Name">The name by which Word knows it, whatever the id; capital letters do not count.</param>
public sealed record WordStyle(string Id, string Name, WordStyleKind Kind = WordStyleKind.Paragraph)
{
    /// <summary>Whether it comes with Word; the others are NoticeGen's own.</summary>
    public bool IsBuiltIn => !Id.StartsWith("Notice", StringComparison.Ordinal);
}

/// <summary>The styles that Word files are set in: what a house document may change the look of.</summary>
public static class WordStyles
{
    public const string Normal = "Normal";

    public static ImmutableArray<WordStyle> All { get; } =
    [
        new(Normal, "Normal"),
        new("BodyText", "Body Text"),
        new("Title", "Title"),
        new("Heading1", "heading 1"),
        new("Heading2", "heading 2"),
        new("Heading3", "heading 3"),
        new("Heading4", "heading 4"),
        new("ListBullet", "List Bullet"),
        new("ListBullet2", "List Bullet 2"),
        new("ListBullet3", "List Bullet 3"),
        new("ListNumber", "List Number"),
        new("ListNumber2", "List Number 2"),
        new("ListNumber3", "List Number 3"),
        new("ListContinue", "List Continue"),
        new("ListContinue2", "List Continue 2"),
        new("ListContinue3", "List Continue 3"),
        new("Quote", "Quote"),
        new("Caption", "caption"),
        new("TOCHeading", "TOC Heading"),
        new("TOC1", "toc 1"),
        new("TOC2", "toc 2"),
        new("TOC3", "toc 3"),
        new("Header", "header"),
        new("Footer", "footer"),
        new("Strong", "Strong", WordStyleKind.Character),
        new("Emphasis", "Emphasis", WordStyleKind.Character),
        new("Hyperlink", "Hyperlink", WordStyleKind.Character),
        new("FollowedHyperlink", "FollowedHyperlink", WordStyleKind.Character),
        new("DefaultParagraphFont", "Default Paragraph Font", WordStyleKind.Character),
        new("TableNormal", "Normal Table", WordStyleKind.Table),
        new("NoticeSummary", "Notice Summary"),
        new("NoticeContact", "Notice Contact"),
        new("NoticeImportant", "Notice Important"),
        new("NoticeNote", "Notice Note"),
        new("NoticeFact", "Notice Fact"),
        new("NoticeFactLabel", "Notice Fact Label"),
        new("NoticeFactValue", "Notice Fact Value"),
        new("NoticeFigure", "Notice Figure"),
        new("NoticeDivider", "Notice Divider"),
        new("NoticeBetween", "Notice Between"),
        new("NoticeDraft", "Notice Draft"),
        new("NoticeLogo", "Notice Logo"),
        new("NoticeTableHeading", "Notice Table Heading"),
        new("NoticeTableText", "Notice Table Text"),
        new("NoticeTable", "Notice Table", WordStyleKind.Table),
        new("NoticePictures", "Notice Pictures", WordStyleKind.Table),
    ];
}
