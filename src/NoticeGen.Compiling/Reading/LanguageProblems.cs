using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reading;

/// <summary>NG701 to NG709: what can be wrong with what a notice says in a further language.</summary>
public static class LanguageProblems
{
    public static readonly RuleInfo OverlayUnusable = Problem("NG701", "overlay-unusable", Severity.Error, "A file of translated texts does not fit what it translates.",
        "`housing.cy.yaml` says in Welsh what `housing.yaml` says, and so does `authority.cy.yaml` for the authority's file. It holds texts only, by the same fields and ids: emails, dates, ids and bases are the same in every language and are not repeated, so that they cannot differ. The words of the language stand in `templates/words/`.");

    public static readonly RuleInfo EditionMissing = Problem("NG702", "language-incomplete", Severity.Warning, "An edition is not made in a language that others are made in.",
        "Each edition needs a template in each language, `templates/EDITION/notice.LANGUAGE.md.scriban`. Write it, or take the language out of `languages:` or the edition out of `editions:`.");

    public static readonly RuleInfo OverlayMissing = Problem("NG703", "overlay-missing", Severity.Warning, "A notice is published in a language in which nobody has said what it says.",
        "The template is in that language, and the notice's own texts stay as they were written. Write them in a file beside the notice, such as `housing.cy.yaml`.");

    public static ImmutableArray<RuleInfo> All { get; } = [OverlayUnusable, EditionMissing, OverlayMissing];

    private static RuleInfo Problem(string code, string name, Severity severity, string summary, string explanation) => new()
    {
        Code = code,
        Name = name,
        Band = Band.Languages,
        Severity = severity,
        Summary = summary,
        Explanation = explanation,
    };
}
