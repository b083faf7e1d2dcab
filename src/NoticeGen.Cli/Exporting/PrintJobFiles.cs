using System.Collections.Immutable;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Outputs;
using NoticeGen.Diagnostics;
using NoticeGen.Jobs;
using NoticeGen.Rendering.Printing;
using TaggedPdf.Imposition;

namespace NoticeGen.Cli.Exporting;

/// <summary>A print file that is staged, and its line of the job ticket.</summary>
/// <param name="Order">Its place in the job.</param>
internal sealed record JobFile(int Order, JobLine Line, ManifestFile File);

/// <summary>Prints the documents of a job, alone or bound together, and stages the files. For one thread; threads share the imposer.</summary>
internal sealed class PrintJobFiles(Imposer imposer, ExportProfile profile, OutputFolder output)
{
    private readonly List<Diagnostic> _problems = [];

    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>One edition of one notice; null when it cannot be printed.</summary>
    public JobFile? Print(PrintTask task)
    {
        var printed = imposer.Print(task.Item, task.Setup);
        _problems.AddRange(printed.Diagnostics);
        if (printed.Value is not { } file)
        {
            return null;
        }
        var (item, notice) = (task.Item, task.Order.Notice);
        var info = item.Document.Info;
        var path = $"{notice.Authority}/{notice.Name}/{notice.Name}{info.Edition.FileSuffix(item.Theme.Name)}{SetupWords.Difference(task.Setup, profile.Setup)}.{file.File.Format.Ending}";
        var line = Line(path, file, task.Setup, task.Copies) with
        {
            Authority = notice.Authority,
            AuthorityName = item.Authority,
            Notice = notice.Name,
            Title = item.Title,
            Edition = item.EditionName,
            EditionTitle = item.EditionTitle,
            Language = item.Language,
            Version = info.Version,
            Note = task.Order.Row?.Note,
        };
        return Stage(task.Order.Sequence, line, file);
    }

    /// <summary>Everything in one file, or in one for each authority, in the order of the job.</summary>
    public ImmutableArray<JobFile> Bind(IEnumerable<PrintTask> tasks, Pipeline pipeline)
    {
        var files = ImmutableArray.CreateBuilder<JobFile>();
        var ordered = tasks.OrderBy(task => task.Order.Sequence);
        foreach (var pack in ordered.GroupBy(task => profile.Pack == Pack.PerAuthority ? task.Order.Notice.Authority : "", StringComparer.Ordinal))
        {
            if (Bind(pack.Key, [.. pack], pipeline) is { } file)
            {
                files.Add(file);
            }
        }
        return files.ToImmutable();
    }

    private JobFile? Bind(string authority, ImmutableArray<PrintTask> tasks, Pipeline pipeline)
    {
        var languages = tasks.Select(task => task.Item.Language).Distinct(StringComparer.Ordinal).ToList();
        var cover = pipeline.PackCover("", languages.Count == 1 ? languages[0] : Documents.Edition.SourceLanguage);
        cover = cover with { Title = cover.Words.Phrases.GetValueOrDefault("index-title") ?? pipeline.Templates.Words[Documents.Edition.SourceLanguage].Words["index-title"] };
        var printed = imposer.Print([.. tasks.Select(task => task.Item)], cover, profile.Setup);
        _problems.AddRange(printed.Diagnostics);
        if (printed.Value is not { } file)
        {
            return null;
        }
        var names = tasks.Select(task => task.Item.Authority).Distinct(StringComparer.Ordinal).ToList();
        var path = $"{(authority.Length == 0 ? "" : authority + "/")}pack.{file.File.Format.Ending}";
        var line = Line(path, file, profile.Setup, profile.Copies) with
        {
            Authority = authority.Length > 0 || names.Count > 1 ? authority : tasks[0].Order.Notice.Authority,
            AuthorityName = names.Count == 1 ? names[0] : "",
            Title = names.Count == 1 ? $"{cover.Title}, {names[0]}" : cover.Title,
            Parts = [.. file.Ranges.Select(range => new JobPart(
                range.Item.NoticeId, range.Item.Title, range.Item.EditionName, range.Item.Language, range.FirstPage, range.LastPage))],
        };
        return Stage(tasks[0].Order.Sequence, line, file);
    }

    private static JobLine Line(string path, PrintedFile file, PrintSetup setup, int copies) => new()
    {
        Sequence = 0,
        Authority = "",
        AuthorityName = "",
        Notice = "",
        Title = "",
        Edition = "",
        EditionTitle = "",
        Language = "",
        File = path,
        Sha256 = "",
        Pages = file.Pages,
        Printing = new JobPrinting
        {
            Copies = copies,
            Sheets = file.Sheets,
            Sides = file.Sides,
            Paper = setup.Paper.Name,
            Duplex = setup.Sides == Sides.Duplex,
            Fold = SetupWords.Of(setup.Fold),
            Colour = SetupWords.Colour(setup),
            Bleed = setup.BleedMillimetres,
            Sheet = setup.Sheet == setup.Paper ? null : setup.Sheet.Name,
        },
    };

    private JobFile Stage(int order, JobLine line, PrintedFile printed)
    {
        var staged = output.Stage(line.File, printed.File.Content.AsMemory());
        var file = new ManifestFile
        {
            Path = line.File, Sha256 = staged.Sha256, Bytes = staged.Bytes, Pages = printed.File.Pages, Format = printed.File.Format.Name,
        };
        return new JobFile(order, line with { Sha256 = staged.Sha256 }, file);
    }
}
