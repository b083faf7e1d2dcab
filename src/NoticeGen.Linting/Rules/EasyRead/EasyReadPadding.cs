using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadPadding : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG508",
        Name = "easy-read-padding",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read words hold padding or a figure of speech.",
        Explanation = """
            ## Why it matters

            "For 14 days" says the same as "for a period of 14 days". Figures of speech mean something else than their words say,
            which not every reader can see through.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help you on a regular basis.
                  picture: help
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help you often.
                  picture: help
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        EasyReadWordings.In(subject, "padding", "idiom").Select(found => Info.At(
            found.Place, $"“{found.Words}” is {(found.Kind == "idiom" ? "a figure of speech" : "padding")}", found.Say is null ? "leave it out" : $"say “{found.Say}”") with
        {
            Suggested = found.Say is null ? Rewording.Without(found.Place, found.Words) : Rewording.Words(found.Place, found.Words, found.Say),
        });
}
