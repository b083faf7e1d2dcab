using System.Collections.Immutable;
using System.Text;
using NoticeGen.Published;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Interviewing;

/// <summary>A notice that is about to be begun: its questions, and its files for what was answered.</summary>
/// <param name="shared">The name of the base that it builds on; null for none.</param>
internal sealed class NewNotice(Workspace workspace, NoticeName name, string? shared, DateOnly today)
{
    private readonly Lazy<Vocabulary> _words = new(() => Vocabulary.Of(workspace.Files));
    private readonly Lazy<Outcome<TemplateSet>> _templates = new(() => TemplateReader.Read(workspace.Files));

    public Workspace Workspace => workspace;

    public NoticeName Name => name;

    /// <summary>The starter that it begins from.</summary>
    public string Starter { get; } = Starters.For(name.Name);

    public Questions Questions => new(_words.Value.Law, StarterText, Scaffold.TitleOf(name.Name)) { AsksAuthority = IsFirst, IsOnBase = shared is not null };

    /// <summary>Whether the authority has no file yet.</summary>
    private bool IsFirst { get; } = workspace.Files.Find(AuthorityPath(name)) is null;

    private string StarterText => Starters.Text(Starter, new Dictionary<string, string>());

    /// <summary>The files by path; with no answers, those with blanks and comments alone.</summary>
    public IEnumerable<(string Path, string Text)> Files(Answers answers)
    {
        var written = new AnsweredNotice(answers, _words, StarterText);
        if (IsFirst)
        {
            var path = AuthorityPath(name);
            yield return (path, Scaffold.Text("new-authority.yaml", new Dictionary<string, string>(written.AuthorityBlanks())
            {
                ["schema"] = Scaffold.SchemaFrom(path),
                ["authority"] = name.Authority,
            }));
        }
        var title = answers.Find("service") ?? Scaffold.TitleOf(name.Name);
        yield return (name.Path, Scaffold.Text(shared is null ? "new-notice.yaml" : "new-notice-on-base.yaml", new Dictionary<string, string>(written.NoticeBlanks())
        {
            ["schema"] = Scaffold.SchemaFrom(name.Path),
            ["authority"] = name.Authority,
            ["title"] = DraftYaml.Quoted(title + ": how we use your information"),
            ["name"] = DraftYaml.Quoted(title),
            ["base"] = shared ?? "",
            ["review"] = Scaffold.ReviewAfter(today),
            ["service"] = answers.Count > 0 ? written.Service() : StarterText,
        }));
    }

    /// <summary>Why the files for these answers could not be read again; null when they can.</summary>
    public string? Fault(Answers answers)
    {
        var files = Files(answers).Select(file => new InputFile(file.Path, [.. Encoding.UTF8.GetBytes(file.Text)])).ToList();
        if (_templates.Value.Value is not { } templates)
        {
            return null;
        }
        var all = new InputFiles(workspace.Files.All.Where(file => !files.Exists(own => own.Path == file.Path)).Concat(files));
        var wrong = new NoticeReader(all, _words.Value.Law, templates).Read(name.Authority, name.Name).Diagnostics
            .FirstOrDefault(problem => problem.Severity == Severity.Error && problem.Rule.Band == Band.Files && files.Exists(own => own.Path == problem.Origin.Path));
        return wrong is null ? null : wrong.Help is { } help ? $"{wrong.Message}; {help}" : wrong.Message;
    }

    private static string AuthorityPath(NoticeName name) => $"notices/{name.Authority}/authority.yaml";
}
