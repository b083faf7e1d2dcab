using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoticeGen.Jobs;

namespace NoticeGen.Reporting;

/// <summary>A job ticket for programs; <see cref="JobTicketSchema"/> describes it.</summary>
public static class JobTicketJson
{
    internal const int SchemaVersion = 1;

    public static ImmutableArray<byte> Write(JobTicket ticket) =>
        [.. Encoding.UTF8.GetBytes(JsonReport.Text(Of(ticket) with { SchemaVersion = SchemaVersion, Tool = ToolJson.Of(ticket.ToolVersion) }, ReportJson.Indented.TicketJson))];

    /// <summary>The members of the ticket itself, for an envelope that names the program.</summary>
    public static JsonObject Members(JobTicket ticket) => JsonReport.Members(Of(ticket), ReportJson.Indented.TicketJson);

    private static TicketJson Of(JobTicket ticket) => new(
        null, null, ticket.Job, ticket.Description, ticket.Order, ticket.AsAt, ticket.BuiltAt, ticket.IsDraft, ticket.Totals, ticket.Lines.Select(line => Line(ticket, line)));

    private static JsonObject Line(JobTicket ticket, JobLine line)
    {
        var members = new JsonObject();
        foreach (var field in JobTicketFields.All.Where(field => !field.OfJob))
        {
            if (field.Value(ticket, line) is { } value)
            {
                members[field.Member] = field.Kind switch
                {
                    JobFieldKind.Number => long.Parse(value, CultureInfo.InvariantCulture),
                    JobFieldKind.YesOrNo => value == JobTicketFields.Yes,
                    _ => value,
                };
            }
        }
        if (!line.Parts.IsEmpty)
        {
            members["parts"] = JsonSerializer.SerializeToNode(line.Parts, ReportJson.Indented.ImmutableArrayJobPart);
        }
        return members;
    }
}

/// <param name="SchemaVersion">Null in an envelope that has its own, as is <paramref name="Tool"/>.</param>
/// <param name="Lines">With the members of <see cref="JobTicketFields"/>.</param>
internal sealed record TicketJson(
    int? SchemaVersion, ToolJson? Tool, string Job, string? Description, JobOrder? Order, DateOnly AsAt, DateOnly BuiltAt, bool Draft, JobTotals Totals, IEnumerable<JsonObject> Lines);
