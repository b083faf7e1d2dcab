using Xunit;

namespace NoticeGen.Tests.Cli.Releasing;

/// <summary>
/// The program compiled ahead of time makes the same bytes as the one that the runtime compiles. NOTICEGEN_NATIVE names
/// the compiled program (`dotnet publish src/NoticeGen.Cli --runtime linux-x64 -p:PublishAot=true`).
/// </summary>
public sealed class NativeProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("noticegen-native-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_makes_the_five_notices_byte_for_byte_as_the_other_does()
    {
        var native = Validators.Find("NOTICEGEN_NATIVE", "noticegen-native");
        var compiled = await Build(native, "native");
        var usual = await Build("dotnet", "usual", Path.Combine(AppContext.BaseDirectory, "noticegen.dll"));
        Assert.Equal(Files(usual), Files(compiled));
        Assert.All(Files(usual), path => Assert.Equal(File.ReadAllBytes(Path.Combine(usual, path)), File.ReadAllBytes(Path.Combine(compiled, path))));
    }

    private async Task<string> Build(string program, string name, params string[] before)
    {
        var output = Path.Combine(_folder, name);
        var built = await Validators.Run(
            program,
            [.. before, "build", "--config", Path.Combine(Repository.Root, "noticegen.yaml"), "--output", output, "--as-at", "2026-11-22", "--format", "*", "--fragment"]);
        Assert.True(built.ExitCode == 0, built.Output);
        return output;
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(path => path != ".noticegen.jsonl")
            .Order(StringComparer.Ordinal)];
}
