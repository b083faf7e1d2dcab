using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>What was recognised in a published notice.</summary>
/// <param name="ItemFindings">What the items report; each has its item beside it in <paramref name="Items"/>.</param>
/// <param name="Findings">What else is wrong with the text.</param>
public sealed record Recognition(
    ImmutableArray<AuditedItem> Items, ImmutableArray<PublishedFact> Facts, ImmutableArray<Diagnostic> ItemFindings, ImmutableArray<Diagnostic> Findings);

/// <summary>Says of a published notice what it tells, how well, and what it does not tell.</summary>
/// <param name="rules">A rule by its code: findings are reported by the codes that the rules for YAML have.</param>
public sealed class Auditor(AuditCatalogue catalogue, DateOnly asAt, Func<string, RuleInfo?> rules)
{
    private readonly FactReader _facts = new(catalogue.Law);

    /// <summary>Characters of an excerpt in reports.</summary>
    private const int LongestExcerpt = 300;

    /// <summary>Characters before a place with which an excerpt begins at the line's start.</summary>
    private const int LongestLead = 80;

    public Recognition Recognise(PublishedText published) => Recognise(published, catalogue.Items);

    /// <summary>The same of a text in Welsh, in which no facts are looked for.</summary>
    public Recognition RecogniseWelsh(PublishedText published) => Recognise(published, catalogue.ItemsInWelsh) with { Facts = [] };

    private Recognition Recognise(PublishedText published, ImmutableArray<EssentialItem> asked)
    {
        var text = new MatchedText(published);
        var recogniser = new Recogniser(text, asAt);
        var items = ImmutableArray.CreateBuilder<AuditedItem>();
        var itemFindings = new List<Diagnostic>();
        var missing = new List<Lack>();
        var regimes = RegimesOf(text);
        foreach (var item in asked.Where(item => LawBook.IsValid(item.Record, asAt) && IsAsked(item, regimes)))
        {
            var rule = (item.Record.Text("rule") is { } code ? rules(code) : null) ?? AuditProblems.EssentialSilent;
            if (rule.InForceFrom > asAt)
            {
                continue;
            }
            var found = recogniser.Look(item);
            if (found.State == ItemState.Missing && item.Record.Text("severity") == "none")
            {
                continue;
            }
            items.Add(Describe(recogniser, found, rule, regimes));
            if (found.State == ItemState.Missing)
            {
                missing.Add(LackOf(item, rule, text, regimes));
            }
            itemFindings.AddRange(found.Faults.Select(fault => Report(recogniser, item, fault, rule, IsCertain(item, text))));
        }
        itemFindings.AddRange(Missing(published, missing));
        return new Recognition(items.ToImmutable(), _facts.Read(text), [.. itemFindings], [.. Debris(published), .. LostLists(published), .. NoteOn(published, regimes)]);
    }

    /// <summary>Which law a text is asked by.</summary>
    [Flags]
    private enum Regimes
    {
        General = 1,
        LawEnforcement = 2,
    }

    private Regimes RegimesOf(MatchedText text) =>
        catalogue.LawEnforcement is not { } wording || !wording.Pattern.IsMatch(text.Text) ? Regimes.General
        : wording.Beside?.IsMatch(text.Text) == true ? Regimes.General | Regimes.LawEnforcement
        : Regimes.LawEnforcement;

    private static bool IsAsked(EssentialItem item, Regimes regimes) =>
        (regimes.HasFlag(Regimes.General) && (item.Record.Has("citation") || !item.Record.Has("law_enforcement")))
        || (regimes.HasFlag(Regimes.LawEnforcement) && item.Record.Has("law_enforcement"));

