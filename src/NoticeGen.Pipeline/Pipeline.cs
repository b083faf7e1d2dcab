using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Auditing.Pages;
using NoticeGen.Auditing.Verifying;
using NoticeGen.Composing;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Linting;
using NoticeGen.Linting.Correcting;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Parsing;
using NoticeGen.Reading;
using NoticeGen.Reading.Registers;
using NoticeGen.Records;
using NoticeGen.Registers;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Html;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Rendering.Printing;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen;

/// <summary>
/// The steps joined: read, compose, parse, lint, render. After <see cref="Open"/> it may be used from several threads at
/// once, one notice each.
/// </summary>
public sealed class Pipeline
{
    private const string TemplateFolder = "templates/";

    private readonly InputFiles _files;
    private readonly OverrideFiles _overrides;
    private readonly LogoCheck _logos = new();
    private readonly BuildOptions _options;
    private readonly NoticeReader _reader;
    private readonly Lexicon _lexicon;

    /// <summary>The hard words of each further language.</summary>
    private readonly ConcurrentDictionary<string, HardWords> _hardWords = new(StringComparer.Ordinal);

    /// <summary>Every notice of the workspace as <c>authority/notice</c>.</summary>
    private readonly Lazy<ImmutableSortedSet<string>> _ids;

    /// <summary>The names of each authority's notices, in ordinal order.</summary>
    private readonly Lazy<ILookup<string, string>> _names;

    /// <summary>What notices are compared by; kept from the first time each is read until its authority is compared.</summary>
    private readonly ConcurrentDictionary<string, NoticeFacts?> _facts = new(StringComparer.Ordinal);

    private readonly RendererSet _renderers;

    /// <summary>What every web page is made with: notices here, lists and contact sheets by whoever makes them.</summary>
    public static PageMaking Pages { get; } = new(PageTemplate.BuiltIn, new PageInspector());

    /// <summary>The templates with the pictures that an authority's notices may name; null when its list cannot be read.</summary>
    public TemplateSet? TemplatesFor(string authorityId) => _reader.TemplatesFor(authorityId);

    private Pipeline(InputFiles files, BuildOptions options, LawBook law, TemplateSet templates)
        : this(options, (files, law, templates, new NoticeReader(files, law, templates, options.UsualEditions)), new Lexicon(law, options.AsAt))
    {
    }

