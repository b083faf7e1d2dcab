using System.Collections.Immutable;
using NoticeGen.Composing;
using NoticeGen.Correcting;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Linting;
using NoticeGen.Notices;
using NoticeGen.Parsing;
using NoticeGen.Reading;
using NoticeGen.Rendering;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen;

/// <summary>
/// The steps joined: read, compose, parse, lint, render. After <see cref="Open"/> it may be used from several threads at
/// once, one notice each.
/// </summary>
public sealed class Pipeline
{
    private readonly InputFiles _files;
    private readonly BuildOptions _options;
    private readonly NoticeReader _reader;
    private readonly RendererSet _renderers = new();

    /// <summary>The templates with the pictures that an authority's notices may name; null when its list cannot be read.</summary>
    public TemplateSet? TemplatesFor(string authorityId) => _reader.TemplatesFor(authorityId);

    private Pipeline(InputFiles files, BuildOptions options, LawBook law, TemplateSet templates)
    {
        _files = files;
        _options = options;
        Law = law;
        Templates = templates;
        _reader = new NoticeReader(files, law, templates);
    }

    public LawBook Law { get; }

    public TemplateSet Templates { get; }

    /// <summary>Reads what all notices share: the reference data, with the workspace's own over it, and the templates.</summary>
    public static Outcome<Pipeline> Open(InputFiles files, BuildOptions options)
    {
        var own = files.Under("law").Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => TextFile.Read(files, file.Path)).ToList();
        var law = LawReader.Read(LawReader.BuiltInFiles().Concat(own.Select(file => file.Value).OfType<SourceText>()));
        var templates = TemplateReader.Read(files);
        ImmutableArray<Diagnostic> problems = [.. own.SelectMany(file => file.Diagnostics), .. law.Diagnostics, .. templates.Diagnostics];
        return law.Value is null || templates.Value is null || !templates.Value.Variants.ContainsKey(Edition.Standard)
            ? new Outcome<Pipeline>(null, problems)
            : new Outcome<Pipeline>(new Pipeline(files, options, law.Value, templates.Value), problems);
    }

    /// <summary>Everything short of rendering: what lint reports, and the documents that a build would print.</summary>
    public CheckedNotice Check(string authorityId, string noticeName)
    {
        var read = _reader.Read(authorityId, noticeName);
        if (read.Value is not { } notice)
        {
            return new CheckedNotice(authorityId, noticeName, null, [], read.Diagnostics);
        }
        var problems = new List<Diagnostic>(read.Diagnostics);
        var editions = ImmutableArray.CreateBuilder<ComposedEdition>();
        var templates = TemplatesFor(authorityId)!;
        foreach (var edition in notice.Editions)
        {
            if (!Templates.ThemesFor(edition).Any(theme => IsWanted(edition.NameIn(theme))))
            {
                continue;
            }
            var text = Composer.Compose(notice, new CompositionInputs(templates, Law, edition, _options.AsAt));
            var document = text.Then(composed => DocumentReader.Read(composed, templates, InfoOf(notice, edition)));
            problems.AddRange(document.Diagnostics);
            if (text.Value is not null && document.Value is not null)
            {
                editions.Add(new ComposedEdition(edition, text.Value, document.Value));
            }
        }
        // What is wrong with the authority's colours and logo is known before anything is rendered.
        problems.AddRange(editions.SelectMany(edition =>
            Templates.ThemesFor(edition.Edition).SelectMany(theme => ThemeFor(notice, edition.Edition, theme).Diagnostics)));
        var isComplete = editions.Count > 0 && !problems.Any(problem => problem.Severity == Severity.Error);
        var subject = new LintSubject(notice, isComplete ? editions.ToImmutable() : [], Law, _options.AsAt, _options.Lint)
        {
            Pictures = templates.Pictures,
        };
        problems.AddRange(Linter.Run(subject));
        return new CheckedNotice(authorityId, noticeName, notice, editions.ToImmutable(), [.. problems.Distinct().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))]);
    }

    /// <summary>
    /// Renders every edition of a checked notice in every format. Formats with pages are made once for each theme of the
    /// edition's variant; on screen readers enlarge the page themselves. What <see cref="Check"/> found is not said again.
    /// </summary>
    public BuiltNotice Build(CheckedNotice notice)
    {
        var files = ImmutableArray.CreateBuilder<BuiltFile>();
        var problems = new List<Diagnostic>();
        foreach (var edition in notice.Editions)
        {
            var document = _options.Draft ? WithBanner(edition.Document, notice.ErrorCount) : edition.Document;
            foreach (var name in Templates.ThemesFor(edition.Edition).Where(name => IsWanted(edition.Edition.NameIn(name))))
            {
                var theme = ThemeFor(notice.Notice!, edition.Edition, name);
                foreach (var format in _options.Formats.Where(format => format.HasPages || name == edition.Edition.Variant))
                {
                    var rendered = _renderers.For(format).Render(document, theme.Value!);
                    problems.AddRange(rendered.Diagnostics);
                    if (rendered.Value is { } file)
                    {
                        var path = $"{notice.AuthorityId}/{notice.Name}/{notice.Name}{edition.Edition.FileSuffix(name)}.{format.Name}";
                        files.Add(new BuiltFile(path, edition.Edition, name, file));
                    }
                }
            }
        }
        return new BuiltNotice(files.ToImmutable(), [.. problems.Distinct()]);
    }

    /// <summary>The files of notices with the safe corrections of these findings made.</summary>
    public static ImmutableArray<CorrectedFile> Correct(IEnumerable<Diagnostic> diagnostics) => Corrector.Correct(diagnostics, YamlValues.Of);

    private bool IsWanted(string name) => _options.Variants.IsEmpty || _options.Variants.Contains(name, StringComparer.Ordinal);

    /// <summary>A theme of the variant with the authority's colours, fonts and logo.</summary>
    private Outcome<Theme> ThemeFor(Notice notice, Edition edition, string name)
    {
        var theme = Templates.Variants[edition.Variant].Themes[name];
        return notice.Fields.Nested("theme") is { } overrides
            ? ThemeReader.WithOverrides(theme, overrides, _files, notice.ControllerName)
            : Outcome.Good(theme);
    }

    private DocumentInfo InfoOf(Notice notice, Edition edition) => new()
    {
        Edition = edition,
        NoticeId = notice.Id,
        Title = (edition.Variant == Edition.EasyRead ? notice.Fields.Nested("easy_read")?.Text("title") : null) ?? notice.Title,
        Authority = notice.ControllerName,
        Subject = notice.Fields.Text("summary") ?? "",
        Keywords = notice.Fields.Text("service") is { } service ? [service] : [],
        Version = notice.Version,
        Published = notice.Published,
        ReviewBy = notice.ReviewBy,
        AsAt = _options.AsAt,
        Attachment = _options.AttachSource ? notice.File : null,
    };

    private static Document WithBanner(Document document, int errors) => new(
        document.Info with { DraftBanner = document.Words.Fill(errors == 1 ? "draft-one" : "draft-many", ("count", errors.ToString(System.Globalization.CultureInfo.InvariantCulture))) },
        document.Words,
        document.Blocks);
}

/// <summary>A notice with everything that was found about it.</summary>
/// <param name="Notice">Null when its YAML could not be read at all.</param>
public sealed record CheckedNotice(
    string AuthorityId, string Name, Notice? Notice, ImmutableArray<ComposedEdition> Editions, ImmutableArray<Diagnostic> Diagnostics)
{
    public int ErrorCount => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>The files of a notice.</summary>
public sealed record BuiltNotice(ImmutableArray<BuiltFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Theme">The theme that it is set in, by name; the variant's own or a further one.</param>
public sealed record BuiltFile(string Path, Edition Edition, string Theme, OutputFile File)
{
    /// <summary>What readers choose it by: <c>standard</c>, <c>easy-read</c>, <c>large-print</c> …</summary>
    public string EditionName => Edition.NameIn(Theme);
}
