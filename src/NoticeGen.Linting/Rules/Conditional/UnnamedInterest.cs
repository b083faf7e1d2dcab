using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

/// <summary>Purposes that rely on an interest and do not name it.</summary>
/// <param name="Basis">The id of the lawful basis.</param>
/// <param name="Field">The field of a purpose that names the interest.</param>
/// <param name="Named">As a person would name it: "legitimate interest".</param>
internal sealed record UnnamedInterest(string Basis, string Field, string Named)
{
    public IEnumerable<Diagnostic> In(RuleInfo rule, LintSubject subject, string help, string blank) =>
        from purpose in subject.Notice.Purposes
        from basis in purpose.Scalars("basis")
        where basis.Text == Basis && !purpose.Has(Field)
        select rule.At(basis.Origin, $"the notice does not say which {Named} this is", help) with
        {
            Fix = Paste.Into(purpose, null, $"{Field}: \"[insert {blank}]\""),
        };
}
