using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Importing;

/// <summary>What an import found, for programs. Within a version of the envelope members are only ever added.</summary>
internal sealed record ImportJson(int SchemaVersion, IReadOnlyList<ImportJson.DraftJson> Drafts, IReadOnlyList<ImportJson.ProblemJson> Problems)
{
    internal sealed record DraftJson(string Source, string Notice, IReadOnlyList<ValueJson> Values, IReadOnlyList<LeftoverJson> Leftovers, IReadOnlyList<ChangeJson> Changes);

    /// <param name="Places">Where the words stand in the source: "page 2", "paragraph 14", "line 30".</param>
    /// <param name="Sureness">sure, likely or guessed.</param>
    internal sealed record ValueJson(string Field, string Value, IReadOnlyList<string> Places, string Sureness, string? Remark);

    internal sealed record LeftoverJson(string Place, string Words, string TakenFor, string? As);

    /// <summary>What a file tells otherwise than the notice that is there, or the authority's file.</summary>
    /// <param name="Kind">new and changed, which an update puts in; kept and gone, which stay as the notice has them.</param>
    /// <param name="Told">What the file tells; null where it no longer does.</param>
    /// <param name="Noted">What the notice has; null for nothing.</param>
    internal sealed record ChangeJson(string File, string Kind, string Field, string? Told, string? Noted, IReadOnlyList<string> Places);

    internal sealed record ProblemJson(string Source, string Message, string? Help);

    public static string Of(IReadOnlyList<ImportedFiles> drafts, IReadOnlyList<PlannedFile> files, IEnumerable<Diagnostic> problems) => JsonReport.Text(
        new ImportJson(
            JsonReport.SchemaVersion,
            [.. drafts.Select((draft, at) => new DraftJson(
                draft.Draft.Source.Source.Path, draft.Name.Id, [.. draft.Values.Select(Value)], [.. draft.Draft.Leftovers.Select(Leftover)], [.. files.Where(file => file.Path == draft.Name.Path || (at == 0 && file.Path.EndsWith("/authority.yaml", StringComparison.Ordinal))).SelectMany(file => file.Changes, Change)]))],
            [.. problems.Select(problem => new ProblemJson(problem.Origin.Path, problem.Message, problem.Help))]),
        ImportJsonContext.Indented.ImportJson);

    private static ValueJson Value((string Field, DraftText Value) found) => new(found.Field, found.Value.Text, Places(found.Value.Places), DraftYaml.Word(found.Value.Sureness), found.Value.Remark);

    private static ChangeJson Change(PlannedFile file, ImportedChange change) =>
        new(file.Path, change.Kind.ToString().ToLowerInvariant(), change.Field, change.Told, change.Noted, Places(change.Places));

    private static IReadOnlyList<string> Places(IEnumerable<Origin> places) => [.. places.Select(ImportedNotice.PlaceName).Distinct(StringComparer.Ordinal)];

    private static LeftoverJson Leftover(Leftover left) => new(left.PlaceName, left.Words, left.TakenFor, left.As);
}

[JsonSerializable(typeof(ImportJson))]
internal sealed partial class ImportJsonContext : JsonSerializerContext
{
    public static ImportJsonContext Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));
}
