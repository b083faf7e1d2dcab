using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadWordsMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG501",
        Name = "easy-read-words-missing",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 12(1); Equality Act 2010 s.20",
        LawLink = LawPages.Article12,
        InForceFrom = LawDays.DataProtection,
        Summary = "Something that Easy Read readers must be told has no Easy Read words.",
        Explanation = """
            ## Why it matters

            Easy Read leaves out detail, never the essentials. Every purpose needs words and a picture of its own. Of the
            kinds of information, sources, recipients and periods some must have them; one row may speak for several
            items.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
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

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var notice = subject.Notice;
        if (!notice.Editions.Any(edition => edition.Variant == Edition.EasyRead))
        {
            yield break;
        }
        foreach (var purpose in notice.Purposes.Where(purpose => !purpose.Has("easy_read")))
        {
            var name = purpose.Scalar("name");
            yield return new Finding(name?.Origin ?? purpose.Origin, $"the purpose “{name?.Text ?? purpose.Id}” has no Easy Read words", "add `easy_read:` with a short sentence and a picture")
            {
                Fix = Paste.Into(purpose, "Add this to the purpose:", Row),
            };
        }
        (string Field, string What, IEnumerable<Record> Items)[] lists =
        [
            ("data", "kinds of information", notice.Data),
            ("sources", "sources", notice.Sources),
            ("recipients", "recipients", notice.Recipients),
            ("retention", "periods", notice.Retention),
        ];
        foreach (var (field, what, items) in lists)
        {
            if (items.FirstOrDefault() is { } first && items.All(item => !item.Has("easy_read") && !BodyHasWords(subject, item)))
            {
                yield return new Finding(notice.OriginOf(field), $"none of the {what} has Easy Read words", "add `easy_read:` to the items, each with a short sentence and a picture")
                {
                    Fix = Paste.Into(first, "Add this to the first one, and so on:", Row),
                };
            }
        }
    }

    private const string Row = """
        easy_read:
          - words: "[insert one short sentence]"
            picture: information
        """;

    private static bool BodyHasWords(LintSubject subject, Record item) =>
        item.Text("body") is { } body && subject.Law.Find("bodies", body)?.Has("easy_read") == true;
}
