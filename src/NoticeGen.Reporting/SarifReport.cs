using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS Standard), with what GitHub code scanning asks for beyond it: full descriptions and help of each
/// rule, one location with a whole region, and a fingerprint. A finding's first sentence is its title.
/// </summary>
internal static class SarifReport
{
    /// <summary>
    /// The name of the program's own fingerprint. <c>primaryLocationLineHash</c> is GitHub's own hash of the line, which its
    /// uploader fills in where it is left out.
    /// </summary>
    private const string Fingerprint = "noticegen/v1";

    /// <summary>Code scanning refuses a run with more.</summary>
    public const int MostResults = 25_000;

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string SourceRoot = "%SRCROOT%";

    public static void Write(TextWriter to, Report report)
    {
        // Every rule that has a result must be described; those that passed are described too.
        var rules = report.Rules.Concat(report.Findings.Select(finding => finding.Rule))
            .DistinctBy(rule => rule.Code, StringComparer.Ordinal)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ToList();
        JsonReport.Write(to, new SarifLog(Schema, "2.1.0", [RunOf(report, rules)]), ReportJson.Indented.SarifLog);
    }

    private static SarifRun RunOf(Report report, List<RuleInfo> rules) => new(
        new SarifTool(new SarifDriver("NoticeGen", report.ToolVersion, report.ToolVersion, rules.Select(RuleOf))),
        [new SarifInvocation(ExecutionSuccessful: true, report.Findings.Length <= MostResults ? null : [TooMany(report.Findings.Length)])],
        // Code scanning takes all up to the last slash for the category, and keeps one run of each.
        new SarifAutomation(report.Part is { } part ? $"noticegen/part-{part.Replace("/", "-of-", StringComparison.Ordinal)}/" : "noticegen/"),
        "utf16CodeUnits",
        AuditJson.Of(report.Audits) is { } audits ? new SarifAudits(audits) : null,
        ResultsOf(report, rules));

    private static SarifRule RuleOf(RuleInfo rule) => new(
        rule.Code,
        rule.Name,
        new SarifMessage(rule.Summary),
        new SarifMessage(rule.Law is { } law ? $"{rule.Summary} Law: {law}." : rule.Summary),
        new SarifMessage($"{rule.Summary} `noticegen explain {rule.Code}` says more.", HelpOf(rule)),
        rule.LawLink,
        new SarifConfiguration(TextReport.Word(rule.Severity)),
        new SarifTags(["privacy-notice"]));

    private static string HelpOf(RuleInfo rule)
    {
        var law = (rule.Law, rule.LawLink) switch
        {
            (null, _) => "",
            (var named, null) => $"\n\nLaw: {named}",
            (var named, var link) => $"\n\nLaw: [{named}]({link})",
        };
        return $"{rule.Summary}{law}\n\n{rule.Explanation.ReplaceLineEndings("\n")}";
    }

    private static SarifNotification TooMany(int count) => new("warning", new SarifMessage(string.Create(
        CultureInfo.InvariantCulture, $"There are {count:N0} findings; this file holds the {MostResults:N0} worst.")));

    private static IEnumerable<SarifResult> ResultsOf(Report report, List<RuleInfo> rules)
    {
        var indexes = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(StringComparer.Ordinal);
        var marked = report.Findings.Zip(Fingerprints.Of(report.Findings));
        if (report.Findings.Length > MostResults)
        {
            marked = marked.OrderByDescending(pair => pair.First.Severity).Take(MostResults);
        }
        var states = report.Audits.SelectMany(file => file.Items.Select(item => ((file.Path, item.Id), item.State))).ToDictionary();
        foreach (var (finding, mark) in marked)
        {
            yield return new SarifResult(
                finding.Rule.Code,
                indexes[finding.Rule.Code],
                TextReport.Word(finding.Severity),
                new SarifMessage(Sentence.InFull(finding)),
                [LocationOf(report, finding.Origin, null)],
                finding.Related.IsEmpty ? null : finding.Related.Select(related => LocationOf(report, related.Origin, related.Label)),
                new Dictionary<string, string>(StringComparer.Ordinal) { [Fingerprint] = mark },
                new SarifProperties(
                    TextReport.Word(finding.Confidence),
                    finding.Items.IsEmpty ? null : finding.Items.Select(item => new SarifItem(
                        item, states.TryGetValue((finding.Origin.Path, item), out var state) ? AuditReport.Word(state) : null))));
        }
    }

    private static SarifLocation LocationOf(Report report, Origin origin, string? label)
    {
        var place = report.PlaceInRepository(origin);
        return new SarifLocation(
            new SarifPhysicalLocation(
                new SarifArtifact(string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)), SourceRoot),
                new SarifRegion(place.Line, place.Column, place.EndLine, place.EndColumn)),
            origin.Source.PlaceName(origin.Span.Start) is { } name ? [new SarifLogicalLocation(name)] : null,
            label is { Length: > 0 } ? new SarifMessage(label) : null);
    }
}
