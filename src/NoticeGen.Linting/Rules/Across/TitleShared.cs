using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class TitleShared : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG347",
        Name = "title-shared",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "Two notices of one authority have the same title.",
        Explanation = """
            ## Why it matters

            In a list of notices, in a search and among open windows people see titles alone (WCAG 2.4.2). Say in the
            title which service it is about.

            ## Examples

            ```yaml bad
            title: "Early Help for schools: how we use your information"
            ```

            ```yaml good
            title: "Early Help: what we do with your information"
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(EstateSubject subject) =>
        from same in subject.Notices.GroupBy(notice => notice.Title, StringComparer.OrdinalIgnoreCase)
        let first = same.First()
        from other in same.Skip(1)
        select Info.At(other.TitleAt, $"the notice `{first.Id}` has the same title", "say in the title which service it is about") with
        {
            Related = [new Related(first.TitleAt, "the other notice")],
        };
}
