using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class AnonymityContradictory : IRule
{
    private static readonly string[] Anonymous =
        ["anonymised", "anonymous", "anonymise", "cannot be identified", "not identify you", "nobody can tell it is you", "no one can tell it is you"];

    private static readonly string[] Coded =
        ["unique reference", "unique identifier", "unique number", "unique code", "reference number for each", "a code for each", "swap your name for a code", "code in place of your name", "pseudonym", "pseudonymised", "linked to your record", "matched to your record"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG322",
        Name = "anonymity-contradictory",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 4(1) and Recital 26",
        LawLink = LawPages.Article4,
        InForceFrom = LawDays.DataProtection,
        Summary = "The notice calls information anonymous that still has a code for each person.",
        Explanation = """
            ## Why it matters

            Information with a number or a code in place of a name is still personal information: someone can find the
            person again. To call it anonymous tells people that they have no rights over it.

            ## Examples

            ```yaml bad
            research:
              - id: study
                name: A study of family help
                about: The information is anonymised. Each person has a unique reference number.
            ```

            ```yaml good
            research:
              - id: study
                name: A study of family help
                about: Each person has a unique reference number in place of a name.
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var owner in subject.Prose.Where(text => !text.InEasyRead).GroupBy(text => text.Owner, ReferenceEqualityComparer.Instance))
        {
            if (owner.Key == subject.Notice.Fields)
            {
                continue;
            }
            var coded = First(owner, Coded);
            if (coded is null || First(owner, Anonymous) is not { } anonymous || IsChoice(anonymous.Text, coded.Value))
            {
                continue;
            }
            yield return new Finding(
                anonymous.Text.Place(anonymous.At, anonymous.Length),
                $"this is called anonymous, and “{coded.Value.Text.Value.Text.Substring(coded.Value.At, coded.Value.Length)}” still leads to a person",
                "say that names are replaced by a code; call it anonymous only when nobody can go back")
            {
                Related = [new Related(coded.Value.Text.Place(coded.Value.At, coded.Value.Length), "the code")],
            };
        }
    }

    /// <summary>"We may make it anonymous. Or we may use a code": two ways, and no contradiction.</summary>
    private static bool IsChoice(NoticeText anonymous, (NoticeText Text, int At, int Length) coded) =>
        anonymous == coded.Text && Phrase.IndexIn(anonymous.Folded, "or", StringComparison.OrdinalIgnoreCase) >= 0;

    private static (NoticeText Text, int At, int Length)? First(IEnumerable<NoticeText> texts, string[] words)
    {
        foreach (var text in texts)
        {
            foreach (var word in words)
            {
                var at = Phrase.IndexIn(text.Folded, word, StringComparison.OrdinalIgnoreCase);
                if (at >= 0)
                {
                    return (text, at, word.Length);
                }
            }
        }
        return null;
    }
}
