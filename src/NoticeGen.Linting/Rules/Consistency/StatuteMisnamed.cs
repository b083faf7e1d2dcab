using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Names;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class StatuteMisnamed : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG307",
        Name = "statute-misnamed",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "A law is called by a wrong title or year.",
        Explanation = """
            ## Why it matters

            A reader cannot look up a law that does not exist, and a wrong title tells them that nobody has checked. Laws
            named under `legislation` take their titles from the reference data and cannot be wrong.

            ## Examples

            ```yaml bad
            sharing: We share information under the Children's Act 1989.
            ```

            ```yaml good
            sharing: We share information under the Children Act 1989.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var titles = Titles(subject).ToList();
        titles.AddRange(WithoutYear(subject));
        return titles.Concat(subject.Lexicon.WrittenFaults.In(Info, subject, titles.Select(found => found.Origin)));
    }

    /// <summary>In a published text alone: a notice with fields prints the title in full where it names the law.</summary>
    private IEnumerable<Diagnostic> WithoutYear(LintSubject subject)
    {
        if (!subject.IsPublished)
        {
            yield break;
        }
        var found = subject.Prose.SelectMany(text => subject.Lexicon.StatuteTitles.WithoutYearIn(text.Folded, subject.WholeText.Words).Select(title => (Text: text, title.At, title.Title)));
        foreach (var same in found.GroupBy(title => title.Title, StringComparer.Ordinal))
        {
            var (text, at, title) = same.First();
            yield return Info.At(text.Place(at, title.Length), $"“{title}” has no year, which is part of the title", "write the title with its year") with
            {
                Related = [.. same.Skip(1).Take(MostPlaces).Select(other => new Related(other.Text.Place(other.At, title.Length), "and here"))],
            };
        }
    }

    private const int MostPlaces = 4;

    private IEnumerable<Diagnostic> Titles(LintSubject subject)
    {
        var names = subject.Lexicon.Statutes;
        // A phrase of older law is reported as such, with what to say instead.
        var dated = subject.Lexicon.DatedPatterns;
        var titles = subject.Lexicon.StatuteTitles;
        var reported = new List<int>();
        foreach (var text in subject.Prose)
        {
            reported.Clear();
            foreach (var (at, name) in names.DeadIn(text.Folded))
            {
                if (!dated.Contains(name.Text))
                {
                    reported.Add(at);
                    var place = NoticeText.PlaceIn(text.Value, at, name.Text.Length);
                    yield return Info.At(
                        place,
                        $"“{name.Text}” is not the title of this law",
                        $"write “{name.Instead}”, if it is what you mean") with
                    {
                        Corrections = WordCorrection.Of(place, name.Text, name.Instead),
                    };
                }
            }
            foreach (var (at, title) in StatuteTitles.In(text.Folded))
            {
                if (titles.Meant(title) is { } meant && !reported.Exists(other => other >= at - 1 && other < at + title.Length))
                {
                    yield return Info.At(
                        text.Place(at, title.Length),
                        $"no law “{title}” is known",
                        $"did you mean the “{meant.Text("title")}”?") with
                    {
                        Suggested = Rewording.Words(text.Place(at, title.Length), title, meant.Text("title")),
                        SuggestedIf = "if it is what you mean, write this",
                    };
                }
            }
        }
    }
}
