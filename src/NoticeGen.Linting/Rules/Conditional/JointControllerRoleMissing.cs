using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class JointControllerRoleMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG209",
        Name = "joint-controller-role-missing",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 26(2)",
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

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from other in subject.Notice.Fields.Records("joint_controllers")
        where !other.Has("role")
        select Info.At(other.Scalar("name")?.Origin ?? other.Origin, $"the notice does not say what {other.Text("name")} decides and does", "add `role:`") with
        {
            Fix = Paste.Into(other, null, "role: \"[insert what it decides and does, and who answers requests]\""),
        };
}
