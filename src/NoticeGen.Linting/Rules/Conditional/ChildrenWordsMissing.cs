using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class ChildrenWordsMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG219",
        Name = "children-words-missing",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 12(1) and Recital 58",
        Summary = "The notice is for children too, and has nothing that is written for them.",
        Explanation = """
            ## Why it matters

            What is addressed to a child must be so clear and plain that the child can understand it. Children get the
            same information as adults: in words of their own, or in an edition that the youngest of them can follow, such as
            `children`.

            ## Examples

            ```yaml bad
            audience: [adults, children]
            ```

            ```yaml good
            audience: [adults, children]
            children:
              statements:
                - You have the same rights as adults. You can ask us to see what we write about you.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Scalars("audience").FirstOrDefault(reader => reader.Text is "children" or "young-people") is not { } reader
            || subject.Childrens is not null)
        {
            yield break;
        }
        if (subject.Notice.Fields.Nested("children")?.Items("statements").IsEmpty ?? true)
        {
            yield return Info.At(reader.Origin, "the notice is for children too and says nothing to them", "add `children:` with sentences that a child can follow") with
            {
                Fix = Paste.AtTop(subject.Notice, null, """
                    children:
                      statements:
                        - "[insert a sentence that a child can follow]"
                    """),
            };
        }
        if (!subject.Editions.IsEmpty && !subject.MakesEasyRead)
        {
            yield return Info.At(reader.Origin, "the notice is for children too and has no Easy Read edition", "add an Easy Read edition, such as `easy-read`, to `editions:`");
        }
    }
}
