using System.Text.Json;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Verifying;

/// <summary>The Nu HTML checker of the W3C: whether a page is valid HTML. What it only advises does not count against a page.</summary>
internal sealed class NuChecker() : Validator("nu", "the Nu HTML checker")
{
    public override string Variable => "NOTICEGEN_VNU";

    public override string Command => "vnu";

    public override Format Format => Format.Html;

    public override IEnumerable<ValidatorFinding> Check(ValidatorProgram program, IReadOnlyList<CheckedFile> files)
    {
        foreach (var output in program.Run(["--format", "json", "--exit-zero-always", "--stdout"], files.Select(file => file.Path)))
        {
            foreach (var finding in Read(output, files))
            {
                yield return finding;
            }
        }
    }

    private static List<ValidatorFinding> Read(string output, IReadOnlyList<CheckedFile> files)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            return
            [
                .. json.RootElement.GetProperty("messages").EnumerateArray().Select(message => new ValidatorFinding(
                    new Uri(message.GetProperty("url").GetString()!).LocalPath,
                    $"line {(message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 1)}: {message.GetProperty("message").GetString()?.TrimEnd('.')}",
                    IsSlight: message.GetProperty("type").GetString() == "info")),
            ];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            return [.. files.Select(file => new ValidatorFinding(file.Path, "says nothing that can be read"))];
        }
    }
}
