using System.CommandLine;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Notices;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen init</c>: a workspace that builds, with an example to change.</summary>
internal static class InitCommand
{
    private const string ExampleAuthority = "northtown-council";
    private const string ExampleNotice = "newsletter";
    private const string Welsh = "cy";

    public static Command Create(GlobalOptions global, Host host)
    {
        var folder = new Argument<string>("folder") { Description = "Where; this folder if left out.", DefaultValueFactory = _ => "." };
        var language = new Option<string?>("--language", "-l") { Description = "Publish in this language too, and before English: cy, for which the example is there in Welsh.", HelpName = "cy" };
        language.AcceptOnlyFromAmong(Welsh);
        var command = new Command("init", "Start a workspace: settings, the schema for editors, and an example notice that builds. Never overwrites a file.") { folder, language };
        command.SetAction(parsed =>
        {
            var terminal = global.Terminal(parsed, host);
            var given = parsed.GetRequiredValue(folder);
            var root = Path.GetFullPath(given, host.WorkingFolder);
            if (File.Exists(root))
            {
                throw new UserError(ExitCode.BadInput, $"`{given}` is a file", "give the name of a folder");
            }
            var isOld = File.Exists(Path.Combine(root, Workspace.SettingsName));
            Write(new NewFiles(root, terminal, host.Store), (host.Today, parsed.GetValue(language)), isOld);
            terminal.Say("");
            if (isOld)
            {
                terminal.Say("This was a workspace already; no file that was there has changed.");
                return ExitCode.Clean;
            }
            terminal.Say("Next:");
            if (given != ".")
            {
                terminal.Say($"  cd {given}");
            }
            terminal.Say("  noticegen build                       publish the example into dist/");
            terminal.Say("  noticegen new my-council council-tax  begin your own first notice");
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(NewFiles files, (DateOnly Today, string? Language) asked, bool isOld)
    {
        var schema = SchemaFile.NoticePath.Replace("noticegen", "settings", StringComparison.Ordinal);
        files.Add(Workspace.SettingsName, Scaffold.Text("settings.yaml", new Dictionary<string, string>
        {
            ["schema"] = schema,
            ["languages"] = asked.Language is { } language ? $"\n# In which languages notices are published, and which comes first.\nlanguages: [{language}, en]\nfirst: {language}\n" : "",
        }));
        files.Add(".gitignore", Scaffold.Text("gitignore", new Dictionary<string, string>()));
        var words = Vocabulary.Of(Vocabulary.BuiltIn());
        files.Add(SchemaFile.NoticePath, SchemaFile.Write("notice", words));
        files.Add(schema, SchemaFile.Write("settings", words));
        if (isOld)
        {
            // Whoever deleted the example does not want it back.
            return;
        }
        foreach (var (name, source) in new[] { ("authority", "first-authority.yaml"), (ExampleNotice, "first-notice.yaml") })
        {
            var path = $"notices/{ExampleAuthority}/{name}.yaml";
            files.Add(path, Scaffold.Text(source, new Dictionary<string, string>
            {
                ["schema"] = Scaffold.SchemaFrom(path),
                ["today"] = Scaffold.Day(asked.Today),
                ["review"] = Scaffold.ReviewAfter(asked.Today),
            }));
            if (asked.Language is { } further)
            {
                files.Add(NoticeFiles.OverlayPath(path, further), Scaffold.Text(NoticeFiles.OverlayPath(source, further), new Dictionary<string, string>()));
            }
        }
    }
}
