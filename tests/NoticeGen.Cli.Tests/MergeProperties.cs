using System.Globalization;
using CsCheck;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// Whatever becomes of an estate from one day to the next, its parts joined into the folder of yesterday are what one build
/// of the whole into that folder would have made: nothing more is lost, and nothing less is said.
/// </summary>
public sealed class MergeProperties
{
    private const int MostNotices = 5;

    private static readonly string[][] Filters =
    [
        [],
        [],
        ["-a", "southtown-council"],
        ["--notice", "n0[0-2]", "--notice", "n01", "--notice", "n03"],
        ["--edition", "easy-read"],
        ["-f", "txt"],
        ["--fail-fast"],
        ["--fail-on", "note"],
    ];

    /// <summary>A day in the life of an estate.</summary>
    /// <param name="There">For each notice whether it is there.</param>
    /// <param name="Broken">For each whether it has an error.</param>
    /// <param name="Edition">Which wording each has.</param>
    /// <param name="Parts">How many parts it is built in.</param>
    /// <param name="Filter">Which of <see cref="Filters"/> is given.</param>
    /// <param name="Fresh">Whether the folders of the parts are new.</param>
    private sealed record Day(bool[] There, bool[] Broken, int[] Edition, int Parts, int Filter, bool Fresh);

    private static readonly Gen<Day> Days =
        from there in Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))).Array[MostNotices]
        from broken in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))).Array[MostNotices]
        from edition in Gen.Int[0, 1].Array[MostNotices]
        from parts in Gen.Int[1, 4]
        from filter in Gen.Int[0, Filters.Length - 1]
        from fresh in Gen.Bool
        select new Day(there, broken, edition, parts, filter, fresh);

    [Fact]
    public void Parts_joined_into_a_full_folder_are_one_build_into_it() => Days.Array[3].Sample(Live, iter: 12, threads: 1);

    private static void Live(Day[] days)
    {
        using var workspace = TestEstate.Of(MostNotices);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "-o", "joined").ExitCode);
        foreach (var day in days)
        {
            Write(workspace, day);
            var options = Filters[day.Filter];
            var whole = workspace.Build(["-q", .. options]);
            var folders = Enumerable.Range(1, day.Parts).Select(number => string.Create(CultureInfo.InvariantCulture, $"p{number}of{day.Parts}")).ToList();
            var codes = new List<int>();
            foreach (var folder in folders)
            {
                if (day.Fresh && Directory.Exists(workspace.Full(folder)))
                {
                    Directory.Delete(workspace.Full(folder), recursive: true);
                }
                codes.Add(workspace.Build(["-q", "--shard", folder[1..].Replace("of", "/", StringComparison.Ordinal), "-o", folder, .. options]).ExitCode);
            }
            if (codes.Contains(3))
            {
                // The filters leave nothing, which every part and the whole say alike.
                Assert.All(codes.Append(whole.ExitCode), code => Assert.Equal(3, code));
                continue;
            }
            var before = workspace.Files("joined");
            var dry = workspace.Run(["merge-manifests", .. folders, "-o", "joined", "--dry-run"]);
            Assert.Equal(before, workspace.Files("joined"));
            var joined = workspace.Run(["merge-manifests", .. folders, "-o", "joined"]);
            var said = $"{day}: {whole}{joined}";
            Assert.True(whole.ExitCode == joined.ExitCode, said);
            Assert.Equal(joined.ExitCode, dry.ExitCode);
            Assert.Equal(workspace.Files("dist"), workspace.Files("joined"));
            foreach (var id in Enumerable.Range(0, MostNotices).Select(TestEstate.IdOf).Where(id => whole.Error.Contains($": {id};", StringComparison.Ordinal)))
            {
                Assert.Contains(id, joined.Error, StringComparison.Ordinal);
            }
        }
    }

    private static void Write(TestWorkspace workspace, Day day)
    {
        for (var i = 0; i < MostNotices; i++)
        {
            if (!day.There[i])
            {
                File.Delete(workspace.Full(TestEstate.PathOf(i)));
                continue;
            }
            TestEstate.Add(workspace, i);
            workspace.Replace(TestEstate.PathOf(i), $"Newsletter {i}", $"{(day.Edition[i] == 0 ? "Newsletter" : "News")} {i}");
            if (day.Broken[i])
            {
                workspace.Replace(TestEstate.PathOf(i), "purposes:", "purposes_x:");
            }
        }
    }
}
