using NoticeGen.Diagnostics;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>One theme file by itself, read as a build reads it: for whoever is choosing sizes and colours.</summary>
public static class ThemeFile
{
    private const string OwnName = "theme.yaml";
    private const string OtherEnding = ".theme.yaml";

    /// <summary>The theme with everything that is wrong with it; a further theme is laid over the variant's own.</summary>
    /// <param name="path">A file of <paramref name="files"/>.</param>
    public static Outcome<Theme> Read(InputFiles files, string path)
    {
        var problems = new List<Diagnostic>();
        var map = Yaml(files, path, problems);
        var own = $"{WorkspacePath.Folder(path)}/{OwnName}".TrimStart('/');
        if (map is not null && path.EndsWith(OtherEnding, StringComparison.Ordinal) && files.Find(own) is not null && Yaml(files, own, problems) is { } below)
        {
            map = Layers.Merge(TemplateSchema.Theme, below, map);
        }
        if (map is null)
        {
            return Outcome.Of<Theme>(null, problems);
        }
        var reader = new RecordReader(TemplateReader.NothingElse.Instance);
        var record = reader.Read(map, TemplateSchema.Theme);
        problems.AddRange(reader.Problems);
        var theme = ThemeReader.Read(WorkspacePath.Stem(path), record, named =>
        {
            var font = FontFile.Read(files, named, within: "");
            problems.AddRange(font.Diagnostics);
            return font.Value;
        });
        return Outcome.Of(theme.Value, [.. problems, .. theme.Diagnostics]);
    }

    private static YamlMap? Yaml(InputFiles files, string path, List<Diagnostic> problems)
    {
        var read = TextFile.Read(files, path).Then(YamlReader.Read);
        problems.AddRange(read.Diagnostics);
        return read.Value;
    }
}
