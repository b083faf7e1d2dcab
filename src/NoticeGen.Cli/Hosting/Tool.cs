namespace NoticeGen.Cli.Hosting;

/// <summary>The program's name and version.</summary>
internal static class Tool
{
    /// <summary>Without the commit, so that the same sources give the same outputs wherever they are built.</summary>
    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Differs between any two builds of the program that are not of the same sources.</summary>
    public static string Identity { get; } = $"{Version} {typeof(Tool).Module.ModuleVersionId:N} {typeof(Pipeline).Module.ModuleVersionId:N}";
}
