using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Importing;

/// <summary>Puts what stands under a heading into the fields that hold such things; what none of them takes is left for a section.</summary>
internal sealed class PartReader(
    DraftBuilder draft, TopicFinder topics, LegalReader law, RetentionReader retention, LegalNames names, ImmutableArray<EssentialItem> essentials)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters of an item's name; a longer item has its first sentence, or what stands before its brackets, as its name.</summary>
    private const int LongestName = 120;

    /// <summary>Parts of an enumeration; fewer may be any sentence.</summary>
    private const int FewestParts = 3;

    private static readonly Wording Never = new(@"^we (will|do|shall|would)( not|n't) (?<never>((ever|knowingly) )*(sell|rent|trade|pass)\b.{3,200})$|^we (will )?never (?<never>.{3,200})$", Options);

    private static readonly Wording OutsideUk = new(@"outside (of )?the (uk|u\.k\.|united kingdom|eea|eu|european)\b|\b(transferred|sent|stored|held|processed) (overseas|abroad)\b", Options);

    private static readonly Wording NotUsually = new(@"\b(routinely|usually|normally|generally|ordinarily)\b", Options);

    private static readonly Wording Not = new(@"\b(no|not|never|none)\b|n't\b", Options);

    private static readonly Wording Regulator = new(@"information commissioner|\bico\b|supervisory authority|\bthe commissioner\b", Options);

    private static readonly Wording Complain = new(@"\b(complain|complaints?|concerns?|unhappy|dissatisfied|not (happy|satisfied))\b.{0,160}\b(contact|write|email|raise|tell|speak|call)\b|\b(contact|write|email|raise|tell|speak|call)\b.{0,160}\b(complain|complaints?|concerns?|unhappy|dissatisfied|not (happy|satisfied))\b", Options);

    /// <summary>A paragraph outside of the part about the law that says on what the processing rests.</summary>
    private static readonly Wording RestsOn = new(@"\bprocess\w*\b.{0,120}\b(necessary|comply|basis|bases|obligations?)\b|\b(rely|relies|relying)\b|\b(lawful|legal) (bas[ei]s|reasons?|grounds?)\b", Options);

    private static readonly Wording Accurate = new(@"\baccura(te|cy)\b.{0,200}\b(contact|tell|inform|let) us\b", Options);

    private static readonly Wording Informed = new(@"\bright to be informed\b", Options);

    private static readonly Wording UseTo = new(@"\b(use|used|collect|process|need|hold|keep)(s|ed)? (and (use|share|process|store|hold) )?((your|this|the|that|these|any|personal) )*(it|information|data|details|records)( about you| from you| you (give|provide)( us)?)* (in order to|so that we can|to|for the purposes? of|for) (?<act>[^.]{4,200})", Options);

    private static readonly Wording List = new(@"\b(includ(e|es|ing)( but (is|are )?not limited to)?|such as|consists? of|the following|collect|hold|process|from|with)\b:? ?", Options);

    private static readonly Wording Withdraw = new(@"\bwithdr[ae]w", Options);

    private static readonly Wording UsesConsent = new(@"\brel(y|ies) on (your )?consent (for|to) (?<use>[^.]{4,160})", Options);

    public void Read(NoticePart part)
    {
        if (part.Topic?.Id == "research")
        {
            return;
        }
        var lead = "";
        var list = part.Topic;
        foreach (var piece in part.Pieces)
        {
            if (piece.Kind == PublishedBlockKind.Item)
            {
                if (!piece.IsPlaced)
                {
                    Item(piece, list, part);
                }
                continue;
            }
            var next = part.Pieces.IndexOf(piece) + 1;
            var isLead = next < part.Pieces.Length && part.Pieces[next].Kind == PublishedBlockKind.Item;
            (lead, list) = isLead ? (piece.Words, topics.OfList(part.Topic, SourceWords.Sentences(piece.Words)[^1])) : ("", part.Topic);
            if (!piece.IsPlaced && piece.Words[^1] == ':' && next < part.Pieces.Length && part.Pieces[next].Contact is not null && piece.Words.Length <= LongestName * 2)
            {
                draft.Leave(piece, "a sentence that leads to contact details", part.Pieces[next].Contact);
            }
            if (!piece.IsPlaced)
            {
                Paragraph(piece, part, isLead ? list : null);
            }
        }
    }

    /// <summary>What is told in sentences where nobody looks for it: whether information leaves the country, what is never done, what consent is for.</summary>
    public void ReadElsewhere(ImmutableArray<NoticePart> parts)
    {
        foreach (var part in parts.Where(part => part.Topic?.Id != "research"))
        {
            foreach (var piece in part.Pieces.Where(piece => !piece.IsPlaced && piece.Kind == PublishedBlockKind.Paragraph))
            {
                if (draft.Fields["retention"] is null && part.Topic is null && SourceWords.Sentences(piece.Words) is [var only] && retention.Take(piece, only, part.Heading))
                {
                    piece.IsPlaced = true;
                }
                else if (draft.Fields["purposes"] is null && UseTo.Matches(SourceWords.Spelled(piece.Words)).FirstOrDefault() is { } use)
                {
                    Purpose(piece, piece.Words, use);
                    draft.Leave(piece, "a sentence whose end has a field", "purposes");
                }
            }
        }
    }

    /// <summary>Gives each purpose the basis that the source names for all; where it names several, they are offered.</summary>
    public void GiveBases(ImmutableArray<DraftText> bases)
    {
        if (bases.Length > 0 && draft.Fields["purposes"] is null)
        {
            draft.Add("purposes", "name", new DraftText("[insert what you do, said as an act: check what help you need]", [], Sureness.Sure))!["id"] = new DraftText("first-use", [], Sureness.Sure);
        }
        foreach (var purpose in (draft.Fields["purposes"] as DraftList)?.Items.OfType<DraftRecord>().Where(purpose => purpose["basis"] is null) ?? [])
        {
            var list = new DraftList();
            list.Items.AddRange(bases.Length == 1 ? [new DraftText(bases[0].Text, bases[0].Places, Sureness.Likely)] : []);
            purpose["basis"] = bases.Length == 1 ? list : new DraftText("", [.. bases.SelectMany(basis => basis.Places.Take(1))], Sureness.Guessed)
            {
                Remark = bases.Length == 0 ? "the source names none" : "the source names for all: " + string.Join(", ", bases.Select(basis => basis.Text)),
            };
        }
    }

    private void Item(Piece piece, Topic? topic, NoticePart part)
    {
        var isOfLaw = topic?.Id == "law" || part.Topic?.Id == "law";
        if (topic?.Id != "research" && law.Take(piece, isOfLaw))
        {
            return;
        }
        if (isOfLaw && TopicFinder.IsLaw(piece.Words))
        {
            draft.Leave(piece, "a law that is not known: add it to the folder `law` and to `legislation`");
            return;
        }
        if (topic?.Id is "rights" or "complaints" && Right(piece, isItem: true))
        {
            return;
        }
        if (topic?.Id == "retention" && retention.Take(piece, piece.Words, part.Heading))
        {
            piece.IsPlaced = true;
            return;
        }
        if (topic?.Items is not { } field || field == "retention")
        {
            piece.IsPlaced = retention.HasPeriod(piece.Words) && retention.Take(piece, piece.Words, part.Heading);
            return;
        }
        if (field.EndsWith("[].name", StringComparison.Ordinal))
        {
            Named(piece, field[..^"[].name".Length], piece.Words, Sureness.Likely);
        }
        else
        {
            draft.Write(field, SourceWords.Name(piece.Words), piece.Place, Sureness.Likely);
            piece.IsPlaced = true;
        }
    }

    /// <summary>An item with a name, and with what stands in brackets, behind a dash or in further sentences as its detail.</summary>
    private void Named(Piece piece, string list, string words, Sureness sureness)
    {
        words = list == "purposes" ? Act(words) : words;
        var (name, rest) = Parted(words, list);
        if (draft.Add(list, "name", new DraftText(SourceWords.Name(name), [piece.Place], sureness)) is not { } item)
        {
            draft.Leave(piece, "named more than once", list);
            return;
        }
        piece.IsPlaced = true;
        if (list is "sources" or "recipients" && names.Body(SourceWords.Name(name)) is { } body)
        {
            item["body"] = new DraftText(body, [piece.Place], Sureness.Sure);
        }
        if (rest.Length > 0)
        {
            item[list switch { "sources" => "what", "recipients" => "why", _ => "detail" }] = new DraftText(rest, [piece.Place], sureness);
        }
    }

    private static (string Name, string More) Parted(string words, string list)
    {
        var sentences = SourceWords.Sentences(words);
        if (sentences.Count > 1 && sentences[0].Length <= LongestName * 2)
        {
            return (sentences[0], words[sentences[0].Length..].Trim());
        }
        foreach (var dash in list == "recipients" ? (ReadOnlySpan<string>)[" – to ", " - to ", " – "] : [" – ", " - ", ": "])
        {
            if (words.IndexOf(dash, StringComparison.Ordinal) is > 2 and <= LongestName and var at)
            {
                return (words[..at], words[(at + (dash.EndsWith("to ", StringComparison.Ordinal) ? 3 : dash.Length))..].Trim());
            }
        }
        var open = words.IndexOf(" (", StringComparison.Ordinal);
        return open > 2 && words.TrimEnd('.', ';', ',', ' ') is [.., ')'] closed && closed.Length - open > 12 ? (words[..open], closed[(open + 2)..^1]) : (words, "");
    }

    /// <summary>"To check what help you need" as what is done: "check what help you need".</summary>
    internal static string Act(string words)
    {
        var act = words.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words.StartsWith("for the purpose of ", StringComparison.OrdinalIgnoreCase) ? words["for the purpose of ".Length..] : words;
        return act.Length > 1 && char.IsUpper(act[0]) && char.IsLower(act[1]) ? char.ToLowerInvariant(act[0]) + act[1..] : act;
    }

    /// <param name="list">What the list is about that the paragraph leads to; null where it leads to none.</param>
    private void Paragraph(Piece piece, NoticePart part, Topic? list)
    {
        var spelled = SourceWords.Spelled(piece.Words);
        if (!Withdraw.IsMatch(spelled) && !UsesConsent.IsMatch(spelled) && law.Take(piece, part.Topic?.Id == "law" || list?.Id == "law" || RestsOn.IsMatch(spelled)))
        {
            return;
        }
        law.Note(piece);
        var rest = new List<string>();
        foreach (var sentence in SourceWords.Sentences(piece.Words))
        {
            if (!Apart(piece, sentence, part))
            {
                rest.Add(sentence);
            }
        }
        if (rest.Count == 0)
        {
            piece.IsPlaced = true;
            return;
        }
        var words = string.Join(' ', rest);
        if (list is not null && (list.Items is not null || list.Id is "law" or "rights" or "retention"))
        {
            var before = string.Join(' ', rest.SkipLast(1));
            draft.Leave(piece.Place, rest[^1], "a sentence that leads to a list", list.Items?.Split('[', '.')[0]);
            piece.Words = before;
            piece.IsPlaced = before.Length == 0 || Text(piece, before, part);
            return;
        }
        if (list is not null && part.Topic?.Items is null && part.Topic?.Id != "identity")
        {
            return;
        }
        piece.Words = words;
        piece.IsPlaced = Text(piece, words, part);
    }

    /// <summary>A sentence that has a field of its own, wherever it stands.</summary>
    private bool Apart(Piece piece, string sentence, NoticePart part)
    {
        var words = SourceWords.Spelled(sentence);
        if (Never.Matches(words).FirstOrDefault() is { } never)
        {
            var at = never.Groups["never"];
            draft.Write("never[]", SourceWords.Name(sentence.Length == words.Length ? sentence.Substring(at.Index, at.Length) : at.Value), piece.Place, Sureness.Likely, $"“{words[..at.Index].TrimEnd()} …”");
            return true;
        }
        if (OutsideUk.IsMatch(words) && part.Topic?.Id is not ("law" or "rights"))
        {
            var says = NotUsually.IsMatch(words) && Not.IsMatch(words) ? "not-routinely" : Not.IsMatch(words) ? "none" : "yes";
            if (draft.Find("transfers.outside_uk") is null)
            {
                draft.Set("transfers.outside_uk", new DraftText(says, [piece.Place], Sureness.Guessed));
            }
            draft.Write("transfers.note", sentence, piece.Place, Sureness.Likely);
            return true;
        }
        if (part.Topic?.Id is "dpo" or "contact" or "complaints" or "identity" or null && (Regulator.IsMatch(words) || Complain.IsMatch(words)) && !IsRegistration(words))
        {
            if (Regulator.IsMatch(words))
            {
                draft.Set("regulator", draft.Find("regulator") ?? new DraftText("ico", [piece.Place], Sureness.Sure));
                draft.Leave(piece.Place, sentence, "the right to complain to the regulator, which every notice prints");
            }
            else
            {
                draft.Write("complaints.note", sentence, piece.Place, Sureness.Likely);
            }
            return true;
        }
        if (!Withdraw.IsMatch(words) && UsesConsent.Matches(words).FirstOrDefault() is { } consent)
        {
            draft.Write("consent.used_for[]", SourceWords.Name(consent.Groups["use"].Value), piece.Place, Sureness.Likely);
            draft.Leave(piece.Place, sentence, "what consent is asked for", "consent");
            return true;
        }
        if (Withdraw.IsMatch(words) && words.Contains("consent", StringComparison.OrdinalIgnoreCase) && part.Topic?.Id is "consent" or "rights")
        {
            draft.Write("consent.withdraw", sentence, piece.Place, Sureness.Likely);
            return true;
        }
        return (part.Topic?.Id is "retention" || (part.Topic?.Id is not ("rights" or "law") && retention.HasPeriod(sentence)) || RetentionReader.SaysHowLong(words)) && retention.Take(piece, sentence, part.Heading);
    }

    /// <summary>Puts sentences into the field that the heading's topic has for them.</summary>
    private bool Text(Piece piece, string words, NoticePart part)
    {
        switch (part.Topic?.Id)
        {
            case "rights" or "complaints" when Right(piece, isItem: false):
                return true;
            case "purposes" when UseTo.Matches(SourceWords.Spelled(words)).FirstOrDefault() is { } use:
                Purpose(piece, words, use);
                draft.Leave(piece, "a sentence whose end has a field", "purposes");
                return true;
            case "automated-decisions" when draft.Find("automated_decisions.made") is null:
                draft.Set("automated_decisions.made", new DraftText(Not.IsMatch(SourceWords.Spelled(words)) ? "no" : "yes", [piece.Place], Sureness.Guessed));
                break;
            case "providing-data" when draft.Find("providing_data.required") is null:
                draft.Set("providing_data.required", new DraftText("not-stated", [piece.Place], Sureness.Guessed));
                break;
            case "transfers" or "consent" or "dpo":
                break;
            case "data" or "recipients" or "sources":
                if (SourceWords.Sentences(words) is { Count: > 1 } sentences && sentences.LastOrDefault(sentence => Enumeration(piece, sentence, part.Topic!.Items!)) is { } list)
                {
                    piece.Words = string.Join(' ', sentences.Where(sentence => sentence != list));
                    return Text(piece, piece.Words, part);
                }
                if (Enumeration(piece, words, part.Topic!.Items!))
                {
                    return true;
                }
                break;
            case "rights" or "contact" or null when Accurate.IsMatch(SourceWords.Spelled(words)):
                draft.Write("accuracy", words, piece.Place, Sureness.Likely);
                return true;
        }
        if (piece.Contact is not null && part.Topic?.Id is not ("complaints" or "consent" or "security" or "accuracy" or "changes"))
        {
            draft.Leave(piece, "contact details, which have fields of their own", piece.Contact);
            return true;
        }
        if (part.Topic?.Text is not { } field || (part.Topic.Id == "transfers" && draft.Find("transfers.outside_uk") is null))
        {
            return false;
        }
        if (part.Topic.Id == "identity")
        {
            draft.Set("about", new DraftText(draft.Find("about") is { } about ? $"{about.Text}\n\n{Source.MarkdownEscape.Words(words)}" : Source.MarkdownEscape.Words(words), [.. draft.Find("about")?.Places ?? [], piece.Place], Sureness.Likely));
            return true;
        }
        draft.Write(field, words, piece.Place, Sureness.Likely);
        return true;
    }

    private static bool IsRegistration(string words) => words.Contains("regist", StringComparison.OrdinalIgnoreCase);

    private void Purpose(Piece piece, string words, Match use)
    {
        var act = use.Groups["act"];
        var spelled = SourceWords.Spelled(words);
        Named(piece, "purposes", spelled.Length == words.Length ? words.Substring(act.Index, act.Length) : act.Value, Sureness.Guessed);
    }

    /// <summary>"…, such as your name, address and date of birth" as three items.</summary>
    private bool Enumeration(Piece piece, string words, string field)
    {
        var spelled = SourceWords.Spelled(words);
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        var start = colon > 0 ? colon + 2 : spelled.Length == words.Length && List.Matches(spelled).LastOrDefault() is { } list ? list.Index + list.Length : -1;
        if (start < 0)
        {
            return false;
        }
        var parts = Split(words[start..].TrimEnd('.').Replace(", and ", ", ", StringComparison.Ordinal));
        if (parts.Count >= FewestParts - 1 && parts[^1].LastIndexOf(" and ", StringComparison.Ordinal) is > 0 and var last)
        {
            (parts[^1], var end) = (parts[^1][..last], parts[^1][(last + " and ".Length)..]);
            parts.Add(end);
        }
        if (parts.Count < FewestParts || parts.Exists(part => part.Length > LongestName / 2 || part.Contains(". ", StringComparison.Ordinal)))
        {
            return false;
        }
        foreach (var part in parts)
        {
            Named(piece, field[..^"[].name".Length], part, Sureness.Guessed);
        }
        draft.Leave(piece.Place, words, "a sentence whose list has fields", field.Split('[')[0]);
        return true;
    }

    /// <summary>At commas and semicolons that stand in no brackets.</summary>
    internal static List<string> Split(string words)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= words.Length; i++)
        {
            if (i == words.Length || (depth == 0 && words[i] is ',' or ';'))
            {
                parts.Add(words[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += words[i] == '(' ? 1 : words[i] == ')' ? -1 : 0;
            }
        }
        parts.RemoveAll(part => part.Length == 0);
        return parts;
    }

    /// <summary>A right, or the way to the regulator, which every notice prints by itself.</summary>
    private bool Right(Piece piece, bool isItem)
    {
        var words = SourceWords.Spelled(piece.Words);
        if (Regulator.IsMatch(words))
        {
            draft.Set("regulator", draft.Find("regulator") ?? new DraftText("ico", [piece.Place], Sureness.Sure));
            draft.Leave(piece, "the right to complain to the regulator, which every notice prints");
            return true;
        }
        var rights = essentials.Where(item => item.Record.Id.StartsWith("right-", StringComparison.Ordinal) && item.Evidence.Any(evidence =>
            (evidence.In is null || isItem) && evidence.Pattern.IsMatch(words) && evidence.Unless?.IsMatch(words) != true)).Select(item => item.Record.Id["right-".Length..]).ToList();
        if (isItem && (Informed.IsMatch(words) || words.StartsWith("withdraw", StringComparison.OrdinalIgnoreCase)))
        {
            rights.Add(Informed.IsMatch(words) ? "be-informed" : "withdraw-consent");
        }
        if (rights.Count == 0 || (!isItem && piece.Contact is null && words.Length > LongestName * 3))
        {
            return false;
        }
        draft.Leave(piece, "rights, which the notice prints as they follow from its bases", string.Join(", ", rights));
        return true;
    }
}
