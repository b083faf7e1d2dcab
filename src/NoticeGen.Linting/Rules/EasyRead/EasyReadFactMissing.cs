using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadFactMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG522",
        Name = "easy-read-fact-missing",
        Band = Band.EasyRead,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1), 13 and 14; Equality Act 2010 s.20",
        Summary = "The full notice tells something that people must be told, and Easy Read does not.",
        Explanation = """
            ## Why it matters

            Easy Read leaves out detail, never what the law wants people to know. What the standard edition prints about how
            to reach someone, how long records are kept and why very private information is used must stand in Easy Read too. A period that the full notice gives in numbers has the same numbers there.

            ## Examples

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                period: 25 years
                from: the date of birth
                easy_read:
                  - words: We keep records for a long time.
                    picture: clock
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
        if (subject.EasyRead is not { Edition: var easy } || subject.FullEditions.FirstOrDefault() is not { } full)
        {
            return [];
        }
        return Contacts(subject, (full, easy)).Concat(Reasons(subject, easy)).Concat(Periods(subject));
    }

    /// <summary>Each way to reach someone that the standard edition prints.</summary>
    private IEnumerable<Diagnostic> Contacts(LintSubject subject, (ComposedEdition Standard, ComposedEdition Easy) editions)
    {
        var words = editions.Easy.Words;
        return
            from owner in Owners(subject.Notice.Fields)
            from way in ContactRoutes.Of(owner.Contact)
            where way.Values.Any(editions.Standard.Prints) && !way.Values.Any(editions.Easy.Prints)
                && !way.Values.Any(value => words.Contains(value.Text, StringComparison.Ordinal))
            select Info.At(way.Values.First().Origin, $"Easy Read does not print the {way.Name} of {owner.Whose}", editions.Easy.HowToPrint) with
            {
                Label = "not in Easy Read",
            };
    }

    private static IEnumerable<(Record Contact, string Whose)> Owners(Record notice)
    {
        foreach (var (field, whose) in People)
        {
            if (notice.Nested(field)?.Nested("contact") is { } contact)
            {
                yield return (contact, whose);
            }
        }
        foreach (var route in notice.Nested("rights")?.Records("routes") ?? [])
        {
            if (route.Nested("contact") is { } contact)
            {
                yield return (contact, "the people to ask about rights");
            }
        }
    }

    private static readonly (string Field, string Whose)[] People =
        [("controller", "the controller"), ("consent", "the people who take consent back"), ("formats", "the people to ask for other formats")];

    private IEnumerable<Diagnostic> Reasons(LintSubject subject, ComposedEdition easy)
    {
        var notice = subject.Notice.Fields;
        foreach (var item in notice.Records("article_9"))
        {
            if (item.Text("condition") is { } id && subject.Law.Find("article_9", id) is { } condition
                && condition.Nested("easy_read") is { } words && !easy.PrintsPartOf(words))
            {
                yield return Info.At(
                    item.Scalar("condition")!.Origin,
                    $"Easy Read does not give the reason “{condition.Text("name")}”",
                    easy.HowToPrint);
            }
        }
    }

    /// <summary>The numbers of each period that has Easy Read words.</summary>
    private IEnumerable<Diagnostic> Periods(LintSubject subject)
    {
        foreach (var item in subject.Notice.Retention)
        {
            if (item.Scalar("period") is not { } period || !item.Has("easy_read") || Placeholders.In(period.Text).Any())
            {
                continue;
            }
            var said = string.Join(' ', item.Records("easy_read").Select(row => row.Text("words")));
            var numbers = Number().Matches(said).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var number in Number().Matches(period.Text).Select(match => match.Value).Where(number => !numbers.Contains(number)))
            {
                yield return Info.At(
                    item.KeyOrigin("easy_read"),
                    $"the full notice says “{period.Text}”, and these words do not say {number}",
                    "give the same period") with
                {
                    Related = [new Related(period.Origin, "the period in the full notice")],
                };
            }
        }
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
