using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class LawSectionUnknown : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG308",
        Name = "law-section-unknown",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 6(3), 12(1)",
        Summary = "The notice cites a section, Article or Schedule that the law does not have.",
        Explanation = """
            ## Why it matters

            A reader who looks it up finds nothing, and learns that nobody has checked. How many sections a law has is
            as enacted and is not confirmed; a later Act may have added more, with letters.

            ## Examples

            ```yaml bad
            legislation:
              - id: children-act-1989
                statute: children-act-1989
                sections: ["170"]
                why: Makes councils help children in need.
            ```

            ```yaml bad
            accuracy: Section 711 of the Children Act 2004 tells us to keep it right.
            ```

            ```yaml good
            legislation:
              - id: children-act-1989
                statute: children-act-1989
                sections: ["17"]
                why: Makes councils help children in need.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Citations
            .Where(citation => Citations.Number(citation.Section) is { } number && number > Last(citation))
            .Select(citation => Info.At(
                citation.Origin,
                $"the {citation.Statute.Text("title")} has no {Word(citation)} {citation.Section}, as far as is known: its last one is {Last(citation)}",
                "look it up, and correct it"));

    private static int Last(Citation citation) =>
        citation.Statute.Text(citation.IsSchedule ? "last_schedule" : "last_section") is { } last ? int.Parse(last, CultureInfo.InvariantCulture) : int.MaxValue;

    private static string Word(Citation citation) =>
        citation.IsSchedule ? "Schedule" : citation.Statute.Text("kind") == "retained-regulation" ? "Article" : "section";
}
