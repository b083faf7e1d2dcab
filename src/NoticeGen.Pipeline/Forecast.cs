using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting;

namespace NoticeGen;

/// <summary>A day on which the findings about a notice change.</summary>
/// <param name="New">What is found from this day on.</param>
/// <param name="Gone">What is no longer found.</param>
/// <param name="Reasons">What of the notice itself ends on this day: a review date, a waiver, a date in its text.</param>
public sealed record NoticeTurn(
    string NoticeId, DateOnly Day, ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Gone, ImmutableArray<string> Reasons);

/// <summary>
/// What will change: the days on which law, reference data, rules, reviews and waivers begin or end, and what is found about
/// each notice from then on. Looks only at what is known today: no day is invented for a change that has none.
/// </summary>
/// <param name="pipeline">As at today.</param>
/// <param name="until">The last day to look at.</param>
public sealed class Forecast(Pipeline pipeline, DateOnly until)
{
    private readonly ConcurrentDictionary<DateOnly, Pipeline> _byDay = new();

    /// <summary>What changes in the law and the rules, by day; then changes for which no day is known.</summary>
    public ImmutableArray<ForecastChange> Changes { get; } =
    [
        .. LawCalendar.Changes(pipeline.Law, pipeline.AsAt, until)
            .Select(change => new ForecastChange(change.Day, change.What, change.Instrument, change.IsConfirmed))
            .Concat(NewRules(pipeline.AsAt, until))
            .OrderBy(change => change.Day ?? DateOnly.MaxValue)
            .ThenBy(change => change.What, StringComparer.Ordinal),
    ];

    /// <summary>The days on which the findings about a notice change, in order. Safe to call from several threads at once.</summary>
    public ImmutableArray<NoticeTurn> Of(string authorityId, string noticeName)
    {
        var known = pipeline.Check(authorityId, noticeName);
        if (known.Notice is not { } notice)
        {
            return [];
        }
        var own = NoticeCalendar.Of(notice).Where(entry => entry.Day > pipeline.AsAt && entry.Day <= until).ToList();
        var days = Changes.Select(change => change.Day).OfType<DateOnly>().Concat(own.Select(entry => entry.Day)).Distinct().Order();
        var turns = ImmutableArray.CreateBuilder<NoticeTurn>();
        var before = known.Diagnostics;
        foreach (var day in days)
        {
            var now = _byDay.GetOrAdd(day, pipeline.On).Check(authorityId, noticeName).Diagnostics;
            var (added, gone) = (Without(now, before), Without(before, now));
            if (!added.IsEmpty || !gone.IsEmpty)
            {
                turns.Add(new NoticeTurn(notice.Id, day, added, gone, [.. own.Where(entry => entry.Day == day).Select(entry => entry.What)]));
            }
            before = now;
        }
        return turns.ToImmutable();
    }

    /// <summary>Findings are the same when rule, place and severity are: a sentence may count days.</summary>
    private static ImmutableArray<Diagnostic> Without(ImmutableArray<Diagnostic> some, ImmutableArray<Diagnostic> others)
    {
        var known = others.Select(Key).ToHashSet();
        return [.. some.Where(diagnostic => !known.Contains(Key(diagnostic)))];
    }

    private static (string Code, string Path, int Start, Severity Severity) Key(Diagnostic diagnostic) =>
        (diagnostic.Rule.Code, diagnostic.Origin.Path, diagnostic.Origin.Span.Start, diagnostic.Severity);

    private static IEnumerable<ForecastChange> NewRules(DateOnly after, DateOnly until) =>
        from rule in RuleSet.Infos
        where rule.InForceFrom > after && rule.InForceFrom <= until
        select new ForecastChange(rule.InForceFrom, $"the rule {rule.Code} {rule.Name} comes into force", rule.Law, IsConfirmed: true);
}

/// <summary>A change in the law, the reference data or the rules.</summary>
/// <param name="Day">The first day on which things are different; null when none is known.</param>
/// <param name="Instrument">What brings it.</param>
public sealed record ForecastChange(DateOnly? Day, string What, string? Instrument, bool IsConfirmed);
