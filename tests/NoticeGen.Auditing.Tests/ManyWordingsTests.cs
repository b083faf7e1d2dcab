using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>One kind of fault in many wordings, and the sentences near to them that are no fault: a line each in two files, with its kind.</summary>
public sealed class ManyWordingsTests
{
    private const string Head = "# Privacy notice\n\nNorthtown Council is the data controller. We let the market stalls as a public task.\n\n";

    /// <summary>Where the head ends in the text that is read, which has no marks of headings.</summary>
    private static readonly int HeadEnd = Head.Length - 4;

    /// <summary>Findings on plain words, which are no matter here.</summary>
    private static readonly string[] Plain = ["NG401", "NG402", "NG403", "NG404", "NG405", "NG406", "NG407"];

    public static TheoryData<string> Kinds => [.. Sentences("faults.txt").Concat(Sentences("right.txt")).Select(sentence => sentence.Kind).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_wording_of_a_fault_is_found(string kind) =>
        Assert.Equal([], Of("faults.txt", kind).Where(sentence => !On(sentence).Any(finding => finding.Severity >= Severity.Warning || finding.Rule.Code == "NG319")));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_right_is_not_accused(string kind) =>
        Assert.Equal([], On(string.Join("\n\n", Of("right.txt", kind))).Where(finding => finding.Severity >= Severity.Warning).Select(finding => finding.Message));

    /// <summary>Sentences that tell of the subject in words of everyday: to be sure that the notice is silent would be wrong.</summary>
    [Fact]
    public void No_error_stands_on_words_that_were_not_understood() =>
        Assert.Equal([], Sentences("no-silence.txt").Where(sentence => PublishedNotices.AuditText($"{(sentence.Kind is "NG101" or "NG106" or "NG107" ? "" : Head)}{sentence.Words}\n", "n.md").Diagnostics
            .Any(finding => finding.Rule.Code == sentence.Kind && finding.Severity == Severity.Error)));

    private static IEnumerable<string> Of(string file, string kind) => Sentences(file).Where(sentence => sentence.Kind == kind).Select(sentence => sentence.Words);

    /// <summary>What is said of the sentence, and not of what the text around it lacks.</summary>
    private static IEnumerable<Diagnostic> On(string sentence) => PublishedNotices.AuditText($"{Head}{sentence}\n", "n.md").Diagnostics
        .Where(finding => !Plain.Contains(finding.Rule.Code) && !finding.Message.Contains("does not say", StringComparison.Ordinal) && finding.Origin.Span.End > HeadEnd);

    private static IEnumerable<(string Kind, string Words)> Sentences(string file) =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "NoticeGen.Auditing.Tests", "Sentences", file))
        let colon = line.IndexOf(": ", StringComparison.Ordinal)
        where colon > 0
        select (line[..colon], line[(colon + 2)..]);
}
