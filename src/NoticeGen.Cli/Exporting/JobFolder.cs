using System.Collections.Immutable;
using System.Text.Json;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Jobs;
using NoticeGen.Rendering.JobSheet;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Exporting;

/// <summary>The folder of a print job: the print files, and the job ticket in three forms. It holds one job and nothing else.</summary>
internal static class JobFolder
{
    public const string Csv = "job-ticket.csv";
    public const string Json = "job-ticket.json";
    public const string Sheet = "job-ticket.pdf";

    /// <exception cref="UserError">The folder holds what another command or another profile made, which would be taken away.</exception>
    public static OutputFolder Open(string folder, OpenedWorkspace opened, string profile, BuildMode mode)
    {
        var output = OutputFolder.Open(folder, opened.Host.Store, writes: mode == BuildMode.Write);
        if (!output.Previous.Files.IsEmpty && JobIn(folder, opened) is var held && held != profile)
        {
            output.Dispose();
            throw new UserError(
                ExitCode.BadInput,
                held is null
                    ? $"`{opened.Shown(folder)}` holds documents of `noticegen build`; print files are kept apart from the files for people"
                    : $"`{opened.Shown(folder)}` holds the job of the profile `{held}`, which would be taken away",
                "give another folder with --output, or as `output:` of the profile");
        }
        return output;
    }

    /// <summary>A build into the folder of a print job would take the job away. Settings that cannot be used stop it with their own faults.</summary>
    /// <exception cref="UserError">The folder holds a job.</exception>
    public static void Refuse(string folder, OpenedWorkspace opened)
    {
        // Of settings that cannot be used the run tells, and writes nothing: which folder is meant is not known.
        if (opened.HasSettings && JobIn(folder, opened) is { } held)
        {
            throw new UserError(
                ExitCode.BadInput,
                $"`{opened.Shown(folder)}` holds the print job of the profile `{held}`; files for people are kept apart from print files",
                "give another folder with --output");
        }
    }

    /// <summary>Adds the ticket and puts everything in place; with an error the ticket cannot be printed and nothing is.</summary>
    public static ImmutableArray<Diagnostic> Commit(OutputFolder output, ImmutableArray<JobFile> made, JobTicket ticket, Pipeline pipeline)
    {
        var sheet = JobSheetPage.Render(ticket, pipeline.Templates.Words[Edition.SourceLanguage].Words, pipeline.Templates.Variants[Edition.Standard].Theme);
        if (sheet.Value is not { } page)
        {
            return sheet.Diagnostics;
        }
        var files = made.Select(file => file.File)
            .Append(Stage(output, Csv, "csv", JobTicketCsv.Write(ticket)))
            .Append(Stage(output, Json, "json", JobTicketJson.Write(ticket)))
            .Append(Stage(output, Sheet, page.Format.Name, page.Content) with { Pages = page.Pages });
        output.Commit(new Manifest([.. files]), Tool.Version);
        return [];
    }

    private static ManifestFile Stage(OutputFolder output, string path, string format, ImmutableArray<byte> content)
    {
        var staged = output.Stage(path, content.AsMemory());
        return new ManifestFile { Path = path, Sha256 = staged.Sha256, Bytes = staged.Bytes, Format = format };
    }

    /// <summary>The profile whose job a folder holds; null when it holds none.</summary>
    private static string? JobIn(string folder, OpenedWorkspace opened)
    {
        var path = Path.Combine(folder, Json);
        try
        {
            if (!opened.Host.Store.FileExists(path))
            {
                return null;
            }
            using var json = JsonDocument.Parse(opened.Host.Store.Read(path));
            return json.RootElement.GetProperty("job").GetString();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
