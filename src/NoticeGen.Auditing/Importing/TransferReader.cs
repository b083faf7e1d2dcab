using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Importing;

/// <summary>Reads what a register says of transfers outside the UK: whether there are any, where to, and what makes them lawful.</summary>
/// <param name="partsOf">The parts of a line.</param>
internal sealed class TransferReader(DraftBuilder draft, Func<string, List<string>> partsOf)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int LongestCountry = 60;

    private static readonly Wording OnlyInUk = new(@"^((in |within )?(the )?(uk|united kingdom)( only)?|no transfers?|not transferred|no information (leaves|goes outside) the uk)\.?$", Options);

    private static readonly Wording NotUsually = new(@"^not (routinely|usually|normally|generally|ordinarily)\b", Options);

    /// <summary>What the law calls the ways in which a transfer is lawful, and what registers call them.</summary>
    private static readonly (string Route, Wording Pattern)[] Routes =
    [
        ("regulations", new(@"\badequa(cy|te)\b|\bdata bridge\b|\barticle 45a?\b|\bapproved by (uk )?regulations\b", Options)),
        ("exception", new(@"\bderogations?\b|\bexceptions?\b|\barticle 49\b", Options)),
        ("safeguards", new(@"\b(standard )?contract(ual)? clauses?\b|\bsccs?\b|\bidta\b|\bdata transfer agreement\b|\bbinding corporate rules\b|\bappropriate safeguards\b|\barticle 46\b", Options)),
    ];

    public void Take(Piece piece)
    {
        var says = TableReader.SaysNone(piece.Words) || OnlyInUk.IsMatch(piece.Words) ? "none" : NotUsually.IsMatch(piece.Words) ? "not-routinely" : "yes";
        if (draft.Find("transfers.outside_uk") is not { } known || (known.Text != "yes" && says != "none"))
        {
            draft.Set("transfers.outside_uk", new DraftText(says, [piece.Place], Sureness.Likely) { Remark = $"“{piece.Words}”" });
        }
        if (says != "yes" || RegisteredNotice.Yes.IsMatch(piece.Words))
        {
            draft.Leave(piece, "whether information leaves the UK", "transfers");
            return;
        }
        var parts = partsOf(piece.Words);
        if (parts.Exists(part => part.Length > LongestCountry))
        {
            draft.WriteOnce("transfers.note", piece);
            return;
        }
        foreach (var part in parts.Select(SourceWords.Name).Where(part => CountryNamed(part) is null))
        {
            Items.Items.Add(new DraftRecord
            {
                ["id"] = new DraftText(draft.IdOf("transfers", part), [], Sureness.Sure),
                ["country"] = new DraftText(part, [piece.Place], Sureness.Likely),
            });
        }
        piece.IsPlaced = true;
    }

    private DraftList Items
    {
        get
        {
            var transfers = (DraftRecord)(draft.Fields["transfers"] ??= new DraftRecord());
            return (DraftList)(transfers["items"] ??= new DraftList());
        }
    }

    private DraftRecord? CountryNamed(string name) =>
        ((draft.Fields["transfers"] as DraftRecord)?["items"] as DraftList)?.Items.OfType<DraftRecord>().FirstOrDefault(item => SourceWords.Key(((DraftText)item["country"]!).Text) == SourceWords.Key(name));

    /// <summary>"India: standard contractual clauses", or what protects every transfer that the register names.</summary>
    public void TakeSafeguard(Piece piece)
    {
        var colon = piece.Words.IndexOf(": ", StringComparison.Ordinal);
        var route = Routes.FirstOrDefault(route => route.Pattern.IsMatch(SourceWords.Spelled(piece.Words))).Route;
        var items = (draft.Fields["transfers"] as DraftRecord)?["items"] as DraftList;
        var item = colon > 0 ? CountryNamed(piece.Words[..colon]) : items?.Items.Count == 1 ? (DraftRecord)items.Items[0] : null;
        if (item is null || route is null)
        {
            draft.WriteOnce("transfers.note", piece);
            return;
        }
        item["route"] ??= new DraftText(route, [piece.Place], Sureness.Likely) { Remark = $"“{piece.Words}”" };
        draft.Leave(piece, "what makes transfers lawful", "transfers");
    }
}
