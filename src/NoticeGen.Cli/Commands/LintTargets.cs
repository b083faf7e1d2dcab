using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Commands;

/// <summary>What <c>lint</c> is to look at: notices of the workspace, or files that were published.</summary>
/// <param name="Notices">Names or paths of notices.</param>
/// <param name="Files">Paths, patterns for names, or <c>-</c>.</param>
internal sealed record LintTargets(ImmutableArray<string> Notices, ImmutableArray<string> Files)
{
    /// <summary>
    /// Parts the words of a command line. YAML is always a notice, and any other file that is there was published; of the rest
    /// a word is a notice where the workspace has one, and a misspelt one where it does not look like a file.
    /// </summary>
    /// <param name="config">The settings file as given; null to look for the nearest one.</param>
    /// <exception cref="UserError">There are both.</exception>
    public static LintTargets Of(IReadOnlyCollection<string> words, Host host, string? config)
    {
        var workspace = new Lazy<Workspace?>(() => config is null && Workspace.Find(host.WorkingFolder) is null ? null : Workspace.Open(host.WorkingFolder, config));
        var parted = words.ToLookup(word => IsNotice(word, host.WorkingFolder, workspace));
        return parted[true].Any() && parted[false].Any()
            ? throw new UserError(
                ExitCode.BadInput, $"`{parted[true].First()}` is a notice and `{parted[false].First()}` a published file, and one run looks at one kind", "give the notices alone, or the files alone")
            : new LintTargets([.. parted[true]], [.. parted[false]]);
    }

    private static bool IsNotice(string word, string folder, Lazy<Workspace?> workspace)
    {
        var path = Path.GetFullPath(word, folder);
        return NoticeReference.IsPath(word)
            || (word != "-" && !File.Exists(path) && workspace.Value is { } opened
                && (NoticeReference.Matches(word, opened) || NoticeReference.NamesFolder(word, opened.Root, folder) is not null || !(Directory.Exists(path) || Path.HasExtension(word) || word.AsSpan().ContainsAny('*', '?'))));
    }
}
