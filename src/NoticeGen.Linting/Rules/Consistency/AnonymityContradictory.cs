using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class AnonymityContradictory : IWordRule
{
    private static readonly PhraseSet Anonymous = new(
        "anonymised", "anonymous", "anonymise", "cannot be identified", "not identify you", "nobody can tell it is you", "no one can tell it is you");

    private static readonly PhraseSet Coded = new(
        "unique reference", "unique identifier", "unique number", "unique code", "reference number for each", "a code for each", "swap your name for a code", "code in place of your name", "pseudonym", "pseudonymised", "linked to your record", "matched to your record");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG322",
        Name = "anonymity-contradictory",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 4(1) and Recital 26",
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
                easy_read:
                  - words: People study how we help families.
                    picture: research
            ```

            ```yaml good
            research:
              - id: study
                name: A study of family help
                about: Each person has a unique reference number in place of a name.
                easy_read:
                  - words: People study how we help families.
                    picture: research
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.IsPublished ? subject.Lexicon.Contradictions.In(Info, subject) : InFields(subject);

    private IEnumerable<Diagnostic> InFields(LintSubject subject)
    {
        foreach (var text in subject.Prose.Where(text => !text.InEasyRead && text.Owner != subject.Notice.Fields))
        {
            if (Coded.In(text.Folded) is not var (at, length)
                || First(subject.Prose.Where(other => other.Owner == text.Owner && !other.InEasyRead), Anonymous) is not { } anonymous
                || IsChoice(anonymous.Text, text))
            {
                continue;
            }
            yield return Info.At(
                anonymous.Text.Place(anonymous.At, anonymous.Length),
                $"this is called anonymous, and “{text.Value.Text.Substring(at, length)}” still leads to a person",
                "say that names are replaced by a code; call it anonymous only when nobody can go back") with
            {
                Related = [new Related(text.Place(at, length), "the code")],
            };
        }
    }

    /// <summary>"We may make it anonymous. Or we may use a code": two ways, and no contradiction.</summary>
    private static bool IsChoice(NoticeText anonymous, NoticeText coded) =>
        anonymous == coded && Phrase.IndexIn(anonymous.Folded, "or", StringComparison.OrdinalIgnoreCase) >= 0;

    private static (NoticeText Text, int At, int Length)? First(IEnumerable<NoticeText> texts, PhraseSet phrases)
    {
        foreach (var text in texts)
        {
            if (phrases.In(text.Folded) is var (at, length))
            {
                return (text, at, length);
            }
        }
        return null;
    }
}
