using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>Looks through one published notice for each item of the catalogue.</summary>
internal sealed class Recogniser(MatchedText text, DateOnly asAt)
{
    /// <summary>Characters within which <c>near</c> must stand.</summary>
    private const int Near = 500;

    /// <summary>Matches of one pattern that are looked at; more say nothing new.</summary>
    private const int MostMatches = 200;

    /// <summary>What was found for an item: the evidence that decides its state, and every fault beside it.</summary>
    public Recognised Look(EssentialItem item)
    {
        if ((item.OnlyIf is { } needed && !text.Says(needed, item.Passing)) || (item.NotIf?.IsMatch(text.Text) == true && item.AskedIf?.IsMatch(text.Text) != true))
        {
            return new Recognised(item, ItemState.NotNeeded, null, []);
        }
        (Evidence Evidence, Match Match)? best = null;
        var faults = new List<(Evidence, Match)>();
        foreach (var evidence in item.Evidence.Where(evidence => LawBook.IsValid(evidence.Record, asAt)))
        {
            if ((best is not null && !evidence.Always) || Find(evidence, item.Announced) is not { } match)
            {
                continue;
            }
            if (evidence.Always)
            {
                faults.Add((evidence, match));
            }
            else
            {
                best = (evidence, match);
            }
        }
        if (best is { Evidence.State: not ItemState.Present } weak)
        {
            faults.Insert(0, weak);
        }
        var state = faults.Count > 0 ? faults.Max(fault => fault.Item1.State) : best is null ? ItemState.Missing : ItemState.Present;
        return new Recognised(item, state, best, faults);
    }

    private Match? Find(Evidence evidence, Wording? announced)
    {
        if (evidence.NotWith?.IsMatch(text.Text) == true || evidence.With?.IsMatch(text.Text) == false)
        {
            return null;
        }
        Match? first = null;
        var blocks = new HashSet<int>();
        foreach (var match in evidence.Pattern.Matches(text.Text).Take(MostMatches))
        {
            var block = text.BlockAt(match.Index);
            if (match.Length == 0
                || (evidence.In is { } kind && text.KindAt(match.Index) != kind)
                || evidence.OtherThan?.IsMatch(match.ValueSpan) == true
                || evidence.Unless?.IsMatch(text.Block(block)) == true
                || evidence.NotBeside?.IsMatch(text.SentenceOf(match.Index, match.Length)) == true
                || evidence.Under?.IsMatch(text.TopicOf(block)) == false
                || evidence.NotUnder?.IsMatch(Nearest(text.TopicOf(block))) == true
                || (evidence.Near is { } near && !IsNear(near, match))
                || (announced is not null && announced.IsMatch(text.SentenceOf(match.Index, match.Length))))
            {
                continue;
            }
            first ??= match;
            blocks.Add(block);
            if (blocks.Count >= evidence.Times)
            {
                return first;
            }
        }
        return null;
    }

    private static string Nearest(string topic) => topic.AsSpan().TrimEnd('\n').LastIndexOf('\n') is >= 0 and var line ? topic[(line + 1)..] : topic;

    private bool IsNear(Wording near, Match match)
    {
        var start = Math.Max(0, match.Index - Near);
        var end = Math.Min(text.Text.Length, match.Index + match.Length + Near);
        return near.IsMatch(text.Text.AsSpan(start, end - start));
    }

    /// <summary>The place of a match and, for reports, the words of its block around it.</summary>
    public Origin PlaceOf(Match match) => text.OriginOf(match.Index, match.Length);
}

/// <param name="Best">The evidence that shows the item best; null when there is none.</param>
/// <param name="Faults">Evidence of what is wrong with it.</param>
internal sealed record Recognised(
    EssentialItem Item, ItemState State, (Evidence Evidence, Match Match)? Best, IReadOnlyList<(Evidence Evidence, Match Match)> Faults);
