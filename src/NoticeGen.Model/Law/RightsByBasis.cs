using System.Collections.Immutable;
using NoticeGen.Records;

namespace NoticeGen.Law;

/// <summary>Whether a right applies to a notice.</summary>
public enum RightApplies
{
    No,
    Limited,
    Yes,
}

/// <summary>A right of the reference data with its answer for one notice.</summary>
public sealed record RightForNotice(Record Right, RightApplies Applies);

/// <summary>
/// Which rights follow from a set of lawful bases (UK GDPR Articles 13(2)(b), 17(3), 20 and 21). A right applies if it
/// applies on any of the bases; it is limited if the best that any basis gives is limited, or if it applies on some bases
/// and not on others.
/// </summary>
public static class RightsByBasis
{
    public static ImmutableArray<RightForNotice> Compute(LawBook law, IReadOnlyCollection<string> bases, DateOnly day) =>
        [.. law.Table("rights").Where(right => LawBook.IsValid(right, day)).Select(right => new RightForNotice(right, Answer(right, bases)))];

    private static RightApplies Answer(Record right, IReadOnlyCollection<string> bases)
    {
        bool yes = false, limited = false, no = false;
        foreach (var (basis, answer) in right.Entries("applies"))
        {
            if (!bases.Contains(basis) || answer is not Scalar word)
            {
                continue;
            }
            yes |= word.Text == "yes";
            limited |= word.Text == "limited";
            no |= word.Text == "no";
        }
        return yes && !limited && !no ? RightApplies.Yes
            : yes || limited ? RightApplies.Limited
            : RightApplies.No;
    }
}
