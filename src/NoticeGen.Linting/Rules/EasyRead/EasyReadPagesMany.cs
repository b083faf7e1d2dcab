using NoticeGen.Diagnostics;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadPagesMany : IBuiltRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG520",
        Name = "easy-read-pages-many",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read document has more pages than its standard allows.",
        Explanation = """
            ## Why it matters

            GOV.UK asks for at most 24 pages in Easy Read. A longer document is put away unread: make it two documents, or say
            less. More than 16 pages are a note: 12 to 16 are what readers keep in mind. It is found when the PDF has been
            made, by `noticegen build`.

            ## Examples

            ```text pages
            25
            ```

            ```yaml bad
            easy_read:
              profile: govuk
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```

            ```yaml good
            easy_read:
              profile: easy-read-standard
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(BuiltSubject subject)
    {
        var profile = subject.EasyReadProfile;
        if (subject.Edition.Variant.Role == EditionRole.EasyRead && subject.Pages > profile.PagesMost)
        {
            yield return Info.At(
                subject.Notice.OriginOf("easy_read"),
                $"the Easy Read document has {subject.Pages} pages; {profile.Name} allows {profile.PagesMost}",
                "leave out what readers can do without, or make two documents");
        }
        else if (subject.Edition.Variant.Role == EditionRole.EasyRead && subject.Pages > profile.PagesBest)
        {
            yield return Info.At(
                subject.Notice.OriginOf("easy_read"),
                $"the Easy Read document has {subject.Pages} pages; {profile.PagesBest} or fewer are best",
                "let one row speak for things that belong together, and name it with `easy_read_with`") with
            {
                Severity = Severity.Note,
            };
        }
    }
}
