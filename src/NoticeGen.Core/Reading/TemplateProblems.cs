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

    public static ImmutableArray<RuleInfo> All { get; } = [Syntax, Refused, VariantMissing, Contrast, TypeTooSmall];

    private static RuleInfo Problem(string code, string name, string summary, string explanation) => new()
    {
        Code = code,
        Name = name,
        Severity = Severity.Error,
        Since = "0.1",
        Summary = summary,
        Explanation = explanation,
    };
}
