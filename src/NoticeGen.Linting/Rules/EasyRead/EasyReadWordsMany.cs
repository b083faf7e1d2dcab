using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadWordsMany : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG519",
        Name = "easy-read-words-many",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "The Easy Read edition has more words than its standard allows.",
        Explanation = """
            ## Why it matters

            A long document is put away unread. The Easy Read Standard asks for fewer than 1,000 words in all; what is longer
            should be several documents, or say less. Only profiles with a limit check this.

            ## Examples

            ```yaml law
            easy_read_profiles:
              - id: one-page
                name: Easy Read on one page
                sentence_most: 15
                words_most: 400
                source: https://northtown.example/easy-read
                confirmed: true
            ```

            ```yaml bad
            easy_read:
              profile: one-page
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```

            ```yaml good
            easy_read:
              profile: easy-read-standard
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var profile = subject.EasyReadProfile;
        if (subject.EasyRead is { Words: var words } && words > profile.WordsMost)
        {
            yield return Info.At(
                subject.Notice.OriginOf("easy_read"),
                $"the Easy Read edition has {words} words; {profile.Name} allows {profile.WordsMost}",
                "leave out what readers can do without, or make two documents");
        }
    }
}
