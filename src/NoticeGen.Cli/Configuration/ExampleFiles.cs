using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Reporting;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Configuration;

/// <summary>The files of the folder <c>examples</c>: one of each kind, with every field in it.</summary>
internal static class ExampleFiles
{
    /// <summary>By name, each with the kind of its root.</summary>
    public static readonly IReadOnlyList<(string Name, RecordType Root)> All =
    [
        ("notice.yaml", NoticeSchema.Notice),
        ("settings.yaml", Settings.Schema),
        ("theme.yaml", TemplateSchema.Theme),
        ("words.yaml", TemplateSchema.Words),
        ("pictures.yaml", TemplateSchema.Pictures),
        ("law.yaml", LawSchema.Tables),
    ];

    public static FieldExamples Read() => new(All.Select(file => RecordFile.Read(new InputFiles([new InputFile(file.Name, Content(file.Name))]), file.Name, file.Root).Value!));

    public static ImmutableArray<byte> Content(string name)
    {
        using var stream = typeof(ExampleFiles).Assembly.GetManifestResourceStream("examples/" + name)
            ?? throw new InvalidOperationException($"the program lacks its file {name}");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return [.. content];
    }
}
