using NoticeGen.Cli.Hosting;
using NoticeGen.Reading;

namespace NoticeGen.Cli.Workspaces;

/// <summary>Names of authorities and notices that somebody gives on the command line.</summary>
internal static class ChosenName
{
    /// <summary>Names become folders, files and web addresses; those of one's own making should suit all three.</summary>
    /// <param name="command">The command that would be right, for a message.</param>
    public static string Checked(string noun, string name, string? command)
    {
        var refused = $"`{name}` cannot be the name of {(noun[0] == 'a' ? "an" : "a")} {noun}";
        return !Suits(name)
            ? throw new UserError(
                ExitCode.BadInput,
                $"{refused}: use lower-case letters, digits and hyphens",
                command is null ? null : $"for example `{command}`")
            : FileNames.Impossible(name) is { } fault ? throw new UserError(ExitCode.BadInput, $"{refused}: it {fault}", "choose another name")
            : name;
    }

    public static bool Suits(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && name != "authority";

    /// <summary>The words of a name with hyphens between them.</summary>
    public static string Suited(string name) => string.Join('-', name.ToLowerInvariant()
        .Split([.. name.ToLowerInvariant().Where(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))], StringSplitOptions.RemoveEmptyEntries));
}
