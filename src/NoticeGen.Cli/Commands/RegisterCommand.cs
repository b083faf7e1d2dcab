using System.CommandLine;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Reporting;
using NoticeGen.Reporting.Registers;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen register</c>: the record of processing activities that the notices make up together.</summary>
internal static class RegisterCommand
{
    private const string Xlsx = "xlsx";
    private const string Csv = "csv";
    private const string Html = "html";

    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var format = new Option<string>("--format") { Description = "xlsx for Excel, csv for other spreadsheets, html for reading.", HelpName = "xlsx|csv|html", DefaultValueFactory = _ => Csv };
        format.AcceptOnlyFromAmong(Xlsx, Csv, Html);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; the standard output if left out.", HelpName = "file" };
        var command = new Command("register", "Write the record of processing activities that the law asks for (UK GDPR Article 30(1)) from the notices: a row for each purpose.") { options.Named, options.Authority, options.Notice, options.AsAt, format, output };
        command.SetAction(parsed => Run(OpenedWorkspace.Open(host, options.Read(parsed, global, host, [])), parsed.GetValue(format)!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(OpenedWorkspace opened, string format, string? output)
    {
        if (output is null && format == Xlsx)
        {
            throw new UserError(ExitCode.BadInput, "an Excel workbook goes into a file", "name it: --output register.xlsx");
        }
        var file = output is null ? null : NamedFile.Of(opened.Host, $"--output {output}", output, opened.Workspace, []);
        var shared = opened.ReadShared();
        if (shared.Pipeline is not { } pipeline)
        {
            opened.Write(new Findings(opened).Report([], shared));
            return ExitStatus.Of(shared.Findings, opened.FailOn);
        }
        var read = opened.ForEach((_, name) => (name.Id, Notice: pipeline.ReadNotice(name.Authority, name.Name)));
        if (read.FirstOrDefault(notice => notice.Notice is null).Id is { } unread)
        {
            throw new UserError(ExitCode.BadInput, $"`{unread}` cannot be read, and the record would lack what it tells; nothing was written", $"run `noticegen lint {unread}`, or leave it out");
        }
        var rows = ProcessingRecord.Of(read.Select(notice => notice.Notice!), pipeline.Law);
        var content = format switch
        {
            Xlsx => [.. RegisterFiles.Xlsx(rows)],
            Html => System.Text.Encoding.UTF8.GetBytes(RegisterFiles.Html(rows, opened.Options.AsAt, Tool.Version)),
            _ => System.Text.Encoding.UTF8.GetBytes(RegisterFiles.Csv(rows)),
        };
        if (file is null)
        {
            opened.Terminal.Output.Write(System.Text.Encoding.UTF8.GetString(content));
            return ExitCode.Clean;
        }
        file.Write(opened.Host.Store, content);
        opened.Terminal.Say($"wrote {opened.Shown(file.Path)}: {ReportSummary.Count(rows.Length, "purpose")} of {ReportSummary.Count(read.Length, "notice")}");
        return ExitCode.Clean;
    }
}
