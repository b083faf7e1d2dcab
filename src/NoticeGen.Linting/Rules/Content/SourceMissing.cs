using NoticeGen.Diagnostics;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class SourceMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG109",
        Name = "source-missing",
        Topic = EditionTopics.Sources,
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 14(2)(f)",
        LawLink = LawPages.Article14,
        InForceFrom = LawDays.DataProtection,
        Summary = "The notice does not say where the information comes from.",
        Explanation = """
            ## Why it matters

            Where information does not come from the people themselves, they must be told where it comes from. If all of
            it comes from them, say so in `collection:`; the lack of a list is then only a warning.

            ## Examples

            ```yaml bad
            sources: []
            collection:
            ```

            ```yaml good
            sources:
              - id: schools
                name: Schools
                easy_read:
                  - words: Schools.
                    picture: school
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var notice = subject.Notice;
        var sources = notice.Sources.ToList();
        if (sources.Count == 0)
        {
            return
            [
                new Finding(notice.OriginOf("sources"), "the notice does not say where the information comes from, if not from people themselves", "add `sources:` with each body or kind of body that gives information")
                {
                    AtMost = notice.Fields.Has("collection") ? Severity.Warning : null,
                    Fix = Paste.AtTop("Add this:", """
                        sources:
                          - id: schools
                            name: "[insert who gives the information]"
                        """),
                },
            ];
        }
        return Essential.MissingItems(
            subject.EditionsFor(Info), notice.OriginOf("sources"), "where the information comes from", ListedEssentials.Of(sources, "source", subject.Law));
    }
}
