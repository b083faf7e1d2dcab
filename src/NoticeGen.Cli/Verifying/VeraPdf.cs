using NoticeGen.Rendering;

namespace NoticeGen.Cli.Verifying;

/// <summary>veraPDF: PDF/UA-1, and PDF/A-2a, or 3a for files that have their source attached.</summary>
internal sealed class VeraPdf() : Validator("verapdf", "veraPDF")
{
    /// <summary>Lines of its report that are quoted for one file.</summary>
    private const int MostDetails = 5;

    public override string Variable => "NOTICEGEN_VERAPDF";

    public override string Command => "verapdf";

    public override Format Format => Format.Pdf;

    public override IEnumerable<ValidatorFinding> Check(ValidatorProgram program, IReadOnlyList<CheckedFile> files) =>
        Check(program, "ua1", files)
            .Concat(Check(program, "2a", [.. files.Where(file => !SaysPart3(file))]))
            .Concat(Check(program, "3a", [.. files.Where(SaysPart3)]));

    private static IEnumerable<ValidatorFinding> Check(ValidatorProgram program, string flavour, IReadOnlyList<CheckedFile> files)
    {
        var lines = program.Run(["--flavour", flavour, "--format", "text", "-v"], files.Select(file => file.Path))
            .SelectMany(output => output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        foreach (var path in files.Select(file => file.Path))
        {
            var at = lines.FindIndex(line => line.Contains(path, StringComparison.Ordinal));
            if (at >= 0 && lines[at].StartsWith("PASS", StringComparison.Ordinal))
            {
                continue;
            }
            var details = lines.Skip(at + 1).TakeWhile(line => at >= 0 && !files.Any(file => line.Contains(file.Path, StringComparison.Ordinal))).Take(MostDetails).Select(line => line.Trim());
            yield return new ValidatorFinding(path, at < 0 ? $"says nothing of it ({flavour})" : $"it does not conform ({flavour}): {string.Join("; ", details)}".TrimEnd(':', ' '));
        }
    }

    /// <summary>Whether a file calls itself PDF/A-3 in its metadata, which PDF/A leaves readable.</summary>
    private static bool SaysPart3(CheckedFile file) => file.Content.Span.IndexOf("<pdfaid:part>3<"u8) >= 0;
}
