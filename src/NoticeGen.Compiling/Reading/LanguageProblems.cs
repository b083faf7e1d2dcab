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

    public static readonly RuleInfo TextMissing = Problem("NG704", "translation-missing", Severity.Warning, "A text of the notice is not said in a language that it is published in.",
        "The text stands in the translation as it was written. `noticegen translate start NOTICE -l cy` writes every text that is missing into `NOTICE.cy.yaml`, with the English above it, and leaves the others as they are.");

    public static readonly RuleInfo TextBehind = Problem("NG705", "translation-behind", Severity.Error, "A text has changed since its translation was accepted, so the translation may tell people what is no longer true.",
        "`noticegen translate accept` keeps the texts that a translation was accepted for, in a file beside it that ends in `.lock`. When a text changes, the notice is not published in that language until its translation has been looked at and accepted again; in the other languages it is. The settings choose otherwise: with `translation-behind: error` under `severities:` it is published in no language until all say the same, as Welsh language standards ask; with `warning` it is published, and each page of it says that it is older.");

    public static readonly RuleInfo TextDiffers = Problem("NG706", "translation-differs", Severity.Warning, "A number, a date, an email or a link is not the same in a translation.",
        "Periods, days, telephone numbers and addresses are the same in every language. A translation that tells another one misleads people. A page that has an address of its own in the language differs rightly.");

    public static readonly RuleInfo SectionMissing = Problem("NG707", "translation-section-missing", Severity.Warning, "An edition has a section in one language and not in the other.",
        "Sections are compared by their ids, `{#rights}` in the templates. People who read one language must be told as much as people who read the other.");

    public static readonly RuleInfo NotAccepted = Problem("NG708", "translation-not-accepted", Severity.Note, "Nobody has accepted a translation, so nobody is told when what it translates changes.",
        "Read the translation beside the notice; then `noticegen translate accept NOTICE -l cy` records the texts that it was accepted for.");

    public static readonly RuleInfo FileUnusable = Problem("NG709", "translation-file-unusable", Severity.Error, "A translators' file cannot be taken in.",
        "`noticegen translate import` takes in what `noticegen translate export` wrote and a translator filled in: XLIFF 2, or CSV saved as UTF-8. The names of files and fields and the English texts stay as they were; only translations are added, as plain text. Where anything is wrong nothing is written.");

    public static readonly RuleInfo NotConfirmed = Problem("NG710", "language-not-confirmed", Severity.Note, "A notice is published in words that no qualified translator has confirmed.",
        "The words, templates and standard sentences of a language may come with the program before a qualified translator has read them. Readers are not told; you are. Have them read before you publish, mend what is wrong in files of your own, and then switch this off: `language-not-confirmed: off` under `severities:` in noticegen.yaml.", ofAuthority: true);

    public static ImmutableArray<RuleInfo> All { get; } = [OverlayUnusable, EditionMissing, OverlayMissing, TextMissing, TextBehind, TextDiffers, SectionMissing, NotAccepted, FileUnusable, NotConfirmed];

    private static RuleInfo Problem(string code, string name, Severity severity, string summary, string explanation, bool ofAuthority = false) => new()
    {
        Code = code,
        Name = name,
        Band = Band.Languages,
        Severity = severity,
        Summary = summary,
        Explanation = explanation,
        IsOfAuthority = ofAuthority,
    };
}