    private Pipeline(BuildOptions options, (InputFiles Files, LawBook Law, TemplateSet Templates, NoticeReader Reader) shared, Lexicon lexicon)
    {
        _overrides = new OverrideFiles(shared.Files);
        _options = options;
        (_files, Law, Templates, _reader) = shared;
        _lexicon = lexicon;
        _renderers = new RendererSet(Pages, options.FragmentLevel);
        _ids = new(() => shared.Files.Under("notices").Select(file => NoticeFiles.NoticeAt(file.Path)).OfType<(string Authority, string Name)>().Select(notice => $"{notice.Authority}/{notice.Name}").ToImmutableSortedSet(StringComparer.Ordinal));
        _names = new(() => _ids.Value.Select(id => id.Split('/')).ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal));
    }

    public LawBook Law { get; }

    /// <summary>The day for which the law is asked.</summary>
    public DateOnly AsAt => _options.AsAt;

    public TemplateSet Templates { get; }

    /// <summary>Reads what all notices share: the reference data, with the workspace's own over it, and the templates.</summary>
    public static Outcome<Pipeline> Open(InputFiles files, BuildOptions options)
    {
        var own = files.Under("law").Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => TextFile.Read(files, file.Path)).ToList();
        var law = LawReader.Read(LawReader.BuiltInFiles().Concat(own.Select(file => file.Value).OfType<SourceText>()));
        var templates = TemplateReader.Read(files);
        var snippets = Snippets.Read(files);
        ImmutableArray<Diagnostic> problems = [.. own.SelectMany(file => file.Diagnostics), .. law.Diagnostics, .. templates.Diagnostics, .. templates.Value is { } set ? Translation.Strays(files, set) : [], .. snippets.Diagnostics, .. snippets.Value!.Unused(files)];
        return law.Value is null || templates.Value is null
            || templates.Value.TemplateFor(new Edition(Edition.SourceLanguage, Edition.Standard)) is null || !templates.Value.Words.ContainsKey(Edition.SourceLanguage)
            ? new Outcome<Pipeline>(null, problems)
            : new Outcome<Pipeline>(new Pipeline(files, options, law.Value, templates.Value), problems);
    }

    /// <summary>The same files, law and templates as at another day.</summary>
    public Pipeline On(DateOnly day) => new(_options with { AsAt = day }, (_files, Law, Templates, _reader), new Lexicon(Law, day));

    /// <summary>The same law and templates over other files of the notices: for files that have changed in nothing that all notices share.</summary>
    public Pipeline Over(InputFiles files) => new(_options, (files, Law, Templates, new NoticeReader(files, Law, Templates, _options.UsualEditions)), _lexicon);

    /// <summary>Everything short of rendering: what lint reports, and the documents that a build would print.</summary>
    public CheckedNotice Check(string authorityId, string noticeName)
    {
        var read = _reader.Read(authorityId, noticeName);
        if (read.Value is not { } notice)
        {
            return new CheckedNotice(authorityId, noticeName, null, [], read.Diagnostics);
        }
        _facts.TryAdd(notice.Id, NoticeFacts.Of(notice));
        var problems = new List<Diagnostic>(read.Diagnostics);
        var editions = ImmutableArray.CreateBuilder<ComposedEdition>();
        var templates = TemplatesFor(authorityId)!;
        var wanted = notice.Editions.Where(edition => IsWantedIn(edition.Language) && Templates.ThemesFor(edition).Any(theme => IsWanted(edition.NameIn(theme)))).ToList();
        var isOnlyEasyRead = wanted.TrueForAll(IsEasyRead);
        foreach (var edition in wanted)
        {
            var told = notice.In(edition.Language);
            var text = Composer.Compose(told, new CompositionInputs(templates, Law.In(edition.Language), edition, _options.AsAt) { HardWords = HardWordsIn(edition.Language), WebAddress = AddressOf(notice, edition), FullNotice = FullNotice(notice, edition) });
            var document = text.Then(composed => DocumentReader.Read(composed, templates, InfoOf(told, edition)));
            problems.AddRange(document.Diagnostics.Where(problem => !problem.Origin.Path.StartsWith(TemplateFolder, StringComparison.Ordinal) || !read.HasErrors).Select(problem => OutsideTheProgram(problem, notice)));
            if (text.Value is not null && document.Value is not null)
            {
                // What is wrong with the authority's colours and logo is known before anything is rendered.
                var themes = Templates.ThemesFor(edition).Select(theme => ThemeFor(notice, edition, theme)).ToList();
                problems.AddRange(themes.SelectMany(theme => theme.Diagnostics));
                editions.Add(new ComposedEdition(edition, Templates.Variants[edition.Variant], text.Value, document.Value) { Themes = [.. themes.Select(theme => theme.Value).OfType<Theme>()] });
            }
        }
        problems.AddRange(OwnPageFaults(notice, editions));
        var accepted = AcceptedFactsReader.Read(_files, AcceptedFacts.PathFor(authorityId, noticeName));
        problems.AddRange(accepted.Diagnostics);
        problems.AddRange(SectionParity.Check(editions));
        problems = [.. problems.Select(problem => WithSeverity(problem, authorityId)).OfType<Diagnostic>()];
        var behind = problems.Where(problem => problem.Rule == LanguageProblems.TextBehind).Select(LanguageOf).ToImmutableSortedSet(StringComparer.Ordinal);
        var late = _options.Draft || _options.Lint.Sets(LanguageProblems.TextBehind, authorityId) || wanted.TrueForAll(edition => behind.Contains(edition.Language)) ? [] : behind;
        problems = [.. problems.Select(problem => problem.Rule == LanguageProblems.TextBehind && late.Contains(LanguageOf(problem)) ? Waiting(problem) : problem)];
        var isComplete = editions.Count > 0 && !problems.Any(problem => problem.Severity == Severity.Error);
        var subject = new LintSubject(notice, isComplete ? [.. editions.Where(edition => edition.Edition.IsInSourceLanguage)] : [], Law, _options.AsAt, _options.Lint)
        {
            Lexicon = _lexicon,
            Accepted = accepted.Value,
            Pictures = templates.Pictures,
            MakesEasyRead = wanted.Exists(IsEasyRead),
            EasyReadCanWait = !isOnlyEasyRead && !_options.Draft,
        };
        var lint = Linter.Check(subject);
        problems.AddRange(lint.Diagnostics);
        var waiting = wanted.Where(edition => late.Contains(edition.Language) || (lint.EasyReadWaits && IsEasyRead(edition))).ToHashSet();
        foreach (var inLanguage in editions.Where(edition => isComplete && !edition.Edition.IsInSourceLanguage && !late.Contains(edition.Edition.Language)).GroupBy(edition => edition.Edition.Language, StringComparer.Ordinal))
        {
            var ready = inLanguage.Where(edition => !waiting.Contains(edition.Edition)).ToImmutableArray();
            var translated = new LintSubject(notice.In(inLanguage.Key), ready, Law.In(inLanguage.Key), _options.AsAt, _options.Lint)
            {
                Lexicon = _lexicon,
                Pictures = templates.Pictures,
                MakesEasyRead = ready.Any(edition => IsEasyRead(edition.Edition)),
                EasyReadCanWait = subject.EasyReadCanWait,
            };
            var found = Linter.Check(translated);
            problems.AddRange(found.Diagnostics);
            waiting.UnionWith(ready.Select(edition => edition.Edition).Where(edition => found.EasyReadWaits && IsEasyRead(edition)));
        }
        notice.File.Release();
        return new CheckedNotice(authorityId, noticeName, notice, [.. editions.Where(edition => !waiting.Contains(edition.Edition))], [.. problems.Distinct().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))])
        {
            Waivers = lint.Waivers,
            IsComplete = isComplete,
            Waiting = [.. waiting],
            Behind = behind,
            Readability = subject.Readability,
        };
    }

    private HardWords HardWordsIn(string language) => language == Edition.SourceLanguage ? _lexicon.HardWords
        : _hardWords.GetOrAdd(language, one => Law.In(one) is var law && law.Language == one ? new HardWords(law, _options.AsAt) : HardWords.None);

    private static string LanguageOf(Diagnostic problem) => NoticeFiles.OverlayAt(problem.Origin.Path)!.Language;

    private static Diagnostic Waiting(Diagnostic problem) => problem with
    {
        Severity = Severity.Warning,
        Help = $"{problem.Help}; until then the notice is not published in `{LanguageOf(problem)}`, and in the other languages it is",
    };

    /// <summary>A fault that shows in a template which comes with the program lies in what the notice gave it: nobody can open that file.</summary>
    private static Diagnostic OutsideTheProgram(Diagnostic problem, Notice notice) => !problem.Origin.Source.IsBuiltIn ? problem : problem with
    {
        Origin = notice.OriginOf("title"),
        Message = $"the notice does not fit the template that comes with the program: {problem.Message}",
        Help = "look for unusual ids and signs in the notice",
        Label = null,
        Related = [.. problem.Related.Where(related => !related.Origin.Source.IsBuiltIn)],
    };

    /// <summary>
    /// What the notices of an authority show only together. Notices that were not chosen are read for comparison, so that a
    /// run over one notice finds what a run over all finds about it; reported is what touches a chosen one.
    /// </summary>
    /// <param name="chosen">The names of the notices that were asked for.</param>
    public ImmutableArray<Diagnostic> CheckTogether(string authorityId, IReadOnlyCollection<string> chosen)
    {
        var facts = _names.Value[authorityId].Select(name => FactsOf(authorityId, name)).OfType<NoticeFacts>().ToImmutableArray();
        var register = RegisterReader.BesideNotices(_files, authorityId) is { } file ? RegisterReader.Read(file, Law) : new Outcome<Register>(null, []);
        var subject = new EstateSubject(authorityId, facts, _ids.Value, Law, AsAt) { Register = register.Value?.Of(authorityId) };
        var found = Linter.RunTogether(subject, chosen.Select(name => $"{authorityId}/{name}").ToHashSet(StringComparer.Ordinal), _options.Lint);
        // An authority is compared once in a run; an estate has very many.
        foreach (var fact in facts)
        {
            _facts.TryRemove(fact.Id, out _);
        }
        // A register that cannot be read keeps no notice from being published.
        return [.. register.Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => problem with { Severity = Severity.Warning }), .. found];
    }

    /// <summary>A notice as it was written; null where it cannot be read.</summary>
    public Notice? ReadNotice(string authorityId, string noticeName) => _reader.Read(authorityId, noticeName).Value;

    private NoticeFacts? FactsOf(string authorityId, string noticeName) => _facts.GetOrAdd(
        $"{authorityId}/{noticeName}", _ => _reader.Read(authorityId, noticeName).Value is { } notice ? NoticeFacts.Of(notice) : null);

    /// <summary>
    /// Renders every edition of a checked notice in every format. Formats with pages are made once for each theme of the
    /// edition's variant; on screen readers enlarge the page themselves. What <see cref="Check"/> found is not said again.
    /// </summary>
    public BuiltNotice Build(CheckedNotice notice)
    {
        var files = ImmutableArray.CreateBuilder<BuiltFile>();
        var problems = new List<Diagnostic>();
        var planned = _options.Formats.Contains(Format.Html) ? Published(notice) : [];
        foreach (var edition in notice.Editions)
        {
            var document = DraftMark.On(edition.Document, notice, _options.Draft);
            document = Beside(planned, document, NameOf(notice, edition.Edition.FileSuffix(edition.Edition.Variant), Format.Html));
            problems.AddRange(RenderedEssential.MissingFrom(document, [.. EssentialsOf(notice.Notice!, edition)]));
            foreach (var name in Templates.ThemesFor(edition.Edition).Where(name => IsWanted(edition.Edition.NameIn(name))))
            {
                var theme = ThemeFor(notice.Notice!, edition.Edition, name);
                foreach (var format in FormatsOf(edition.Edition).Where(format => format.HasPages || name == edition.Edition.Variant))
                {
                    var rendered = _renderers.For(format).Render(document, theme.Value!);
                    problems.AddRange(rendered.Diagnostics);
                    if (rendered.Value is { } file)
                    {
                        problems.AddRange(Linter.CheckBuilt(new BuiltSubject(notice.Notice!.In(edition.Edition.Language), edition, format == Format.Pdf ? file.Pages : null, Law, AsAt) { Settings = _options.Lint }));
                        files.Add(new BuiltFile(PathOf(notice, edition.Edition.FileSuffix(name), format), edition.Edition, name, file));
                    }
                }
            }
        }
        return new BuiltNotice(files.ToImmutable(), [.. problems.Distinct()]);
    }

    /// <summary>The documents that <see cref="Build"/> makes of a checked notice, in its order.</summary>
    public ImmutableArray<NoticeDocument> Documents(CheckedNotice notice) =>
    [
        .. from edition in notice.Editions
           from name in Templates.ThemesFor(edition.Edition)
           where IsWanted(edition.Edition.NameIn(name))
           from format in FormatsOf(edition.Edition)
           where format.HasPages || name == edition.Edition.Variant
           let named = edition.Edition.NameIn(name)
           let title = Templates.TitleOf(named, edition.Edition.Language, notice.Notice!.IsTested) ?? named
           select new NoticeDocument(edition, name, format, PathOf(notice, edition.Edition.FileSuffix(name), format), edition.Edition.IsInSourceLanguage ? title : $"{title} ({edition.Edition.Language})"),
    ];

    /// <summary>One document of a checked notice.</summary>
    public Outcome<OutputFile> Render(CheckedNotice notice, NoticeDocument document) =>
        _renderers.For(document.Format).Render(document.Edition.Document, ThemeFor(notice.Notice!, document.Edition.Edition, document.Theme).Value!);

    /// <summary>The files that readers are given of a notice, whichever of them are made now: which of its Easy Read editions wait shows only when it is checked as a whole.</summary>
    private ImmutableArray<OtherFile> Published(CheckedNotice notice)
    {
        if (_options.Published is not { } published)
        {
            return Planned(notice);
        }
        var whole = new Pipeline(
            _options with { Variants = published.Variants, Languages = published.Languages, Formats = published.Formats, FormatsAreUsual = published.FormatsAreUsual, Published = null }, (_files, Law, Templates, _reader), _lexicon);
        return whole.Planned(whole._options.Variants.SequenceEqual(_options.Variants) && whole._options.Languages.SequenceEqual(_options.Languages) ? notice : whole.Check(notice.AuthorityId, notice.Name));
    }

    private ImmutableArray<OtherFile> Planned(CheckedNotice notice) =>
    [
        .. from edition in notice.Editions
           from name in Templates.ThemesFor(edition.Edition)
           let named = edition.Edition.NameIn(name)
           where IsWanted(named) && edition.Variant.IsListed
           from format in FormatsOf(edition.Edition)
           where Format.Usual.Contains(format) && (format.HasPages || name == edition.Edition.Variant)
           let language = edition.Edition.Language
           select new OtherFile(
               Templates.TitleOf(named, language, notice.Notice!.IsTested) ?? named, language,
               edition.Document.Words.Phrases.GetValueOrDefault("format-" + format.Name, format.Title),
               NameOf(notice, edition.Edition.FileSuffix(name), format))
           {
               LanguageName = Templates.Words[language].Name,
               Variant = edition.Edition.Variant,
               IsPage = format == Format.Html,
           },
    ];

    /// <summary>A document that knows of the files beside its page.</summary>
    private static Document Beside(ImmutableArray<OtherFile> planned, Document document, string page) => new(
        document.Info with { OtherFiles = [.. planned.Where(file => file.Name != page)] }, document.Words, document.Blocks);

    /// <summary>What each file of a checked notice must show once it is published, in every format that a build can make.</summary>
    /// <param name="asDraft">A draft may still lack what the law asks for.</param>
    public ImmutableArray<ExpectedFile> Expect(CheckedNotice notice, bool asDraft)
    {
        var files = ImmutableArray.CreateBuilder<ExpectedFile>();
        foreach (var edition in notice.Editions)
        {
            var verifier = new DocumentVerifier(edition.Document, asDraft ? [] : [.. EssentialsOf(notice.Notice!, edition)]);
            files.AddRange(
                from name in Templates.ThemesFor(edition.Edition)
                from format in Format.All
                where format.HasPages || name == edition.Edition.Variant
                select new ExpectedFile(PathOf(notice, edition.Edition.FileSuffix(name), format), format, edition.Edition.NameIn(name), verifier));
        }
        return files.ToImmutable();
    }

    /// <summary>Below the output folder.</summary>
    private static string PathOf(CheckedNotice notice, string suffix, Format format) => $"{notice.AuthorityId}/{notice.Name}/{NameOf(notice, suffix, format)}";

    private static string NameOf(CheckedNotice notice, string suffix, Format format) => $"{notice.Name}{suffix}.{format.Ending}";

    /// <summary>Every edition of a checked notice in each of its themes, for <see cref="Imposer"/> to print.</summary>
    public ImmutableArray<PrintItem> PrintItems(CheckedNotice notice) =>
    [
        .. from edition in notice.Editions
           let document = DraftMark.On(edition.Document, notice, _options.Draft)
           from name in Templates.ThemesFor(edition.Edition)
           where IsWanted(edition.Edition.NameIn(name))
           let named = edition.Edition.NameIn(name)
           select new PrintItem(document, ThemeFor(notice.Notice!, edition.Edition, name).Value!)
           {
               EditionTitle = Templates.TitleOf(named, edition.Edition.Language, notice.Notice!.IsTested) ?? named,
           },
    ];

    /// <summary>The cover of notices printed together, in a language that has a word list, else in English.</summary>
    public PackCover PackCover(string title, string language) =>
        new(title, Templates.Words.GetValueOrDefault(language, Templates.Words[Edition.SourceLanguage]).Words, Templates.Variants[Edition.Standard].Theme, AsAt);

    /// <summary>What the settings make of a problem that no rule found, such as one of a theme; a file that cannot be used stays an error.</summary>
    private Diagnostic? WithSeverity(Diagnostic problem, string authorityId) =>
        !problem.Rule.CanWait ? problem
        : _options.Lint.Of(problem.Rule, authorityId, problem.Severity) is { } severity ? problem with { Severity = severity }
        : null;

    /// <summary>Whether a page template of the workspace's own gives a page that may be published: known before anything is.</summary>
    private IEnumerable<Diagnostic> OwnPageFaults(Notice notice, IEnumerable<ComposedEdition> editions) =>
        from edition in editions
        let theme = ThemeFor(notice, edition.Edition, edition.Edition.Variant).Value!
        where HtmlRenderer.HasOwnPage(theme) && FormatsOf(edition.Edition).Contains(Format.Html)
        from fault in _renderers.For(Format.Html).Render(edition.Document, theme).Diagnostics
        select fault;

    /// <summary>What every document of a notice must show; what the settings do not ask for, or a draft still lacks, is not looked for.</summary>
    private IEnumerable<RenderedEssential> EssentialsOf(Notice notice, ComposedEdition edition) => _options.Draft ? [] :
        RenderedEssential.Of(notice.In(edition.Edition.Language), Law.In(edition.Edition.Language).Regulator(notice.RegulatorId, _options.AsAt), Law.In(edition.Edition.Language), edition.Variant.Role is not (EditionRole.Full or EditionRole.EasyRead))
            .Where(essential => edition.Edition.IsInSourceLanguage || !essential.IsReferenceData)
            .Where(essential => Catalogue.Find(essential.Rule) is { } rule && edition.Variant.MustSay(rule.Topic) && _options.Lint.Of(rule, notice.AuthorityId, rule.Severity) is not null);

    /// <summary>The files of notices with the safe corrections of these findings made.</summary>
    public static ImmutableArray<CorrectedFile> Correct(IEnumerable<Diagnostic> diagnostics) => Corrector.Correct(diagnostics, YamlValues.Of);

    /// <summary>The files of notices with draft Easy Read words where there are none.</summary>
    public ImmutableArray<CorrectedFile> Draft(IEnumerable<Notice> notices) => EasyReadDrafter.Draft(notices, Law, YamlValues.Of);

    /// <summary>The files of notices without the marks on draft Easy Read words.</summary>
    public static ImmutableArray<CorrectedFile> WithoutMarks(IEnumerable<Notice> notices) => EasyReadMarks.Cleared(notices, YamlValues.Of);

    /// <summary>Whether an edition is Easy Read, whatever its name.</summary>
    public bool IsEasyRead(Edition edition) => Templates.Variants[edition.Variant].Role == EditionRole.EasyRead;

    private bool IsWantedIn(string language) => _options.Languages.IsEmpty || _options.Languages.Contains(language, StringComparer.Ordinal);

    private bool IsWanted(string name) => _options.Variants.IsEmpty || _options.Variants.Contains(name, StringComparer.Ordinal);

    /// <summary>A theme of the variant with the authority's colours, fonts, logo and house document.</summary>
    private Outcome<Theme> ThemeFor(Notice notice, Edition edition, string name) =>
        Overridden(Templates.Variants[edition.Variant].Themes[name], notice.Fields.Nested("theme"), notice.ControllerName);

    private Outcome<Theme> Overridden(Theme theme, Record? overrides, string controller) =>
        overrides is null ? Outcome.Good(theme) : ThemeReader.WithOverrides(theme, overrides, _overrides, controller).Then(_logos.Fit);

    /// <summary>
    /// The look of the list of an authority's notices: colours, fonts and logo that its own file gives to all of them, in the page of every
    /// list. What is wrong with them is told of each notice.
    /// </summary>
    public Theme ListTheme(string authorityId, string controller)
    {
        var theme = Templates.Variants[Edition.Standard].Theme;
        return (Overridden(theme, _reader.ThemeOf(authorityId), controller).Value ?? theme) with { WebPage = theme.WebPage };
    }

    private DocumentInfo InfoOf(Notice notice, Edition edition) => new()
    {
        Edition = edition,
        NoticeId = notice.Id,
        Title = (IsEasyRead(edition) ? notice.Fields.Nested("easy_read")?.Text("title") : null) ?? notice.Title,
        Authority = notice.ControllerName,
        Subject = notice.Fields.Text("summary") ?? "",
        Keywords = [.. new[] { notice.Fields.Text("service"), EditionTitle(notice, edition) }.OfType<string>()],
        Version = notice.Version,
        Published = notice.Published,
        ReviewBy = notice.ReviewBy,
        Dated = notice.Published,
        Address = AddressOf(notice, edition),
        FullNotice = FullNotice(notice, edition),
        Fields = notice.Fields,
        Attachment = _options.AttachSource ? notice.File : null,
    };

    /// <summary>Where the web page of an edition is published, if the settings say where the output folder is.</summary>
    private string? AddressOf(Notice notice, Edition edition) => _options.Site is not { } site ? null
        : $"{site.TrimEnd('/')}/{notice.Id}/{notice.Id[(notice.Id.IndexOf('/') + 1)..]}{edition.FileSuffix(edition.Variant)}.{Format.Html.Ending}";

    /// <summary>The same of the edition that says everything, in this language where there is one.</summary>
    private string? FullNotice(Notice notice, Edition edition) =>
        notice.Editions.Where(other => Templates.Variants[other.Variant].Role == EditionRole.Full).OrderByDescending(other => other.Language == edition.Language).FirstOrDefault() is { } full
            ? AddressOf(notice, full) : null;

    /// <summary>The formats that an edition is made in now.</summary>
    private IEnumerable<Format> FormatsOf(Edition edition) => Templates.Variants[edition.Variant].Formats is { IsEmpty: false } own
        ? Format.All.Where(format => own.Contains(format.Name) && (_options.FormatsAreUsual || _options.Formats.Contains(format)))
        : _options.Formats;

    /// <summary>What an Easy Read edition calls itself in its metadata: Easy Read only when readers have tested it.</summary>
    private string? EditionTitle(Notice notice, Edition edition) =>
        IsEasyRead(edition) ? Templates.TitleOf(edition.Variant, edition.Language, notice.IsTested) : null;
}

