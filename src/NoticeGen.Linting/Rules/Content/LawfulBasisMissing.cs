using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class LawfulBasisMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG107",
        Name = "lawful-basis-missing",
        Topic = EditionTopics.LawfulBasis,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 6(1), 13(1)(c), 14(1)(c)",
        Summary = "A purpose has no lawful basis.",
        Explanation = """
            ## Why it matters

            Each purpose needs its legal reason. Without it the notice cannot say which rights people have, because the
            rights follow from the reason.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: find out what help your family needs
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```

            ```yaml good
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var purpose in subject.Notice.Purposes.Where(purpose => purpose.Items("basis").IsEmpty))
        {
            var name = purpose.Scalar("name");
            yield return Info.At(name?.Origin ?? purpose.Origin, $"there is no lawful basis for “{name?.Text ?? purpose.Id}”", "add `basis:`: for a council's own work it is most often `public-task` or `legal-obligation`") with
            {
                Label = "this purpose",
                Fix = Paste.Into(purpose, null, "basis: [\"[insert the id of a lawful basis, such as public-task or consent]\"]"),
            };
        }
        var first = subject.Notice.Purposes.SelectMany(purpose => purpose.Scalars("basis")).DistinctBy(basis => basis.Text);
        foreach (var basis in first)
        {
            if (subject.Law.Find("article_6", basis.Text) is not { } record)
            {
                continue;
            }
            var printed = new Essential(basis.Origin, $"the lawful basis “{record.Text("name")}”", [.. NoticeText.ScalarsIn(record)]);
            foreach (var finding in printed.MissingFrom(Info, subject.EditionsFor(Info)))
            {
                yield return finding;
            }
        }
    }
}
