using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Notices;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadWordsMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG501",
        Name = "easy-read-words-missing",
        Band = Band.EasyRead,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1); Equality Act 2010 s.20",
        Summary = "Something that Easy Read readers must be told has no Easy Read words.",
        Explanation = """
            ## Why it matters

            Easy Read leaves out detail, never the essentials. Every purpose, recipient and period needs Easy Read words.
            Kinds of information, sources, services and research should have them too. An item
            that another one speaks for names it with `easy_read_with`; public bodies and kinds of special category data have
            words in the reference data. `noticegen easy-read draft` writes what is missing, for you to mend.

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

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var gap in EasyReadGaps.In(subject.Notice, subject.Law))
        {
            var name = gap.Item.FindScalar("name") ?? gap.Item.FindScalar("what");
            yield return Info.At(name?.Origin ?? gap.Item.Origin, $"{gap.What} has no Easy Read words", "add `easy_read:` with a short sentence and a picture, or name the item that speaks for it with `easy_read_with:`") with
            {
                Severity = gap.IsEssential ? Info.Severity : Severity.Warning,
                Fix = Paste.Into(gap.Item, "as a start for your own words", EasyReadDraftYaml.Of(EasyReadDrafts.For(subject.Law, gap.List, gap.Item))),
            };
        }
    }
}
