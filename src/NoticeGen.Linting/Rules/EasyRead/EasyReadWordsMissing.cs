using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadWordsMissing : IReadinessRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG501",
        Name = "easy-read-words-missing",
        Band = Band.EasyRead,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1); Equality Act 2010 s.20",
        Summary = "Something that Easy Read readers must be told has no Easy Read words.",
        Explanation = """
            ## Why it matters

            Easy Read leaves out detail, never the essentials. Every purpose, recipient and period needs Easy Read words, and so
            does one at least of the kinds of information and of the sources. All of these should have them, and services and
            research too. An item that another one speaks for names it with `easy_read_with`; public bodies and kinds of special
            category data have words in the reference data. `noticegen easy-read draft` writes what is missing, for you to mend.
            Until then the Easy Read edition is not published; the others are. A notice that is to have no Easy Read edition
            says `editions: [standard]`.

            ## Examples

            ```yaml bad
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
            ```

            ```yaml good
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```
            """,
    };

    /// <summary>Of many, so many are named.</summary>
    private const int MostNamed = 3;
    private const int LongestNamed = 60;

    /// <summary>One finding for all: one command writes the words.</summary>
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var gaps = subject.MakesEasyRead ? EasyReadGaps.In(subject.Notice, subject.Law).OrderByDescending(gap => gap.IsEssential).ToList() : [];
        if (gaps.Count == 0)
        {
            yield break;
        }
        var named = gaps.Take(MostNamed).ToList();
        var more = gaps.Count > named.Count ? string.Create(CultureInfo.InvariantCulture, $" and {gaps.Count - named.Count} more") : "";
        yield return Info.At(
            PlaceOf(gaps[0]),
            $"{string.Join(", ", named.Select(gap => Short(gap.What)))}{more} {(gaps.Count == 1 ? "has" : "have")} no Easy Read words",
            $"run `noticegen easy-read draft {subject.Notice.Id}`: it writes first words for you to mend; or, where one item speaks for another, name it with `easy_read_with:`") with
        {
            Severity = gaps[0].IsEssential ? Info.Severity : Severity.Warning,
            Related = [.. named.Skip(1).Select(gap => new Related(PlaceOf(gap), "nor has this"))],
        };
    }

    private static string Short(string named) => named.Length <= LongestNamed ? named : named[..(LongestNamed - 2)].TrimEnd() + "…”";

    private static Origin PlaceOf(EasyReadGap gap) => (gap.Item.FindScalar("name") ?? gap.Item.FindScalar("what"))?.Origin ?? gap.Item.Origin;
}
