using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Registers;

namespace NoticeGen.Auditing.Importing;

/// <summary>The rows of one notice, on their way into its draft.</summary>
internal sealed class RegisteredNotice
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters of a part of a cell that may be a name; a longer one is a sentence.</summary>
    private const int LongestName = 160;

    internal static readonly Wording Yes = new(@"^(y|yes|true)\.?$", Options);

    private static readonly Wording Bullet = new(@"^[•·▪‣*–-] ?", Options);

    private readonly DraftBuilder _draft = new();
    private readonly Dictionary<RegisterCell, ImmutableArray<Piece>> _pieces = new(ReferenceEqualityComparer.Instance);
    private readonly PublishedText _source;
    private readonly ImmutableArray<RegisterRow> _rows;
    private readonly bool _namesNotices;
    private readonly LawBook _book;
    private readonly LegalReader _law;
    private readonly LegalNames _names;
    private readonly TableReader _tables;
    private readonly RetentionReader _retention;
    private readonly TransferReader _transfers;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private DraftRecord? _purpose;

    public RegisteredNotice(Register register, ImmutableArray<RegisterRow> rows, LawBook law, LegalNames names, PatternParts parts)
    {
        (_rows, _book, _names) = (rows, law, names);
        _namesNotices = rows.Any(row => row.Of(RegisterColumns.Notice).Any());
        ImmutableArray<RegisterCell> cells = [.. rows.SelectMany(row => row.Cells).Distinct<RegisterCell>(ReferenceEqualityComparer.Instance)];
        var blocks = ImmutableArray.CreateBuilder<PublishedBlock>();
        foreach (var cell in cells)
        {
            var start = cell.Origin.Span.Start;
            foreach (var line in cell.Text.Split('\n'))
            {
                blocks.Add(new PublishedBlock(PublishedBlockKind.Cell, new Source.TextSpan(start, line.Length)));
                start += line.Length + 1;
            }
        }
        _source = new PublishedText(register.Source, "register", blocks.ToImmutable(), [], []);
        var next = 0;
        foreach (var cell in cells)
        {
            var first = next;
            next += cell.Text.Split('\n').Length;
            _pieces[cell] = [.. Enumerable.Range(first, next - first).Select(PieceOf)];
        }
        _law = new LegalReader(_draft, law, names);
        _retention = new RetentionReader(_draft, parts);
        _tables = new TableReader(_draft, _law, names);
        _transfers = new TransferReader(_draft, PartsOf);
    }

    /// <summary>A line of a cell, without the mark of a list.</summary>
    private Piece PieceOf(int block)
    {
        var piece = new Piece(_source, block, PublishedBlockKind.Cell, takenFor: null);
        piece.Words = Bullet.Matches(piece.Words).FirstOrDefault() is { } bullet ? piece.Words[bullet.Length..] : piece.Words;
        piece.IsPlaced = piece.Words.Length == 0;
        return piece;
    }

    /// <param name="name">What the register calls it.</param>
    /// <param name="beside">Cells of the register that belong to no row.</param>
    public ImportedNotice Make(string? name, ImmutableArray<RegisterCell> beside)
    {
        foreach (var row in _rows)
        {
            Take(row);
        }
        LeaveOutWhatAllHave("data", "data");
        LeaveOutWhatAllHave("recipients", "recipients");
        LeaveOutWhatAllHave("retention", "retention");
        LeaveOutWhatAllHave("law", "legislation");
        foreach (var cell in beside)
        {
            _draft.Leave(cell.Origin, SourceWords.Cleaned(cell.Text), "a title or a head of the register");
        }
        return new ImportedNotice(_source, _draft.Fields, _draft.Leftovers) { Name = name };
    }

    private void Take(RegisterRow row)
    {
        Name(row);
        var named = row.Of(RegisterColumns.Purpose).Concat(row.Of(RegisterColumns.Activity)).FirstOrDefault();
        if (named is not null)
        {
            Purpose(row, named);
        }
        foreach (var cell in row.Cells)
        {
            var pieces = _pieces[cell].Where(piece => !piece.IsPlaced).ToList();
            if (pieces.Count > 0 && cell.Column is { } column)
            {
                Cell(column, pieces, named ?? row.Activity);
            }
            foreach (var piece in pieces.Where(piece => !piece.IsPlaced))
            {
                _draft.Leave(piece, cell.Head.Length == 0 ? "a column without a head" : $"the column “{cell.Head}”");
            }
        }
    }

    /// <summary>The service, and the names of notice and authority, which a draft has in its place.</summary>
    private void Name(RegisterRow row)
    {
        foreach (var cell in row.Of(RegisterColumns.Service).Concat(row.Of(RegisterColumns.Department)))
        {
            var words = TextOf(_pieces[cell], Sureness.Sure);
            var service = _draft.Find("service") ?? words;
            _draft.Set("service", service);
            if (SourceWords.Key(service.Text) == SourceWords.Key(words.Text))
            {
                Placed(_pieces[cell]);
            }
        }
        foreach (var piece in row.Of(RegisterColumns.Notice).Concat(row.Of(RegisterColumns.Authority)).SelectMany(cell => _pieces[cell]).Where(piece => !piece.IsPlaced))
        {
            piece.IsPlaced = true;
            if (_told.Add(piece.Words))
            {
                _draft.Leave(piece, "the names of the notice and its authority, which are in the path of its file");
            }
        }
    }

    private void Purpose(RegisterRow row, RegisterCell named)
    {
        var text = TextOf(_pieces[named], Sureness.Likely);
        var name = new DraftText(_namesNotices ? text.Text : PartReader.Act(SourceWords.Name(text.Text)), text.Places, text.Sureness);
        _purpose = _draft.Add("purposes", "name", name) ?? _draft.Named("purposes", name.Text);
        KeepWords(_pieces[named], name.Text);
        if (row.Of(RegisterColumns.Activity).FirstOrDefault() is { } activity && activity != named)
        {
            var words = TextOf(_pieces[activity], Sureness.Sure);
            _purpose["activity"] ??= words;
            if (((DraftText)_purpose["activity"]!).Text == words.Text)
            {
                Placed(_pieces[activity]);
            }
        }
    }

    /// <summary>Marks pieces whose words stand in a field; those of which some were left out are left over too.</summary>
    private void KeepWords(ImmutableArray<Piece> pieces, string field)
    {
        if (pieces.Where(piece => !piece.IsPlaced).Sum(piece => piece.Words.Count(char.IsLetterOrDigit)) <= field.Count(char.IsLetterOrDigit))
        {
            Placed(pieces);
        }
        foreach (var piece in pieces.Where(piece => !piece.IsPlaced))
        {
            _draft.Leave(piece, "what is done, whose words have a field", "purposes");
        }
    }

    private void Cell(string column, List<Piece> pieces, RegisterCell? activity)
    {
        if (pieces is [var only] && TableReader.SaysNone(only.Words) && column is not (RegisterColumns.Transfers or RegisterColumns.AutomatedDecisions or RegisterColumns.NotOfNotices))
        {
            _draft.Leave(only, "a cell that says that there is none");
            return;
        }
        switch (column)
        {
            case RegisterColumns.Basis or RegisterColumns.Conditions or RegisterColumns.Law:
                pieces.ForEach(piece => Legal(piece, column));
                break;
            case RegisterColumns.Data or RegisterColumns.Recipients or RegisterColumns.Processors or RegisterColumns.Sources or RegisterColumns.Special:
                pieces.ForEach(piece => Things(piece, column));
                break;
            case RegisterColumns.JointControllers:
                _tables.Thing("joint_controllers", pieces[0].Words, [pieces[0]]);
                pieces[0].IsPlaced = true;
                break;
            case RegisterColumns.People when _purpose is not null:
                pieces.ForEach(piece => Texts(piece, _purpose, "people", "people"));
                break;
            case RegisterColumns.Security:
                pieces.ForEach(piece => Texts(piece, (DraftRecord)(_draft.Fields["security"] ??= new DraftRecord()), "measures", "security"));
                break;
            case RegisterColumns.Retention when activity is not null:
                pieces.ForEach(piece => Period(piece, activity));
                break;
            case RegisterColumns.Transfers:
                pieces.ForEach(_transfers.Take);
                break;
            case RegisterColumns.Safeguards:
                pieces.ForEach(_transfers.TakeSafeguard);
                break;
            case RegisterColumns.Interest when _purpose is not null:
                _purpose["interest"] ??= TextOf([.. pieces], Sureness.Likely);
                KeepWords([.. pieces], ((DraftText)_purpose["interest"]!).Text);
                break;
            case RegisterColumns.AutomatedDecisions:
                pieces.ForEach(Automated);
                break;
            case RegisterColumns.Controller or RegisterColumns.Dpo:
                Contact(pieces, column);
                break;
        }
    }

    private void Legal(Piece piece, string column)
    {
        if (column == RegisterColumns.Basis && _purpose is not null)
        {
            Refer("basis", _law.BasesIn(piece.Words).Select(id => new DraftText(id, [piece.Place], Sureness.Likely) { Remark = $"“{piece.Words}”" }));
        }
        if (column == RegisterColumns.Law)
        {
            Statutes(piece);
        }
        if (column == RegisterColumns.Conditions)
        {
            _law.TakeNamed(piece);
        }
        if (!piece.IsPlaced)
        {
            _law.Take(piece, isOfLaw: column != RegisterColumns.Conditions);
        }
    }

    /// <summary>"Children Act 2004, section 10, section 11", or words that name laws.</summary>
    private void Statutes(Piece piece)
    {
        var named = _names.StatutesIn(SourceWords.Spelled(piece.Words)).Select(statute => statute.Id).OfType<string>().Where(id => id is not ("uk-gdpr" or "data-protection-act-2018")).ToList();
        for (var end = piece.Words.Length; end > 0; end = piece.Words.LastIndexOf(", ", end - 1, StringComparison.Ordinal))
        {
            ImmutableArray<string> sections = [.. piece.Words[end..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (_names.Statute(piece.Words[..end]) is { } title)
            {
                Statute(title, sections, piece);
                named = [title];
                break;
            }
        }
        if (_purpose is not null)
        {
            Refer("law", named.Select(id => new DraftText(id, [], Sureness.Sure)));
        }
    }

    private void Statute(string id, ImmutableArray<string> sections, Piece piece)
    {
        piece.IsPlaced = true;
        if (_draft.Add("legislation", "statute", new DraftText(id, [piece.Place], Sureness.Sure) { Remark = $"“{piece.Words}”" }) is not { } item)
        {
            return;
        }
        item["id"] = new DraftText(id, [], Sureness.Sure);
        if (sections.Length > 0)
        {
            var list = new DraftList();
            list.Items.AddRange(sections.Select(section => new DraftText(section, [piece.Place], Sureness.Likely)));
            item["sections"] = list;
        }
    }

    /// <summary>Adds ids to a list of the purpose that has each once.</summary>
    private void Refer(string field, IEnumerable<DraftText> ids)
    {
        foreach (var id in ids.ToList())
        {
            var list = _purpose![field] as DraftList ?? new DraftList();
            _purpose[field] = list;
            if (!list.Items.OfType<DraftText>().Any(known => known.Text == id.Text))
            {
                list.Items.Add(id);
            }
        }
    }

    /// <summary>The parts of a line; a sentence stays whole, and so does each line of a register that names notices, as <c>noticegen register</c> writes it.</summary>
    private List<string> PartsOf(string words)
    {
        var parts = PartReader.Split(words);
        return _namesNotices || parts.Exists(part => part.Length > LongestName || part.Contains(". ", StringComparison.Ordinal)) ? [words] : parts;
    }

    private void Things(Piece piece, string column)
    {
        var list = column switch { RegisterColumns.Sources => "sources", RegisterColumns.Data or RegisterColumns.Special => "data", _ => "recipients" };
        var (name, kinds) = column == RegisterColumns.Special && piece.Words.Split(": ", 2) is [var before, var after] ? (before, after) : (null, piece.Words);
        if (Yes.IsMatch(piece.Words))
        {
            _draft.Leave(piece, "a cell that says that there is such, and not what");
            return;
        }
        foreach (var part in name is null ? PartsOf(piece.Words) : [name])
        {
            if (_tables.Thing(list, part, [piece]) is not { } id)
            {
                continue;
            }
            var item = _draft.Named(list, SourceWords.Name(part));
            if (column == RegisterColumns.Special)
            {
                Kinds(item, name is null ? part : kinds, piece);
            }
            if (column == RegisterColumns.Processors)
            {
                item["role"] ??= new DraftText("processor", [piece.Place], Sureness.Sure);
            }
            if (_purpose is not null && list != "sources")
            {
                Refer(list, [new DraftText(id.Text, [], Sureness.Sure)]);
            }
        }
        piece.IsPlaced = true;
    }

    /// <summary>Which kinds of special category or criminal offence data words name; special category data, where they name none.</summary>
    private void Kinds(DraftRecord item, string words, Piece piece)
    {
        var named = PartReader.Split(words).Select(SourceWords.Key).ToList();
        var isOffence = false;
        foreach (var (field, table) in (ReadOnlySpan<(string, string)>)[("special", "special_kinds"), ("offence", "offence_kinds")])
        {
            var known = _book.Table(table).ToDictionary(kind => SourceWords.Key(kind.Text("name")!), kind => kind.Id, StringComparer.Ordinal);
            var ids = named.Where(known.ContainsKey).Select(kind => known[kind]).ToList();
            if (ids.Count > 0)
            {
                var list = new DraftList();
                list.Items.AddRange(ids.Select(id => new DraftText(id, [piece.Place], Sureness.Sure)));
                item[field] ??= list;
                isOffence = field == "offence";
            }
        }
        item["kind"] ??= new DraftText(isOffence || named.Contains("criminaloffencedata") ? "offence" : "special", [piece.Place], Sureness.Likely);
        if (words != ((DraftText)item["name"]!).Text)
        {
            _draft.Leave(piece.Place, words, "kinds of special category or criminal offence data", "data");
        }
    }

    private void Texts(Piece piece, DraftRecord holder, string field, string @as)
    {
        var list = holder[field] as DraftList ?? new DraftList();
        holder[field] = list;
        var parts = PartsOf(piece.Words);
        foreach (var part in (parts.Count == 1 ? parts : parts.Select(SourceWords.Name)).Where(part => part.Length > 0 && !list.Items.OfType<DraftText>().Any(known => SourceWords.Key(known.Text) == SourceWords.Key(part))))
        {
            list.Items.Add(new DraftText(part, [piece.Place], Sureness.Likely));
        }
        if (list.Items.Count == 0)
        {
            holder[field] = null;
            _draft.Leave(piece, "words that tell nothing", @as);
        }
        piece.IsPlaced = true;
    }

    /// <summary>"Case files: 25 years from the date of birth", or a period of the activity as a whole.</summary>
    private void Period(Piece piece, RegisterCell activity)
    {
        var colon = piece.Words.IndexOf(": ", StringComparison.Ordinal);
        var (what, told) = colon is > 0 and <= LongestName ? (piece.Words[..colon], piece.Words[(colon + 2)..]) : (TextOf(_pieces[activity], Sureness.Likely).Text, piece.Words);
        var places = colon > 0 ? (ImmutableArray<Source.Origin>)[piece.Place] : [activity.Origin];
        var item = _draft.Add("retention", "what", new DraftText(SourceWords.Name(what), places, Sureness.Likely));
        var kept = item ?? _draft.Named("retention", SourceWords.Name(what));
        if (item is not null)
        {
            _retention.Tell(item, told, piece);
        }
        var says = (kept["criteria"] as DraftText)?.Text ?? string.Join(" from ", kept.Fields.Where(field => field.Key is "period" or "from").Select(field => ((DraftText)field.Value).Text));
        if (_purpose is not null)
        {
            Refer("retention", [new DraftText(((DraftText)kept["id"]!).Text, [], Sureness.Sure)]);
        }
        if (SourceWords.Key(says) == SourceWords.Key(told))
        {
            piece.IsPlaced = true;
        }
        else
        {
            _draft.Leave(piece, item is null ? "another period for what has one already" : "a period whose parts have fields", "retention");
        }
    }

    private void Automated(Piece piece)
    {
        var (isNone, isYes) = (TableReader.SaysNone(piece.Words), Yes.IsMatch(piece.Words));
        if (_draft.Find("automated_decisions.made") is not { } known || (known.Text == "no" && !isNone))
        {
            _draft.Set("automated_decisions.made", new DraftText(isNone ? "no" : "yes", [piece.Place], isNone || isYes ? Sureness.Likely : Sureness.Guessed));
        }
        if (isNone || isYes)
        {
            _draft.Leave(piece, "whether a computer alone decides", "automated_decisions");
            return;
        }
        _draft.WriteOnce("automated_decisions.detail", piece);
    }

    /// <summary>A name, and below it the lines of an address, an email and a telephone number.</summary>
    private void Contact(List<Piece> pieces, string column)
    {
        if (_draft.Fields[column] is DraftRecord known)
        {
            var said = known.Values().Select(found => SourceWords.Key(found.Value.Text)).ToHashSet(StringComparer.Ordinal);
            foreach (var piece in pieces.Where(piece => said.Contains(SourceWords.Key(piece.Words))))
            {
                piece.IsPlaced = true;
            }
            return;
        }
        var contact = new DraftRecord();
        var holder = column == RegisterColumns.Controller ? "controller.name" : "dpo.contact.name";
        foreach (var piece in pieces)
        {
            var text = new DraftText(piece.Words, [piece.Place], Sureness.Likely);
            if (piece == pieces[0])
            {
                _draft.Set(holder, text);
            }
            else if (piece.Words.Contains('@', StringComparison.Ordinal))
            {
                contact["email"] ??= text;
            }
            else if (piece.Words.Count(char.IsAsciiDigit) >= 10)
            {
                contact["phone"] ??= text;
            }
            else
            {
                var address = (DraftList)(contact["address"] ??= new DraftList());
                address.Items.Add(text);
            }
            piece.IsPlaced = true;
        }
        foreach (var (field, value) in contact.Fields)
        {
            _draft.Set($"{column}.contact.{field}", value);
        }
    }

    /// <summary>What every purpose has is the notice's own, and no purpose repeats it.</summary>
    private void LeaveOutWhatAllHave(string field, string list)
    {
        var purposes = (_draft.Fields["purposes"] as DraftList)?.Items.OfType<DraftRecord>().ToList() ?? [];
        var all = (_draft.Fields[list] as DraftList)?.Items.Count ?? 0;
        if (purposes.TrueForAll(purpose => ((purpose[field] as DraftList)?.Items.Count ?? 0) == all))
        {
            purposes.ForEach(purpose => purpose[field] = null);
        }
    }

    private static DraftText TextOf(ImmutableArray<Piece> pieces, Sureness sureness) =>
        new(string.Join(' ', pieces.Select(piece => piece.Words)), [.. pieces.Select(piece => piece.Place)], sureness);

    private static void Placed(ImmutableArray<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            piece.IsPlaced = true;
        }
    }
}
