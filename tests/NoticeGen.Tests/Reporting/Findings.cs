using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Tests.Reporting;

/// <summary>Findings made by hand for report tests.</summary>
internal static class Findings
{
    public static readonly RuleInfo RetentionMissing = new()
    {
        Code = "NG109",
        Name = "retention-missing",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 13(2)(a)",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/13",
        Summary = "A notice does not say how long information is kept.",
        Explanation = "## Why it matters\n\nPeople must be told the period.",
    };

    /// <summary>The origin of a word in a text, found by the word.</summary>
    public static Origin At(string text, string word, string path = "notices/northtown/housing.yaml")
    {
        var start = text.IndexOf(word, StringComparison.Ordinal);
        return new Origin(new SourceText(path, text), new TextSpan(start, word.Length));
    }
}
