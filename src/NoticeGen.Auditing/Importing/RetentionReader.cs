using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Importing;

/// <summary>Parts what a notice says of keeping information into records, periods and what starts them.</summary>
internal sealed class RetentionReader(DraftBuilder draft, PatternParts parts)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int LongestWhat = 160;

    private readonly Wording _period = new(parts.Whole("(for )?(a (minimum |maximum )?(period|total) of )?(at least |up to |a minimum of |a maximum of )?(?<period>{period}|permanent(ly)?|indefinite(ly)?)"), Options);

    private static readonly Wording Keeps = new(@"\b(keep|keeps|kept|keeping|retain(s|ed|ing)?|retention|destroy(s|ed)?|destruction|delet(es?|ed|ing|ion)|dispos(es?|ed|al)|archived?)\b", Options);

    private static readonly Wording Lasts = new(@"\b(long|longer|until|periods?|schedules?|retention|then|after|following|once|destroyed|deleted|dispose|20\d\d)\b", Options);

    private static readonly Wording HowLong = new(@"\b(keep|retain|hold|store)\b.{0,80}\b(information|data|records?|details)\b.{0,80}\b(as long as|no longer than|until)\b", Options);

    private static readonly Wording Told = new(@"^(?<what>.{2,160}?) (will (also |only |usually |normally |then )?be|is|are|shall be|must be|may be) ((usually|normally|only|securely|then|routinely|safely) )*(kept|held|retained|stored|destroyed|deleted|disposed|removed|anonymised|archived)\b", Options);

    private static readonly Wording Kept = new(@"\b(keep|retain|hold|store|destroy|delete)s? (?<what>(your|the|all|any|this|these|our|personal|most|some)?( ?[\w'-]+){1,6}?)( only| securely)?( for| until| as long| in line| no longer| after| unless| will|,|\.|$)", Options);

    /// <summary>With these words begins what is told of the records.</summary>
    private static readonly string[] Ends = [" for ", " until ", " as long", " in line", " only", " securely", " after ", " unless "];

    private static readonly Wording About = new(@"\b((your|the|all|any|this|personal) )*(information|data|records?|details|files?)\b", Options);

    private static readonly Wording From = new(@"^,? ?(from|after|following|since|starting (on|from)) (?<from>[^.;]{3,160})", Options);

    /// <summary>Whether words say of something that it is kept for a time.</summary>
    public bool HasPeriod(string words) => SourceWords.Spelled(words) is var spelled && Keeps.IsMatch(spelled) && _period.IsMatch(spelled);

    /// <summary>Whether a sentence is about keeping information and nothing else, wherever it stands.</summary>
    public static bool SaysHowLong(string spelled) => HowLong.IsMatch(spelled);

    /// <summary>Takes a sentence, an item or the cells of a row; false where it tells of no records.</summary>
    /// <param name="heading">The heading over it, which may say what is kept.</param>
    public bool Take(Piece piece, string sentence, string heading)
    {
        var words = SourceWords.Spelled(sentence);
        // Spelling changes no length but that of citations, which periods never hold.
        sentence = words.Length == sentence.Length ? sentence : words;
        var period = _period.Matches(words).FirstOrDefault(match => match.Groups["period"].Length > 0);
        if (period is null && !(Keeps.IsMatch(words) && Lasts.IsMatch(words)))
        {
            return false;
        }
        var what = WhatIn(words, sentence, period) ?? (About.Matches(SourceWords.Spelled(heading)).FirstOrDefault() is { } about ? heading.Substring(about.Index, about.Length) : null);
        if (what is null)
        {
            return false;
        }
        if (period is null)
        {
            if (draft.ListAt("retention").Items.OfType<DraftRecord>().FirstOrDefault(item => item["criteria"] is DraftText) is { } open && open["criteria"] is DraftText criteria)
            {
                open["criteria"] = new DraftText($"{criteria.Text} {sentence}", [.. criteria.Places, piece.Place], Sureness.Likely);
                return true;
            }
            if (draft.Add("retention", "what", new DraftText(what, [piece.Place], Sureness.Likely)) is { } item)
            {
                item["criteria"] = new DraftText(sentence, [piece.Place], Sureness.Likely);
                return true;
            }
            return false;
        }
        var group = period.Groups["period"];
        var added = draft.Add("retention", "what", new DraftText(what, [piece.Place], Sureness.Likely)) ?? draft.Add("retention", "what", new DraftText(SourceWords.Name(sentence), [piece.Place], Sureness.Guessed));
        if (added is null)
        {
            return false;
        }
        added["period"] = new DraftText(sentence.Substring(group.Index, group.Length), [piece.Place], Sureness.Likely);
        if (From.Matches(words[(group.Index + group.Length)..]).FirstOrDefault() is { Index: 0 } from)
        {
            added["from"] = new DraftText(sentence.Substring(group.Index + group.Length + from.Groups["from"].Index, from.Groups["from"].Length).Trim(), [piece.Place], Sureness.Likely);
        }
        if (sentence.Count(char.IsLetter) > added.Values().Where(found => found.Field != "id").Sum(found => found.Value.Text.Count(char.IsLetter)))
        {
            draft.Leave(piece.Place, sentence, "a sentence whose parts have fields", "retention");
        }
        return true;
    }

    /// <summary>Tells of records how long they are kept: a period and what starts it, where the words are nothing else.</summary>
    public void Tell(DraftRecord item, string told, Piece piece)
    {
        var words = SourceWords.Spelled(told);
        var period = words.Length == told.Length ? _period.Matches(words).FirstOrDefault(match => match.Groups["period"].Length > 0) : null;
        var rest = period is { Index: 0 } ? words[(period.Groups["period"].Index + period.Groups["period"].Length)..] : null;
        var from = rest is null ? null : From.Matches(rest).FirstOrDefault(match => match.Index == 0 && match.Length == rest.Length);
        if (period is null || (from is null && rest?.Length != 0))
        {
            item[period is null ? "criteria" : "period"] = new DraftText(told, [piece.Place], Sureness.Likely);
            return;
        }
        item["period"] = new DraftText(told.Substring(period.Groups["period"].Index, period.Groups["period"].Length), [piece.Place], Sureness.Likely);
        item["from"] = from is null ? null : new DraftText(told[^from.Groups["from"].Length..], [piece.Place], Sureness.Likely);
    }

    private static string? WhatIn(string words, string sentence, Match? period)
    {
        if (Told.Matches(words).FirstOrDefault() is { } told && (period is null || told.Groups["what"].Length <= period.Index))
        {
            return sentence[..told.Groups["what"].Length];
        }
        if (Kept.Matches(words).FirstOrDefault() is { } kept)
        {
            var what = sentence.Substring(kept.Groups["what"].Index, kept.Groups["what"].Length).Trim();
            var end = Ends.Select(word => what.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(what.Length).Min();
            return what[..end];
        }
        // "Case files: 25 years", "Case files – 25 years"
        var head = period is null ? "" : sentence[..period.Index].TrimEnd(' ', ':', '-', '\u2013', '\u2014', ',', '(');
        return head.Length is > 2 and <= LongestWhat && period!.Index - head.Length >= 1 ? head
            : About.Matches(words).FirstOrDefault() is { } about ? sentence.Substring(about.Index, about.Length) : null;
    }
}
