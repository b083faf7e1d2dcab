using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class PolicyDocumentMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG204",
        Name = "policy-document-missing",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        IsOfAuthority = true,
        Law = "DPA 2018 Sch 1 paras 1, 5 and 38 to 41",
        LawLink = LawPages.PolicyDocument,
        Summary = "A condition needs an appropriate policy document, and the notice names none.",
        Explanation = """
            ## Why it matters

            Most conditions in Part 2 of Schedule 1 hold only if the controller has a policy document that says how the
            information is protected and how long it is kept. The law does not ask for it to be published; naming it, and
            linking it, is good practice.

            ## Examples

            ```yaml bad
            article_9:
              - condition: 9-2-g
                schedule_1: [sch1-18]
            policy_document:
            ```

            ```yaml good
            article_9:
              - condition: 9-2-g
                schedule_1: [sch1-18]
            policy_document:
              name: Policy for special category and criminal offence data
              url: https://northtown.example/policy
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Has("policy_document"))
        {
            yield break;
        }
        var paragraphs = subject.Notice.Fields.Records("article_9")
            .Concat(subject.Notice.Fields.Nested("article_10") is { } offences ? [offences] : [])
            .SelectMany(item => item.Scalars("schedule_1"));
        if (paragraphs.FirstOrDefault(paragraph => NeedsPolicy(subject, paragraph)) is not { } first)
        {
            yield break;
        }
        yield return Info.At(first.Origin, $"“{subject.Law.Find("schedule_1", first.Text)?.Text("title")}” needs an appropriate policy document, and the notice names none", "add `policy_document:` with its name, and its address if it is published") with
        {
            Fix = Paste.AtTop(subject.Notice, Paste.Shared, """
                policy_document:
                  name: "[insert the name of the policy document]"
                """),
        };
    }

    private static bool NeedsPolicy(LintSubject subject, Scalar paragraph) =>
        subject.Law.Find("schedule_1", paragraph.Text)?.Text("policy_document") is "required" or "except" or "follows-condition";
}
