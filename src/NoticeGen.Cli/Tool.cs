namespace NoticeGen.Cli;

/// <summary>The program's name and version.</summary>
internal static class Tool
{
    /// <summary>Without the commit, so that the same sources give the same outputs wherever they are built.</summary>
    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
