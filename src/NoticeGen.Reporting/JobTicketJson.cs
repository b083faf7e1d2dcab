using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using NoticeGen.Jobs;

namespace NoticeGen.Reporting;

/// <summary>A job ticket for programs; <see cref="JobTicketSchema"/> describes it.</summary>
public static class JobTicketJson
{
    internal const int SchemaVersion = 1;

    public static ImmutableArray<byte> Write(JobTicket ticket)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", "noticegen");
            json.WriteString("version", ticket.ToolVersion);
            json.WriteEndObject();
            WriteMembers(json, ticket);
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
        return ImmutableCollectionsMarshal.AsImmutableArray(to.ToArray());
    }

    /// <summary>The members of the ticket itself, for an envelope that is open already.</summary>
    public static void WriteMembers(Utf8JsonWriter json, JobTicket ticket)
    {
        json.WriteString("job", ticket.Job);
        if (ticket.Description is { } description)
        {
            json.WriteString("description", description);
        }
        json.WriteString("asAt", JobTicketFields.Day(ticket.AsAt));
        json.WriteString("builtAt", JobTicketFields.Day(ticket.BuiltAt));
        json.WriteBoolean("draft", ticket.IsDraft);
        var totals = ticket.Totals;
        json.WriteStartObject("totals");
        json.WriteNumber("items", totals.Items);
        json.WriteNumber("copies", totals.Copies);
        json.WriteNumber("pages", totals.Pages);
        json.WriteNumber("impressions", totals.Impressions);
        json.WriteNumber("sheets", totals.Sheets);
        json.WriteNumber("sheetsSaved", totals.SheetsSaved);
        json.WriteEndObject();
        json.WriteStartArray("lines");
        foreach (var line in ticket.Lines)
        {
            WriteLine(json, ticket, line);
        }
        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, JobTicket ticket, JobLine line)
    {
        json.WriteStartObject();
        foreach (var field in JobTicketFields.All.Where(field => !field.OfJob))
        {
            if (field.Value(ticket, line) is not { } value)
            {
                continue;
            }
            switch (field.Kind)
            {
                case JobFieldKind.Number:
                    json.WriteNumber(field.Member, long.Parse(value, CultureInfo.InvariantCulture));
                    break;
                case JobFieldKind.YesOrNo:
                    json.WriteBoolean(field.Member, value == JobTicketFields.Yes);
                    break;
                default:
                    json.WriteString(field.Member, value);
                    break;
            }
        }
        if (!line.Parts.IsEmpty)
        {
            WriteParts(json, line.Parts);
        }
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, ImmutableArray<JobPart> parts)
    {
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("notice", part.Notice);
            json.WriteString("title", part.Title);
            json.WriteString("edition", part.Edition);
            json.WriteString("language", part.Language);
            json.WriteNumber("firstPage", part.FirstPage);
            json.WriteNumber("lastPage", part.LastPage);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
