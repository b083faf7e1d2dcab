using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using NoticeGen.Auditing;
using NoticeGen.Linting.Subject;
using NoticeGen.Rendering;
using NoticeGen.Reporting;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Hosting;

/// <summary>The program's name and version.</summary>
internal static class Tool
{
    /// <summary>Without the commit, so that the same sources give the same outputs wherever they are built.</summary>
    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>
    /// What the program is made of, each of which has an id of its own that follows from its sources. A change within a library
    /// leaves what uses it as it was, so none stands for another.
    /// </summary>
    public static ImmutableArray<Module> Modules { get; } =
    [
        typeof(Tool).Module, typeof(Pipeline).Module, typeof(Report).Module, typeof(Auditor).Module, typeof(RendererSet).Module,
        typeof(Contradictions).Module, typeof(ParsedTemplate).Module, typeof(SourceText).Module, typeof(TaggedPdf.Documents.PdfInfo).Module,
    ];

    /// <summary>Differs between any two builds of the program that are not of the same sources.</summary>
    public static string Identity { get; } =
        $"{Version} {Convert.ToHexStringLower(SHA256.HashData([.. Modules.SelectMany(module => module.ModuleVersionId.ToByteArray())]))}";
}
