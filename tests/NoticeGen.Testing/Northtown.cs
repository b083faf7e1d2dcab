using System.Collections.Concurrent;
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
using NoticeGen.Reading.Registers;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Testing;

/// <summary>Under what a notice is checked, where it is not as usual.</summary>
internal sealed record Conditions
{
    public DateOnly AsAt { get; init; } = Workspace.Day;

    public LintSettings Settings { get; init; } = LintSettings.Default;

    /// <summary>A template in place of the project's own.</summary>
    public InputFile? Template { get; init; }

    public LawBook Law { get; init; } = Workspace.Law;

    /// <summary>The pages of each file, for rules about files as rendered.</summary>
    public int? Pages { get; init; }

    /// <summary>Files beside the notice.</summary>
    public ImmutableArray<InputFile> Beside { get; init; } = [];
}

/// <summary>
/// A notice of an invented council, with which nothing is wrong, in the project's own templates; examples of rules are laid
/// over it. The law and the templates are read once for all tests, so that each is a matter of milliseconds.
/// </summary>
internal static class Northtown
{
    public static readonly string Model = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NoticeGen.Testing", "northtown.yaml"));

    private static readonly ConcurrentDictionary<DateOnly, Lexicon> Lexicons = new();

    /// <summary>The model with a fence's fields in place of its own. A field given with no value is taken away.</summary>
    public static string Over(string fence) => Over(fence, Model);

    public static string Over(string fence, string below)
    {
        var given = TopLevelFields(fence).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var kept = TopLevelFields(below).Where(field => !given.Contains(field.Name)).Select(field => field.Text);
        return fence.TrimEnd('\n') + "\n" + string.Concat(kept);
    }

    /// <summary>What reading, composing and lint say about a notice.</summary>
    public static CheckedNotice Check(string yaml) => Check(yaml, new Conditions());

    /// <summary>
    /// What the rules that compare notices say about a notice beside the model, which has the name <c>sibling</c> and a title
    /// of its own.
    /// </summary>
    /// <param name="register">The authority's register of processing, as CSV.</param>
    public static ImmutableArray<Diagnostic> CheckBesideModel(string yaml, string? changedSibling = null, string? register = null)
    {
        var sibling = changedSibling ?? Over("title: \"Early Help for schools: how we use your information\"\nregulator: ico\n")
            .Replace("  name: Northtown Council\n  about:", "  name: Northtown Council\n  registration_number: Z1234567\n  about:", StringComparison.Ordinal);
        string[] names = ["early-help", "sibling"];
        string[] texts = [yaml, sibling];
        var files = names.Zip(texts, (name, text) => new InputFile($"notices/northtown/{name}.yaml", [.. Encoding.UTF8.GetBytes(text)]));
        var reader = new NoticeReader(new InputFiles(files), Workspace.Law, Workspace.TemplateSet);
        var facts = names.Select(name => NoticeFacts.Of(reader.Read("northtown", name).Value!)).ToImmutableArray();
        var ids = names.Select(name => $"northtown/{name}").ToHashSet(StringComparer.Ordinal);
        return Linter.RunTogether(new EstateSubject("northtown", facts, ids, Workspace.Law, Workspace.Day)
        {
            Register = register is null ? null : RegisterReader.Read(new InputFile("notices/northtown/register.csv", [.. Encoding.UTF8.GetBytes(register)]), Workspace.Law).Value!,
        }, ids, LintSettings.Default);
    }

    /// <summary>The same about the model with an example laid over it.</summary>
    public static CheckedNotice Check(Fence example) => Check(Over(example.Yaml), new Conditions
    {
        Law = example.Law is { } law ? LawReader.Read([.. LawReader.BuiltInFiles(), new SourceText("law/own.yaml", law)]).Value! : Workspace.Law,
        Pages = example.Pages,
        Template = example.Template is { } template ? new InputFile("templates/poster/notice.md.scriban", [.. Encoding.UTF8.GetBytes(template)]) : null,
        Beside = example.Accepted is { } facts ? [new InputFile(AcceptedFacts.PathFor("northtown", "early-help"), [.. Encoding.UTF8.GetBytes(facts)])] : [],
    });

    public static CheckedNotice Check(string yaml, Conditions conditions)
    {
        var (notices, pictures) = SplitOffPictures(yaml);
        var file = new InputFile("notices/northtown/early-help.yaml", [.. Encoding.UTF8.GetBytes(notices)]);
        var shared = conditions.Template is { } changed ? ReadTemplates(changed) : Workspace.TemplateSet;
        return Check(new InputFiles([file, .. pictures, .. conditions.Beside]), "northtown/early-help", shared, conditions);
    }

