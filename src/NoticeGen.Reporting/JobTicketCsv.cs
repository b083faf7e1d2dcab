using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Jobs;

namespace NoticeGen.Reporting;

/// <summary>
/// A job ticket as CSV (RFC 4180) that Excel opens as it should: UTF-8 with a byte order mark, lines ended by CR LF, ISO
/// dates, and no cell that a spreadsheet would calculate.
/// </summary>
public static class JobTicketCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    /// <summary>What begins a formula, or may once a cell was trimmed (OWASP, CSV injection).</summary>
    private static readonly SearchValues<char> Calculated = SearchValues.Create("=+-@\t\r\n");

    public static ImmutableArray<byte> Write(JobTicket ticket)
    {
        var text = new StringBuilder();
        text.Append('\uFEFF').AppendJoin(',', JobTicketFields.All.Select(field => field.Column)).Append("\r\n");
        foreach (var line in ticket.Lines)
        {
            text.AppendJoin(',', JobTicketFields.All.Select(field => Cell(field.Value(ticket, line)))).Append("\r\n");
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>A value as a cell: with an apostrophe before what would be calculated, in quotes where it must be.</summary>
    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }
        var safe = Calculated.Contains(value[0]) || Calculated.Contains(value.AsSpan().TrimStart() is [var first, ..] ? first : ' ') ? "'" + value : value;
        return safe.AsSpan().ContainsAny(Quoted) || safe[0] == ' ' || safe[^1] == ' '
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }
}
