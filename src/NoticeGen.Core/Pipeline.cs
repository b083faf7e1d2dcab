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
        foreach (var edition in notice.Editions)
        {
            if (!Templates.ThemesFor(edition).Any(theme => IsWanted(edition.NameIn(theme))))
            {
                continue;
            }
            var text = Composer.Compose(notice, new CompositionInputs(Templates, Law, edition, _options.AsAt));
            var document = text.Then(composed => DocumentReader.Read(composed, Templates, InfoOf(notice, edition)));
            problems.AddRange(document.Diagnostics);
            if (text.Value is not null && document.Value is not null)
            {
                // What is wrong with the authority's colours and logo is known before anything is rendered.
                var themes = Templates.ThemesFor(edition).Select(theme => ThemeFor(notice, edition, theme)).ToList();
                problems.AddRange(themes.SelectMany(theme => theme.Diagnostics));
                editions.Add(new ComposedEdition(edition, text.Value, document.Value) { Themes = [.. themes.Select(theme => theme.Value).OfType<Theme>()] });
            }
        }
        var accepted = AcceptedFactsReader.Read(_files, authorityId, noticeName);
        problems.AddRange(accepted.Diagnostics);
        var isComplete = editions.Count > 0 && !problems.Any(problem => problem.Severity == Severity.Error);
        var subject = new LintSubject(notice, isComplete ? editions.ToImmutable() : [], Law, _options.AsAt, _options.Lint)
        {
            Accepted = accepted.Value,
        };
        problems.AddRange(Linter.Run(subject));
        problems.AddRange(EasyReadLength.OfWords(subject));
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
                        problems.AddRange(EasyReadLength.OfPages(notice.Notice!, (edition.Edition, file.Pages), Law, _options.Lint));
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

    /// <summary>The files of notices with draft Easy Read words where there are none.</summary>
    public ImmutableArray<CorrectedFile> Draft(IEnumerable<Notice> notices) => EasyReadDrafter.Draft(notices, Law, YamlValues.Of);

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
        Keywords = [.. new[] { notice.Fields.Text("service"), EditionTitle(notice, edition) }.OfType<string>()],
        Version = notice.Version,
        Published = notice.Published,
        ReviewBy = notice.ReviewBy,
        AsAt = _options.AsAt,
        Attachment = _options.AttachSource ? notice.File : null,
    };

    /// <summary>What an Easy Read edition calls itself in its metadata: Easy Read only when readers have tested it.</summary>
    private string? EditionTitle(Notice notice, Edition edition) =>
        edition.Variant == Edition.EasyRead ? Templates.Words[edition.Language].Words.Phrases.GetValueOrDefault(Edition.TitleKey(edition.Variant, notice.IsTested)) : null;

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
