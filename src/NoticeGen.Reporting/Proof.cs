using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>What `verify` found out about the files of a build, for the file of an auditor.</summary>
/// <param name="Folder">The output folder, as the user would name it.</param>
/// <param name="AsAt">The day for which the documents were compared.</param>
/// <param name="Findings">Everything that is different, in the order of reports.</param>
public sealed record Proof(string Folder, DateOnly AsAt, string ToolVersion, ImmutableArray<ProvenFile> Files, ImmutableArray<ProofValidator> Validators, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Whether nothing is different; what a validator only warns of is none.</summary>
    public bool Holds => !Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The last line of a run.</summary>
    public string Summary
    {
        get
        {
            var differences = Findings.Count(finding => finding.Severity == Severity.Error);
            var compared = Files.Count(file => file.Document is not null);
            return $"{ReportSummary.Count(Files.Length, "file")} of `{Folder}` read, {compared} compared with the notices: "
                + (differences == 0 ? "all is as it should be" : ReportSummary.Count(differences, "difference"));
        }
    }

    /// <summary>What was verified, as members of the envelope of findings.</summary>
    public JsonObject ToJson() => JsonReport.Members(
        new ProofJson(
            Folder,
            Holds,
            Files.Select(file => new ProvenFileJson(
                file.Path, file.Sha256, file.Notice, file.Edition, file.Format, file.Document?.Lines, file.Document?.Essentials, file.Document?.Links, file.Validators,
                file.Findings.Count(finding => finding.Severity == Severity.Error))),
            Validators.Select(validator => new ValidatorJson(validator.Name, validator.Absence is null, validator.Absence))),
        ReportJson.Indented.ProofJson);
}

/// <summary>A file of the manifest, and what was found out about it.</summary>
/// <param name="Sha256">Of the file as it is now; null where it is gone.</param>
/// <param name="Notice"><c>authority/notice</c>; null for lists of notices.</param>
/// <param name="Document">How much was looked for in it; null where it was not compared with a document.</param>
/// <param name="Validators">Those that looked at it, by their titles.</param>
public sealed record ProvenFile(string Path, string? Sha256, string? Notice, string? Edition, string Format, ProvenDocument? Document, ImmutableArray<string> Validators, ImmutableArray<Diagnostic> Findings);

/// <summary>How many lines of words, essentials of the law and links were looked for.</summary>
public sealed record ProvenDocument(int Lines, int Essentials, int Links);

/// <param name="Absence">Why it was not run, as a sentence; null where it was.</param>
public sealed record ProofValidator(string Name, string Title, string? Absence);

internal sealed record ProofJson(string Folder, bool Holds, IEnumerable<ProvenFileJson> Files, IEnumerable<ValidatorJson> Validators);

internal sealed record ProvenFileJson(
    string Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Notice,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Edition,
    string Format,
    int? Lines,
    int? Essentials,
    int? Links,
    ImmutableArray<string> Validators,
    int Differences);

internal sealed record ValidatorJson(string Name, bool Run, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Why);
