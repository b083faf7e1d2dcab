using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class JointControllerRoleMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG209",
        Name = "joint-controller-role-missing",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 26(2)",
        LawLink = LawPages.Article26,
        InForceFrom = LawDays.DataProtection,
        Summary = "A joint controller is named, and not what it decides and does.",
        Explanation = """
            ## Why it matters

            Where bodies decide together, people must be told the essence of the arrangement: who does what, and who
            answers requests.

            ## Examples

            ```yaml bad
            joint_controllers:
              - id: health-board
                name: Northtown Health Board
            ```

            ```yaml good
            joint_controllers:
              - id: health-board
                name: Northtown Health Board
                role: It runs the shared record. You can use your rights with it or with us.
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject) =>
        from other in subject.Notice.Fields.Records("joint_controllers")
        where !other.Has("role")
        select new Finding(other.Scalar("name")?.Origin ?? other.Origin, $"the notice does not say what {other.Text("name")} decides and does", "add `role:`")
        {
            Fix = Paste.Into(other, "Add this:", "role: \"[insert what it decides and does, and who answers requests]\""),
        };
}
