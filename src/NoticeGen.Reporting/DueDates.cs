using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Reporting;

public enum DueKind
{
    /// <summary>A notice is to be reviewed.</summary>
    Review,

    /// <summary>A waiver ends, and its finding returns.</summary>
    Waiver,

    /// <summary>A record of the reference data begins or ends to be right, or a rule begins to be asked.</summary>
    Law,
}

/// <summary>One thing with its day.</summary>
/// <param name="Where">A notice, a place in a file, or a table of the reference data.</param>
public sealed record DueDate(DateOnly Day, DueKind Kind, string What, string Where);

/// <summary>What falls due in the year after a day, and the reviews that are overdue.</summary>
public static class DueDates
{
    /// <summary>The last day that is looked at.</summary>
    public static DateOnly LastDay(DateOnly asAt) => asAt > DateOnly.MaxValue.AddYears(-1) ? DateOnly.MaxValue : asAt.AddYears(1);

    public static ImmutableArray<DueDate> Of(IEnumerable<ReportedNotice> notices, IEnumerable<RuleInfo> rules, LawBook law, DateOnly asAt)
    {
        var all = notices.ToList();
        var last = LastDay(asAt);
        return
        [
            .. Reviews(all).Concat(Waivers(all, asAt)).Concat(Rules(rules, asAt)).Concat(Records(law, asAt))
                .Where(due => due.Day <= last)
                .Distinct()
                .OrderBy(due => due.Day)
                .ThenBy(due => due.Kind)
                .ThenBy(due => due.Where, StringComparer.Ordinal)
                .ThenBy(due => due.What, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<DueDate> Reviews(IEnumerable<ReportedNotice> notices) =>
        from notice in notices
        where notice.ReviewBy is not null
        select new DueDate(notice.ReviewBy.GetValueOrDefault(), DueKind.Review, $"review of “{notice.Title}”", notice.Id);

    private static IEnumerable<DueDate> Waivers(IEnumerable<ReportedNotice> notices, DateOnly asAt) =>
        from waiver in notices.SelectMany(notice => notice.Waivers)
        where waiver.Until >= asAt
        select new DueDate(
            waiver.Until.GetValueOrDefault(), DueKind.Waiver, $"the waiver of {waiver.Rule.Name} ends: {waiver.Reason}", Place.Of(waiver.Origin).ToString());

    private static IEnumerable<DueDate> Rules(IEnumerable<RuleInfo> rules, DateOnly asAt) =>
        from rule in rules
        where rule.InForceFrom > asAt
        select new DueDate(rule.InForceFrom.GetValueOrDefault(), DueKind.Law, $"{rule.Code} {rule.Name} begins: {rule.Summary}", rule.Law ?? rule.Code);

    private static IEnumerable<DueDate> Records(LawBook law, DateOnly asAt) =>
        from table in LawSchema.Tables.Fields
        from record in law.Table(table.Name)
        from dated in WithThoseInside(record)
        from due in Changes(dated, asAt)
        select new DueDate(due.Day, DueKind.Law, $"{NameOf(dated) ?? record.Id} {due.Change}", $"{table.Name}.{record.Id}");

    private static IEnumerable<(DateOnly Day, string Change)> Changes(Record record, DateOnly asAt)
    {
        if (record.FindScalar("valid_from")?.Day is { } from && from > asAt)
        {
            yield return (from, "begins to be right");
        }
        if (record.FindScalar("valid_to")?.Day is { } to && to >= asAt)
        {
            yield return (to, "is right for the last time");
        }
    }

    private static IEnumerable<Record> WithThoseInside(Record record) =>
        record.Type.Fields
            .SelectMany(field => record[field.Name] is Record nested ? [nested] : record.Records(field.Name))
            .SelectMany(WithThoseInside)
            .Prepend(record);

    private static string? NameOf(Record record) =>
        (record.FindScalar("name") ?? record.FindScalar("title") ?? record.FindScalar("text") ?? record.FindScalar("number") ?? record.FindScalar("url"))?.Text;
}
