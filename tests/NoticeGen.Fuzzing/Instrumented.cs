using SharpFuzz;

namespace NoticeGen.Fuzzing;

/// <summary>A copy of this program that tells a fuzzer which branches it took.</summary>
internal static class Instrumented
{
    private static readonly string[] Others = ["AngleSharp", "Markdig", "Scriban", "UglyToad", "YamlDotNet"];

    /// <summary>Copies the program and marks each branch of ours and of the readers that it builds on.</summary>
    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
            var name = Path.GetFileNameWithoutExtension(file);
            if (file.EndsWith(".dll", StringComparison.Ordinal) && (IsOurs(name) || Others.Any(other => name.StartsWith(other, StringComparison.Ordinal))))
            {
                Fuzzer.Instrument(to, _ => true, Options.Value);
            }
        }
    }

    private static bool IsOurs(string name) =>
        name is "TaggedPdf" or "noticegen" || (name.StartsWith("NoticeGen.", StringComparison.Ordinal) && name is not ("NoticeGen.Fuzzing" or "NoticeGen.Testing"));
}
