using NoticeGen.Diagnostics;
using NoticeGen.Law;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class DatedPhrase : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG306",
        Name = "dated-phrase",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        Summary = "The notice uses words of older law.",
        Explanation = """
            ## Why it matters

            Notices are copied for years. Words of the Data Protection Act 1998, or of the EU text, tell people of rights
            and rules that have changed.

            ## Examples

            ```yaml bad
            accuracy: You can have information rectified, blocked, erased or destroyed.
            ```

            ```yaml good
            accuracy: You can ask us to correct or delete information.
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var phrases = subject.Law.Table("dated_phrases")
            .Where(phrase => LawBook.IsValid(phrase, subject.AsAt) && phrase.Has("pattern"))
            .Select(phrase => (Record: phrase, Pattern: Phrase.Fold(phrase.Text("pattern")!)))
            .OrderByDescending(phrase => phrase.Pattern.Length)
            .ToList();
        foreach (var text in subject.Texts.Where(text => text.IsWords && text.Field.Printed))
        {
            var folded = Phrase.Fold(text.Value.Text);
            var reported = new List<(int Start, int End)>();
            foreach (var (phrase, pattern) in phrases)
            {
                var at = Phrase.IndexIn(folded, pattern, Phrase.ComparisonFor(pattern));
                if (at < 0
                    || reported.Exists(other => at < other.End && other.Start < at + pattern.Length)
                    || (phrase.Id == "ask-them-to-assess" && !folded.Contains("Commissioner", StringComparison.Ordinal)))
                {
                    continue;
                }
                reported.Add((at, at + pattern.Length));
                yield return new Finding(
                    NoticeText.PlaceIn(text.Value, at, pattern.Length),
                    $"“{text.Value.Text.Substring(at, pattern.Length)}” is out of date: {phrase.Text("why")?.TrimEnd('.')}",
                    phrase.Text("say_instead") is { } instead ? $"say “{instead.TrimEnd('.')}”" : "say it in today's words");
            }
        }
    }
}
