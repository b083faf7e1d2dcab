using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>The envelope of findings: its members, in their order.</summary>
/// <param name="Audits">Null for a run over no published files.</param>
internal sealed record EnvelopeJson(
    int SchemaVersion, ToolJson Tool, DateOnly AsAt, SummaryJson Summary, IEnumerable<FindingJson> Findings, IEnumerable<AuditJson>? Audits);

/// <summary>The program, as envelopes name it.</summary>
public sealed record ToolJson(string Name, string Version)
{
    public static ToolJson Of(string version) => new("noticegen", version);
}

internal sealed record SummaryJson(int Errors, int Warnings, int Notes, int Known, int Prunable, int Notices);

/// <summary>A finding. <c>Place</c> is what people call the place, such as the page of a PDF; its lines and columns are those of <see cref="Reporting.Place"/>.</summary>
internal sealed record FindingJson(
    string Code, string Name, string Severity, string Confidence, string Message,
    string Path, int Line, int Column, int EndLine, int EndColumn, string? Place, string? Label,
    string? Field, IEnumerable<string>? Items, IEnumerable<RelatedJson>? Related, string? Help, FixJson? Fix, string? Law, string? LawLink)
{
    public static FindingJson Of(Diagnostic finding)
    {
        var (rule, place) = (finding.Rule, RelatedJson.Of(finding.Origin, finding.Label));
        return new FindingJson(
            rule.Code, rule.Name, TextReport.Word(finding.Severity), TextReport.Word(finding.Confidence), finding.Message,
            place.Path, place.Line, place.Column, place.EndLine, place.EndColumn, place.Place, place.Label,
            finding.Field,
            finding.Items.IsEmpty ? null : finding.Items,
            finding.Related.IsEmpty ? null : finding.Related.Select(related => RelatedJson.Of(related.Origin, related.Label)),
            finding.Help,
            finding.ToPaste() is { } fix ? new FixJson(fix.Title, fix.Yaml) : null,
            rule.Law,
            rule.LawLink);
    }
}

/// <summary>A further place of a finding.</summary>
internal sealed record RelatedJson(string Path, int Line, int Column, int EndLine, int EndColumn, string? Place, string? Label)
{
    public static RelatedJson Of(Origin origin, string? label)
    {
        var place = Reporting.Place.Of(origin);
        return new RelatedJson(place.Path, place.Line, place.Column, place.EndLine, place.EndColumn, origin.Source.PlaceName(origin.Span.Start), label);
    }
}

internal sealed record FixJson(string Title, string Yaml);

/// <summary>A published file: what it tells, item by item, and what else was read in it.</summary>
internal sealed record AuditJson(string Path, string Format, IEnumerable<AuditItemJson> Items, IEnumerable<AuditFactJson> Facts)
{
    /// <summary>Of files that could be read; null where none was asked for.</summary>
    public static IEnumerable<AuditJson>? Of(IReadOnlyCollection<AuditedFile> files) => files.Count == 0 ? null : files
        .Where(file => file.Text is not null)
        .Select(file => new AuditJson(file.Path, file.Text!.Format, file.Items.Select(AuditItemJson.Of), file.Facts.Select(AuditFactJson.Of)));
}

internal sealed record AuditItemJson(string Id, string Name, string State, int? Line, string? Place, string? Says, string? Why, string? Advice, string? Law)
{
    public static AuditItemJson Of(AuditedItem item) => new(
        item.Id, item.Name, AuditReport.Word(item.State),
        item.Place is { } place ? Reporting.Place.Of(place).Line : null,
        item.Place?.Source.PlaceName(item.Place.Span.Start),
        item.Place is null ? null : AuditReport.Excerpt(item.Place.Excerpt),
        item.Why, item.Advice, item.Law);
}

internal sealed record AuditFactJson(string Kind, string Value, int Line, string? Place)
{
    public static AuditFactJson Of(PublishedFact fact) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(fact.Kind.ToString()), fact.Value, Reporting.Place.Of(fact.Place).Line, fact.Place.Source.PlaceName(fact.Place.Span.Start));
}
