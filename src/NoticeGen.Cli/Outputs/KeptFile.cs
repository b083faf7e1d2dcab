using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Outputs;

/// <summary>A file that an earlier run made, that is needed no more, and that was left where it is.</summary>
/// <param name="Path">Below the output folder.</param>
/// <param name="Link">The link on the way to it, below the output folder; null when it is not as it was made.</param>
internal sealed record KeptFile(string Path, string? Link)
{
    /// <summary>Says which files were kept, and why.</summary>
    /// <param name="folder">The output folder as the user would name it.</param>
    public static void Tell(ImmutableArray<KeptFile> kept, string folder, Terminal terminal)
    {
        var changed = kept.Where(file => file.Link is null).ToList();
        if (changed.Count > 0)
        {
            terminal.Problem(
                Severity.Warning,
                $"{ReportSummary.Count(changed.Count, "file")} in {folder} {(changed.Count == 1 ? "is" : "are")} needed no more and {(changed.Count == 1 ? "was" : "were")} kept, for {(changed.Count == 1 ? "it is" : "they are")} not as noticegen made {(changed.Count == 1 ? "it" : "them")}: {Named(changed)}",
                "look who changed it, and delete it yourself if nobody needs it; noticegen lists it no more");
        }
        foreach (var behind in kept.Where(file => file.Link is not null).GroupBy(file => file.Link, StringComparer.Ordinal))
        {
            terminal.Problem(
                Severity.Warning,
                $"`{behind.Key}` in {folder} is a link to another place, and nothing was removed through it; needed no more: {Named(behind)}",
                "remove these files where they are if nobody needs them, and the link; noticegen lists them no more");
        }
    }

    /// <summary>The member <c>kept</c> of a result.</summary>
    public static IEnumerable<KeptJson> Json(ImmutableArray<KeptFile> kept) => kept.Select(file => new KeptJson(file.Path, file.Link is null ? "changed" : "link", file.Link));

    private static string Named(IEnumerable<KeptFile> files) => ReportSummary.Named([.. files.Select(file => $"`{file.Path}`")]);
}

internal sealed record KeptJson(string Path, string Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Link);
