using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Parsing;

/// <summary>NG040 to NG049: Markdown that has no place in a notice.</summary>
public static class ParsingProblems
{
    public static readonly RuleInfo Unsupported = Problem("NG040", "markdown-unsupported", "A Markdown construct that notices cannot hold.",
        "Notices hold headings, paragraphs, lists, tables, links, quotations, strong words and stress. Code blocks, footnotes, task lists and the like cannot be printed in every format.");

    public static readonly RuleInfo HeadingSkipped = Problem("NG041", "heading-level-skipped", "A heading skips a level.",
        "Screen readers and bookmarks follow the levels: a level 2 heading is followed by 2 or 3, never 4 (WCAG 1.3.1, ISO 14289-1 7.4.2).");

    public static readonly RuleInfo HeadingId = Problem("NG042", "heading-id", "A heading has no id, or the same id as another.",
        "Write `## Your rights {#rights}`: links, bookmarks and checks find the section by its id.");

    public static readonly RuleInfo TitleWrong = Problem("NG043", "title-wrong", "A document begins with one level 1 heading, its title.",
        "The first line of a template is `# {{ notice.title }} {#title}`; no other heading is of level 1.");

    public static readonly RuleInfo UnknownContainer = Problem("NG044", "container-unknown", "A `:::` block of a kind that does not exist.",
        "The kinds are: summary, note, important, contact, table, illustrated.");

    public static readonly RuleInfo PictureUnknown = Problem("NG045", "picture-unknown", "A picture that is not in the list of pictures.",
        "Pictures stand in `templates/pictures/pictures.yaml`.");

    public static readonly RuleInfo TableShape = Problem("NG046", "table-shape", "A table without a header, or a row of another length.",
        "Every row has as many cells as the header.");

    public static readonly RuleInfo LinkTarget = Problem("NG047", "link-target", "A link that leads nowhere, or uses an address that is not allowed.",
        "Links begin with https:, http:, mailto:, tel: or #. The id after # must be a heading of the same document.");

    public static readonly RuleInfo EmptyHeading = Problem("NG048", "heading-empty", "A heading without words.",
        "A screen reader would announce a heading and then nothing.");

    public static readonly RuleInfo NestedTooDeep = Problem("NG049", "markdown-nested-too-deep", "Markdown is nested deeper than any notice needs.",
        "A few levels of lists are all that a reader can follow. The limit stops a damaged or hostile text.");

    public static ImmutableArray<RuleInfo> All { get; } =
        [Unsupported, HeadingSkipped, HeadingId, TitleWrong, UnknownContainer, PictureUnknown, TableShape, LinkTarget, EmptyHeading, NestedTooDeep];

    private static RuleInfo Problem(string code, string name, string summary, string explanation) => new()
    {
        Code = code,
        Name = name,
        Band = Band.Files,
        Severity = Severity.Error,
        Summary = summary,
        Explanation = explanation,
    };
}