    /// <summary>What reading, composing and lint say about a notice of a workspace, in templates that were read already.</summary>
    public static CheckedNotice Check(InputFiles files, string id, TemplateSet shared, Conditions conditions)
    {
        var (authority, name) = (id.Split('/')[0], id.Split('/')[1]);
        var reader = new NoticeReader(files, conditions.Law, shared);
        var read = reader.Read(authority, name);
        var templates = reader.TemplatesFor(authority) ?? shared;
        var notice = read.Value ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics.Select(Line)));
        var problems = read.Diagnostics.ToList();
        var editions = new List<ComposedEdition>();
        foreach (var edition in notice.Editions)
        {
            var text = Composer.Compose(notice, new CompositionInputs(templates, conditions.Law, edition, conditions.AsAt));
            var info = new DocumentInfo { Edition = edition, NoticeId = notice.Id, Title = notice.Title, Authority = notice.ControllerName, Dated = notice.Published };
            var document = text.Then(composed => DocumentReader.Read(composed, templates, info));
            problems.AddRange(document.Diagnostics);
            if (document.Value is not null)
            {
                var themes = templates.ThemesFor(edition).Select(theme => templates.Variants[edition.Variant].Themes[theme]);
                editions.Add(new ComposedEdition(edition, templates.Variants[edition.Variant], text.Value!, document.Value) { Themes = [.. themes] });
            }
        }
        var accepted = AcceptedFactsReader.Read(new InputFiles(conditions.Beside), AcceptedFacts.PathFor(authority, name)).Value!;
        problems.AddRange(Linter.Run(new LintSubject(notice, [.. editions], conditions.Law, conditions.AsAt, conditions.Settings)
        {
            Pictures = templates.Pictures,
            Lexicon = Lexicons.GetOrAdd(conditions.AsAt, day => new Lexicon(Workspace.Law, day)),
            // That nobody has accepted the words is no finding of most tests.
            Accepted = accepted.Facts is null ? null : accepted,
        }));
        problems.AddRange(editions.SelectMany(edition => Linter.CheckBuilt(new BuiltSubject(notice, edition, conditions.Pages, conditions.Law, conditions.AsAt))));
        return new CheckedNotice(authority, name, notice, [.. editions], [.. problems]);
    }

    /// <summary>A template of the project with a change.</summary>
    public static InputFile Template(string path, Func<string, string> change)
    {
        var file = Workspace.Templates.Files[path];
        var before = Encoding.UTF8.GetString([.. file.Content]);
        var after = change(before);
        return before == after
            ? throw new InvalidOperationException($"the change does not apply to {path}")
            : file with { Content = [.. Encoding.UTF8.GetBytes(after)] };
    }

    /// <summary>A diagnostic on one line, for messages of failing tests.</summary>
    public static string Line(Diagnostic diagnostic) => $"{diagnostic.Severity} {Problems.Line(diagnostic)}. {diagnostic.Help}";

    /// <summary>The field `pictures` is no field of a notice: it stands for the authority's own list, with the project's drawings.</summary>
    private static (string Notice, IEnumerable<InputFile> Pictures) SplitOffPictures(string yaml)
    {
        var fields = TopLevelFields(yaml).ToList();
        if (fields.Find(field => field.Name == "pictures") is not { Text: { } list })
        {
            return (yaml, []);
        }
        const string Folder = "templates/pictures/";
        var drawings = Workspace.Templates.Files.Values.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.EndsWith(".svg", StringComparison.Ordinal))
            .Select(file => file with { Path = "notices/northtown/pictures/" + file.Path[Folder.Length..] });
        return (
            string.Concat(fields.Where(field => field.Name != "pictures").Select(field => field.Text)),
            drawings.Append(new InputFile(PictureBanks.PathOf("northtown"), [.. Encoding.UTF8.GetBytes(list)])));
    }

    private static TemplateSet ReadTemplates(InputFile changed)
    {
        var outcome = TemplateReader.Read(new Workspace(Workspace.Templates.Files.SetItem(changed.Path, changed)).AsInput());
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Diagnostics.Select(Line)));
    }

    private static IEnumerable<(string Name, string Text)> TopLevelFields(string yaml)
    {
        var name = "";
        var text = new StringBuilder();
        foreach (var line in yaml.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length > 0 && char.IsAsciiLetterLower(line[0]) && colon > 0)
            {
                yield return (name, text.ToString());
                name = line[..colon];
                text.Clear();
            }
            text.Append(line).Append('\n');
        }
        yield return (name, text.ToString());
    }
}
