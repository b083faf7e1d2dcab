using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class SentenceLong : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG401",
        Name = "sentence-long",
        Band = Band.PlainLanguage,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "A sentence has more than 25 words.",
        Explanation = """
            ## Why it matters

            The law asks for clear and plain language. Long sentences are where readers stop. GOV.UK asks for about 25
            words or fewer; the name of an Act or a body counts as one word.

            ## Examples

            ```yaml bad
            sharing: >-
              We share information with other services and organisations in our area and beyond it whenever it is needed
              for the help that a family has asked for or that the law wants us to give.
            ```

            ```yaml good
            sharing: We share information with other services in our area. We do so when a family has asked for help.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var most = subject.Settings.PlainLanguage.SentenceWords;
        foreach (var text in subject.Prose.Where(text => !text.InEasyRead))
        {
            var words = text.Value.Text;
            if (words.Length < 2 * most)
            {
                // A word has a letter, and a space after it.
                continue;
            }
            foreach (var (start, length) in Sentences.In(words))
            {
                if (length <= 2 * most || Words.CountIn(words.AsSpan(start, length)) <= most)
                {
                    continue;
                }
                var count = Words.CountIn(subject.Lexicon.ProperNames.Shorten(WithoutAddresses(words.Substring(start, length).Replace('\n', ' '))));
                if (count > most)
                {
                    yield return Info.At(
                        NoticeText.PlaceIn(text.Value, start, length),
                        $"this sentence has {count} words",
                        $"make it two or more sentences, of {most} words at the most") with
                    {
                        Suggested = Rewording.Split(NoticeText.PlaceIn(text.Value, start, length), most),
                    };
                }
            }
        }
    }

    /// <summary>An address in angle brackets, as plain text shows where a link leads, is no word of the sentence.</summary>
    private static string WithoutAddresses(string sentence) =>
        sentence.Contains('<', StringComparison.Ordinal) ? string.Join(' ', sentence.Split(' ').Where(word => !(word.StartsWith('<') && word.TrimEnd('.', ',', ':', ';').EndsWith('>')))) : sentence;
}
