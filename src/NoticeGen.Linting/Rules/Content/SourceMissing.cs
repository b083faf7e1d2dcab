using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class SourceMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG109",
        Name = "source-missing",
        Topic = EditionTopics.Sources,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 14(2)(f)",
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
                  - words: Schools tell us about you.
                    picture: school
              - id: police
                name: The police
                easy_read:
                  - words: The police tell us about crimes.
                    picture: police
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var notice = subject.Notice;
        var sources = notice.Sources.ToList();
        if (sources.Count == 0)
        {
            return
            [
                Info.At(notice.OriginOf("sources"), "the notice does not say where the information comes from, if not from people themselves", "add `sources:` with each body or kind of body that gives information") with
                {
                    Severity = notice.Fields.Has("collection") ? Severity.Warning : Info.Severity,
                    Fix = Paste.AtTop(notice, null, Paste.WithEasyRead(notice, """
                        sources:
                          - id: first
                            name: "[insert who gives the information]"
                        """)),
                },
            ];
        }
        return Essential.MissingItems(
            Info, subject, notice.OriginOf("sources"), "where the information comes from", ListedEssentials.Of(sources, "source", subject.Law));
    }
}
