using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class RegulatorContactMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG113",
        Name = "regulator-contact-missing",
        Topic = EditionTopics.Regulator,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(2)(d), 14(2)(e); DPA 2018 s.165",
        LawLink = LawPages.RegulatorComplaints,
        Summary = "The notice does not say how to complain to the Information Commissioner.",
        Explanation = """
            ## Why it matters

            People have the right to complain to the regulator, at any time. The regulator's name, its page for complaints
            and its telephone number come from the reference data, and every edition must print all three. An office that
            has no page for complaints cannot stand alone.

            ## Examples

            ```yaml bad
            regulator: ico-scotland
            ```

            ```yaml good
            regulator: ico
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var id = subject.Notice.RegulatorId;
        if (subject.Law.Find("regulators", id) is not { } record)
        {
            yield break;
        }
        var at = subject.Notice.Fields.Scalar("regulator")?.Origin ?? subject.Notice.OriginOf("complaints");
        var details = subject.Law.Regulator(id, subject.AsAt);
        var routes = record.Records("links")
            .Where(link => link.Text("use") is "complain" or "complaint-form" && LawBook.IsValid(link, subject.AsAt))
            .Select(link => link.Scalar("url")).OfType<Scalar>().ToList();
        if (details.Name is null || details.Telephone is null || routes.Count == 0)
        {
            yield return Info.At(at, $"the reference data has no {Lacking(details, routes)} for the regulator `{id}`", "use `regulator: ico`, or add what is missing in `law/regulators.yaml` of your workspace") with
            {
                Fix = Paste.Instead(subject.Notice.Fields, "if the Information Commissioner is your regulator", "regulator: ico"),
            };
        }
        Essential[] essentials =
        [
            new(at, "the regulator's name", [.. new[] { details.Name, details.ShortName }.OfType<Scalar>()]),
            new(at, "the regulator's telephone number", details.Telephone is null ? [] : [details.Telephone]),
            new(at, "the regulator's web page for complaints", routes),
        ];
        foreach (var finding in essentials.SelectMany(essential => essential.MissingFrom(Info, subject.EditionsFor(Info))))
        {
            yield return finding;
        }
    }

    private static string Lacking(RegulatorDetails details, List<Scalar> routes)
    {
        List<string> lacking = [];
        if (details.Name is null)
        {
            lacking.Add("name");
        }
        if (details.Telephone is null)
        {
            lacking.Add("telephone number");
        }
        if (routes.Count == 0)
        {
            lacking.Add("page for complaints");
        }
        return string.Join(" and no ", lacking);
    }
}
