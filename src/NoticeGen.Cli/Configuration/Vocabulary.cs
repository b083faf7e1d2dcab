using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Reporting;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Configuration;

/// <summary>
/// The words that people may write: fields, ids of the reference data, pictures. Those of the workspace where there is
/// one, else the built-in ones; faults in the files are left to <c>lint</c>, so that <c>explain</c> works when most needed.
/// </summary>
internal sealed record Vocabulary(LawBook Law, ImmutableArray<string> Pictures)
{
    /// <summary>The kinds of file that people write, the notice first.</summary>
    public static readonly ImmutableArray<FileKind> Files =
    [
        new FileKind(
            "Notices",
            "`notices/AUTHORITY/NOTICE.yaml`, what all notices of an authority share in `authority.yaml` beside them, and what several authorities share in `notices/_base/`. Any of the three may set any field.",
            NoticeSchema.Notice),
        new FileKind("Settings", $"`{Workspace.SettingsName}` at the top of the workspace.", Settings.Schema),
        new FileKind("Themes", "`templates/EDITION/theme.yaml`: what an edition is for, and how it looks.", TemplateSchema.Theme),
        new FileKind("Words", "`templates/words/LANGUAGE.yaml`: month names and fixed phrases.", TemplateSchema.Words),
        new FileKind("Pictures", "`notices/AUTHORITY/pictures/pictures.yaml`, with the files beside it: the authority's own pictures, which stand before the built-in ones of the same names. What several authorities share stands in `notices/_base/pictures/`. A list at `templates/pictures/pictures.yaml` takes the place of the built-in one.", TemplateSchema.Pictures),
        new FileKind(
            "Reference data",
            "`law/*.yaml` in the workspace, laid over the built-in data by `id`: what the law and its bodies are called, and from when to when.",
            LawSchema.Tables),
    ];

    public static Vocabulary Of(Host host, string? config)
    {
        var files = config is not null || Workspace.Find(host.WorkingFolder) is not null
            ? Workspace.Open(host.WorkingFolder, config).Files
            : BuiltIn();
        return Of(files);
    }

    public static InputFiles BuiltIn() => new(DefaultTemplates.Missing([]));

    public static Vocabulary Of(InputFiles files)
    {
        var own = files.Under("law")
            .Select(file => SourceText.Decode(file.Path, file.Content.AsSpan(), out _))
            .OfType<SourceText>();
        var builtIn = LawReader.BuiltInFiles();
        var law = LawReader.Read(builtIn.Concat(own));
        var usable = law.HasErrors || law.Value is null ? LawReader.Read(builtIn).Value! : law.Value;
        return new Vocabulary(usable, [.. PictureNames(files)]);
    }

    /// <summary>Those of the templates and of every authority's own list.</summary>
    private static IEnumerable<string> PictureNames(InputFiles files)
    {
        if (TemplateReader.Read(files).Value is not { } templates)
        {
            return [];
        }
        var banks = new PictureBanks(files, templates);
        return files.Under("notices").Select(file => file.Path.Split('/')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct(StringComparer.Ordinal)
            .SelectMany(authority => banks.For(authority).Value?.Pictures.Keys ?? [])
            .Concat(templates.Pictures.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    public Explanation Explanation(DateOnly asAt) =>
        new(new Explainable(Catalogue.All, Files, ExampleFiles.Read(), Law, Pictures, asAt));
}
