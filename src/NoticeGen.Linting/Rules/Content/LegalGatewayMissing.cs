using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class LegalGatewayMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG119",
        Name = "legal-gateway-missing",
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 6(3); DPA 2018 s.8",
        Summary = "The notice relies on a task or duty in law and names no law.",
        Explanation = """
            ## Why it matters

            A public task and a legal obligation each rest on a law. Name it, with the section and one line why, best
            for each purpose.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            legislation: []
            ```

            ```yaml bad
            legislation:
              - id: children-act-1989
                statute: children-act-1989
                why: It lets us help children.
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
        var laws = subject.Notice.Legislation.ToList();
        if (subject.Notice.Purposes.SelectMany(purpose => purpose.Scalars("basis")).FirstOrDefault(RestsOnLaw) is not { } basis)
        {
            yield break;
        }
        if (laws.Count == 0)
        {
            yield return Info.At(basis.Origin, $"the notice relies on `{basis.Text}` and names no law", "add `legislation:`, and name it with `law:` in each purpose") with
            {
                Fix = Paste.AtTop(subject.Notice, null, """
                    legislation:
                      - id: first
                        statute: "[insert the id of a statute, such as children-act-1989]"
                        why: "[insert what it has to do with this notice]"
                    """),
            };
        }
        else if (laws.TrueForAll(law => GivesNoTask(law, subject)))
        {
            yield return Info.At(
                subject.Notice.OriginOf("legislation"),
                $"the notice relies on `{basis.Text}`, and names only guidance and the law of data protection, which give no task",
                "name the Act and the section that give the task or the duty");
        }
        foreach (var whole in laws.Where(law => IsAct(law, subject) && !NamesSection(law)).Select(law => law.Scalar("statute")!).GroupBy(statute => statute.Origin.Source))
        {
            // Without a number, so that notices which share a file share the finding.
            yield return Info.At(
                whole.First().Origin,
                $"“{subject.Law.Find("statutes", whole.First().Text)?.Text("title")}” is named without a section{(whole.Skip(1).Any() ? ", and so are others" : "")}",
                "give in `sections:` what gives the task or the duty; a whole Act tells readers little") with
            {
                Severity = Severity.Note,
                Confidence = Confidence.Likely,
                Related = [.. whole.Skip(1).Select(statute => new Related(statute.Origin, "and this one"))],
            };
        }
    }

    private static readonly string[] DataProtection = ["uk-gdpr", "data-protection-act-2018", "data-use-and-access-act-2025", "human-rights-act-1998", "freedom-of-information-act-2000", "privacy-and-electronic-communications-regulations-2003"];

    private static bool GivesNoTask(Record law, LintSubject subject) =>
        law.Text("statute") is { } id && (DataProtection.Contains(id, StringComparer.Ordinal) || subject.Law.Find("statutes", id)?.Text("kind") is "statutory-guidance" or "code-of-practice");

    private static bool NamesSection(Record law) =>
        law.Has("sections") || ((string?[])[law.Text("why"), law.Text("detail")]).Any(told => told is not null && Provisions.Any(word => Phrase.IndexIn(told, word, StringComparison.OrdinalIgnoreCase) >= 0));

    private static readonly string[] Provisions = ["section", "sections", "part", "schedule", "chapter"];

    private static bool IsAct(Record law, LintSubject subject) =>
        law.Text("statute") is { } id && !DataProtection.Contains(id, StringComparer.Ordinal) && subject.Law.Find("statutes", id)?.Text("kind") == "act";

    private static bool RestsOnLaw(Scalar basis) => basis.Text is "public-task" or "legal-obligation";
}
