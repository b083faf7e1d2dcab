using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// Files of the repository that the program writes. With NOTICEGEN_UPDATE=1 a test rewrites its file instead of comparing;
/// on a build server that is refused, so that nothing is approved unread.
/// </summary>
internal static class Golden
{
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("NOTICEGEN_UPDATE") == "1"
        && (Environment.GetEnvironmentVariable("CI") != "true"
            ? true
            : throw new InvalidOperationException("NOTICEGEN_UPDATE is refused where CI=true"));

    /// <param name="path">Below the repository, with forward slashes.</param>
    public static void Check(string path, string actual)
    {
        var full = Path.Combine(Repository.Root, path);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, actual);
            return;
        }
        var expected = File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : "(there is no such file; run the tests with NOTICEGEN_UPDATE=1)";
        Assert.Equal(expected, actual.ReplaceLineEndings("\n"));
    }
}
