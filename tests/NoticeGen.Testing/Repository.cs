namespace NoticeGen.Testing;

/// <summary>Where the checked-out project stands, found upwards from the test program.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NoticeGen.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("the tests must run inside the checked-out project");
        }
        return folder;
    }
}
