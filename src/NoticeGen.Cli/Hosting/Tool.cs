using System.Security.Cryptography;
using NoticeGen.Auditing.Pages;
using NoticeGen.Law;
using NoticeGen.Linting;
using NoticeGen.Reading;
using NoticeGen.Rendering;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Hosting;

/// <summary>The program's name and version.</summary>
internal static class Tool
{
    /// <summary>Without the commit, so that the same sources give the same outputs wherever they are built.</summary>
    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Differs between any two builds of the program that are not of the same sources.</summary>
    public static string Identity { get; } = $"{Version} {Digest()}";

    /// <summary>A compiler gives each library that it makes of other sources another number.</summary>
    private static string Digest() => Convert.ToHexStringLower(SHA256.HashData(new[]
    {
        RendererSet.PdfLibrary,
        typeof(LawBook).Module.ModuleVersionId,
        typeof(NoticeReader).Module.ModuleVersionId,
        typeof(RuleSet).Module.ModuleVersionId,
        typeof(RendererSet).Module.ModuleVersionId,
        typeof(PageInspector).Module.ModuleVersionId,
        typeof(ReportKind).Module.ModuleVersionId,
        typeof(Pipeline).Module.ModuleVersionId,
        typeof(Tool).Module.ModuleVersionId,
    }.SelectMany(library => library.ToByteArray()).ToArray()));
}
