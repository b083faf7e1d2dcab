using System.Collections.Immutable;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>
/// The plan of an estate: its units, for engines that give out work. Whoever has what a unit made under the same key, from whatever
/// day or machine, need not build it.
/// </summary>
internal static class Planning
{
    private const int SchemaVersion = 1;

    /// <exception cref="UserError">What all notices share cannot be used.</exception>
    public static PlanJson Of(OpenedWorkspace opened)
    {
        var shared = opened.ReadShared();
        if (shared.Pipeline is null)
        {
            throw new UserError(ExitCode.BadInput, "the settings, the templates or the reference data of this workspace cannot be used", "`noticegen lint` says what is wrong with them");
        }
        var finder = new UnitInputsFinder(opened, InputDigests.Of(opened));
        var keys = new UnitKeys(opened, shared);
        return new PlanJson(
            SchemaVersion,
            ToolJson.Of(Tool.Version),
            opened.Options.AsAt,
            PartOptions.Of(opened),
            opened.Options.Filters.Options,
            [.. opened.Selection.Units.Select(unit => Of(unit, finder.Of(unit), keys, opened))]);
    }

    private static PlannedUnitJson Of(Unit unit, UnitInputs inputs, UnitKeys keys, OpenedWorkspace opened) => new(
        unit.Id,
        unit.Authority,
        keys.Of(unit, inputs),
        unit.Notices.Sum(notice => (long)opened.Workspace.Files.Find(notice.Path)!.Content.Length),
        [.. unit.Notices.Select(notice => notice.Id)],
        [.. inputs.Paths.Concat(BaselineOf(opened)).Order(StringComparer.Ordinal)],
        [Manifest.FileName, .. unit.Notices.Select(notice => notice.Id)]);

    /// <summary>The file of known findings decides which notices may be published.</summary>
    private static ImmutableArray<string> BaselineOf(OpenedWorkspace opened) =>
        opened.Baseline is { } baseline ? [Path.GetRelativePath(opened.Workspace.Root, baseline.Path).Replace('\\', '/')] : [];
}
