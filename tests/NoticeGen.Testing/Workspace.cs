using System.Collections.Immutable;
using System.Text;
using NoticeGen.Composing;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Parsing;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Testing;

/// <summary>The files of a workspace in memory. Starts from the project's own templates, or from a very small set.</summary>
internal sealed record Workspace(ImmutableSortedDictionary<string, InputFile> Files)
{
    /// <summary>The notice that most tests are about.</summary>
    public const string NoticePath = "notices/northtown/housing.yaml";

    public const string TemplatePath = "templates/standard/notice.md.scriban";

    public static DateOnly Day { get; } = new(2026, 11, 22);

    private static readonly Lazy<Workspace> ProjectTemplates = new(() => FromDisk("templates"));

    private static readonly Lazy<Workspace> ProjectNotices = new(() =>
        new Workspace(FromDisk("templates").Files.AddRange(FromDisk("notices").Files)));

    private static readonly Lazy<LawBook> BuiltInLaw = new(() => LawReader.Read(LawReader.BuiltInFiles()).Value!);

    private static readonly Lazy<TemplateSet> ReadTemplatesOnce = new(() => TemplateReader.Read(Templates.AsInput()).Value!);

    /// <summary>The project's templates and no notice.</summary>
    public static Workspace Templates => ProjectTemplates.Value;

    /// <summary>The project's templates and notices.</summary>
    public static Workspace Project => ProjectNotices.Value;

    /// <summary>
    /// The project's fonts, words and pictures, and templates that print no more than a title; for tests that bring their
    /// own.
    /// </summary>
    public static Workspace Small { get; } = new Workspace(
        Templates.Files.RemoveRange(Templates.Files.Keys.Where(path => path.StartsWith("templates/partials/", StringComparison.Ordinal)
            || path.StartsWith("templates/easy-read/", StringComparison.Ordinal) || path.EndsWith("/large-print.theme.yaml", StringComparison.Ordinal))))
        .With(TemplatePath, "# {{ notice.title }} {#title}\n");

    /// <summary>Checks nothing but what reading, composing, parsing and rendering report.</summary>
    public static BuildOptions WithoutLint { get; } = new()
    {
        AsAt = Day,
        ToolVersion = "0.0.0",
        Formats = [NoticeGen.Rendering.Format.Html, NoticeGen.Rendering.Format.Pdf],
        Lint = new LintSettings
        {
            Severities = RuleSet.All.ToImmutableSortedDictionary(rule => rule.Info.Code, _ => (Severity?)null, StringComparer.Ordinal),
        },
    };

    public static LawBook Law => BuiltInLaw.Value;

    /// <summary>The project's templates as the program reads them.</summary>
    public static TemplateSet TemplateSet => ReadTemplatesOnce.Value;

    public static Workspace Empty { get; } = new(ImmutableSortedDictionary.Create<string, InputFile>(StringComparer.Ordinal));

    public Workspace With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public Workspace With(string path, byte[] content) => new(Files.SetItem(path, new InputFile(path, [.. content])));

    public Workspace WithNotice(string yaml) => With(NoticePath, yaml);

    public Workspace WithTemplate(string scriban) => With(TemplatePath, scriban);

    /// <summary>A file whose content may not be used, as the command line reports links that lead out.</summary>
    public Workspace WithFault(string path, string fault) => new(Files.SetItem(path, new InputFile(path, [], fault)));

    public Workspace Without(string path) => new(Files.Remove(path));

    public InputFiles AsInput() => new(Files.Values);

    /// <summary>Reads a notice, with ids checked against the built-in law and the project's pictures.</summary>
    public Outcome<Notice> Read(string id = "northtown/housing") =>
        new NoticeReader(AsInput(), Law, TemplateSet).Read(id.Split('/')[0], id.Split('/')[1]);

    /// <summary>
    /// Composes and parses the standard edition of the notice, which must be sound, with the built-in law read once for all
    /// tests: much faster than opening the workspace.
    /// </summary>
    public Outcome<Document> Parse(TemplateSet? templates = null)
    {
        var edition = new Edition("en", Edition.Standard);
        var notice = Read();
        Xunit.Assert.Equal([], notice.Diagnostics.Select(Problems.Line));
        var set = templates ?? TemplateReader.Read(AsInput()).Value!;
        var info = new DocumentInfo { Edition = edition, NoticeId = "northtown/housing", Title = "T", Authority = "N", Dated = Day };
        return Composer.Compose(notice.Value!, new CompositionInputs(set, Law, edition, Day)).Then(text => DocumentReader.Read(text, set, info));
    }

    public Outcome<Pipeline> Open(BuildOptions? options = null) => Pipeline.Open(AsInput(), options ?? WithoutLint);

    /// <summary>Opens the workspace, which must succeed, and checks one notice.</summary>
    public CheckedNotice Check(string id = "northtown/housing", BuildOptions? options = null)
    {
        var opened = Open(options);
        Xunit.Assert.Equal([], opened.Diagnostics.Select(Problems.Line));
        return opened.Value!.Check(id.Split('/')[0], id.Split('/')[1]);
    }

    /// <summary>Every notice of the workspace as <c>authority/name</c>, in ordinal order.</summary>
    public ImmutableArray<string> NoticeIds =>
    [
        .. Files.Keys
            .Where(path => path.StartsWith("notices/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)
                && !path.StartsWith("notices/_base/", StringComparison.Ordinal) && !path.EndsWith("/authority.yaml", StringComparison.Ordinal))
            .Select(path => path["notices/".Length..^".yaml".Length]),
    ];

    /// <summary>The files below a folder, with their paths counted from another.</summary>
    public static Workspace FromDisk(string folder, string? from = null)
    {
        var root = from ?? Repository.Root;
        var files = Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Select(file => new InputFile(Path.GetRelativePath(root, file).Replace('\\', '/'), [.. File.ReadAllBytes(file)]));
        return new Workspace(files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal));
    }
}

/// <summary>Diagnostics as lines that tests compare.</summary>
internal static class Problems
{
    /// <summary><c>path:line:column code message</c>.</summary>
    public static string Line(Diagnostic diagnostic) => $"{diagnostic.Origin} {diagnostic.Rule.Code} {diagnostic.Message}";

    /// <summary>The lines, then what to do and what else belongs to it, each on a line of its own.</summary>
    public static string Full(Diagnostic diagnostic)
    {
        var text = new StringBuilder(Line(diagnostic)).Append('\n');
        foreach (var related in diagnostic.Related)
        {
            text.Append("  ").Append(related.Origin).Append(' ').Append(related.Label).Append('\n');
        }
        if (diagnostic.Help is { } help)
        {
            text.Append("  help: ").Append(help).Append('\n');
        }
        return text.ToString();
    }

    public static ImmutableArray<string> Lines(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(Line)];
}
