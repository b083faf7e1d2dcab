using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class RetentionMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG104",
        Name = "retention-missing",
        Topic = EditionTopics.Retention,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(2)(a), 14(2)(a)",
        Summary = "The notice does not say how long information is kept, or how that is decided.",
        Explanation = """
            ## Why it matters

            People must be told the period, or the criteria by which it is decided. Each edition must say so.

            ## Examples

            ```yaml bad
            retention: []
            ```

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
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
        var items = subject.Notice.Retention.ToList();
        if (items.Count == 0)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("retention"), "the notice does not say how long information is kept", "add `retention:` with a period, or the way it is decided") with
                {
                    Fix = Paste.AtTop(subject.Notice, null, Paste.WithEasyRead(subject.Notice, """
                        retention:
                          - id: first
                            what: "[insert which records]"
                            period: "[insert a period, such as 25 years]"
                            from: "[insert what starts it, such as the date of birth]"
                        """)),
                },
            ];
        }
        return [.. items.Where(item => !SaysHowLong(item)).Select(Silent), .. PurposesLeftOut(subject, items), .. NotPrinted(subject, items)];
    }

    private static bool SaysHowLong(Record item) => item.Has("period") || item.Has("criteria") || item.Has("schedule");

    private Diagnostic Silent(Record item)
    {
        var what = item.Scalar("what");
        return Info.At(what?.Origin ?? item.Origin, $"there is no period for “{what?.Text ?? item.Id}”", "add `period:`, or `criteria:` with the way it is decided") with
        {
            Fix = Paste.Into(item, null, """
                period: "[insert a period, such as 25 years]"
                from: "[insert what starts it, such as the date of birth]"
                """),
        };
    }

    /// <summary>Where periods are given purpose by purpose, and every one of them is taken, a purpose with none is a gap.</summary>
    private IEnumerable<Diagnostic> PurposesLeftOut(LintSubject subject, List<Record> items)
    {
        var users = subject.Notice.Purposes.Concat(subject.Notice.Research);
        var taken = users.SelectMany(user => user.Scalars("retention")).Select(id => id.Text).ToHashSet(StringComparer.Ordinal);
        if (!items.All(item => taken.Contains(item.Id)) || !subject.Notice.Purposes.Any(purpose => purpose.Has("retention")))
        {
            yield break;
        }
        var silent = subject.Notice.Purposes.Where(purpose => !purpose.Has("retention")).ToList();
        if (silent.Count == 0)
        {
            yield break;
        }
        yield return Info.At(
            PlaceOf(silent[0]),
            $"other purposes say how long information is kept, “{silent[0].Text("name") ?? silent[0].Id}” does not",
            "add an item to `retention` for it, and name that under the purpose with `retention:`") with
        {
            Label = "this purpose",
            Severity = Severity.Warning,
            Related = [.. silent.Skip(1).Select(purpose => new Related(PlaceOf(purpose), "nor does this one"))],
            Fix = Paste.Into(silent[0], null, "retention: [\"[insert the id of an item of retention]\"]"),
        };
    }

    private static Origin PlaceOf(Record purpose) => purpose.Scalar("name")?.Origin ?? purpose.Origin;

    private IEnumerable<Diagnostic> NotPrinted(LintSubject subject, List<Record> items)
    {
        var essentials = items.Where(SaysHowLong).Select(item => new Essential(
            item.Scalar("period")?.Origin ?? item.Scalar("criteria")?.Origin ?? item.KeyOrigin("schedule"),
            $"how long “{item.Text("what")}” is kept",
            [.. new[] { item["period"], item["criteria"], item["schedule"], item["easy_read"] }.OfType<Value>().SelectMany(NoticeText.ScalarsIn)])
        {
            Item = item,
        }).ToList();
        return Essential.MissingItems(Info, subject, subject.Notice.OriginOf("retention"), "how long information is kept", essentials);
    }
}
