using System.Collections.Immutable;
using NoticeGen.Rendering;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Publishing;

/// <summary>A list of notices as a page.</summary>
internal sealed record NoticeListFile(string Path, OutputFile File);

/// <summary>The pages that list what was published: one above all folders, and one in each authority's folder.</summary>
internal static class NoticeLists
{
    public static ImmutableArray<NoticeListFile> Make(ImmutableArray<ManifestFile> files, TemplateSet templates, DateOnly asAt) => [];
}
