using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using TaggedPdf.Imposition;

namespace NoticeGen.Cli.Exporting;

/// <summary>The ICC profile of the press that a profile of export names: a file of the workspace.</summary>
internal static class PressProfile
{
    /// <summary>The profile of export with what its files are printed on.</summary>
    /// <exception cref="UserError">The file is missing, or describes no press.</exception>
    public static ExportProfile Read(OpenedWorkspace opened, ExportProfile profile)
    {
        if (!profile.IsForPress)
        {
            return profile;
        }
        var (condition, content) = ("Black ink", ImmutableArray<byte>.Empty);
        if (profile.PressProfile is { } named)
        {
            condition = Path.GetFileNameWithoutExtension(named);
            content = Content(opened, named);
        }
        return profile with { Setup = profile.Setup with { Intent = new PressIntent(condition, content, opened.Options.AsAt) } };
    }

    private static ImmutableArray<byte> Content(OpenedWorkspace opened, string named)
    {
        var path = Path.Combine(opened.Workspace.Root, named.Replace('/', Path.DirectorySeparatorChar));
        if (!opened.Host.Store.FileExists(path))
        {
            throw new UserError(ExitCode.BadInput, $"the press profile `{named}` does not exist", "ask the printer for the ICC profile of the press and paper, and put it there");
        }
        var content = ImmutableCollectionsMarshal.AsImmutableArray(opened.Host.Store.Read(path));
        return PressIntent.Fault(content) is { } fault
            ? throw new UserError(ExitCode.BadInput, $"the press profile `{named}` cannot be used: {fault}", "ask the printer for the ICC profile of the press and paper")
            : content;
    }
}
