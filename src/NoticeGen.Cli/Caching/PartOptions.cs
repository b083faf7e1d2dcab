using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;

namespace NoticeGen.Cli.Caching;

/// <summary>What the parts of one estate have in common besides its files: the program, and what was asked of it.</summary>
internal static class PartOptions
{
    public static string Of(OpenedWorkspace opened)
    {
        var known = opened.Baseline is { } baseline ? InputDigests.DigestOf(opened.Host.Store.Read(baseline.Path)) : "none";
        return $"{BuildCache.OptionsOf(opened)}; fails from {opened.FailOn.ToString().ToLowerInvariant()}; known findings {known}; program {Tool.Identity}";
    }
}
