using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class PurposesMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG106",
        Name = "purposes-missing",
        Topic = EditionTopics.Purposes,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(c), 14(1)(c)",
        Summary = "The notice does not say what the information is used for.",
        Explanation = """
            ## Why it matters

            People must be told the purposes: what is done with their information, one thing at a time. The aims of a
            service are not purposes.

            ## Examples

            ```yaml bad
            purposes: []
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
        var purposes = subject.Notice.Purposes.ToList();
        if (purposes.Count == 0)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("purposes"), "the notice does not say what the information is used for", "add `purposes:`, each with its lawful basis") with
                {
                    Fix = Paste.AtTop(subject.Notice, null, Paste.WithEasyRead(subject.Notice, """
                        purposes:
                          - id: first
                            name: "[insert what the information is used for]"
                            basis: ["[insert the id of a lawful basis, such as public-task or consent]"]
                        """)),
                },
            ];
        }
        var essentials = purposes.Select(purpose => new Essential(
            purpose.Scalar("name")?.Origin ?? purpose.Origin,
            $"the purpose “{purpose.Text("name") ?? purpose.Id}”",
            [.. new[] { purpose["name"], purpose["easy_read"] }.OfType<Value>().SelectMany(NoticeText.ScalarsIn)])
        {
            Item = purpose,
        }).ToList();
        return Essential.MissingItems(Info, subject, subject.Notice.OriginOf("purposes"), "what the information is used for", essentials);
    }
}
