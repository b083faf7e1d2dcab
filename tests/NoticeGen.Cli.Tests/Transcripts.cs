using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// The command line's contract, a file for each case: <c>$ noticegen …</c>, what it prints, <c>exit N</c>. Lines that
/// begin with <c>!</c> came from the standard error. Each transcript starts from what <c>noticegen init</c> writes, or with
/// <c>@ empty</c> from nothing; other lines that begin with <c>@</c> change files. NOTICEGEN_UPDATE=1 rewrites the answers.
/// </summary>
public sealed class Transcripts
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NoticeGen.Cli.Tests");

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*.transcript").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_command_line_answers_as_written(string name)
    {
        var path = Path.Combine(Folder, name + ".transcript");
        var script = File.ReadAllText(path).ReplaceLineEndings("\n");
        Golden.Check($"tests/NoticeGen.Cli.Tests/{name}.transcript", Play(script));
    }

    private static string Play(string script)
    {
        var lines = script.Split('\n');
        using var workspace = lines.Contains("@ empty") ? TestWorkspace.Empty() : TestWorkspace.Example();
        var played = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("$ noticegen", StringComparison.Ordinal))
            {
                played.Append(line + "\n");
                Answer(played, workspace.Run([.. CommandLineParser.SplitCommandLine(line["$ noticegen".Length..])]));
            }
            else if (line.StartsWith("@ ", StringComparison.Ordinal))
            {
                played.Append(line + "\n");
                Change(workspace, line[2..]);
            }
            else if (line.StartsWith('#'))
            {
                played.Append(line + "\n");
            }
        }
        return played.ToString();
    }

    private static void Answer(StringBuilder played, CommandResult result)
    {
        foreach (var (mark, text) in new[] { ("", result.Output), ("! ", result.Error) })
        {
            foreach (var line in text.TrimEnd('\n').Split('\n').Where(_ => text.Length > 0))
            {
                // Marks a line that would otherwise be taken for part of the script.
                var escape = line.Length > 0 && mark.Length == 0 && line[0] is '$' or '@' or '#' ? "\\" : "";
                played.Append((mark + escape + line).TrimEnd() + "\n");
            }
        }
        played.Append(CultureInfo.InvariantCulture, $"exit {result.ExitCode}\n\n");
    }

    /// <summary><c>files FOLDER</c> (of <c>Cli/files</c>), <c>write PATH: TEXT</c>, <c>replace PATH: OLD => NEW</c>, <c>delete PATH</c>, <c>folder PATH</c>; <c>\n</c> is a line break.</summary>
    private static void Change(TestWorkspace workspace, string change)
    {
        var space = change.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (change, "") : (change[..space], change[(space + 1)..]);
        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        var (path, text) = colon < 0 ? (rest, "") : (rest[..colon], rest[(colon + 2)..].Replace("\\n", "\n", StringComparison.Ordinal));
        switch (verb)
        {
            case "empty":
                break;
            case "files":
                workspace.Lay(rest);
                break;
            case "write":
                workspace.Write(path, text);
                break;
            case "replace":
                var parts = text.Split(" => ");
                workspace.Replace(path, parts[0], parts[1]);
                break;
            case "delete":
                File.Delete(workspace.Full(path));
                break;
            case "folder":
                Directory.CreateDirectory(workspace.Full(path));
                break;
            default:
                throw new InvalidOperationException($"a transcript cannot `{verb}`");
        }
    }
}
