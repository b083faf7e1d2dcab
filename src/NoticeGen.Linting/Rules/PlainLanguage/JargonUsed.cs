using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Names;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class JargonUsed : IWordRule
{
    /// <summary>What others have named: a document or a team is called what it is called.</summary>
    private static readonly string[] NameFields = ["name", "short_name", "legal_name", "title"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG402",
        Name = "jargon-used",
        Band = Band.PlainLanguage,
        Severity = Severity.Note,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "A notice word has a plain word that means the same.",
        Explanation = """
            ## Why it matters

            The law asks for clear and plain language. Readers of council notices include people who seldom read, and
            people who read in their second language.

            ## Examples

            ```yaml bad
            sharing: We liaise with schools prior to a visit.
            ```

            ```yaml good
            sharing: We talk with schools before a visit.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var words = subject.Lexicon.Jargon;
        var found = new Dictionary<string, (DeadName Word, List<Origin> Places)>(StringComparer.Ordinal);
        var texts = subject.Prose.Where(text => !text.InEasyRead && !NameFields.Contains(text.Field.Name));
        foreach (var text in texts)
        {
            foreach (var (at, word) in words.DeadIn(text.Folded))
            {
                if (IsAfterAbbreviation(text.Value.Text, at))
                {
                    continue;
                }
                if (!found.TryGetValue(word.Text, out var entry))
                {
                    found.Add(word.Text, entry = (word, []));
                }
                entry.Places.Add(NoticeText.PlaceIn(text.Value, at, word.Text.Length));
            }
        }
        return found.Values.Select(entry => Info.At(
            entry.Places[0],
            $"“{entry.Word.Text}” is a notice word",
            $"say “{entry.Word.Instead}”, if it means the same here") with
        {
            Suggested = Rewording.Words(entry.Places[0], entry.Word.Text, entry.Word.Instead),
            SuggestedIf = "if it means the same here, write this",
            Related = [.. entry.Places.Skip(1).Take(4).Select(place => new Related(place, "here too"))],
        });
    }

    /// <summary>"NEET data" is the name of something.</summary>
    private static bool IsAfterAbbreviation(string text, int at) =>
        at > 2 && at <= text.Length && text[at - 1] == ' ' && char.IsAsciiLetterUpper(text[at - 2]) && char.IsAsciiLetterUpper(text[at - 3]);
}
