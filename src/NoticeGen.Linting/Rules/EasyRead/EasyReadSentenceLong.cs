using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadSentenceLong : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG502",
        Name = "easy-read-sentence-long",
        Band = Band.EasyRead,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read sentence is too long.",
        Explanation = """
            ## Why it matters

            GOV.UK asks for sentences of 10 to 15 words in Easy Read, with one idea each. The profile that the notice is
            written by says from which length on a sentence gets hard, which is a warning, and how long it may be at the most.
            An address or a telephone number counts as one word. Sentences of the template and of the law's own wording are
            measured too.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We need information about you and about your family so that we can give you the right help.
                  picture: family
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We need information about you. It helps us to help you.
                  picture: help
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var profile = subject.EasyReadProfile;
        foreach (var sentence in subject.EasySentences)
        {
            // What is best is a range up to its end: only what lies above half way to the limit is worth a word.
            var good = profile.SentenceBest is { } best ? (best + profile.SentenceMost) / 2 : profile.SentenceMost;
            if (sentence.Words <= good)
            {
                continue;
            }
            yield return Info.At(
                sentence.Origin,
                $"this Easy Read sentence has {sentence.Words} words",
                $"make it two sentences with one idea each; {good} words or fewer are best, {profile.SentenceMost} the most ({profile.Name})") with
            {
                Suggested = Rewording.Split(sentence.Origin, good),
                Severity = sentence.Words > profile.SentenceMost ? Info.Severity : Severity.Warning,
            };
        }
    }
}
