using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reading;

/// <summary>NG020 to NG029: what can be wrong with templates, themes, words and pictures before they are used.</summary>
public static class TemplateProblems
{
    public static readonly RuleInfo Syntax = Problem("NG020", "template-syntax", "A template is not well-formed.",
        "Every `{{ for … }}` and `{{ if … }}` needs its `{{ end }}`.");

    public static readonly RuleInfo Refused = Problem("NG021", "template-construct-refused", "A template uses a construct that NoticeGen refuses.",
        "`capture`, `func`, `wrap`, `import` and `while` are refused, because text that passes through them loses the place it came from, or may never end; so is multiplying.");

    public static readonly RuleInfo VariantMissing = Problem("NG022", "variant-missing", "The templates lack the standard edition.",
        "`templates/standard/notice.md.scriban` and `templates/standard/theme.yaml` must exist.");

    public static readonly RuleInfo Contrast = Problem("NG023", "contrast-too-low", "Two colours of a theme are too close to read.",
        "WCAG 2.2 asks for a contrast of 4.5 to 1 between text and its ground (1.4.3), and 3 to 1 for lines that carry meaning (1.4.11).");

    public static readonly RuleInfo TypeTooSmall = Problem("NG024", "type-too-small", "A theme asks for type below 12 points.",
        "Clear print is 12 points at the least, Easy Read 14, large print 16 (UKAAF; GOV.UK accessible documents).");

    public static readonly RuleInfo HouseDocumentUnusable = Problem("NG025", "house-document-unusable", "A house document for Word cannot be used.",
        "The document that `theme: { word: … }` names must be a Word document (`.docx`) without macros, passwords and embedded objects, and its header and footer must hold all that they show. Styles, page set-up, header and footer are taken from it; `noticegen theme check FILE` says what it holds.");

    public static readonly RuleInfo HouseDocumentWeak = Problem("NG026", "house-document-weak", "Something in a house document for Word is hard on readers.",
        "What people cannot see needs words: pictures of the header and footer need alternative text, and every page its number. Fields and pictures belong in the line of text, not in text boxes, which screen readers reach late or not at all.",
        Severity.Warning);

    public static readonly RuleInfo EditionUnusable = Problem("NG027", "edition-unusable", "A folder of templates cannot be used as an edition.",
        "An edition is a folder of `templates/` with `notice.md.scriban` and `theme.yaml`. Its name goes into the names of files, so it is made of lower-case letters, digits and hyphens, and is no language, no format and no theme of another edition.");

    public static readonly RuleInfo RoleMissing = Problem("NG028", "edition-role-missing", "An edition does not say what it is for.",
        "`role:` in its `theme.yaml` is `full`, `easy-read`, `short` or `other`. Rules ask for it: without it nothing is asked of the edition's words, whatever the law wants in them.",
        Severity.Warning);

    public static readonly RuleInfo WordsUnusable = Problem("NG029", "words-unusable", "The words of a language cannot be used.",
        "`templates/words/LANGUAGE.yaml` is named for its language as BCP 47 has it, such as `cy`, and has twelve months and every phrase that documents print; docs/editions.md lists them. Phrases of print files stand in English where they are missing, which is a warning.");

    public static ImmutableArray<RuleInfo> All { get; } =
        [Syntax, Refused, VariantMissing, Contrast, TypeTooSmall, HouseDocumentUnusable, HouseDocumentWeak, EditionUnusable, RoleMissing, WordsUnusable];

    private static RuleInfo Problem(string code, string name, string summary, string explanation, Severity severity = Severity.Error) => new()
    {
        Code = code,
        Name = name,
        Severity = severity,
        Since = "0.1",
        Summary = summary,
        Explanation = explanation,
    };
}
