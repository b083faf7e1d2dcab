using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NoticeGen.Rendering.Pdf;
using Xunit;

namespace NoticeGen.Tests.Cli.Conformance;

public sealed class DeterminismTests
{
    [Fact]
    public void Fresh_and_used_renderers_give_the_same_bytes()
    {
        var used = PdfFiles.Render(PdfSamples.Long());
        PdfFiles.Render(PdfSamples.Welsh());
        var again = PdfFiles.Render(PdfSamples.Long());
        var fresh = new PdfRenderer().Render(PdfSamples.Long(), Samples.Theme).Value!.Content;
        Assert.Equal(used, again);
        Assert.Equal(used, fresh);
    }

    [Fact]
    public void Many_threads_give_the_same_bytes_as_one()
    {
        var renderer = new PdfRenderer();
        var files = new ImmutableArray<byte>[16];
        Parallel.For(0, files.Length, index =>
            files[index] = renderer.Render(index % 2 == 0 ? Samples.Everything() : PdfSamples.Welsh(), Samples.Theme).Value!.Content);
        var expected = new[] { PdfFiles.Render(Samples.Everything()), PdfFiles.Render(PdfSamples.Welsh()) };
        for (var index = 0; index < files.Length; index++)
        {
            Assert.Equal(expected[index % 2], files[index]);
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "tr_TR.UTF-8")]
    [InlineData("America/Anchorage", "ar_EG.UTF-8")]
    public async Task Another_process_elsewhere_gives_the_same_bytes(string zone, string locale)
    {
        var workspace = Directory.CreateTempSubdirectory("noticegen-zone-").FullName;
        try
        {
            foreach (var file in Workspace.Small.WithNotice("title: Housing\ncontroller:\n  name: Northtown Council\n").Files.Values)
            {
                var path = Path.Combine(workspace, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, [.. file.Content], TestContext.Current.CancellationToken);
            }
            await File.WriteAllTextAsync(Path.Combine(workspace, "noticegen.yaml"), "", TestContext.Current.CancellationToken);
            Assert.Equal(await BuildIn(workspace, "UTC", "C.UTF-8"), await BuildIn(workspace, zone, locale));
        }
        finally
        {
            Directory.Delete(workspace, recursive: true);
        }
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        var expected = PdfFiles.Render(Samples.Everything());
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, PdfFiles.Render(Samples.Everything()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Builds the workspace's one PDF with the program, in a process of its own.</summary>
    private static async Task<byte[]> BuildIn(string workspace, string zone, string locale)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = workspace, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [typeof(NoticeGen.Cli.CommandLine).Assembly.Location, "build", "--draft", "--format", "pdf", "--edition", "standard", "--as-at", "2026-11-22"];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["TZ"] = zone;
        start.Environment["LC_ALL"] = locale;
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY"] = "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var file = Path.Combine(workspace, "dist", "northtown", "housing", "housing.pdf");
        Assert.True(process.ExitCode == 0 && File.Exists(file), output + errors);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }
}
