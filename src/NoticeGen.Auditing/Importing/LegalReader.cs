using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Importing;

/// <summary>
/// Takes lawful bases, conditions and laws out of a notice, each to its record of the reference data. Which basis goes with which
/// purpose is for the authority to say, unless the source names one basis for all it does.
/// </summary>
internal sealed class LegalReader(DraftBuilder draft, LawBook law, LegalNames names)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Letters beside a title, as in "the … (ESA 2008)".</summary>
    private const int LongestBesideTitle = 20;

    private static readonly Wording Article6 = new(@"article 6\(1\)\((?<letter>ea|[a-f])\)", Options);

    private static readonly Wording Article9 = new(@"article 9\(2\)\((?<letter>[a-j])\)", Options);

    private static readonly Wording Schedule1 = new(@"schedule 1 paragraph (?<number>\d{1,2})\b", Options);

    /// <summary>The bases by the names that notices have for them.</summary>
    private static readonly (string Basis, Wording Pattern)[] Words =
    [
        ("consent", new(@"\bwith your (explicit )?consent\b|\brel(y|ies|ying) on (your )?(explicit )?consent\b|^consent\b|\bbasis\b.{0,40}\bconsent\b|- consent\b", Options)),
        ("contract", new(@"\bperformance of a contract\b|\bcontract with you\b|^contract(ual)?\b|- contract\b", Options)),
        ("legal-obligation", new(@"\blegal obligations?\b|\b(required|obliged) by law to\b|\blegally (required|obliged) to\b", Options)),
        ("vital-interests", new(@"\bvital interests?\b", Options)),
        ("public-task", new(@"\bpublic tasks?\b|\btasks? (carried out |performed )?in the public interest|\bofficial authority\b|\bpublic functions?\b", Options)),
        ("recognised-legitimate-interest", new(@"\brecognised legitimate interests?\b", Options)),
        ("legitimate-interests", new(@"\blegitimate interests?\b", Options)),
    ];

    private static readonly Wording Sections = new(@"\b(sections?|ss?\.) ?(?<numbers>\d{1,3}[A-Z]{0,2}(\(\d+\))*((, | and |, and | & )\d{1,3}[A-Z]{0,2}(\(\d+\))*)*)", Options);

    private static readonly Wording Number = new(@"\d{1,3}[A-Z]{0,2}(\(\d+\))*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly Dictionary<string, (List<Origin> Places, Sureness Sureness)> _bases = new(StringComparer.Ordinal);

    /// <summary>The bases that the source names for itself, in the order of their letters.</summary>
    public ImmutableArray<DraftText> Bases =>
    [
        .. law.Table("article_6").Where(basis => _bases.ContainsKey(basis.Id))
            .Select(basis => new DraftText(basis.Id, [.. _bases[basis.Id].Places], _bases[basis.Id].Sureness)),
    ];

    /// <summary>Takes what a piece cites; false where it cites nothing, and is to go elsewhere.</summary>
    /// <param name="isOfLaw">Whether it stands where the notice tells its bases and laws.</param>
    public bool Take(Piece piece, bool isOfLaw)
    {
        var words = SourceWords.Spelled(piece.Words);
        var found = Letters(Article6, words, "article_6").Concat(isOfLaw ? NamedIn(words) : []).Distinct(StringComparer.Ordinal).ToList();
        foreach (var basis in found)
        {
            Remember(basis, piece.Place, Article6.IsMatch(words) ? Sureness.Sure : Sureness.Likely);
        }
        var conditions = Letters(Article9, words, "article_9").ToList();
        var paragraphs = Schedule1.Matches(words).Select(match => $"sch1-{match.Groups["number"].Value}").Where(id => law.Find("schedule_1", id) is not null).Distinct(StringComparer.Ordinal).ToList();
        TakeConditions(piece, conditions, paragraphs);
        var statutes = isOfLaw || IsTitle(words) ? TakeStatutes(piece, words) : [];
        if (found.Count + conditions.Count + paragraphs.Count + statutes.Count == 0)
        {
            return false;
        }
        if (!(statutes is [{ } only] && IsMostly(words, only.Title) && found.Count + conditions.Count == 0))
        {
            draft.Leave(piece, "lawful bases and laws, which the notice prints by their names", string.Join(", ", found.Concat(conditions).Concat(paragraphs).Concat(statutes.Select(statute => statute.Id!)).Distinct(StringComparer.Ordinal)));
        }
        piece.IsPlaced = true;
        return true;
    }

    /// <summary>Takes the Acts that a paragraph about something else names, and leaves the paragraph where it is.</summary>
    public void Note(Piece piece)
    {
        foreach (var statute in names.StatutesIn(SourceWords.Spelled(piece.Words)).Where(statute => statute.Id is not (null or "uk-gdpr" or "data-protection-act-2018")))
        {
            if (draft.Add("legislation", "statute", new DraftText(statute.Id!, [piece.Place], Sureness.Likely) { Remark = $"“{statute.Title}”" }) is { } item)
            {
                item["id"] = new DraftText(statute.Id!, [], Sureness.Sure);
            }
        }
    }

    /// <summary>Takes an Article 9 condition that a piece names and does not cite.</summary>
    public void TakeNamed(Piece piece)
    {
        var key = SourceWords.Key(piece.Words);
        var named = law.Table("article_9").Where(condition => key.Contains(SourceWords.Key(condition.Text("name")!), StringComparison.Ordinal)).Select(condition => condition.Id).ToList();
        if (named.Count > 0 && !Article9.IsMatch(SourceWords.Spelled(piece.Words)))
        {
            TakeConditions(piece, named, []);
            draft.Leave(piece, "lawful bases and laws, which the notice prints by their names", string.Join(", ", named));
        }
    }

    /// <summary>The bases that words name.</summary>
    public IEnumerable<string> BasesIn(string words)
    {
        var spelled = SourceWords.Spelled(words);
        return Letters(Article6, spelled, "article_6").Concat(NamedIn(spelled)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The bases that are told by their names; a recognised legitimate interest is another basis than a legitimate interest.</summary>
    private static IEnumerable<string> NamedIn(string spelled)
    {
        var others = spelled.Replace("recognised legitimate interest", "", StringComparison.OrdinalIgnoreCase);
        return Words.Where(basis => basis.Pattern.IsMatch(basis.Basis == "legitimate-interests" ? others : spelled)).Select(basis => basis.Basis);
    }

    private void Remember(string basis, Origin place, Sureness sureness)
    {
        var known = _bases.TryGetValue(basis, out var before) ? before : ([], sureness);
        known.Places.Add(place);
        _bases[basis] = (known.Places, (Sureness)Math.Min((int)known.Sureness, (int)sureness));
    }

    private IEnumerable<string> Letters(Wording pattern, string words, string table) =>
        from match in pattern.Matches(words)
        let letter = match.Groups["letter"].Value.ToLowerInvariant()
        let record = law.Table(table).FirstOrDefault(record => record.Text("letter") == letter)
        where record is not null
        select record.Id;

    private void TakeConditions(Piece piece, List<string> conditions, List<string> paragraphs)
    {
        if (conditions.Count == 0 && draft.Fields["article_9"] is null)
        {
            return;
        }
        var list = draft.ListAt("article_9").Items;
        foreach (var condition in conditions.Where(condition => !list.OfType<DraftRecord>().Any(item => (item["condition"] as DraftText)?.Text == condition)))
        {
            list.Add(new DraftRecord { ["condition"] = new DraftText(condition, [piece.Place], Sureness.Sure) });
        }
        // Only some conditions need one of Schedule 1: it goes to the last of them that does, of those beside it if there are such.
        var needing = list.OfType<DraftRecord>().Where(item => item["condition"] is DraftText { Text: { } id } && law.Find("article_9", id)?.Text("needs_schedule_1") is "part-1" or "part-2").ToList();
        var needs = needing.LastOrDefault(item => conditions.Contains(((DraftText)item["condition"]!).Text)) ?? needing.LastOrDefault();
        foreach (var paragraph in paragraphs.TakeWhile(_ => needs is not null))
        {
            var schedule = needs!["schedule_1"] as DraftList ?? new DraftList();
            needs["schedule_1"] = schedule;
            if (!schedule.Items.OfType<DraftText>().Any(known => known.Text == paragraph))
            {
                schedule.Items.Add(new DraftText(paragraph, [piece.Place], Sureness.Likely));
            }
        }
    }

    private List<NamedStatute> TakeStatutes(Piece piece, string words)
    {
        var taken = new List<NamedStatute>();
        foreach (var statute in names.StatutesIn(words))
        {
            if (statute.Id is null or "uk-gdpr" or "data-protection-act-2018")
            {
                continue;
            }
            taken.Add(statute);
            var remark = law.Find("statutes", statute.Id)?.Text("title") == statute.Title && IsMostly(words, statute.Title) ? null : $"“{statute.Title}”";
            var named = new DraftText(statute.Id, [piece.Place], Sureness.Sure) { Remark = IsMostly(words, statute.Title) ? $"“{piece.Words}”" : remark };
            if (draft.Add("legislation", "statute", named) is not { } item)
            {
                if (IsMostly(words, statute.Title))
                {
                    draft.Leave(piece, "named more than once", statute.Id);
                }
                continue;
            }
            item["id"] = new DraftText(statute.Id, [], Sureness.Sure);
            var cited = SectionsBeside(words, statute).ToList();
            if (cited.Count > 0)
            {
                var sections = new DraftList();
                sections.Items.AddRange(cited.Select(section => new DraftText($"section {section}", [piece.Place], Sureness.Likely)));
                item["sections"] = sections;
            }
        }
        return taken;
    }

    /// <summary>"Sections 10 and 11 of the … Act", or "… Act, section 17".</summary>
    private static IEnumerable<string> SectionsBeside(string words, NamedStatute statute)
    {
        var before = words[..statute.At];
        var after = words[(statute.At + statute.Title.Length)..];
        var cited = Sections.Matches(before).LastOrDefault(match => before.Length - match.Index - match.Length <= " of the ".Length + 4)
            ?? Sections.Matches(after).FirstOrDefault(match => match.Index <= 4);
        return cited is null ? [] : Number.Matches(cited.Groups["numbers"].Value).Select(match => match.Value);
    }

    private bool IsTitle(string words) => names.StatutesIn(words).Any(statute => statute.Id is not null && IsMostly(words, statute.Title));

    /// <summary>Whether a title, with the sections that are cited of it, is all that the words tell.</summary>
    private static bool IsMostly(string words, string title)
    {
        var rest = words.Replace(title, "", StringComparison.Ordinal);
        var cited = Sections.Matches(rest).FirstOrDefault();
        return rest.Count(char.IsLetter) - (cited?.Value.Count(char.IsLetter) ?? 0) <= LongestBesideTitle;
    }
}
