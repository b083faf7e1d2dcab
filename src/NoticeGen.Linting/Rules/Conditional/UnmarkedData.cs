using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

/// <summary>Kinds of information whose names sound as if they had a law of their own, and which are not marked as such.</summary>
/// <param name="Mark">The value of <c>kind</c>, and the field that lists its kinds: <c>special</c> or <c>offence</c>.</param>
/// <param name="Named">As a person would name it: "special category data".</param>
internal sealed record UnmarkedData(string Mark, string Named)
{
    /// <param name="sounds">The kind that a name sounds like; null for none.</param>
    public IEnumerable<Diagnostic> In(RuleInfo rule, LintSubject subject, Func<string, Record?> sounds)
    {
        foreach (var item in subject.Notice.Data.Where(item => item.Text("kind") != Mark && item.Items(Mark).IsEmpty))
        {
            if (item.Scalar("name") is { } name && sounds(name.Text) is { } kind)
            {
                yield return rule.At(
                    name.Origin,
                    $"this sounds like {Named} ({Doubt.Lower(kind.Text("name"))}), and is not marked",
                    $"add `kind: {Mark}`, or say in a comment why it is not") with
                {
                    // Marked so, it needs a condition: one paste would bring the next error.
                    Fix = HasCondition(subject) ? Paste.Instead(item, "if it is right", $"kind: {Mark}\n{Mark}: [{kind.Id}]") : null,
                };
            }
        }
    }

    private bool HasCondition(LintSubject subject) =>
        Mark == "special" ? subject.Notice.Fields.Records("article_9").Any(item => item.Has("condition")) : subject.Notice.Fields.Nested("article_10")?.Has("basis") == true;
}
