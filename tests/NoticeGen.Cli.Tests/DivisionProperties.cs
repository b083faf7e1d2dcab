using System.Globalization;
using CsCheck;
using NoticeGen.Cli.Workspaces;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>How an estate is divided: each notice in one part, and what is added moves nothing else.</summary>
public sealed class DivisionProperties
{
    private static readonly Gen<List<NoticeName>> Estates =
        from sizes in Gen.Frequency((6, Gen.Int[1, 12]), (1, Gen.Int[150, 900])).Array[1, 40]
        from seed in Gen.Int[0, 1_000_000]
        select sizes.SelectMany((size, authority) => Enumerable.Range(0, size).Select(notice => Named(seed + authority, notice))).ToList();

    private static NoticeName Named(int authority, int notice) =>
        new(string.Create(CultureInfo.InvariantCulture, $"council-{authority}"), string.Create(CultureInfo.InvariantCulture, $"n{notice}"));

    [Fact]
    public void Each_notice_is_in_one_part_and_an_authority_in_one_unit_unless_it_is_very_large() =>
        Gen.Select(Estates, Gen.Int[1, 70]).Sample((notices, of) =>
        {
            var units = Unit.Of(notices);
            Assert.Equal(units.Length, units.Select(unit => unit.Id).Distinct().Count());
            Assert.Equal(notices.Select(notice => notice.Id).Order(StringComparer.Ordinal), units.SelectMany(unit => unit.Notices).Select(notice => notice.Id).Order(StringComparer.Ordinal));
            Assert.All(units, unit => Assert.Single(Enumerable.Range(1, of), number => new Shard(number, of).Has(unit)));
            Assert.All(units.GroupBy(unit => unit.Authority).Where(group => group.Sum(unit => unit.Notices.Length) <= Unit.MostNotices), group => Assert.Equal(group.Key, Assert.Single(group).Id));
        }, iter: 60);

    [Fact]
    public void One_notice_more_is_one_notice_more_in_one_part_and_leaves_all_others_as_they_were() =>
        Gen.Select(Estates, Gen.Int[1, 70], Gen.Int[0, 1_000_050]).Sample((notices, of, authority) =>
        {
            // In an authority that is there or in a new one; one that would be sliced anew is another case.
            var added = new NoticeName(authority % 2 == 0 ? notices[authority % notices.Count].Authority : "council-new", "added");
            var many = notices.Count(notice => notice.Authority == added.Authority);
            var slices = 1;
            while (many > Unit.MostNotices * slices)
            {
                slices *= 2;
            }
            if (many == Unit.MostNotices * slices)
            {
                return;
            }
            var (before, after) = (Parts(notices, of), Parts([.. notices, added], of));
            var changed = Enumerable.Range(0, of).Where(part => !before[part].SequenceEqual(after[part])).ToList();
            Assert.Equal(after[Assert.Single(changed)], [.. before[changed[0]].Append(added.Id).Order(StringComparer.Ordinal)]);
        }, iter: 60);

    [Fact]
    public void One_part_more_takes_from_the_others_and_moves_nothing_between_them() =>
        Gen.Select(Estates, Gen.Int[1, 70]).Sample((notices, of) =>
        {
            var (before, after) = (Parts(notices, of), Parts(notices, of + 1));
            Assert.All(Enumerable.Range(0, of), part => Assert.Subset(before[part].ToHashSet(), after[part].ToHashSet()));
        }, iter: 60);

    [Fact]
    public void Parts_of_many_authorities_are_about_as_large()
    {
        var parts = Parts([.. Enumerable.Range(0, 4000).Select(authority => Named(authority, 0))], 8);
        Assert.All(parts, part => Assert.InRange(part.Count, 400, 600));
    }

    private static List<string>[] Parts(List<NoticeName> notices, int of)
    {
        var parts = Enumerable.Range(0, of).Select(_ => new List<string>()).ToArray();
        foreach (var unit in Unit.Of(notices))
        {
            parts[Shard.NumberOf(unit, of) - 1].AddRange(unit.Notices.Select(notice => notice.Id));
        }
        return [.. parts.Select(part => part.Order(StringComparer.Ordinal).ToList())];
    }
}
