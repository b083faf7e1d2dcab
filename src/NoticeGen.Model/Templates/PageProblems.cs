using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Templates;

/// <summary>What can be wrong with the page around the content: said while it is written, and when it is read.</summary>
public static class PageProblems
{
    public static RuleInfo PageTemplateUnfit { get; } = new()
    {
        Code = "NG605",
        Name = "page-template-unfit",
        Band = Band.Accessibility,
        Severity = Severity.Error,
        Law = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        Summary = "The page template gives no page that may be published.",
        Explanation = """
            ## Why it matters
            The page around the content is yours to change, and what makes it accessible and safe must survive the change:
            the document type, the language, a title, one main part with the heading and the content in it, a link that
            skips to it, and the security policy; no script, nothing that is loaded from elsewhere, and no element or attribute but
            those that pages of words and pictures need (WCAG 1.3.1, 2.4.1, 2.4.2, 3.1.1). The page is read as browsers
            read it.

            ## What to do
            Put back what the message names. `templates/standard/page.html.scriban` shows each of them in its place;
            `docs/page-template.md` lists the values that a page may use.
            """,
    };

    /// <summary>All of them, for the catalogue.</summary>
    public static ImmutableArray<RuleInfo> All { get; } = [PageTemplateUnfit];
}
