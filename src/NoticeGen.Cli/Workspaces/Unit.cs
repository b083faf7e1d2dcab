using System.Collections.Immutable;
using System.Globalization;

namespace NoticeGen.Cli.Workspaces;

/// <summary>
/// The least that one machine builds of an estate: the notices of an authority, or a slice of them where it has very many. Follows
/// from names alone, so that the same notices give the same units anywhere, and a notice that is added changes one of them.
/// </summary>
/// <param name="Id">The authority; for a slice with its number, as in <c>northtown-council@2-of-4</c>.</param>
/// <param name="Notices">In ordinal order of their ids.</param>
internal sealed record Unit(string Id, string Authority, ImmutableArray<NoticeName> Notices)
{
    /// <summary>Above this number an authority is sliced. Two hundred notices are a few seconds of work.</summary>
    public const int MostNotices = 200;

    /// <summary>In ordinal order of their authorities.</summary>
    /// <param name="notices">Every notice of the workspace.</param>
    public static ImmutableArray<Unit> Of(IEnumerable<NoticeName> notices) =>
    [
        .. notices.GroupBy(notice => notice.Authority, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => Of(group.Key, [.. group.OrderBy(notice => notice.Id, StringComparer.Ordinal)])),
    ];

    private static IEnumerable<Unit> Of(string authority, ImmutableArray<NoticeName> notices)
    {
        // Doubled, so that many notices are added before they are dealt anew.
        var slices = 1;
        while (notices.Length > MostNotices * slices)
        {
            slices *= 2;
        }
        if (slices == 1)
        {
            return [new Unit(authority, authority, notices)];
        }
        var dealt = notices.ToLookup(notice => (int)(Spread.Of(notice.Id) % (uint)slices));
        return Enumerable.Range(0, slices).Where(dealt.Contains)
            .Select(slice => new Unit(string.Create(CultureInfo.InvariantCulture, $"{authority}@{slice + 1}-of-{slices}"), authority, [.. dealt[slice]]));
    }
}
