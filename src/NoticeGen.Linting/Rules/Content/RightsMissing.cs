using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class RightsMissing : IRule
{
    /// <summary>Other rules look at the rest: objection, consent, complaints. A notice is itself the right to be informed.</summary>
    private static readonly string[] Rights = ["access", "rectification", "erasure", "restriction", "portability"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG111",
        Name = "rights-missing",
        Topic = EditionTopics.Rights,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(2)(b), 14(2)(c)",
        Summary = "A right that people have is denied or not printed.",
        Explanation = """
            ## Why it matters

            Which rights people have follows from the lawful bases, so nobody has to list them. Every edition must print
            those that apply. An exception that denies a right which every basis gives is an error; exemptions that
            apply to single requests belong in `note:`.

            ## Examples

            ```yaml bad
            rights:
              exceptions:
                - right: access
                  applies: no
              routes:
                - contact:
                    email: rights@northtown.example
            ```

            ```yaml good
            rights:
              note: Sometimes we must hold back part of a record, to protect another person.
              routes:
                - contact:
                    email: rights@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var (exception, right) in NoticeRights.Exceptions(subject))
        {
            if (exception.Text("applies") == "no" && right.Applies == RightApplies.Yes)
            {
                yield return Info.At(
                    exception.Scalar("applies")!.Origin,
                    $"the notice denies the {NameOf(right)}, which follows from its lawful bases",
                    "remove this exception, or say `limited` and why") with
                {
                    Suggested = Rewording.Whole(exception.Scalar("applies")!.Origin, "limited"),
                };
            }
        }
        if (subject.Editions.IsEmpty)
        {
            yield break;
        }
        var at = subject.Notice.OriginOf("rights");
        foreach (var right in subject.Rights.Where(right => Rights.Contains(right.Right.Id)))
        {
            if (NoticeRights.Answer(subject, right.Right.Id) == RightApplies.No)
            {
                continue;
            }
            var printed = new Essential(at, $"the {NameOf(right)}", NoticeRights.Words(subject, right.Right.Id));
            foreach (var finding in printed.MissingFrom(Info, subject.EditionsFor(Info)))
            {
                yield return finding;
            }
        }
    }

    private static string NameOf(RightForNotice right)
    {
        var name = right.Right.Text("name") ?? right.Right.Id;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
