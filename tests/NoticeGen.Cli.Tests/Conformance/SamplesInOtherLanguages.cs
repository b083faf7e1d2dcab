using Xunit;

namespace NoticeGen.Tests.Cli.Conformance;

/// <summary>One of the project's own notices in Welsh and in Urdu, every edition that it has in them.</summary>
internal static class SamplesInOtherLanguages
{
    /// <summary>The files that a build writes; in PDF those in Urdu only where its fonts are installed.</summary>
    public static List<string> Build(string folder, string format)
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Lay("sefton-cy");
        workspace.Lay("sefton-ur");
        var hasFonts = UrduFonts.LayInto(workspace, "notices/sefton-council");
        var built = workspace.Run("build", "-f", format, "--language", "cy", "--language", hasFonts || format != "pdf" ? "ur" : "cy", "-o", folder);
        Assert.True(built.ExitCode == 0, built.ToString());
        return [.. Directory.EnumerateFiles(folder, "supporting-families.*." + format, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }
}
