using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting.Html;

/// <summary>
/// What the law asks for, item by item, and what each notice says of it. A few notices to a table, so that it fits a
/// printed page; on narrow screens a row becomes a card. Every state is a word; colour only repeats it (WCAG 1.4.1).
/// </summary>
internal sealed class Matrix(Page page, Report report)
{
    private const int NoticesInTable = 5;

    /// <summary>The bands whose rules are rows of their own; of the others only the count is of interest here.</summary>
    private static readonly ImmutableArray<Band> ItemBands = [Band.Content, Band.Conditional];

    public void Write()
    {
        page.Markup("<section aria-labelledby=\"items\">\n<h2 id=\"items\">What each notice says</h2>\n")
            .Markup("<p><strong>OK</strong>: it is there, or the notice does not need it. <strong>Waived</strong>: a comment in the file holds the finding back and says why. ")
            .Markup("<strong>Known</strong>: a gap that was there when checking began, to be put right later. <strong>Not checked</strong>: the file has a fault that comes first.</p>\n<p class=\"narrow\">Notices that are OK are not named below.</p>\n");
        var cells = report.Notices.Select((notice, index) => new Column(notice, index)).Chunk(NoticesInTable).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            WriteTable(cells[i], cells.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({i + 1} of {cells.Count})"));
        }
        page.Markup("</section>\n");
    }