/// <summary>A notice with everything that was found about it.</summary>
/// <param name="Notice">Null when its YAML could not be read at all.</param>
public sealed record CheckedNotice(
    string AuthorityId, string Name, Notice? Notice, ImmutableArray<ComposedEdition> Editions, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The comments in its files that hold findings back.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>The languages with a text that was translated before it changed.</summary>
    public ImmutableSortedSet<string> Behind { get; init; } = [];

    /// <summary>Whether every rule could be asked.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The editions that are not among <see cref="Editions"/> because they are not ready: Easy Read, or all in a language that lags behind.</summary>
    public ImmutableArray<Edition> Waiting { get; init; } = [];

    /// <summary>How hard each edition is to read; empty when it could not be composed.</summary>
    public ImmutableArray<EditionReadability> Readability { get; init; } = [];

    /// <summary>What people call editions that are not ready.</summary>
    public static string Named(ImmutableArray<Edition> waiting) =>
        waiting.Where(edition => edition.Variant == Edition.Standard && !edition.IsInSourceLanguage).Select(edition => edition.Language).ToList() is { Count: > 0 } languages
            ? $"what is said in the language {string.Join(", ", languages.Select(language => $"`{language}`"))}"
            : "Easy Read";

    public int ErrorCount => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>A document that can be made of a notice.</summary>
/// <param name="Theme">The theme that it is set in, by name.</param>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Title">The edition as people call it.</param>
public sealed record NoticeDocument(ComposedEdition Edition, string Theme, Format Format, string Path, string Title)
{
    /// <summary>The name of the file, without folders.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>A file that may be published of a notice, with what it must show then.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Edition">As readers choose it: <c>standard</c>, <c>easy-read</c>, <c>large-print</c>.</param>
public sealed record ExpectedFile(string Path, Format Format, string Edition, DocumentVerifier Verifier);

/// <summary>The files of a notice.</summary>
public sealed record BuiltNotice(ImmutableArray<BuiltFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Theme">The theme that it is set in, by name; the variant's own or a further one.</param>
public sealed record BuiltFile(string Path, Edition Edition, string Theme, OutputFile File)
{
    /// <summary>What readers choose it by: <c>standard</c>, <c>easy-read</c>, <c>large-print</c> …</summary>
    public string EditionName => Edition.NameIn(Theme);
}