    private static IEnumerable<Diagnostic> NoteOn(PublishedText text, Regimes regimes)
    {
        if (regimes.HasFlag(Regimes.LawEnforcement))
        {
            yield return AuditProblems.LawEnforcement.At(
                Origin.Of(text.Source),
                regimes == Regimes.LawEnforcement
                    ? "the text is about law enforcement: it was asked what Part 3 of the Data Protection Act 2018 asks, and not what the UK GDPR asks"
                    : "a part of the text is about law enforcement: it was asked what Part 3 of the Data Protection Act 2018 asks, and what the UK GDPR asks of the rest",
                null);
        }
    }

    private static AuditedItem Describe(Recogniser recogniser, Recognised found, RuleInfo rule, Regimes regimes)
    {
        var record = found.Item.Record;
        var deciding = found.Faults.Count > 0 ? found.Faults.MaxBy(fault => fault.Evidence.State) : found.Best;
        return new AuditedItem(
            record.Id,
            record.Text("name")!,
            found.State,
            deciding is { Match: { } match } ? Around(recogniser.PlaceOf(match)) : null,
            found.State switch
            {
                ItemState.Missing => $"the notice does not say {record.Text("missing") ?? record.Text("name")}",
                ItemState.Present or ItemState.NotNeeded => null,
                _ => string.Join("; ", found.Faults.Select(fault => fault.Evidence.Record.Text("why")).OfType<string>().Distinct(StringComparer.Ordinal)),
            },
            found.State is ItemState.Present or ItemState.NotNeeded ? null : deciding?.Evidence.Record.Text("advice") ?? record.Text("advice"),
            (regimes == Regimes.LawEnforcement ? record.Text("law_enforcement") : null) ?? record.Text("citation") ?? record.Text("law_enforcement") ?? rule.Law);
    }

    private Diagnostic Report(Recogniser recogniser, EssentialItem item, (Evidence Evidence, Match Match) fault, RuleInfo rule, bool isCertain)
    {
        var severity = fault.Evidence.Severity is Severity.Error && !isCertain ? Severity.Warning : fault.Evidence.Severity;
        var own = fault.Evidence.Record.Text("rule") is { } code ? rules(code) ?? rule : rule;
        return own.At(
            recogniser.PlaceOf(fault.Match),
            $"{Lower(item.Record.Text("name")!)}: {fault.Evidence.Record.Text("why")}",
            fault.Evidence.Record.Text("advice") ?? item.Record.Text("advice")) with
        {
            Severity = severity ?? (own.Severity < Severity.Warning ? own.Severity : Severity.Warning),
            Confidence = severity == Severity.Error ? Confidence.Certain : Confidence.Likely,
            Items = [item.Record.Id],
        };
    }

    /// <summary>An item that nothing in the text shows.</summary>
    /// <param name="Elsewhere">Whether the text leads to another notice, which may tell it.</param>
    /// <param name="Signed">Whether the text has a word of the subject: it may be told in words that no pattern knows.</param>
    private readonly record struct Lack(RuleInfo Rule, Severity Severity, bool Elsewhere, bool Signed, EssentialItem Item);

    /// <summary>
    /// What one rule asks for is one finding, however many items lack it: a notice without rights lacks all of them. Where one of
    /// them may be told in other words, the others may be too.
    /// </summary>
    private static IEnumerable<Diagnostic> Missing(PublishedText text, List<Lack> missing)
    {
        foreach (var group in missing.GroupBy(lack => lack.Rule).SelectMany(AsOne).GroupBy(lack => (lack.Rule, lack.Severity, lack.Elsewhere, lack.Signed)))
        {
            var advice = group.Select(lack => lack.Item.Record.Text("advice")).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var says = Joined([.. group.Select(lack => lack.Item.Record.Text("missing") ?? lack.Item.Record.Text("name")!)]);
            yield return group.Key.Rule.At(
                Origin.Of(text.Source),
                group.Key.Elsewhere ? $"the notice itself does not say {says}; see that the notice that it leads to does"
                : group.Key.Signed ? $"the notice does not say {says} in words that were understood; see that it does in others"
                : $"the notice does not say {says}",
                advice.Count == 1 ? advice[0] : null) with
            {
                Severity = group.Key.Severity,
                Confidence = group.Key.Severity switch { Severity.Error => Confidence.Certain, Severity.Warning => Confidence.Likely, _ => Confidence.Ask },
                Items = [.. group.Select(lack => lack.Item.Record.Id)],
            };
        }
    }

