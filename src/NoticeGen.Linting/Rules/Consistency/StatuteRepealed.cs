using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class StatuteRepealed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG305",
        Name = "statute-repealed",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 6(3)",
        Summary = "The notice relies on a law that has been replaced, or on guidance that is no law.",
        Explanation = """
            ## Why it matters

            A repealed Act gives no power to use information, and guidance never did: it only says how a law is to be
            followed. Name the law that is in force.

            ## Examples

            ```yaml bad
            legislation:
              - id: children-act-1989
                statute: data-protection-act-1998
                why: Says how information is looked after.
            ```

            ```yaml bad
            legislation:
              - id: children-act-1989
                statute: working-together-2026
                why: Says how services work together.
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

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var item in subject.Notice.Legislation)
        {
            if (item.Scalar("statute") is not { } named || subject.Law.Find("statutes", named.Text) is not { } statute)
            {
                continue;
            }
            var title = statute.Text("title");
            var repealed = statute.Scalar("repealed_on");
            if (IsGuidance(statute))
            {
                var edition = subject.Law.Successor("statutes", statute, subject.AsAt);
                yield return Info.At(
                    named.Origin,
                    $"“{title}” is {(statute.Text("kind") == "code-of-practice" ? "a code of practice" : "guidance")}, not a law to rely on"
                        + (edition is null || edition == statute ? "" : $", and “{edition.Text("title")}” has replaced it"),
                    "name the law it explains; guidance can be told in `detail:` of that law, or under `links:`");
            }
            else if (statute.Text("replaced_by") is not null && !(repealed?.Day > subject.AsAt) && subject.Law.Successor("statutes", statute, subject.AsAt) is { } successor)
            {
                var next = successor.Id;
                yield return Info.At(
                    named.Origin,
                    $"“{title}” is no longer in force" + (repealed is null ? "" : $": it ended on {repealed.Text}"),
                    $"if it is what you mean, write `statute: {next}` (“{successor?.Text("title")}”)") with
                {
                    Suggested = Rewording.Whole(named.Origin, next),
                    SuggestedIf = "if it is what you mean, write this",
                };
            }
            else if (repealed?.Day <= subject.AsAt || statute.Scalar("valid_to")?.Day < subject.AsAt)
            {
                yield return Info.At(named.Origin, $"“{title}” is no longer in force", "name the law that is");
            }
        }
    }

    private static bool IsGuidance(Record statute) => statute.Text("kind") is "statutory-guidance" or "code-of-practice";
}
