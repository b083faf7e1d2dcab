using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadOutOfStep : IRule
{
    /// <summary>Longer texts are cut in messages.</summary>
    private const int MostShown = 90;

    public RuleInfo Info { get; } = new()
    {
        Code = "NG524",
        Name = "easy-read-out-of-step",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 5(1)(d) and 12(1)",
        LawLink = LawPages.Article12,
        Summary = "A fact of the notice has changed since its Easy Read words were accepted.",
        Explanation = """
            ## Why it matters

            Easy Read words are written once and forgotten, while the notice changes. `noticegen easy-read accept` records
            the facts that the words were written for, in a file beside the notice that ends in `.easy-read.lock`. When a
            fact is no longer what it was, this finding says how it has changed. Look at the Easy Read words, mend them if
            they need it, and accept them again.

            ## Examples

            ```yaml accepted
            facts:
              retention.case-records.period: 25 years
              retention.case-records.what: Case records
            ```

            ```yaml bad
            retention:
              - id: case-records
                period: 7 years
                what: Case records
                easy_read:
                  - words: We keep records for 7 years.
                    picture: clock
            ```

            ```yaml good
            retention:
              - id: case-records
                period: 25 years
                what: Case records
                easy_read:
                  - words: We keep records for 25 years.
                    picture: long-time
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var notice = subject.Notice;
        if (subject.Accepted is not { } accepted || !subject.MakesEasyRead)
        {
            yield break;
        }
        if (accepted.Facts is not { } before)
        {
            yield return Info.At(
                notice.OriginOf("easy_read"),
                "nobody has accepted the Easy Read words of this notice",
                $"read them beside the full notice, then run `noticegen easy-read accept {notice.Id}`") with
            {
                Severity = Severity.Note,
            };
            yield break;
        }
        var now = EasyReadFacts.Of(notice.Fields);
        var help = $"look at the Easy Read words{(subject.Childrens is null ? "" : " and those of `childrens_edition`")}, mend them if they need it, then run `noticegen easy-read accept {notice.Id}`";
        foreach (var (path, fact) in now)
        {
            if (!before.TryGetValue(path, out var old))
            {
                // A new item brings its own words, or is reported for having none; what is added to an old one does not.
                if (!before.Keys.Any(known => known.StartsWith(ItemOf(path), StringComparison.Ordinal)))
                {
                    continue;
                }
                yield return Info.At(fact.Origin, $"Easy Read was accepted without this: `{path}` is new", help);
            }
            else if (old.Text != fact.Text)
            {
                yield return Info.At(fact.Origin, $"Easy Read was accepted for another `{path}`: it was “{Short(old.Text)}”, now it is “{Short(fact.Text)}”", help) with
                {
                    Label = "changed since",
                };
            }
        }
        foreach (var list in before.Where(old => !now.ContainsKey(old.Key)).GroupBy(old => old.Key.Split('.')[0], StringComparer.Ordinal))
        {
            var gone = list.ToList();
            var first = $"it was “{Short(gone[0].Value.Text)}”";
            yield return Info.At(
                PlaceOf(notice, gone[0].Key),
                gone.Count == 1
                    ? $"Easy Read was accepted with `{gone[0].Key}`, which is gone: {first}"
                    : $"Easy Read was accepted with {gone.Count.ToString(CultureInfo.InvariantCulture)} facts of `{list.Key}` that are gone; of the first, `{gone[0].Key}`, {first}",
                help);
        }
    }

    /// <summary>What is gone has no place; the field that held it has.</summary>
    private static Origin PlaceOf(Notice notice, string path) => notice.OriginOf(path.Split('.')[0]);

    /// <summary>The path up to the fact's last part, with the dot.</summary>
    private static string ItemOf(string path) => path[..(path.LastIndexOf('.') + 1)] is { Length: > 0 } item ? item : path;

    private static string Short(string text) => text.Length <= MostShown ? text : text[..MostShown].TrimEnd() + "…";
}
