using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Auditing.Importing;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Importing;

/// <summary>What an import found, for programs. Within a version of the envelope members are only ever added.</summary>
internal sealed record ImportJson(int SchemaVersion, IReadOnlyList<ImportJson.DraftJson> Drafts, IReadOnlyList<ImportJson.ProblemJson> Problems)
{
    internal sealed record DraftJson(string Source, string Notice, IReadOnlyList<ValueJson> Values, IReadOnlyList<LeftoverJson> Leftovers);

    /// <param name="Places">Where the words stand in the source: "page 2", "paragraph 14", "line 30".</param>
    /// <param name="Sureness">sure, likely or guessed.</param>
    internal sealed record ValueJson(string Field, string Value, IReadOnlyList<string> Places, string Sureness, string? Remark);

    internal sealed record LeftoverJson(string Place, string Words, string TakenFor, string? As);

    internal sealed record ProblemJson(string Source, string Message, string? Help);

    public static string Of(IEnumerable<ImportedFiles> drafts, IEnumerable<Diagnostic> problems) => JsonReport.Text(
        new ImportJson(
            JsonReport.SchemaVersion,
            [.. drafts.Select(draft => new DraftJson(draft.Draft.Source.Source.Path, draft.Name.Id, [.. draft.Draft.Fields.Values().Where(found => !found.Value.Places.IsEmpty).Select(Value)], [.. draft.Draft.Leftovers.Select(Leftover)]))],
            [.. problems.Select(problem => new ProblemJson(problem.Origin.Path, problem.Message, problem.Help))]),
        ImportJsonContext.Indented.ImportJson);

    private static ValueJson Value((string Field, DraftText Value) found) => new(
        found.Field, found.Value.Text, [.. found.Value.Places.Select(ImportedNotice.PlaceName).Distinct(StringComparer.Ordinal)], DraftYaml.Word(found.Value.Sureness), found.Value.Remark);

    private static LeftoverJson Leftover(Leftover left) => new(ImportedNotice.PlaceName(left.Place), left.Words, left.TakenFor, left.As);
}

[JsonSerializable(typeof(ImportJson))]
internal sealed partial class ImportJsonContext : JsonSerializerContext
{
    public static ImportJsonContext Indented { get; } = new(new JsonSerializerOptions(JsonReport.Values));
}
