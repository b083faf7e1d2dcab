using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Content;

internal sealed partial class RetentionVague : IRule
{
    private static readonly string[] Empty =
        ["as long as necessary", "as long as needed", "as long as is necessary", "as long as it is necessary", "as long as it is needed", "as long as we need", "no longer than necessary", "no longer than is necessary", "no longer than we need"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG105",
        Name = "retention-vague",
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(2)(a), 14(2)(a)",
        LawLink = LawPages.Checklist,
        Summary = "The notice says how long information is kept only in general terms.",
        Explanation = """
            ## Why it matters

            Criteria are allowed only where no period can be given, and "as long as necessary" tells a reader nothing. A
            retention schedule helps only those who can find it: link it, and give the main periods as well.

            ## Examples

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                criteria: We keep them as long as we need them.
            ```

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                schedule:
                  name: Retention schedule
            ```

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                period: in line with our schedule
            ```

            ```yaml good
            retention:
              - id: case-records
                what: Case records
                period: 25 years
                from: the date of birth
                easy_read:
                  - words: We keep records for 25 years.
                    picture: long-time
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var item in subject.Notice.Retention)
        {
            if (item.Scalar("period") is { } period)
            {
                var words = Phrase.Fold(period.Text);
                var isEmpty = Empty.Any(phrase => Phrase.IndexIn(words, phrase, StringComparison.OrdinalIgnoreCase) >= 0);
                if (isEmpty || !Time().IsMatch(words))
                {
                    yield return Info.At(period.Origin, $"“{period.Text}” is not a period", "give a number of years; where there is none, say in `criteria:` how it is decided, and not only that it is as long as needed") with
                    {
                        // A length of time may be told in words that are not known here.
                        Severity = isEmpty ? Severity.Error : Severity.Warning,
                        Confidence = isEmpty ? Confidence.Certain : Confidence.Likely,
                        Fix = Paste.Instead(item, null, "period: \"[insert a period, such as 25 years]\""),
                    };
                }
                continue;
            }
            var schedule = item.Nested("schedule");
            if (schedule is not null && !schedule.Has("url"))
            {
                yield return Info.At(schedule.Scalar("name")?.Origin ?? item.KeyOrigin("schedule"), "the schedule that gives the periods has no link", "add `url:` with its address, and give the main periods in the notice") with
                {
                    Severity = Severity.Warning,
                    Fix = Paste.Into(schedule, null, "url: \"[insert the web address of the schedule]\""),
                };
            }
            else if (schedule is null && item.Scalar("criteria") is { } criteria)
            {
                var isCircular = IsCircular(Phrase.Fold(criteria.Text));
                yield return Info.At(criteria.Origin, isCircular ? $"“{item.Text("what")}” is kept as long as it is needed, which says neither how long nor how that is worked out" : $"no period is given for “{item.Text("what")}”, only how it is decided", "give the period if there is one: look in the retention schedule") with
                {
                    Severity = isCircular ? Severity.Error : Severity.Warning,
                    Confidence = isCircular ? Confidence.Certain : Confidence.Likely,
                    Fix = Paste.Into(item, "if there is a period", """
                        period: "[insert a period, such as 25 years]"
                        from: "[insert what starts it, such as the date of birth]"
                        """),
                };
            }
        }
    }

    /// <summary>Whether nothing but need decides: no event, no age, no review and no number.</summary>
    private static bool IsCircular(string criteria) => Need().IsMatch(criteria) && !WaysToTell().IsMatch(criteria);

    [GeneratedRegex(@"\b(?:as|so) long as\b.{0,60}\b(?:need|necess|requir)|\bno longer\b.{0,30}\b(?:need|necess|requir)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Need();

    [GeneratedRegex(@"[0-9]|\b(?:until|after|once|when you|when your|birthday|age of|schedule|(?:each|every|a) (?:year|month)|years?|months?|closes?|closed|ends?|ended|leaves?|dies?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WaysToTell();

    /// <summary>What makes a period of a value: a number, a length of time, an age, an event that ends it, or that it never ends.</summary>
    [GeneratedRegex(
        @"[0-9]|\b(?:hours?|days?|overnight|weeks?|fortnights?|months?|quarters?|years?|yrs?|terms?|seasons?|decades?|century|until|till|after|once|upon|when (?:you|your|we|the|a|an)|while|whilst|during|duration|at the end"
        + @"|birthdays?|ages?|ends?|ended|closes?|closed|closure|leaves?|leaving|dies?|death|life|lifetime|permanent(?:ly)?|for ?ever|indefinite(?:ly)?|always|never|immediately|at once|straight away|not kept|same|as above)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
