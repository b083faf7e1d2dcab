using NoticeGen.Documents;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The ids of the styles that documents use. Those that Word knows keep Word's own ids and names, so that its menus, its
/// navigation pane and screen readers treat them as what they are.
/// </summary>
internal static class StyleIds
{
    public const string BodyText = "BodyText";
    public const string Quote = "Quote";
    public const string Caption = "Caption";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Hyperlink = "Hyperlink";
    public const string Strong = "Strong";
    public const string Emphasis = "Emphasis";
    public const string ContentsHeading = "TOCHeading";
    public const string Fact = "NoticeFact";
    public const string FactLabel = "NoticeFactLabel";
    public const string FactValue = "NoticeFactValue";
    public const string Figure = "NoticeFigure";
    public const string Divider = "NoticeDivider";
    /// <summary>Keeps two boxes, or two tables, from becoming one.</summary>
    public const string Between = "NoticeBetween";
    public const string Draft = "NoticeDraft";
    public const string Logo = "NoticeLogo";
    /// <summary>Cells have styles of their own, because what a house document gives to Normal would win over the table's.</summary>
    public const string TableHeading = "NoticeTableHeading";
    public const string TableText = "NoticeTableText";
    public const string Table = "NoticeTable";
    public const string Pictures = "NoticePictures";

    /// <summary>List styles go as deep as Word's own do; deeper items keep the last.</summary>
    public const int DeepestList = 3;

    public static string Heading(int level) => "Heading" + Measure.Number(Math.Clamp(level, 1, 4));

    /// <summary>Contents entries of a heading level: Word ties TOC 2 to Heading 2.</summary>
    public static string Contents(int headingLevel) => "TOC" + Measure.Number(headingLevel);

    public static string List(bool numbered, int depth) => (numbered ? "ListNumber" : "ListBullet") + Suffix(depth);

    /// <summary>Further paragraphs of a list item.</summary>
    public static string ListContinue(int depth) => "ListContinue" + Suffix(depth);

    public static string Callout(CalloutKind kind) => kind switch
    {
        CalloutKind.Important => "NoticeImportant",
        CalloutKind.Contact => "NoticeContact",
        CalloutKind.Summary => "NoticeSummary",
        _ => "NoticeNote",
    };

    private static string Suffix(int depth) => depth <= 1 ? "" : Measure.Number(Math.Min(depth, DeepestList));
}
