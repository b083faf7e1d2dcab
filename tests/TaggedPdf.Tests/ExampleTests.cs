using System.Diagnostics;
using TaggedPdf.Tests.Imposition;
using TaggedPdf.Tests.Tags;
using Xunit;

namespace TaggedPdf.Tests;

/// <summary>The example is run as anybody would run it, and what the README shows of it is what it does.</summary>
public sealed class ExampleTests
{
    private static readonly string Program = Path.Combine(Repository.Root, "tests", "TaggedPdf.Example", "Program.cs");

    [Fact]
    public async Task The_example_makes_a_leaflet_and_a_booklet()
    {
        var folder = Directory.CreateTempSubdirectory("taggedpdf-").FullName;
        try
        {
            var (leaflet, booklet) = (Path.Combine(folder, "leaflet.pdf"), Path.Combine(folder, "booklet.pdf"));
            Assert.Equal((0, ""), await Run(leaflet, booklet));
            var tree = TagTree.Read(await File.ReadAllBytesAsync(leaflet, TestContext.Current.CancellationToken)).Plain().Dump();
            Assert.DoesNotContain("Figure", tree, StringComparison.Ordinal);
            Assert.Contains("TH Row\n          \"Green: garden\"", tree, StringComparison.Ordinal);
            Assert.Contains("Span cy\n", tree, StringComparison.Ordinal);
            var sides = PrintedSides.Read([.. await File.ReadAllBytesAsync(booklet, TestContext.Current.CancellationToken)]);
            Assert.Equal(["blank, 1", "2, blank"], sides.Select(side => side.Label));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Without_a_file_it_says_how_it_is_used()
    {
        var (code, errors) = await Run();
        Assert.Equal(2, code);
        Assert.StartsWith("usage: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_in_the_README_is_that_of_the_example()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Source, "README.md"));
        var samples = readme.Split("```csharp\n").Skip(1).Select(part => part.Split("```")[0].TrimEnd()).ToList();
        var code = File.ReadAllText(Program);
        Assert.NotEmpty(samples);
        // A line of three dots stands for what the README leaves out.
        Assert.All(samples.SelectMany(sample => sample.Split("    // …\n")), part => Assert.Contains(part.TrimEnd('\n'), code, StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "TaggedPdf.Example.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, errors);
    }
}
