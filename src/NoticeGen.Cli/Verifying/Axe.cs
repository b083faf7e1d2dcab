using System.Text.Json;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Verifying;

/// <summary>axe in a browser, by the command of <c>@axe-core/cli</c> or one that takes the same: WCAG 2.2 AA as far as a program can tell.</summary>
internal sealed class Axe() : Validator("axe", "axe")
{
    private const string Tags = "wcag2a,wcag2aa,wcag21a,wcag21aa,wcag22aa";

    public override string Variable => "NOTICEGEN_AXE";

    public override string Command => "axe";

    public override Format Format => Format.Html;

    public override IEnumerable<ValidatorFinding> Check(ValidatorProgram program, IReadOnlyList<CheckedFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var findings = new List<ValidatorFinding>();
        foreach (var output in program.Run(["--stdout", "--tags", Tags], files.Select(file => new Uri(file.Path).AbsoluteUri)))
        {
            Read(output, seen, findings);
        }
        return findings.Concat(files.Where(file => !seen.Contains(file.Path)).Select(file => new ValidatorFinding(file.Path, "says nothing of it")));
    }

    private static void Read(string output, HashSet<string> seen, List<ValidatorFinding> findings)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            foreach (var page in json.RootElement.EnumerateArray())
            {
                var path = new Uri(page.GetProperty("url").GetString()!).LocalPath;
                findings.AddRange(page.GetProperty("violations").EnumerateArray().Select(violation => new ValidatorFinding(
                    path,
                    $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("help").GetString()} ({violation.GetProperty("nodes").GetArrayLength()} times)")));
                seen.Add(path);
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            // The pages that were not seen are named.
        }
    }
}
