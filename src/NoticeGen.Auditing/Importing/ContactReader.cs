using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Importing;

/// <summary>
/// Takes addresses, emails, telephone numbers and web pages out of a notice, and says whose they are by what the sentence, the
/// lines before it or the heading over it speak of.
/// </summary>
internal sealed class ContactReader(DraftBuilder draft, TopicFinder topics, ImmutableArray<PublishedFact> facts)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int LongestLine = 60;

    private const int MostLines = 8;

    /// <summary>The field for those whom no words tell.</summary>
    private const string OfService = "service_contact";

    private const string OfRegulator = "regulator";

    /// <summary>What a sentence speaks of, and the field for contacts in it; the last word before a contact counts.</summary>
    private static readonly (string Field, Wording Pattern)[] Parties =
    [
        (OfRegulator, new(@"information commissioner|\bico\b|wycliffe house|supervisory authority", Options)),
        ("dpo.contact", new(@"data protection officer|\bdpo\b|data protection (team|manager|lead|office)\b|information governance", Options)),
        ("complaints.contact", new(@"\bcomplain|\bconcerns? about (how|the way)|customer relations", Options)),
        ("rights.routes", new(@"\bexercis\w+ (any of )?(other )?(a |your |these |the )*(other )?rights?|subject access|request (for |to see |to access )?(a copy of )?your (personal )?(information|data)|access to your|make a request|disclosure team", Options)),
        ("formats.contact", new(@"\b(other|another|different|alternative) (formats?|languages?)|large print|easy read|braille", Options)),
        ("controller.contact", new(@"\b(our|registered|postal|head) (office )?address|\b(data )?controller\b", Options)),
        (OfService, new(@"further information (on|about) the|programme manager|\bqueries about the (service|programme)", Options)),
    ];

    private static readonly Wording OfRegulators = new(@"ico\.org\.uk|0303 ?123 ?1113|01625 ?545 ?7\d\d|SK9 5AF|0300 ?123 ?1113", Options);

    private static readonly Wording Labels = new(
        @"^((by|via|in|on|at|or|and|the|address|post(al)?|e-?mail|tel(ephone)?|phone|mobile|number|no|contact|details|website|web|online|form|write|writing|call|us|to|our|is|are|you|can|local|rate|link|address is|following|fax|minicom|text|visit|please|for|here)\b[ .,:;()/&-]*)+", Options);

    private static readonly Wording Label = new(@"^[^:]{0,40}\b(post|writing|address|email|e-mail|telephone|phone|tel|write to|mail)( is| at| us)?:? *|^in writing:? *|^(by|via) post:? *", Options);

    private static readonly Wording Postcode = new(@"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Wording Role = new(@"\b(office|officer|team|department|unit|services?|governance|manager)\b", Options);

    /// <summary>Gives each contact to whom it belongs, and marks the pieces that hold nothing else as placed.</summary>
    public void Read(ImmutableArray<Piece> pieces)
    {
        var (party, topic) = ((string?)null, (Topic?)null);
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (piece.TakenFor is not null || piece.IsPlaced)
            {
                continue;
            }
            if (piece.Kind == PublishedBlockKind.Heading)
            {
                (party, topic) = (null, topics.Of(piece.Words));
            }
            var mentioned = PartyIn(piece.Words);
            party = mentioned ?? party;
            var own = facts.Where(fact => fact.Place.Span.Start >= piece.Place.Span.Start && fact.Place.Span.Start < piece.Place.Span.End
                && fact.Kind is FactKind.Email or FactKind.Telephone or FactKind.WebAddress).ToList();
            if (!own.Exists(IsContact) && !Postcode.IsMatch(piece.Words))
            {
                continue;
            }
            Take(pieces, i, own, party ?? OfTopic(topic));
        }
    }

    private static bool IsContact(PublishedFact fact) => fact.Kind is FactKind.Email or FactKind.Telephone || OfRegulators.IsMatch(fact.Value);

    private static string? PartyIn(ReadOnlySpan<char> words)
    {
        var (party, last) = ((string?)null, -1);
        var text = SourceWords.Spelled(words.ToString());
        foreach (var (field, pattern) in Parties)
        {
            foreach (var match in pattern.Matches(text))
            {
                (party, last) = match.Index > last ? (field, match.Index) : (party, last);
            }
        }
        return party;
    }

    private static string OfTopic(Topic? topic) => topic?.Id switch
    {
        "dpo" => "dpo.contact",
        "complaints" => "complaints.contact",
        "rights" => "rights.routes",
        "formats" => "formats.contact",
        "consent" => "consent.contact",
        "identity" => "controller.contact",
        _ => OfService,
    };

    private void Take(ImmutableArray<Piece> pieces, int at, List<PublishedFact> own, string party)
    {
        var piece = pieces[at];
        var rest = piece.Words;
        string? told = null;
        foreach (var fact in own)
        {
            var before = piece.Place.Source.Text.AsSpan(piece.Place.Span.Start, Math.Max(0, fact.Place.Span.Start - piece.Place.Span.Start));
            var of = OfRegulators.IsMatch(fact.Value) ? OfRegulator : PartyIn(before) ?? party;
            // What a link leads to has the place of its words.
            var shown = fact.Place.Excerpt.TrimEnd('.', ',') is { Length: > 1 } words && words.Length + 2 >= fact.Value.Length ? words : fact.Value;
            if (of == OfRegulator)
            {
                rest = rest.Replace(shown, "", StringComparison.Ordinal);
                told = OfRegulator;
                continue;
            }
            var field = fact.Kind switch
            {
                FactKind.Email => "email",
                FactKind.Telephone => "phone",
                _ => SourceWords.Spelled(piece.Words).Contains("form", StringComparison.OrdinalIgnoreCase) ? "form" : "web",
            };
            var value = fact.Kind switch
            {
                FactKind.WebAddress when !fact.Value.StartsWith("http", StringComparison.Ordinal) => "https://" + shown,
                FactKind.Telephone => shown,
                FactKind.Email => shown.Contains('@', StringComparison.Ordinal) ? shown : fact.Value,
                _ => shown.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? shown : fact.Value,
            };
            if (Put(of, field, value, fact.Place, PartyIn(piece.Words) == of ? Sureness.Sure : Sureness.Likely))
            {
                rest = rest.Replace(shown, "", StringComparison.Ordinal);
                told = of;
            }
        }
        if (Postcode.Matches(piece.Words).FirstOrDefault() is { } code)
        {
            told = Address(pieces, at, code, party, ref rest) ?? told;
        }
        if (told is null)
        {
            return;
        }
        piece.Contact = told;
        var labels = Labels.Matches(rest.Trim() + " ").FirstOrDefault()?.Length ?? 0;
        if (!rest.Any(char.IsLetter) || rest.Trim().Length <= labels)
        {
            Placed(piece, told, rest.Any(char.IsLetter));
        }
    }

    private void Placed(Piece piece, string field, bool hasMore)
    {
        piece.IsPlaced = true;
        if (field == OfRegulator)
        {
            draft.Leave(piece, "the regulator's contact details, which every notice prints as they are today");
            draft.Set("regulator", draft.Find("regulator") ?? new DraftText("ico", [piece.Place], Sureness.Sure));
        }
        else if (hasMore)
        {
            draft.Leave(piece, "contact details, which have fields of their own", field);
        }
    }

    /// <summary>Whether the value stands in the field now.</summary>
    private bool Put(string party, string field, string value, Origin place, Sureness sureness)
    {
        var contact = ContactOf(party);
        if (contact[field] is DraftText known)
        {
            return SourceWords.Key(known.Text) == SourceWords.Key(value);
        }
        contact[field] = new DraftText(value, [place], sureness);
        return true;
    }

    private DraftRecord ContactOf(string party)
    {
        if (party == "rights.routes")
        {
            var routes = draft.Fields["rights"] is DraftRecord rights && rights["routes"] is DraftList known ? known : new DraftList();
            if (routes.Items.Count == 0)
            {
                routes.Items.Add(new DraftRecord { ["contact"] = new DraftRecord() });
                draft.Set("rights.routes", routes);
            }
            return (DraftRecord)((DraftRecord)routes.Items[0])["contact"]!;
        }
        var steps = party.Split('.');
        var record = draft.Fields[steps[0]] as DraftRecord ?? new DraftRecord();
        draft.Fields[steps[0]] = record;
        if (steps.Length == 1)
        {
            return record;
        }
        var contact = record[steps[1]] as DraftRecord ?? new DraftRecord();
        record[steps[1]] = contact;
        return contact;
    }

    /// <summary>An address in one line, or in lines that end with the postcode; the field that it went to.</summary>
    private string? Address(ImmutableArray<Piece> pieces, int at, Match code, string party, ref string rest)
    {
        var lines = new List<(string Words, Piece Piece)>();
        var piece = pieces[at];
        var before = piece.Words[..code.Index].TrimEnd(' ', ',');
        var isInline = before.Count(c => c == ',') >= 2 || before.Length > LongestLine;
        if (isInline)
        {
            var start = Math.Max(before.LastIndexOf(": ", StringComparison.Ordinal) + 2, Math.Max(before.LastIndexOf(" at ", StringComparison.Ordinal) + 4, before.LastIndexOf(". ", StringComparison.Ordinal) + 2));
            start = start is 1 or 3 ? 0 : start;
            var text = Label.Matches(before[start..]).FirstOrDefault() is { Index: 0 } label ? before[(start + label.Length)..] : before[start..];
            lines.AddRange(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (line, piece)));
            if (lines.Count is < 2 or > MostLines || lines.Exists(line => line.Words.Length > LongestLine))
            {
                return null;
            }
            rest = rest.Replace(text, "", StringComparison.Ordinal).Replace(code.Value, "", StringComparison.Ordinal);
        }
        else
        {
            if (before.Length > 0)
            {
                lines.Add((before, piece));
            }
            for (var i = at - 1; i >= 0 && lines.Count < MostLines && IsLine(pieces[i]); i--)
            {
                lines.InsertRange(0, LabelOff(pieces[i].Words).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (line, pieces[i])));
                if (LabelOff(pieces[i].Words) != pieces[i].Words)
                {
                    break;
                }
            }
            if (lines.Count < 2)
            {
                return null;
            }
            rest = rest.Replace(before.Length > 0 ? before : code.Value, "", StringComparison.Ordinal).Replace(code.Value, "", StringComparison.Ordinal);
        }
        lines.Add((code.Value, piece));
        var owners = lines.Select(line => line.Piece).Distinct().Where(own => own != piece).ToList();
        var of = OfRegulators.IsMatch(code.Value) || lines.Exists(line => PartyIn(line.Words) == OfRegulator) ? OfRegulator
            : lines.Select(line => PartyIn(line.Words)).OfType<string>().FirstOrDefault() ?? (isInline ? PartyIn(before) : null) ?? party;
        if (of != OfRegulator && !PutAddress(of, lines))
        {
            return null;
        }
        foreach (var own in owners)
        {
            Placed(own, of, hasMore: LabelOff(own.Words) != own.Words);
        }
        return of;
    }

    private bool PutAddress(string party, List<(string Words, Piece Piece)> lines)
    {
        var contact = ContactOf(party);
        if (contact["address"] is DraftList known)
        {
            return SourceWords.Key(string.Concat(known.Items.OfType<DraftText>().Select(line => line.Text))) == SourceWords.Key(string.Concat(lines.Select(line => line.Words)));
        }
        if (lines.Count > 3 && Role.IsMatch(lines[0].Words) && contact["name"] is null)
        {
            contact["name"] = new DraftText(lines[0].Words, [lines[0].Piece.Place], Sureness.Likely);
            lines.RemoveAt(0);
        }
        var address = new DraftList();
        address.Items.AddRange(lines.Select(line => new DraftText(line.Words, [line.Piece.Place], Sureness.Likely)));
        contact["address"] = address;
        return true;
    }

    private static string LabelOff(string words) => Label.Matches(words).FirstOrDefault() is { Index: 0, Length: > 0 } label && label.Length < words.Length ? words[label.Length..] : words;

    private static bool IsLine(Piece piece) =>
        piece is { TakenFor: null, IsPlaced: false, Contact: null } && piece.Words.Length <= LongestLine && piece.Words[^1] is not ('.' or ':' or ';' or '?')
        && !piece.Words.Contains('@', StringComparison.Ordinal) && piece.Words.Count(char.IsAsciiDigit) < 6 && piece.Words.AsSpan().Count(' ') <= 7;
}
