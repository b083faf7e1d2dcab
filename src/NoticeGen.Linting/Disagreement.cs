using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>What one notice says about something that is the same for all.</summary>
/// <param name="Key">By which it is compared.</param>
internal sealed record Stated(string Key, string Shown, Origin Origin)
{
    public static Stated? Of(Scalar? value) => value is null ? null : new Stated(value.Text.ToLowerInvariant(), value.Text, value.Origin);

    public static Stated? Of(Scalar? value, Func<string, string> key) => value is null ? null : new Stated(key(value.Text), value.Text, value.Origin);

    public static Stated? Of(AddressFact? address) => address is null ? null : new Stated(address.Postcode.ToUpperInvariant(), address.Text, address.Origin);
}

/// <summary>Finds notices that say something else than the others. What most of them say is taken as right; the first, if it is even.</summary>
internal static class Disagreement
{
    public static IEnumerable<Diagnostic> In(RuleInfo rule, ImmutableArray<NoticeFacts> notices, Func<NoticeFacts, Stated?> ask, string what)
    {
        var said = notices.Select(ask).OfType<Stated>().ToList();
        // OrderByDescending keeps the order of those with the same count.
        var groups = said.GroupBy(stated => stated.Key, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
        if (groups.Count < 2)
        {
            yield break;
        }
        var usual = groups[0].First();
        foreach (var odd in groups.Skip(1).SelectMany(group => group.DistinctBy(stated => stated.Origin)))
        {
            yield return rule.At(odd.Origin, $"the {what} is “{odd.Shown}” here and “{usual.Shown}” in another notice", "find out which one is right, and put it into `authority.yaml`") with
            {
                Related = [new Related(usual.Origin, "it is another one here")],
                Suggested = Rewording.Words(odd.Origin, odd.Shown, usual.Shown),
                SuggestedIf = "if the other notice is right, write this",
            };
        }
    }

    public static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
