using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadSentenceLong : IRule
{
    /// <summary>Words; over this a sentence gets hard (GOV.UK: 10 to 15 words).</summary>
    private const int Good = 12;

    /// <summary>Words; over this it is no longer Easy Read.</summary>
    private const int Most = 15;

    public RuleInfo Info { get; } = new()
    {
        Code = "NG502",
        Name = "easy-read-sentence-long",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        InForceFrom = LawDays.DataProtection,
        Summary = "An Easy Read sentence is too long.",
        Explanation = """
            ## Why it matters

            GOV.UK asks for sentences of 10 to 15 words in Easy Read, with one idea each. More than 15 words are an error,
            13 to 15 a warning.

            ## Examples

            ```yaml bad
            easy_read:
              introduction:
                - words: We need information about you and about your family so that we can give you the right help.
                  picture: folder
            ```

            ```yaml good
            easy_read:
              introduction:
                - words: We need information about you. It helps us to help you.
                  picture: folder
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var text in subject.Texts.Where(text => text.InEasyRead && text.Field.Name == "words"))
        {
            foreach (var (start, length) in Sentences.In(text.Value.Text))
            {
                var count = Sentences.WordsIn(text.Value.Text.Substring(start, length).Replace('\n', ' '));
                if (count > Good)
                {
                    yield return new Finding(
                        NoticeText.PlaceIn(text.Value, start, length),
                        $"this Easy Read sentence has {count} words",
                        $"make it two sentences with one idea each; {Good} words or fewer are best")
                    {
                        AtMost = count > Most ? null : Severity.Warning,
                    };
                }
            }
        }
    }
}
