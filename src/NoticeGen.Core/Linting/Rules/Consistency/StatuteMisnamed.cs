using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class StatuteMisnamed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG307",
        Name = "statute-misnamed",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        Summary = "A law is called by a wrong title or year.",
        Explanation = """
            ## Why it matters

            A reader cannot look up a law that does not exist, and a wrong title tells them that nobody has checked. Laws
            named under `legislation` take their titles from the reference data and cannot be wrong.

            ## Examples

            ```yaml bad
            sharing: We share information under the Children's Act 1989.
            ```

            ```yaml good
            sharing: We share information under the Children Act 1989.
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var names = NameList.OfStatutes(subject.Law);
        // A phrase of older law is reported as such, with what to say instead.
        var dated = subject.Law.Table("dated_phrases").Select(phrase => phrase.Text("pattern")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var text in subject.Texts.Where(text => text.IsWords && text.Field.Printed))
        {
            foreach (var (at, name) in names.DeadIn(Phrase.Fold(text.Value.Text)))
            {
                if (!dated.Contains(name.Text))
                {
                    var place = NoticeText.PlaceIn(text.Value, at, name.Text.Length);
                    yield return new Finding(
                        place,
                        $"“{name.Text}” is not the title of this law",
                        $"write “{name.Instead}”, if it is what you mean")
                    {
                        Corrections = WordCorrection.Of(place, name.Text, name.Instead),
                    };
                }
            }
        }
    }
}
