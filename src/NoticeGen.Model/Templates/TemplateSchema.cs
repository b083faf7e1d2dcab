using System.Collections.Immutable;
using NoticeGen.Records;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Templates;

/// <summary>The fields of the files under <c>templates/</c>: themes, words and the picture list.</summary>
public static class TemplateSchema
{
    private static readonly RecordType Page = new(
        "page",
        "the page",
        Meaning(
            Choice("paper", "The paper.", "A4", "A5", "Letter"),
            "210 by 297 mm", "148 by 210 mm, half of A4", "8.5 by 11 inches"),
        Number("margin", "All four margins, in millimetres."),
        Number("top", "The upper margin, in millimetres."),
        Number("right", "The right margin, in millimetres."),
        Number("bottom", "The lower margin, in millimetres."),
        Number("left", "The left margin, in millimetres."),
        Number("heading_column", "In PDF, the width of a column at the start of the text in which section headings stand beside what they head, in millimetres; they stand above it if left out."));

    private static readonly RecordType Sizes = new(
        "sizes",
        "type sizes",
        Number("body", "Body text, in points; 12 at the least."),
        Number("title", "The title, in points."),
        Number("heading_2", "Section headings, in points."),
        Number("heading_3", "Headings within a section, in points."),
        Number("heading_4", "The lowest headings, in points."),
        Number("small", "Page heads and feet, in points; 12 at the least."),
        Number("line_spacing", "The distance between base lines as a multiple of the size."));

    private static readonly RecordType Colours = new(
        "colours",
        "colours",
        Colour("brand", "Title band, rules and table heads."),
        Colour("on_brand", "Text on the brand colour."),
        Colour("text", "Text."),
        Colour("muted", "Text of lesser weight."),
        Colour("link", "Links."),
        Colour("border", "Lines of boxes and tables."),
        Colour("surface", "The ground of boxes."),
        Colour("page", "The paper."));

    private static readonly RecordType Length = new(
        "length",
        "a length",
        Number("pages", "The most pages that its PDF may have."),
        Number("fewest_words", "The fewest words, without the title."),
        Number("most_words", "The most words, without the title."));

    /// <summary>The names of the formats that an edition may be made in.</summary>
    public static ImmutableArray<string> Formats { get; } = ["html", "pdf", "docx", "md", "txt", "json", "fragment"];

    /// <summary>A font family, in a theme or in an authority's own look.</summary>
    public static readonly RecordType Font = new(
        "font",
        "a font family",
        Required(Text("name", "The family's name.")),
        Required(Text("stack", "The CSS families that web pages name, the wished one first: a page carries no fonts, so readers see the first that they have.")),
        Required(Path("regular", "The font file of the regular weight, `.ttf` or `.otf`; a variable font is set to 400. PDF files carry it in any case, Word files where its outlines are TrueType and its maker allows editing.")),
        Required(Path("bold", "The font file of the bold weight. It may be the same variable font, which is set to 700 here.")));

    /// <summary><c>theme.yaml</c> of a variant; another theme of the same variant says only what differs.</summary>
    public static RecordType Theme { get; } = new(
        "theme",
        "a theme",
        Meaning(
            Choice("role", "What the edition is for: `full` says everything, `easy-read` says it in words and pictures, `short` says what people must know first, `children` says it to readers of 8 to 13 years, `other` is anything else. Rules ask for this, never for a name.", EditionRoles.Names),
            "everything that the law asks for", "everything, in easy words with pictures", "what people must know first, with a link to the rest", "what children must know first, in words and pictures of their own", "anything else, of which nothing is asked"),
        Named("title", PlainText, "What readers choose the edition by, by language; the phrase `edition-NAME` of the language's words if left out."),
        Meaning(
            new Field("must_hold", new ListType(new ChoiceType(EditionTopics.Names)), "What the edition must say; if left out, everything in the roles `full` and `easy-read`, `controller`, `purposes` and `full_notice` in `short`, these and what children ask (`data`, `recipients`, `retention`, `rights`, `complaints`, `regulator`) in `children`, and nothing in `other`.") { Printed = false },
            "who decides about the information", "the data protection officer", "what it is used for", "the law that allows it", "the kinds of information", "where it comes from", "who gets it", "whether it leaves the UK", "how long it is kept", "people’s rights", "how to take consent back", "decisions by computer", "whether people must give it", "how to complain to you", "how to complain to the regulator", "other formats", "where the full notice is"),
        Meaning(
            new Field("formats", new ListType(new ChoiceType(Formats)), "The formats that the edition is made in, whatever the settings say; `--format` chooses among them. Those of the settings if left out.") { Printed = false },
            "web pages", "PDF files", "Word files", "Markdown", "plain text", "data for other programs", "the content of the web page alone"),
        One("length", Length, "How long the edition may be; as long as it gets if left out."),
        Flag("listed", "Whether lists of notices, and the pages of other editions, lead to it, as they do not to what only staff read; `true` if left out."),
        Flag("usual", "Whether the edition is made where no `editions:` says which; `true` if left out."),
        One("page", Page, "Paper and margins."),
        One("sizes", Sizes, "Type sizes."),
        One("colours", Colours, "Colours."),
        Many("fonts", Font, "The font families, the first one preferred."),
        Number("picture_width", "The width of an Easy Read picture, in millimetres."),
        Flag("contents", "Whether a list of contents is printed after the title."),
        Flag("cover", "Whether the title and its picture stand on a page of their own, with the list of contents on the next."));

    /// <summary><c>words/&lt;language&gt;.yaml</c>.</summary>
    public static RecordType Words { get; } = new(
        "words",
        "the fixed words of a language",
        Required(Text("language", "The language, as BCP 47 has it: the same as the file's name.")),
        Text("name", "What the language calls itself, for lists that hold several; its tag if left out."),
        Flag("usual", "Whether notices are published in the language where no `languages:` says in which, as far as there are templates; `true` if left out."),
        Flag("confirmed", "Whether a qualified translator has confirmed these words, and the templates and the reference data in the language; `true` if left out."),
        Required(Texts("months", "The twelve months.")),
        Required(Named("phrases", PlainText, "Each phrase by its key.")));

    private static readonly RecordType PictureEntry = new(
        "picture",
        "a picture",
        Id("Its name."),
        Required(Path("file", "The file, beside this list.")),
        Required(Named("alt", PlainText, "What the picture shows, by language.")),
        Texts("keywords", "Words to find it by."),
        Texts("stands_for", "The words of the one idea that it stands for: Easy Read words beside it hold one of them. Nothing is checked if left out."),
        Text("source", "Who made it."),
        Text("licence", "The licence under which it may be printed."),
        Text("credit", "What to print about its maker, where the licence asks for it."),
        Date("expires", "The last day on which it may be used."));

    /// <summary><c>pictures/pictures.yaml</c>.</summary>
    public static RecordType Pictures { get; } = new(
        "pictures",
        "the list of pictures",
        Required(Many("pictures", PictureEntry, "The pictures.")));
}
