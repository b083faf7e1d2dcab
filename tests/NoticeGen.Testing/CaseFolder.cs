using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Rendering;

namespace NoticeGen.Testing;

/// <summary>
/// One case: a small workspace in a folder, and in <c>expected/</c> what each step makes of it. Files that the case does
/// not have are the project's own, unless the case has its own <c>templates/standard</c>: then partials and other editions
/// are not taken from the project.
/// </summary>
internal sealed class CaseFolder
{
    private static readonly Format[] TextFormats = [Format.Markdown, Format.PlainText, Format.Json];

    private const string ExpectedFolder = "expected";

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "NoticeGen.Pipeline.Tests", "Cases");

    private readonly string _folder;

    private CaseFolder(string name) => _folder = Path.Combine(Root, name);

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static CaseFolder Named(string name) => new(name);

    /// <summary>What each step makes of the case, in the order of the steps: file name and text.</summary>
    public IReadOnlyList<Projection> Project()
    {
        var own = Workspace.FromDisk(".", _folder);
        var ground = own.Files.ContainsKey(Workspace.TemplatePath) ? Workspace.Small : Workspace.Templates;
        var workspace = new Workspace(ground.Files.SetItems(own.Files.Where(file => !file.Key.StartsWith(ExpectedFolder + "/", StringComparison.Ordinal))));
        var problems = new StringBuilder();
        var made = new List<Projection>();
        // One case shows what the text formats look like; that they hold the words of every document is tested elsewhere.
        var opened = workspace.Open(Path.GetFileName(_folder) == "everything"
            ? Workspace.WithoutLint with { Formats = [Format.Html, Format.Pdf, .. TextFormats] }
            : Workspace.WithoutLint);
        Append(problems, opened.Diagnostics);
        foreach (var id in workspace.NoticeIds)
        {
            var folder = workspace.NoticeIds.Length == 1 ? "" : id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..] + "/";
            var notice = opened.Value?.Check(id[..id.IndexOf('/', StringComparison.Ordinal)], id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]);
            Append(problems, notice?.Diagnostics ?? []);
            if (notice?.Notice is null)
            {
                continue;
            }
            made.Add(new Projection(folder + "notice.txt", NoticeDump.Of(notice.Notice)));
            var built = opened.Value!.Build(notice);
            Append(problems, built.Diagnostics);
            foreach (var edition in notice.Editions)
            {
                AddEdition(edition, built, folder, made);
            }
        }
        made.Add(new Projection("diagnostics.txt", problems.ToString()));
        return made;
    }

    /// <summary>The expected text of a projection; null when there is none yet.</summary>
    public string? Expected(string name)
    {
        var file = PathOf(name);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    public IEnumerable<string> ExpectedNames =>
        !Directory.Exists(PathOf("")) ? []
        : Directory.EnumerateFiles(PathOf(""), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(PathOf(""), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Makes the expected files what the program gives now.</summary>
    public void Update(IReadOnlyList<Projection> made)
    {
        if (Directory.Exists(PathOf("")))
        {
            Directory.Delete(PathOf(""), recursive: true);
        }
        foreach (var (name, text) in made)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllText(PathOf(name), text);
        }
    }

    private static void AddEdition(ComposedEdition edition, BuiltNotice built, string folder, List<Projection> made)
    {
        var name = folder + edition.Edition.Variant;
        made.Add(new Projection($"{name}.md", edition.Text.Markdown));
        made.Add(new Projection($"{name}.document.txt", DocumentDump.Of(edition.Document)));
        foreach (var file in built.Files.Where(file => file.EditionName == edition.Edition.Variant))
        {
            var content = file.File.Content.ToArray();
            if (file.File.Format == Format.Html)
            {
                made.Add(new Projection($"{name}.html.txt", HtmlTree.Dump(content)));
            }
            else if (TextFormats.Contains(file.File.Format))
            {
                made.Add(new Projection($"{name}.output.{file.File.Format.Ending}", Encoding.UTF8.GetString(content)));
            }
            else if (file.File.Format == Format.Pdf)
            {
                made.Add(new Projection($"{name}.pdf.txt", PdfTree.Dump(content)));
            }
        }
    }

    private static void Append(StringBuilder problems, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            problems.Append(Problems.Full(diagnostic));
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, ExpectedFolder, name);
}

/// <summary>What a step made, as text to compare: the name of the file under <c>expected/</c>, and its content.</summary>
internal sealed record Projection(string Name, string Text);
