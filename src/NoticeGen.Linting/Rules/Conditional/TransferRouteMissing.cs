using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class TransferRouteMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG210",
        Name = "transfer-route-missing",
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(f), 14(1)(f), 45A, 46, 49",
        LawLink = LawPages.Article46,
        Summary = "Information goes outside the UK, and the notice does not say where to or what makes it lawful.",
        Explanation = """
            ## Why it matters

            A transfer needs regulations that approve the country, appropriate safeguards, or an exception. People must be
            told which, and how to get a copy of the safeguards. Regulations may hold on a condition: in the United States
            only for organisations that are certified to the UK-US data bridge.

            ## Examples

            ```yaml bad
            transfers:
              outside_uk: yes
            ```

            ```yaml bad
            transfers:
              outside_uk: yes
              items:
                - id: survey
                  country: United States
            ```

            ```yaml good
            transfers:
              outside_uk: yes
              items:
                - id: survey
                  country: United States
                  recipient: the company that runs our survey, which is certified under the UK-US agreement
                  route: regulations
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Nested("transfers") is not { } transfers)
        {
            yield break;
        }
        if (transfers.Scalar("outside_uk") is { Text: "yes" } yes && transfers.Items("items").IsEmpty)
        {
            yield return Info.At(yes.Origin, "information goes outside the UK, and the notice does not say where to", "add `items:` with the country, the recipient and the route") with
            {
                Fix = Paste.Into(transfers, null, """
                    items:
                      - id: first
                        country: "[insert the country]"
                        recipient: "[insert who receives it]"
                        route: "[insert regulations, safeguards or exception]"
                    """),
            };
        }
        foreach (var item in transfers.Records("items").Where(item => !item.Has("route")))
        {
            yield return Info.At(item.Scalar("country")?.Origin ?? item.Origin, $"the notice does not say what makes the transfer to {item.Text("country")} lawful", "add `route:` with `regulations`, `safeguards` or `exception`") with
            {
                Fix = Paste.Into(item, null, "route: \"[insert regulations, safeguards or exception]\""),
            };
        }
        foreach (var item in transfers.Records("items").Where(item => item.Text("route") == "safeguards" && !item.Has("copy")))
        {
            yield return Info.At(item.Scalar("route")!.Origin, "the notice does not say how to get a copy of the safeguards", "add `copy:`") with
            {
                Severity = Severity.Warning,
                Fix = Paste.Into(item, null, "copy: \"[insert how to get a copy of the safeguards]\""),
            };
        }
        foreach (var item in transfers.Records("items").Where(item => item.Text("route") == "regulations"))
        {
            if (TransferApproval.Question(subject.Law, subject.AsAt, item, transfers.Text("note")) is { } question)
            {
                yield return Info.At(item.Scalar("country")!.Origin, question, "check it with whoever receives the information, and say it in `recipient:`; or name another route") with
                {
                    Severity = Severity.Warning,
                    Confidence = Confidence.Ask,
                };
            }
        }
    }
}
