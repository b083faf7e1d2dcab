using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Records;

namespace NoticeGen.Linting.Subject;

/// <summary>The rights of a notice: what follows from its lawful bases, and what the notice says differently.</summary>
internal static class NoticeRights
{
    /// <summary>The exceptions of the notice with the answer that the bases give; rights that no basis speaks of are left out.</summary>
    public static IEnumerable<(Record Exception, RightForNotice FromBases)> Exceptions(LintSubject subject)
    {
        var rights = subject.Rights;
        foreach (var exception in subject.Notice.Fields.Nested("rights")?.Records("exceptions") ?? [])
        {
            if (rights.FirstOrDefault(right => right.Right.Id == exception.Text("right")) is { } right)
            {
                yield return (exception, right);
            }
        }
    }

    /// <summary>What the notice says in the end about one right.</summary>
    public static RightApplies Answer(LintSubject subject, string right)
    {
        var said = subject.Notice.Fields.Nested("rights")?.Records("exceptions").LastOrDefault(item => item.Text("right") == right)?.Text("applies");
        return said switch
        {
            "yes" => RightApplies.Yes,
            "limited" => RightApplies.Limited,
            "no" => RightApplies.No,
            _ => subject.Rights.FirstOrDefault(item => item.Right.Id == right)?.Applies ?? RightApplies.No,
        };
    }

    /// <summary>The values of which one at least must be printed for a right to be told: its own, or its standard sentences.</summary>
    public static IReadOnlyList<Scalar> Words(LintSubject subject, string right, string? statement = null)
    {
        IEnumerable<Record?> records =
        [
            subject.Law.Find("rights", right),
            statement is null ? null : subject.Law.Find("statements", statement),
        ];
        return [.. records.OfType<Record>().SelectMany(record => subject.Lexicon.ScalarsOf(record))];
    }
}
