using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class ObjectionNotSeparate : IRule
{
    private const string Right = "objection";
    private const string Statement = "objection-separate";

    public RuleInfo Info { get; } = new()
    {
        Code = "NG112",
        Name = "objection-not-separate",
        Topic = EditionTopics.Rights,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 21(1) and (4)",
        Summary = "The right to object is denied, or is not set apart from the other rights.",
        Explanation = """
            ## Why it matters

            Where information is used for a public task or for legitimate interests, people may object. Article 21(4)
            asks for this right to be brought to their attention clearly and separately: under its own heading or in its
            own box, in every edition.

            ## Examples

            ```yaml bad
            rights:
              exceptions:
                - right: objection
                  applies: no
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
        if (subject.Rights.FirstOrDefault(right => right.Right.Id == Right) is not { Applies: not RightApplies.No })
        {
            yield break;
        }
        foreach (var (exception, right) in NoticeRights.Exceptions(subject))
        {
            if (right.Right.Id == Right && exception.Text("applies") == "no")
            {
                yield return Info.At(
                    exception.Scalar("applies")!.Origin,
                    "the notice denies the right to object, which its lawful bases give",
                    "remove this exception") with
                {
                    Suggested = Rewording.Whole(exception.Scalar("applies")!.Origin, "yes"),
                };
                yield break;
            }
        }
        var words = NoticeRights.Words(subject, Right, Statement);
        var at = subject.Notice.OriginOf("rights");
        foreach (var finding in new Essential(at, "the right to object", words).MissingFrom(Info, subject.EditionsFor(Info)))
        {
            yield return finding;
        }
        var others = subject.Lexicon.OfRightsBut(Right);
        foreach (var edition in subject.Editions.Where(edition => words.Any(edition.Prints)))
        {
            var groups = edition.Groups;
            if (!groups.Any(group => group.HoldsAny(words) && !group.HoldsAny(others)))
            {
                yield return Info.At(
                    at,
                    $"the {edition.Name} edition does not set the right to object apart from the other rights",
                    edition.Text.Template.IsBuiltIn ? edition.HowToPrint : $"give it a heading or a box of its own in `{edition.Text.Template.Path}`");
            }
        }
    }
}
