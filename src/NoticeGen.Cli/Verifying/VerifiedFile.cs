using NoticeGen.Cli.Outputs;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Verifying;

/// <summary>A file of the manifest while it is looked at.</summary>
internal sealed class VerifiedFile(ManifestFile entry)
{
    private ProvenDocument? _document;

    public ManifestFile Entry => entry;

    /// <summary>Below the output folder.</summary>
    public string Path => entry.Path;

    /// <summary>Of the file as it is; null where it is gone or cannot be read.</summary>
    public string? Sha256 { get; set; }

    public List<Diagnostic> Findings { get; } = [];

    /// <summary>The titles of those that looked at it.</summary>
    public List<string> Validators { get; } = [];

    public ProvenFile Proven => new(Path, Sha256, entry.Notice?.Id, entry.Edition, entry.Format, _document, [.. Validators], [.. Findings]);

    public void Add(RuleInfo rule, string message, string? help, Severity severity = Severity.Error) =>
        Findings.Add(rule.At(Origin.Of(new SourceText(Path, "")), message, help) with { Severity = severity });

    public void Compare(ExpectedFile expected, byte[] content)
    {
        var verified = expected.Verifier.Check(new InputFile(Path, [.. content]), expected.Format.Name, expected.Edition);
        _document = new ProvenDocument(verified.Lines, verified.Essentials, verified.Links);
        Findings.AddRange(verified.Diagnostics);
    }
}
