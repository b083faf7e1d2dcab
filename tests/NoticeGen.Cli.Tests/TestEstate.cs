using System.Globalization;

namespace NoticeGen.Tests.Cli;

/// <summary>Workspaces with several notices of two councils, small enough to be built many times.</summary>
internal static class TestEstate
{
    public const string Day = "2026-11-22";

    public const string OtherAuthority = "notices/southtown-council/authority.yaml";

    /// <summary>Notices <c>northtown-council/n00</c>, <c>southtown-council/n01</c>, and so on in turn.</summary>
    public static TestWorkspace Of(int notices)
    {
        var workspace = TestWorkspace.Example();
        workspace.Write(OtherAuthority, workspace.Read(TestWorkspace.Authority).Replace("Northtown Council", "Southtown Council", StringComparison.Ordinal));
        for (var i = 0; i < notices; i++)
        {
            Add(workspace, i);
        }
        File.Delete(workspace.Full(TestWorkspace.Notice));
        // In the settings, for an option would be a filter, and a filtered build keeps what it does not look at.
        workspace.Write("noticegen.yaml", "output: dist\nformats: [html]\n");
        return workspace;
    }

    public static string IdOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(number % 2 == 0 ? "northtown" : "southtown")}-council/n{number:00}");

    public static string PathOf(int number) => $"notices/{IdOf(number)}.yaml";

    /// <summary>Adds a notice, made from the one that <c>init</c> writes.</summary>
    public static void Add(TestWorkspace workspace, int number)
    {
        const string Seed = "seed.txt";
        if (!File.Exists(workspace.Full(Seed)))
        {
            workspace.Write(Seed, workspace.Read(TestWorkspace.Notice));
        }
        workspace.Write(PathOf(number), workspace.Read(Seed).Replace(
            "Our email newsletter", string.Create(CultureInfo.InvariantCulture, $"Newsletter {number}"), StringComparison.Ordinal));
    }

    /// <summary>Builds on a fixed day.</summary>
    public static CommandResult Build(this TestWorkspace workspace, params IReadOnlyList<string> more) =>
        workspace.Run(["build", "--as-at", Day, .. more]);

    /// <summary>The files of an output folder by their paths in it.</summary>
    public static SortedDictionary<string, string> Files(this TestWorkspace workspace, string folder) =>
        new(workspace.Snapshot(folder).ToDictionary(file => file.Key[(folder.Length + 1)..], file => file.Value), StringComparer.Ordinal);
}
