using System.Collections.Immutable;
using System.Text.Json;
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

    /// <summary>Adds what was verified to the envelope of findings.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("folder", Folder);
        json.WriteBoolean("holds", Holds);
        json.WriteStartArray("files");
        foreach (var file in Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("notice", file.Notice);
            json.WriteString("edition", file.Edition);
            json.WriteString("format", file.Format);
            if (file.Document is { } document)
            {
                json.WriteNumber("lines", document.Lines);
                json.WriteNumber("essentials", document.Essentials);
                json.WriteNumber("links", document.Links);
            }
            json.WriteStartArray("validators");
            foreach (var validator in file.Validators)
            {
                json.WriteStringValue(validator);
            }
            json.WriteEndArray();
            json.WriteNumber("differences", file.Findings.Count(finding => finding.Severity == Severity.Error));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("validators");
        foreach (var validator in Validators)
        {
            json.WriteStartObject();
            json.WriteString("name", validator.Name);
            json.WriteBoolean("run", validator.Absence is null);
            json.WriteString("why", validator.Absence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
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
