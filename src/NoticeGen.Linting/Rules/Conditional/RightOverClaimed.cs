using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class RightOverClaimed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG207",
        Name = "right-over-claimed",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 7(3), 20, 21",
        LawLink = LawPages.Article20,
        Summary = "The notice promises a right that does not follow from its lawful bases.",
        Explanation = """
            ## Why it matters

            A promise that the law does not make leads to complaints. Moving information applies only where consent or a
            contract is the basis, taking back consent only where consent is.

            ## Examples

            ```yaml bad
            rights:
              exceptions:
                - right: portability
                  applies: yes
              routes:
                - contact:
                    email: rights@northtown.example
            ```

            ```yaml good
            rights:
              routes:
                - contact:
                    email: rights@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Bases.IsEmpty)
        {
            yield break;
        }
        foreach (var (exception, right) in NoticeRights.Exceptions(subject))
        {
            if (right.Applies == RightApplies.No && exception.Text("applies") is "yes" or "limited")
            {
                yield return Info.At(
                    exception.Scalar("applies")!.Origin,
                    $"“{right.Right.Text("name")}” does not follow from any lawful basis of this notice",
                    "remove this exception, or give the purpose the basis it follows from") with
                {
                    Suggested = Rewording.Whole(exception.Scalar("applies")!.Origin, "no"),
                };
            }
        }
    }
}
