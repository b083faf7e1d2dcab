using System.CommandLine;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen new</c>: a notice with every part that the law asks for, to be filled in.</summary>
internal static class NewCommand
{
    private const string BaseFolder = "notices/_base";

    /// <summary>A statute of the reference data that the skeleton names until the writer knows better.</summary>
    private const string ExampleStatute = "care-act-2014";

    public static Command Create(GlobalOptions global, Host host)
    {
        var authority = new Argument<string>("authority") { Description = "The authority's folder, such as northtown-council." };
        var notice = new Argument<string>("notice") { Description = "The notice's name, such as council-tax." };
        var baseName = new Option<string?>("--base") { Description = "Build on a shared definition of notices/_base.", HelpName = "name" };
        var command = new Command("new", "Begin a notice: a file with every part that the law asks for, and comments that guide. There are starters for " + string.Join(", ", Starters.Names) + ".") { authority, notice, baseName };
        command.SetAction(parsed =>
        {
            var workspace = Workspace.Open(host.WorkingFolder, parsed.GetValue(global.Config));
            var name = new NoticeName(Checked("authority", parsed.GetRequiredValue(authority)), Checked("notice", parsed.GetRequiredValue(notice)));
            var terminal = global.Terminal(parsed, host);
            var shared = parsed.GetValue(baseName);
            RefuseClash(workspace, name);
            if (shared is not null)
            {
                RefuseUnknownBase(workspace, shared);
            }
            var files = new NewFiles(workspace.Root, terminal);
            var today = host.Today;
            if (workspace.Files.Find($"notices/{name.Authority}/authority.yaml") is null)
            {
                Add(files, $"notices/{name.Authority}/authority.yaml", "new-authority.yaml", name, shared, today);
            }
            Add(files, name.Path, shared is null ? "new-notice.yaml" : "new-notice-on-base.yaml", name, shared, today);
            terminal.Say("");
            if (shared is null)
            {
                var starter = Starters.For(name.Name);
                terminal.Say(starter == Starters.General
                    ? $"There is no starter for `{name.Name}`, so it begins from the general one. There are: {string.Join(", ", Starters.Names)}."
                    : $"It begins from the starter for `{starter}`: nothing in it is decided yet.");
            }
            terminal.Say($"Fill the blanks; `noticegen lint --notice {name.Id}` says what is missing.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Add(NewFiles files, string path, string source, NoticeName name, string? shared, DateOnly today)
    {
        var blanks = new Dictionary<string, string>
        {
            ["schema"] = Scaffold.SchemaFrom(path),
            ["authority"] = name.Authority,
            ["title"] = Scaffold.TitleOf(name.Name),
            ["base"] = shared ?? "",
            ["statute"] = ExampleStatute,
            ["review"] = Scaffold.ReviewAfter(today),
        };
        blanks["service"] = Starters.Text(Starters.For(name.Name), blanks);
        files.Add(path, Scaffold.Text(source, blanks));
    }

    /// <summary>Names become folders, files and web addresses; those of one's own making should suit all three.</summary>
    private static string Checked(string noun, string name)
    {
        var suggestion = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && name != "authority"
            ? name
            : throw new UserError(
                ExitCode.BadInput,
                $"`{name}` cannot be the name of {(noun[0] == 'a' ? "an" : "a")} {noun}: use lower-case letters, digits and hyphens",
                suggestion.Length > 0 && suggestion != name ? $"for example `{suggestion}`" : null);
    }

    private static void RefuseClash(Workspace workspace, NoticeName name)
    {
        if (workspace.Notices.FirstOrDefault(known => string.Equals(known.Id, name.Id, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            throw new UserError(ExitCode.BadInput, $"there is a notice `{known.Id}` already: `{known.Path}`", "choose another name");
        }
    }

    private static void RefuseUnknownBase(Workspace workspace, string shared)
    {
        var bases = workspace.Files.Under(BaseFolder).Select(file => WorkspacePath.Stem(file.Path)).ToList();
        if (bases.Contains(shared))
        {
            return;
        }
        var nearest = Suggestion.Nearest(shared, bases);
        throw new UserError(
            ExitCode.BadInput,
            $"there is no base `{shared}` in `{BaseFolder}`",
            nearest is not null ? $"did you mean `{nearest}`?" : bases.Count > 0 ? "bases are: " + string.Join(", ", bases) : $"write `{BaseFolder}/{shared}.yaml` first, or leave out --base");
    }
}