    private void WriteTable(Column[] columns, string part)
    {
        var bands = RuleBands.All.Select(band => (Band: band, Rows: RowsOf(band, columns))).Where(band => band.Rows.Count > 0).ToList();
        var even = bands.SelectMany(band => band.Rows).Where(row => row.IsOk).Select(row => row.Item).ToList();
        if (even.Count > 0)
        {
            page.Markup("<p class=\"narrow\"><strong>OK throughout:</strong> ").Text(string.Join(", ", even)).Markup(".</p>\n");
        }
        page.Markup("<table class=\"matrix\">\n<caption>What the law asks for, and what the notices say").Markup(part).Markup("</caption>\n<thead>\n<tr><td></td>");
        foreach (var authority in Runs(columns))
        {
            page.Markup(authority.Count == 1 ? "<th scope=\"col\">" : string.Create(CultureInfo.InvariantCulture, $"<th scope=\"colgroup\" colspan=\"{authority.Count}\">"))
                .Text(authority.Name).Markup("</th>");
        }
        page.Markup("</tr>\n<tr><th scope=\"col\">Item</th>");
        foreach (var column in columns)
        {
            page.Markup("<th scope=\"col\">").Link("#" + FindingList.IdOf(column.Index), column.Notice.Title).Markup("</th>");
        }
        page.Markup("</tr>\n</thead>\n");
        var names = ShortTitles(columns);
        foreach (var (band, rows) in bands)
        {
            page.Markup(rows.TrueForAll(row => row.IsOk) ? "<tbody class=\"even\">\n" : "<tbody>\n");
            if (ItemBands.Contains(band.Band))
            {
                page.Markup(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"band\"><th scope=\"rowgroup\" colspan=\"{columns.Length + 1}\">")).Text(band.Heading).Markup("</th></tr>\n");
            }
            foreach (var row in rows)
            {
                WriteRow(row, columns, names);
            }
            page.Markup("</tbody>\n");
        }
        page.Markup("</table>\n");
    }

    private List<Row> RowsOf(RuleBand band, Column[] columns)
    {
        var rules = report.Rules.Where(band.Holds).ToList();
        return rules.Count == 0 ? []
            : ItemBands.Contains(band.Band) ? [.. rules.Select(rule => RowOf(ItemName(rule), rule.Code, columns, [rule]))]
            : [RowOf(band.Heading, null, columns, rules)];
    }

    private static Row RowOf(string item, string? code, Column[] columns, List<RuleInfo> rules)
    {
        var codes = rules.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        return new Row(item, code, [.. columns.Select(column => StateOf(column.Notice, codes))]);
    }

    private void WriteRow(Row row, Column[] columns, ImmutableArray<string> names)
    {
        page.Markup(row.IsOk ? "<tr class=\"even\">" : row.IsSame && columns.Length > 1 ? "<tr class=\"same\">" : "<tr>").Markup("<th scope=\"row\">").Text(row.Item);
        _ = row.Code is null ? page : page.Markup(" <span class=\"muted\">").Text(row.Code).Markup("</span>");
        page.Markup("</th>");
        for (var i = 0; i < columns.Length; i++)
        {
            var state = row.States[i];
            page.Markup(state.IsOk ? "<td class=\"fine\"><span class=\"of\">" : "<td><span class=\"of\">").Text(names[i]).Markup(": </span>");
            _ = state.Rule is { } rule
                ? page.Markup($"<a class=\"state {state.Name}\"").Attribute("href", "#" + FindingList.IdOf(columns[i].Index, rule)).Markup(">").Text(state.Words).Markup("</a>")
                : page.Markup($"<span class=\"state {state.Name}\">").Text(state.Words).Markup("</span>");
            page.Markup("</td>");
        }
        page.Markup("</tr>\n");
    }

    /// <summary>Titles up to their colon, as far as these tell the notices apart: narrow screens say them in each row.</summary>
    private static ImmutableArray<string> ShortTitles(Column[] columns)
    {
        var titles = columns.Select(column => column.Notice.Title).ToImmutableArray();
        ImmutableArray<string> before = [.. titles.Select(title => title.Split(": ")[0])];
        return before.Distinct(StringComparer.Ordinal).Count() == titles.Length ? before : titles;
    }

    private static State StateOf(ReportedNotice notice, HashSet<string> codes)
    {
        var found = notice.Findings.Where(finding => codes.Contains(finding.Rule.Code)).ToList();
        if (found.Count > 0)
        {
            var worst = found.MaxBy(finding => finding.Severity)!;
            var count = found.Count(finding => finding.Severity == worst.Severity);
            var word = TextReport.Word(worst.Severity);
            return new State(word, count == 1 ? char.ToUpperInvariant(word[0]) + word[1..] : ReportSummary.Count(count, word), worst.Rule);
        }
        return notice.Known.Any(finding => codes.Contains(finding.Rule.Code)) ? new State("known", "Known")
            : notice.Waivers.Any(waiver => codes.Contains(waiver.Rule.Code)) ? new State("waived", "Waived")
            : notice.IsComplete ? new State("ok", "OK")
            : new State("unknown", "Not checked");
    }

    private static IEnumerable<(string Name, int Count)> Runs(Column[] columns)
    {
        for (var from = 0; from < columns.Length;)
        {
            var name = columns[from].Notice.Authority;
            var count = columns.Skip(from).TakeWhile(column => column.Notice.Authority == name).Count();
            yield return (name, count);
            from += count;
        }
    }

    /// <summary>What a rule asks for. Rules are named for the offence, so that the name is turned: "retention missing" asks for "retention".</summary>
    internal static string ItemName(RuleInfo rule)
    {
        var words = rule.Name.Split('-').SkipWhile(word => word == "not").ToList();
        var offence = words.FindIndex(1, word => word is "missing" or "silent" or "not" or "unnamed" or "vague" or "overdue" or "left" or "over" || word.EndsWith("ed", StringComparison.Ordinal));
        if (offence > 0)
        {
            switch (words[offence])
            {
                case "missing" or "silent" or "not":
                    words.RemoveAt(offence);
                    break;
                case "unnamed":
                    words[offence] = "named";
                    break;
                default:
                    words.Insert(offence, "not");
                    break;
            }
        }
        var name = string.Join(' ', words);
        return name.StartsWith("dpo ", StringComparison.Ordinal) ? "DPO" + name[3..]
            : char.ToUpperInvariant(name[0]) + name[1..].Replace("rticle9", "rticle 9", StringComparison.Ordinal);
    }

    private sealed record Column(ReportedNotice Notice, int Index);

    /// <param name="Code">The rule's code; null for a band of rules.</param>
    /// <param name="States">What each notice says of it.</param>
    private sealed record Row(string Item, string? Code, ImmutableArray<State> States)
    {
        public bool IsOk => States.All(state => state.IsOk);

        public bool IsSame => States.All(state => state.Words == States[0].Words);
    }

    /// <param name="Name">What the style sheet calls it.</param>
    /// <param name="Rule">The rule of the finding that it leads to; null when it leads to none.</param>
    private sealed record State(string Name, string Words, RuleInfo? Rule = null)
    {
        public bool IsOk => Name == "ok";
    }
}
