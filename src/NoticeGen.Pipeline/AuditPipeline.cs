using System.Collections.Immutable;
using NoticeGen.Auditing;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Published;
using NoticeGen.Reading;
using NoticeGen.Source;

namespace NoticeGen;

/// <summary>
/// The steps joined for files that were not made with this tool: take the words out, look for what a notice must tell, and
/// run the rules about words over them. May be used from several threads at once.
/// </summary>
public sealed class AuditPipeline
{
    private readonly AuditCatalogue _catalogue;
    private readonly DateOnly _asAt;
    private readonly LintSettings _settings;
    private readonly Auditor _auditor;
    private readonly Lexicon _lexicon;

    private AuditPipeline(AuditCatalogue catalogue, DateOnly asAt, LintSettings settings)
    {
        (_catalogue, _asAt, _settings) = (catalogue, asAt, settings);
        _auditor = new Auditor(catalogue, asAt, Catalogue.Find);
        _lexicon = new Lexicon(catalogue.Law, asAt);
    }

    /// <param name="files">The workspace, for its own <c>law/</c> folder; none is needed.</param>
    public static Outcome<AuditPipeline> Open(InputFiles files, DateOnly asAt, LintSettings settings)
    {
        var (law, problems) = LawOf(files);
        var opened = law.Then(AuditCatalogue.Of).Then(catalogue => Outcome.Good(new AuditPipeline(catalogue, asAt, settings)));
        return new Outcome<AuditPipeline>(opened.Value, [.. problems, .. opened.Diagnostics]);
    }

    /// <summary>The reference data with a workspace's own, and what is wrong with files of it that cannot be read.</summary>
    internal static (Outcome<LawBook> Law, ImmutableArray<Diagnostic> Problems) LawOf(InputFiles files)
    {
        var own = files.Under("law").Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => TextFile.Read(files, file.Path)).ToList();
        return (LawReader.Read(LawReader.BuiltInFiles().Concat(own.Select(file => file.Value).OfType<SourceText>())), [.. own.SelectMany(file => file.Diagnostics)]);
    }

    public AuditedFile Audit(InputFile file)
    {
        var read = PublishedReader.Read(file);
        if (read.Value is not { } text)
        {
            return new AuditedFile(file.Path, null, [], [], read.Diagnostics);
        }
        var language = PublishedLanguage.Of(text);
        if (language.IsWelsh)
        {
            return InWelsh(file.Path, read, language);
        }
        if (language.IsUnreadable)
        {
            return new AuditedFile(file.Path, text, [], [], [.. Weighed([.. read.Diagnostics, .. language.Notes()])]);
        }
        var found = _auditor.Recognise(language.InEnglish);
        var notice = new Notice("", file.Path, text.Source, LintableText.Of(language.InEnglish));
        var words = Linter.Run(new LintSubject(notice, [], _catalogue.Law, _asAt, _settings) { Lexicon = _lexicon, Links = [.. text.Links.Select(link => link.Span)] }, RuleSet.OfWords);
        var comments = new PublishedSuppressions(text, _asAt);
        ImmutableArray<Diagnostic> items = [.. comments.Leave(Weighed(found.ItemFindings))];
        ImmutableArray<Diagnostic> others = [.. comments.Leave(Weighed([.. read.Diagnostics, .. found.Findings, .. language.Notes()])), .. PlainFindings.Of([.. comments.Leave(words)])];
        return new AuditedFile(file.Path, text, found.Items, found.Facts, [.. items, .. others, .. Weighed(comments.Problems(Catalogue.Find, _settings.LeftOut))])
        {
            ItemFindings = items,
            Waivers = comments.Waivers,
        };
    }

    private AuditedFile InWelsh(string path, Outcome<PublishedText> read, PublishedLanguage language)
    {
        var text = read.Value!;
        var found = _auditor.RecogniseWelsh(text);
        var comments = new PublishedSuppressions(text, _asAt);
        ImmutableArray<Diagnostic> items = [.. comments.Leave(Weighed(found.ItemFindings))];
        ImmutableArray<Diagnostic> others = [.. comments.Leave(Weighed([.. read.Diagnostics, .. found.Findings, .. language.Notes()]))];
        return new AuditedFile(path, text, found.Items, [], [.. items, .. others, .. Weighed(comments.Problems(Catalogue.Find, _settings.LeftOut))])
        {
            ItemFindings = items,
            Waivers = comments.Waivers,
        };
    }

    /// <summary>Findings that only several notices beside each other show.</summary>
    public ImmutableArray<Diagnostic> Compare(IReadOnlyList<AuditedFile> files) => [.. Weighed(CrossChecks.In(files))];

    /// <summary>With the severities that the settings give.</summary>
    private IEnumerable<Diagnostic> Weighed(IEnumerable<Diagnostic> findings) =>
        from finding in findings
        let severity = _settings.Of(finding.Rule, "", finding.Severity)
        where severity is not null
        select finding with { Severity = severity.Value };
}
