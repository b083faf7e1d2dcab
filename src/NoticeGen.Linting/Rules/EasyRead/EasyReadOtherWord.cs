using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadOtherWord : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG509",
        Name = "easy-read-other-word",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read has two words for one thing.",
        Explanation = """
            ## Why it matters

            Use the same word for the same thing from the first page to the last. Readers take another word for another thing.
            They are called "you", not "clients" or "service users".

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: Our staff help families.
                  picture: family
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: Our workers help families.
                  picture: family
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        EasyReadWordings.In(subject, "other-word").Select(found => Info.At(
            found.Place, $"“{found.Words}” is another word for a thing that has one already", found.Say is null ? "leave it out" : $"say “{found.Say}”") with
        {
            Suggested = found.Say is null ? Rewording.Without(found.Place, found.Words) : Rewording.Words(found.Place, found.Words, found.Say),
        });
}