    private static IEnumerable<Lack> AsOne(IEnumerable<Lack> lacks)
    {
        var all = lacks.ToList();
        return all.Exists(lack => lack.Signed) ? all.Select(lack => lack with { Signed = true, Severity = all.Min(other => other.Severity) }) : all;
    }

    /// <summary>
    /// An error is certain. Where another notice may tell the item, where silence may be right, or where a word of the subject
    /// stands in the text, it is a warning, and what would be a warning is a question.
    /// </summary>
    private static Lack LackOf(EssentialItem item, RuleInfo rule, MatchedText text, Regimes regimes)
    {
        var severity = (regimes == Regimes.LawEnforcement ? AuditCatalogue.SeverityOf(item.Record.Text("law_enforcement_severity")) : null)
            ?? AuditCatalogue.SeverityOf(item.Record.Text("severity")) ?? rule.Severity;
        var elsewhere = item.Elsewhere?.IsMatch(text.Text) == true;
        var signed = !elsewhere && item.Perhaps is { } perhaps && text.Says(perhaps, item.Passing);
        var doubted = item.IsUnconfirmed || elsewhere || signed || !IsCertain(item, text);
        return new Lack(rule, doubted && severity > Severity.Note ? severity - 1 : severity, elsewhere, signed, item);
    }

    private static bool IsCertain(EssentialItem item, MatchedText text) => item.CertainIf is not { } certain || text.Says(certain, item.Passing);

    private static IEnumerable<Diagnostic> Debris(PublishedText text) => text.Debris.Select(span => AuditProblems.ConversionDebris.At(
        new Origin(text.Source, new TextSpan(span.Start, Math.Min(span.Length, LongestExcerpt))),
        span.Length > LongestExcerpt
            ? "from here on the file holds pieces of the text once more, left by a conversion"
            : $"“{new Origin(text.Source, span).Excerpt}” was left by a conversion",
        "take it out of the published page"));

    /// <summary>Sentences that lead to a list which is not there. In a text file nothing tells a list from lines; headings may be the list.</summary>
    private static IEnumerable<Diagnostic> LostLists(PublishedText text)
    {
        for (var i = 0; i < text.Blocks.Length && text.Format != "txt"; i++)
        {
            if (!IsLead(text, i))
            {
                continue;
            }
            var words = text.Words(text.Blocks[i]).TrimEnd();
            if (i + 1 == text.Blocks.Length || IsLead(text, i + 1))
            {
                yield return AuditProblems.ConversionDebris.At(
                    new Origin(text.Source, text.Blocks[i].Span), $"“{words}” leads to a list that is not there", "put the list in, or take the sentence out");
            }
        }
    }

    private static bool IsLead(PublishedText text, int block) =>
        text.Blocks[block].Kind == PublishedBlockKind.Paragraph
        && text.Words(text.Blocks[block]).TrimEnd() is [.., ':'] words && !words.EndsWith(" at:", StringComparison.Ordinal) && words.AsSpan().Count(' ') >= FewestBlanksOfLead;

    /// <summary>A shorter line that ends in a colon is a label.</summary>
    private const int FewestBlanksOfLead = 3;

    /// <summary>The line with the place, or what of it follows where the line is long, so that a reader sees what the text says.</summary>
    private static Origin Around(Origin place)
    {
        var (line, column) = place.Start;
        var before = column - 1 <= LongestLead ? column - 1 : 0;
        var rest = place.Source.Line(line).Length - (column - 1);
        return place with { Span = new TextSpan(place.Span.Start - before, Math.Max(1, Math.Min(rest + before, LongestExcerpt))) };
    }

    private static string Joined(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Count - 1)) + " or " + parts[^1];

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
