using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Importing;

/// <summary>Reads tables by their heads: uses with their bases, records with their periods, services with what they do.</summary>
internal sealed class TableReader(DraftBuilder draft, LegalReader law, LegalNames names)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What a column holds, by the words of its head; the first that fits counts.</summary>
    private static readonly (string Column, Wording Pattern)[] Columns =
    [
        ("period", new(@"\bhow long\b|\bperiods?\b|\bretention\b|\bkept for\b|\bretained\b", Options)),
        ("law", new(@"\blegislation\b|\bstatut|\bact\b$", Options)),
        ("basis", new(@"\b(lawful|legal)\b|\bbas[ei]s\b|\barticle 6\b", Options)),
        ("recipients", new(@"\bshar(e|ed|ing)\b|\brecipients?\b|\bwho (we|receives|gets)\b|\bdisclos", Options)),
        ("sources", new(@"\bsources?\b|\bwhere .{0,30}\bfrom\b|\bcollected from\b", Options)),
        ("purpose", new(@"\bpurposes?\b|\bwhy\b|\bwhat for\b|\buses?\b|\busing\b|\bactivit(y|ies)\b|\bprocessing\b", Options)),
        ("service", new(@"\b(service|team|department)s?\b( name)?$", Options)),
        ("data", new(@"\b(information|data|records?|documents?|categor(y|ies)|types?)\b", Options)),
    ];

    /// <summary>Characters of a head, or of a name in the first column.</summary>
    private const int LongestHead = 60;

    private static readonly Wording Nothing = new(@"^(no|none|nil|nobody|no[ -]one|n/?a|not (applicable|shared|required)|-)\.?$", Options);

    private static readonly Wording Bracketed = new(@"^(?<name>[^()]{2,120}?) ?\((?<short>[^()]{2,60})\)$", Options);

    /// <summary>Takes the tables of a part that have a head which tells; the cells of others are left.</summary>
    public void Read(NoticePart part)
    {
        foreach (var table in part.Pieces.Where(piece => piece.Table is not null && !piece.IsPlaced).GroupBy(piece => piece.Table!.Value.Table))
        {
            var rows = table.GroupBy(piece => piece.Table!.Value.Row).OrderBy(row => row.Key).Select(row => row.GroupBy(piece => piece.Table!.Value.Column).ToDictionary(cell => cell.Key, cell => cell.ToList())).ToList();
            var columns = rows[0].Select(head => (head.Key, Column: ColumnOf(Words(head.Value)))).Where(head => head.Column is not null).DistinctBy(head => head.Column).ToDictionary(head => head.Column!, head => head.Key);
            var heads = columns.Keys.ToHashSet(StringComparer.Ordinal);
            var main = heads.Contains("service") && heads.Contains("purpose") ? "service" : heads.Contains("purpose") && heads.Count > 1 ? "purpose" : heads.Contains("period") && heads.Contains("data") ? "data" : null;
            if (main is null || rows.Count < 2)
            {
                continue;
            }
            foreach (var head in rows[0].SelectMany(cell => cell.Value))
            {
                draft.Leave(head, "a head of a table, whose cells have fields");
            }
            foreach (var row in rows.Skip(1).Where(row => Take(row, columns, main)))
            {
                foreach (var cell in row.Values.SelectMany(cell => cell).Where(cell => !cell.IsPlaced))
                {
                    draft.Leave(cell, "a cell of a table, whose row has fields");
                }
            }
        }
    }

    /// <summary>
    /// Tables that plain text has as lines: a head of two lines, the one for services and the other for what they do, and then a name, perhaps
    /// with its short form in brackets, above each text.
    /// </summary>
    public static void FindLines(List<Piece> pieces)
    {
        for (var at = 0; at + 3 < pieces.Count; at++)
        {
            if (pieces[at].Words.Length > LongestHead || ColumnOf(pieces[at].Words) != "service" || pieces[at + 1].Words.Length > LongestHead || ColumnOf(pieces[at + 1].Words) != "purpose")
            {
                continue;
            }
            (pieces[at].Table, pieces[at + 1].Table) = (new TablePlace(at + 1, 1, 1), new TablePlace(at + 1, 1, 2));
            var next = at + 2;
            for (var row = 2; next + 1 < pieces.Count && pieces[next].Words is { Length: > 1 and <= LongestHead } name && name[^1] is not ('.' or '?' or ':'); row++)
            {
                var text = next + 1;
                if (pieces[text].Words[0] == '(' && pieces[text].Words[^1] == ')')
                {
                    text++;
                }
                if (text >= pieces.Count || pieces[text].Words.Length <= LongestHead)
                {
                    break;
                }
                for (; next <= text; next++)
                {
                    pieces[next].Table = new TablePlace(at + 1, row, next == text ? 2 : 1);
                }
            }
            foreach (var cell in pieces.Skip(at).Take(next - at))
            {
                cell.Kind = PublishedBlockKind.Cell;
            }
        }
    }

    /// <summary>Whether a cell says that there is nothing of the kind.</summary>
    public static bool SaysNone(string words) => Nothing.IsMatch(words);

    private static string? ColumnOf(string head) => Columns.FirstOrDefault(column => column.Pattern.IsMatch(SourceWords.Spelled(head))).Column;

    private bool Take(Dictionary<int, List<Piece>> row, Dictionary<string, int> columns, string main) => Cell(row, columns, main) is { } cell && main switch
    {
        "service" => Service(cell, Cell(row, columns, "purpose")),
        "purpose" => Purpose(cell, row, columns),
        _ => Period(cell, Cell(row, columns, "period")),
    };

    private static string Words(List<Piece> cell) => string.Join(' ', cell.Select(piece => piece.Words));

    private static List<Piece>? Cell(Dictionary<int, List<Piece>> row, Dictionary<string, int> columns, string column) =>
        columns.TryGetValue(column, out var at) && row.TryGetValue(at, out var cell) ? cell : null;

    private DraftRecord? Add(string list, string field, List<Piece> cell, string words) =>
        draft.Add(list, field, new DraftText(SourceWords.Name(words), [.. cell.Select(piece => piece.Place)], Sureness.Likely));

    private static void Placed(List<Piece> cell) => cell.ForEach(piece => piece.IsPlaced = true);

    private bool Service(List<Piece> name, List<Piece>? purpose)
    {
        var words = Words(name);
        var match = Bracketed.Matches(words).FirstOrDefault();
        if (purpose is null || Add("services", "name", name, match is null ? words : match.Groups["name"].Value) is not { } service)
        {
            return false;
        }
        if (match is not null)
        {
            service["short_name"] = new DraftText(match.Groups["short"].Value, [name[0].Place], Sureness.Likely);
        }
        service["purpose"] = new DraftText(Words(purpose), [.. purpose.Select(piece => piece.Place)], Sureness.Likely);
        Placed(name);
        Placed(purpose);
        return true;
    }

    private bool Period(List<Piece> what, List<Piece>? period)
    {
        if (period is null || Add("retention", "what", what, Words(what)) is not { } item)
        {
            return false;
        }
        item[Words(period).Any(char.IsAsciiDigit) ? "period" : "criteria"] = new DraftText(Words(period), [.. period.Select(piece => piece.Place)], Sureness.Likely);
        Placed(what);
        Placed(period);
        return true;
    }

    private bool Purpose(List<Piece> cell, Dictionary<int, List<Piece>> row, Dictionary<string, int> columns)
    {
        if (Add("purposes", "name", cell, PartReader.Act(Words(cell))) is not { } purpose)
        {
            return false;
        }
        Placed(cell);
        if (Cell(row, columns, "basis") is { } basis && law.BasesIn(Words(basis)).ToList() is { Count: > 0 } ids)
        {
            var list = new DraftList();
            list.Items.AddRange(ids.Select(id => new DraftText(id, [basis[0].Place], Sureness.Likely) { Remark = $"“{Words(basis)}”" }));
            purpose["basis"] = list;
            basis.ForEach(piece => law.Take(piece, isOfLaw: true));
        }
        Cell(row, columns, "law")?.ForEach(piece => law.Take(piece, isOfLaw: true));
        foreach (var column in (ReadOnlySpan<string>)["data", "recipients", "sources"])
        {
            if (Cell(row, columns, column) is { } things)
            {
                var held = things.SelectMany(piece => PartReader.Split(piece.Words)).Select(thing => Thing(column, thing, things)).OfType<DraftText>().ToList();
                if (column != "sources" && held.Count > 0)
                {
                    var used = new DraftList();
                    used.Items.AddRange(held.Select(id => new DraftText(id.Text, [], Sureness.Sure)));
                    purpose[column] = used;
                }
            }
        }
        if (Cell(row, columns, "period") is { } period && Period(cell, period) && (draft.ListAt("retention").Items[^1] as DraftRecord)?["id"] is DraftText kept)
        {
            var list = new DraftList();
            list.Items.Add(new DraftText(kept.Text, [], Sureness.Sure));
            purpose["retention"] = list;
        }
        return true;
    }

    /// <summary>The id of an item of a list, which it gets when it has none of that name.</summary>
    public DraftText? Thing(string list, string words, List<Piece> cell)
    {
        var name = SourceWords.Name(words);
        if (name.Length == 0 || Nothing.IsMatch(name))
        {
            return null;
        }
        var item = Add(list, "name", cell, name);
        if (item is not null && list != "data" && names.Body(name) is { } body)
        {
            item["body"] = new DraftText(body, [cell[0].Place], Sureness.Sure);
        }
        return (item ?? draft.Named(list, name))["id"] as DraftText;
    }
}
