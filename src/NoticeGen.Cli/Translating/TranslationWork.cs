using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Translating;

namespace NoticeGen.Cli.Translating;

/// <summary>A file of notices, and the one beside it with what a language says for it; the latter without text where there is none.</summary>
internal sealed record TranslatedFile(SourceText Source, SourceText Overlay);

/// <summary>What the chosen notices say, and what a language says for it.</summary>
internal sealed class TranslationWork
{
    private readonly OpenedWorkspace _opened;
    private readonly string _language;
    private readonly Lazy<Dictionary<string, string>> _memory;

    /// <exception cref="UserError">There are no words for the language.</exception>
    public TranslationWork(OpenedWorkspace opened, Pipeline pipeline, string language)
    {
        (_opened, _language) = (opened, language);
        if (language == Edition.SourceLanguage || !pipeline.Templates.Words.ContainsKey(language))
        {
            var known = pipeline.Templates.Words.Keys.Where(known => known != Edition.SourceLanguage).Order(StringComparer.Ordinal).ToList();
            throw new UserError(
                ExitCode.BadInput,
                language == Edition.SourceLanguage ? $"notices are written in `{language}`, so there is nothing to translate"
                    : LanguageTag.IsWellFormed(language) ? $"there are no words for the language `{language}`"
                    : $"`{language}` is not the name of a language: BCP 47 has `cy` for Welsh, `ur` for Urdu",
                known.Count == 0 ? $"write `templates/words/{language}.yaml`; docs/editions.md says how" : $"there are: {string.Join(", ", known)}");
        }
        Notices = [.. opened.ForEach((_, name) => pipeline.Check(name.Authority, name.Name)).Select(check => check.Notice).OfType<Notice>()];
        Files =
        [
            .. Notices.SelectMany(notice => TranslatedText.Of(notice.Fields, notice.Fields, language)).Select(text => text.Source.Origin.Source).Distinct()
                .OrderBy(source => source.Path, StringComparer.Ordinal)
                .Select(source => new TranslatedFile(source, opened.TextOf(NoticeFiles.OverlayPath(source.Path, language)))),
        ];
        _memory = new(Remembered);
    }

    public ImmutableArray<Notice> Notices { get; }

    /// <summary>The files that the chosen notices are made of, those that they share among them, in the order of their paths.</summary>
    public ImmutableArray<TranslatedFile> Files { get; }

    /// <summary>What is wrong with the files of translations and what was accepted for them: while anything is, none is written.</summary>
    public IEnumerable<Diagnostic> Problems =>
        from file in Files
        let path = file.Overlay.Path
        from problem in OverlayText.ProblemsOf(_opened.Workspace.Files, path).Concat(AcceptedFactsReader.Read(_opened.Workspace.Files, AcceptedFacts.PathFor(path)).Diagnostics)
        where problem.Severity == Severity.Error
        select problem;

    /// <summary>What the language says for a text elsewhere in the workspace, where it was accepted; null where nobody has translated it.</summary>
    public string? Known(string text) => _memory.Value.GetValueOrDefault(text);

    /// <summary>The texts of a file with what is said for each.</summary>
    public IEnumerable<(WrittenText Text, string? Said, bool IsBehind)> TextsOf(TranslatedFile file)
    {
        var said = OverlayText.TextsOf(file.Overlay).DistinctBy(text => text.Path, StringComparer.Ordinal).ToDictionary(text => text.Path, text => text.Text, StringComparer.Ordinal);
        var accepted = Accepted(file.Overlay.Path);
        return from text in OverlayText.TextsOf(file.Source).DistinctBy(text => text.Path, StringComparer.Ordinal)
               select (text, said.GetValueOrDefault(text.Path), accepted?.GetValueOrDefault(text.Path) is { } before && before.Text != text.Text);
    }

    /// <summary>What translators are asked: each text once, in the order of the files.</summary>
    /// <param name="all">What is translated already too.</param>
    public ImmutableArray<Segment> Segments(bool all)
    {
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var file in Files)
        {
            foreach (var (text, said, isBehind) in TextsOf(file).Where(text => all || text.Said is null || text.IsBehind))
            {
                var target = said ?? Known(text.Text) ?? "";
                if (asked.TryGetValue(text.Text, out var first) && segments[first].Target == target)
                {
                    segments[first] = segments[first] with { Also = segments[first].Also.Add($"{file.Source.Path}#{text.Path}") };
                    continue;
                }
                asked.TryAdd(text.Text, segments.Count);
                segments.Add(new Segment(file.Source.Path, text.Path, text.Text, target) { Notes = [.. NotesOn(text)] });
            }
        }
        return segments.ToImmutable();
    }

    private static IEnumerable<string> NotesOn(WrittenText text)
    {
        yield return text.Field.Help;
        if (text.Path.Split('.').Contains("easy_read", StringComparer.Ordinal))
        {
            yield return "Easy Read: short sentences of up to 15 words, one idea in each.";
        }
    }

    private ImmutableSortedDictionary<string, AcceptedFact>? Accepted(string overlay) =>
        AcceptedFactsReader.Read(_opened.Workspace.Files, AcceptedFacts.PathFor(overlay)).Value?.Facts;

    private Dictionary<string, string> Remembered()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in _opened.Workspace.Files.Under("notices").Where(file => NoticeFiles.OverlayAt(file.Path)?.Language == _language))
        {
            var accepted = Accepted(file.Path);
            foreach (var text in OverlayText.TextsOf(_opened.TextOf(file.Path)))
            {
                if (accepted?.GetValueOrDefault(text.Path) is { } fact)
                {
                    known.TryAdd(fact.Text, text.Text);
                }
            }
        }
        return known;
    }
}
