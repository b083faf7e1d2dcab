using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class LawSectionDoubtful : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG310",
        Name = "law-section-doubtful",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 6(3)",
        Summary = "The notice cites a section that is often cited for something it does not say.",
        Explanation = """
            ## Why it matters

            Some sections are copied from notice to notice, and are about something else or are repealed. The reference
            data knows a few of them.

            ## Examples

            ```yaml bad
            legislation:
              - id: children-act-1989
                statute: education-act-2002
                sections: ["11"]
                why: Makes schools look after the welfare of pupils.
            ```

            ```yaml good
            legislation:
              - id: children-act-1989
                statute: education-act-2002
                sections: ["175"]
                why: Makes schools look after the welfare of pupils.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from citation in subject.Citations
        where citation.Known is { } known && known.Has("caution") && LawBook.IsValid(known, subject.AsAt)
        select Info.At(
            citation.Origin,
            $"look again at section {citation.Section} of the {citation.Statute.Text("title")}: {Doubt.Lower(citation.Known!.Text("caution"))}{Doubt.Of(citation.Known!)}",
            "check that it is what you mean");
}
