using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Published;
using NoticeGen.Law;

namespace NoticeGen.Auditing;

/// <summary>Takes the hard facts out of a published notice: contacts, citations, dates, periods.</summary>
internal sealed class FactReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int Most = 1000;

    public const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    private static readonly (FactKind Kind, Wording Pattern)[] Patterns =
    [
        (FactKind.Email, new(@"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", Options)),
        (FactKind.Telephone, new(@"\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|\b0\d{4} ?\d{6}\b|\+44[ \d()]{9,14}\d", Options)),
        (FactKind.Postcode, new(@"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", Options)),
        (FactKind.WebAddress, new(@"https?://[^\s<>""')]+|\bwww\.[a-z0-9.-]+(/[^\s<>""')]*)?", Options | RegexOptions.IgnoreCase)),
        (FactKind.Article, new(@"\bart(icles?|\.) ?\(?\d{1,2}\)?[A-D]?( ?\(?\d\)?)?( ?\([a-z]{1,2}\))?", Options | RegexOptions.IgnoreCase)),
        (FactKind.Schedule1, new(@"\bschedule 1(,? part \d)?,? para(graph|\.)? ?\d{1,2}", Options | RegexOptions.IgnoreCase)),
        (FactKind.Date, new($@"\b(\d{{1,2}} )?({Months}) (19|20)\d\d\b|\b\d{{1,2}}/\d{{1,2}}/(19|20)\d\d\b|\b(19|20)\d\d-\d\d-\d\d\b", Options)),
        (FactKind.Period, new(@"\b(\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-five|thirty|seventy-five) (day|week|month|year)s?\b", Options | RegexOptions.IgnoreCase)),
        (FactKind.Registration, new(@"\bZ[AB]?\d{6,7}X?\b", Options)),
    ];

    private readonly ImmutableArray<string> _titles;

    /// <summary>A text names few of the laws that are known: only those are looked for of which it has a word.</summary>
    private readonly PhraseIndex _index;

    public FactReader(LawBook law)
    {
        _titles = [.. law.Table("statutes").Select(statute => statute.Text("title")).OfType<string>()];
        _index = new PhraseIndex(_titles);
    }

    public ImmutableArray<PublishedFact> Read(MatchedText text)
    {
        var facts = new List<PublishedFact>();
        foreach (var (kind, pattern) in Patterns)
        {
            foreach (var match in pattern.Matches(text.Text).Take(Most))
            {
                facts.Add(new PublishedFact(kind, Spelling(kind, match.Value), text.OriginOf(match.Index, match.Length)));
            }
        }
        foreach (var title in _index.In(text.Text).Select(number => _titles[number]))
        {
            for (var at = text.Text.IndexOf(title, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.Text.IndexOf(title, at + title.Length, StringComparison.OrdinalIgnoreCase))
            {
                facts.Add(new PublishedFact(FactKind.Statute, title, text.OriginOf(at, title.Length)));
            }
        }
        return [.. facts.OrderBy(fact => fact.Place.Span.Start).ThenBy(fact => fact.Kind)];
    }

    private static string Spelling(FactKind kind, string value) => kind switch
    {
        FactKind.Email or FactKind.WebAddress => value.TrimEnd('.', ',').ToLowerInvariant(),
        FactKind.Telephone => string.Concat(value.Where(char.IsAsciiDigit)),
        _ => value,
    };
}
