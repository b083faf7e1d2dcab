using System.Text.Json.Serialization;

namespace NoticeGen.Reporting;

/// <summary>What this program writes of a SARIF file, by the names and in the order of the standard; see <see cref="SarifReport"/>.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IEnumerable<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool,
    IEnumerable<SarifInvocation> Invocations,
    SarifAutomation AutomationDetails,
    string ColumnKind,
    SarifAudits? Properties,
    IEnumerable<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string SemanticVersion, IEnumerable<SarifRule> Rules);

internal sealed record SarifRule(
    string Id,
    string Name,
    SarifMessage ShortDescription,
    SarifMessage FullDescription,
    SarifMessage Help,
    string? HelpUri,
    SarifConfiguration DefaultConfiguration,
    SarifTags Properties);

internal sealed record SarifMessage(string Text, string? Markdown = null);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifTags(IEnumerable<string> Tags);

internal sealed record SarifInvocation(bool ExecutionSuccessful, IEnumerable<SarifNotification>? ToolExecutionNotifications);

internal sealed record SarifNotification(string Level, SarifMessage Message);

internal sealed record SarifAutomation(string Id);

internal sealed record SarifAudits(IEnumerable<AuditJson> Audits);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifMessage Message,
    IEnumerable<SarifLocation> Locations,
    IEnumerable<SarifLocation>? RelatedLocations,
    Dictionary<string, string> PartialFingerprints,
    SarifProperties Properties);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, IEnumerable<SarifLogicalLocation>? LogicalLocations, SarifMessage? Message);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifact(string Uri, string UriBaseId);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

internal sealed record SarifLogicalLocation(string Name);

internal sealed record SarifProperties(string Confidence, IEnumerable<SarifItem>? Items);

/// <summary>An item of an audit, with the state that it has in the file.</summary>
internal sealed record SarifItem(string Id, string? State);
