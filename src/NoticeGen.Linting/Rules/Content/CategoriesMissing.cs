using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class CategoriesMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG110",
        Name = "categories-missing",
        Topic = EditionTopics.Data,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 14(1)(d)",
        Summary = "The notice does not say which kinds of information are used.",
        Explanation = """
            ## Why it matters

            Where information comes from others, people must be told which kinds. It is good practice in every notice.

            ## Examples

            ```yaml bad
            data: []
            ```

            ```yaml good
            data:
              - id: name
                name: Your name
                easy_read:
                  - words: We use your name.
                    picture: identity-card
              - id: crime
                name: Crimes and convictions
                kind: offence
                offence: [offences, convictions]
                easy_read:
                  - words: We use information about crimes.
                    picture: crime
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var data = subject.Notice.Data.ToList();
        if (data.Count == 0)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("data"), "the notice does not say which kinds of information are used", "add `data:` with each kind, in plain words") with
                {
                    Fix = Paste.AtTop(subject.Notice, null, Paste.WithEasyRead(subject.Notice, """
                        data:
                          - id: first
                            name: "[insert a kind of information, such as: your name and address]"
                        """)),
                },
            ];
        }
        return Essential.MissingItems(
            Info, subject, subject.Notice.OriginOf("data"), "which kinds of information are used", ListedEssentials.Of(data, "kind of information", subject.Law));
    }
}
