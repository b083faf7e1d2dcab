using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>The kinds of work that findings ask for, a cause before what follows from it.</summary>
internal enum WorkStage
{
    /// <summary>A file that cannot be read or used: what it says has not been checked.</summary>
    Files,

    /// <summary>A form that nobody has filled in yet.</summary>
    Blanks,

    /// <summary>What the law asks a notice to say, and to say rightly.</summary>
    Law,

    /// <summary>Easy Read, and what any edition leaves out of what the notice says.</summary>
    Editions,

    /// <summary>Plain words, looks, languages and the keeping of the notices.</summary>
    Style,
}

/// <summary>The order in which findings are best put right.</summary>
internal static class WorkOrder
{
    private const string Placeholder = "placeholder-left";

    /// <summary>Rules of Easy Read that ask for more than other words.</summary>
    private static readonly string[] StandAlone = ["easy-read-words-missing", "easy-read-draft", "easy-read-out-of-step"];

    /// <summary>Codes of the band of files from here on are about composed text and its Markdown.</summary>
    private const string FirstOfComposing = "NG030";

    public static WorkStage StageOf(Diagnostic finding) => finding switch
    {
        // Of pages, lists of print jobs and translations, an error means that the file cannot be used.
        { Rule.Band: Band.Files } or { Rule.Band: Band.Accessibility or Band.Languages, Severity: Severity.Error } => WorkStage.Files,
        { Rule.Name: Placeholder } => WorkStage.Blanks,
        { IsAboutEdition: true } or { Rule.Band: Band.EasyRead } => WorkStage.Editions,
        { Rule.Band: Band.Content or Band.Conditional or Band.Consistency } => WorkStage.Law,
        _ => WorkStage.Style,
    };

    /// <summary>
    /// Whether a finding is about a document that was composed of what was read: where something else could not be read, it
    /// may follow from that.
    /// </summary>
    public static bool MayFollowFromReading(Diagnostic finding) =>
        finding.Rule.Band == Band.Files && string.CompareOrdinal(finding.Rule.Code, FirstOfComposing) >= 0;

    /// <summary>
    /// Findings about the words of a blank itself: its brackets are no Easy Read, and an address that has not been written has
    /// no postcode. What the law asks for stands on its own, and so does what is still to do when the blank is filled.
    /// </summary>
    public static HashSet<object> GoneWithBlanks(IReadOnlyCollection<Diagnostic> findings)
    {
        var blanks = findings.Where(finding => StageOf(finding) == WorkStage.Blanks).Select(LineOf).ToHashSet();
        return findings
            .Where(finding => !finding.IsAboutEdition && finding.Rule.Band is Band.EasyRead or Band.PlainLanguage or Band.Consistency
                && !StandAlone.Contains(finding.Rule.Name, StringComparer.Ordinal) && blanks.Contains(LineOf(finding)))
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
    }

    private static (string Path, int Line) LineOf(Diagnostic finding) => (finding.Origin.Path, finding.Origin.Start.Line);
}
