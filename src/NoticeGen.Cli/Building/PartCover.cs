using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Building;

/// <summary>Whether parts are the whole of the estate that the workspace describes now, whoever built them and however it was divided.</summary>
internal static class PartCover
{
    /// <param name="shared">As at the day of <paramref name="opened"/>.</param>
    /// <param name="opened">With the filters of the parts, and as at the last of their days.</param>
    /// <exception cref="UserError">Units are missing, or were built from other files.</exception>
    public static void Require(ImmutableArray<PartFolder> parts, OpenedWorkspace opened, SharedFiles shared, InputDigests inputs)
    {
        var finder = new UnitInputsFinder(opened, inputs);
        var planned = opened.Selection.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var other = part.Part.Units.Where(unit => !planned.TryGetValue(unit.Id, out var now) || now.Notices.Length != unit.Notices || finder.Of(now).Digest != unit.Inputs).Select(unit => unit.Id).ToImmutableArray();
            if (!other.IsEmpty)
            {
                throw new UserError(
                    ExitCode.BadInput,
                    $"`{part.Named}` was not made from the same files as the workspace holds now: {ReportSummary.Named(other)}",
                    "build this part again, and join the parts where the workspace is as they found it");
            }
        }
        var keys = new UnitKeys(opened, shared);
        foreach (var part in parts.Where(part => part.Part.AsAt < opened.Options.AsAt))
        {
            var due = part.Part.Units.Where(unit => finder.Of(planned[unit.Id]) is var found && keys.LastDay(found, part.Part.AsAt) != keys.LastDay(found, opened.Options.AsAt)).Select(unit => unit.Id).ToImmutableArray();
            if (!due.IsEmpty)
            {
                throw new UserError(
                    ExitCode.BadInput,
                    $"`{part.Named}` is of {part.Part.AsAt.ToIso()} and another part of {opened.Options.AsAt.ToIso()}, and a date between them matters to {ReportSummary.Named(due)}",
                    "build this part again; `--as-at` gives all parts one day");
            }
        }
        var built = parts.SelectMany(part => part.Part.Units).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var missing = opened.Selection.Units.Where(unit => !built.Contains(unit.Id)).ToImmutableArray();
        if (!missing.IsEmpty)
        {
            throw new UserError(
                ExitCode.BadInput,
                $"no part holds {ReportSummary.Named([.. missing.Select(unit => unit.Id)])}{Numbers(parts, missing)}",
                "name the folders of all parts; a part that failed is to be built again");
        }
    }

    /// <summary>The numbers of missing parts, where the others say how many there are.</summary>
    private static string Numbers(ImmutableArray<PartFolder> parts, ImmutableArray<Unit> missing)
    {
        var shards = parts.Select(part => Shard.Read(part.Part.Name, 1, out _)).ToList();
        if (shards[0] is not { Of: var of } || !shards.TrueForAll(shard => shard?.Of == of))
        {
            return "";
        }
        var numbers = missing.Select(unit => Shard.NumberOf(unit, of)).Distinct().Order().Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}/{of}")).ToImmutableArray();
        return $": {(numbers.Length == 1 ? "this part is" : "these parts are")} missing: {ReportSummary.Named(numbers)}";
    }
}
