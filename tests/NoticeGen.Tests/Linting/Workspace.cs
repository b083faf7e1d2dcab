using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Source;

namespace NoticeGen.Tests.Linting;

/// <summary>The project's own templates with a notice of an invented council, for checking what lint says.</summary>
internal static class Workspace
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>A notice with which nothing is wrong; examples of rules are laid over it.</summary>
    public static readonly string Model = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NoticeGen.Tests", "Linting", "model.yaml"));

    private static readonly Lazy<ImmutableArray<InputFile>> Templates = new(() => Files("templates"));

    /// <summary>Files of the project below a folder.</summary>
    public static ImmutableArray<InputFile> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => new InputFile(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), [.. File.ReadAllBytes(path)]))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The model with a fence's fields in place of its own. A field given with no value is taken away.</summary>
    public static string Over(string fence) => Over(fence, Model);

    public static string Over(string fence, string below)
    {
        var given = TopLevelFields(fence).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var kept = TopLevelFields(below).Where(field => !given.Contains(field.Name)).Select(field => field.Text);
        return fence.TrimEnd('\n') + "\n" + string.Concat(kept);
    }

    /// <summary>What reading and lint say about a notice.</summary>
    public static CheckedNotice Check(string yaml) => Check(yaml, Today);

    public static CheckedNotice Check(string yaml, DateOnly asAt, params InputFile[] instead) =>
        Open(asAt, LintSettings.Default, [new InputFile("notices/northtown/model.yaml", [.. System.Text.Encoding.UTF8.GetBytes(yaml)]), .. instead])
            .Check("northtown", "model");

    /// <summary>The same with settings of a workspace.</summary>
    public static CheckedNotice Check(string yaml, LintSettings settings) =>
        Open(Today, settings, [new InputFile("notices/northtown/model.yaml", [.. System.Text.Encoding.UTF8.GetBytes(yaml)])])
            .Check("northtown", "model");

    /// <summary>A template of the project with a change.</summary>
    public static InputFile Template(string path, Func<string, string> change)
    {
        var file = Templates.Value.Single(template => template.Path == path);
        var before = System.Text.Encoding.UTF8.GetString([.. file.Content]);
        var after = change(before);
        return before == after
            ? throw new InvalidOperationException($"the change does not apply to {path}")
            : file with { Content = [.. System.Text.Encoding.UTF8.GetBytes(after)] };
    }

    public static Pipeline Open(DateOnly asAt, LintSettings settings, IEnumerable<InputFile> files)
    {
        var own = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var all = Templates.Value.Where(file => !own.ContainsKey(file.Path)).Concat(own.Values);
        var outcome = Pipeline.Open(new InputFiles(all), new BuildOptions { AsAt = asAt, ToolVersion = "test", Lint = settings });
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Diagnostics.Select(Line)));
    }

    /// <summary>A diagnostic on one line, for messages of failing tests.</summary>
    public static string Line(Diagnostic diagnostic) =>
        $"{diagnostic.Origin}: {diagnostic.Severity} {diagnostic.Rule.Code} {diagnostic.Rule.Name}: {diagnostic.Message}. {diagnostic.Help}";

    private static IEnumerable<(string Name, string Text)> TopLevelFields(string yaml)
    {
        var name = "";
        var text = new System.Text.StringBuilder();
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
