using Xunit;

namespace TaggedPdf.Tests;

/// <summary>Where the checked-out project stands, and what the machine may lack.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Source { get; } = Path.Combine(Root, "src", "TaggedPdf");

    /// <summary>Skips the test because something it needs is not there, or fails it where nothing may be missing.</summary>
    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("NOTICEGEN_REQUIRE_VALIDATORS") == "1")
        {
            Assert.Fail(reason);
        }
        Assert.Skip(reason);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "src", "TaggedPdf")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("the tests must run inside the checked-out project");
        }
        return folder;
    }
}
