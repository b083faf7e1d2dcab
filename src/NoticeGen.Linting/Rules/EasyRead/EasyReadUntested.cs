using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadUntested : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG526",
        Name = "easy-read-untested",
        Band = Band.EasyRead,
        Severity = Severity.Note,
        IsOfAuthority = true,
        Law = "UK GDPR Art 12(1)",
        Summary = "No people with a learning disability have tested the Easy Read edition.",
        Explanation = """
            ## Why it matters

            Only readers can say that a document is easy to read. Until people with a learning disability have tested it, the edition
            calls itself "easier to read" in its text, in the lists of notices and in the files' metadata, and shows no logo.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              introduction:
                - words: We help families.
                  picture: family
            ```

            ```yaml good
            easy_read:
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

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var notice = subject.Notice;
        if (!subject.MakesEasyRead)
        {
            yield break;
        }
        if (!notice.IsTested)
        {
            yield return Info.At(
                notice.OriginOf("easy_read"),
                "nobody has tested this edition, so it is called “easier to read” and not Easy Read",
                "ask a group of people with a learning disability to test it; then give `tested_with`, `tested_on` and `checked_by`");
        }
        else if (notice.Fields.Nested("easy_read")!.Scalar("tested_on")!.Day > subject.AsAt)
        {
            yield return Info.At(notice.Fields.Nested("easy_read")!.Scalar("tested_on")!.Origin, "the day of the test lies ahead", "give the day on which it was tested");
        }
    }
}
