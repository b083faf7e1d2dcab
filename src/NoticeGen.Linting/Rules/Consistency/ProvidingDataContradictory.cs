using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ProvidingDataContradictory : IRule
{
    private static readonly PhraseSet Must = new(
        "you must give", "you must tell", "you must provide", "you must supply", "you have to give", "you have to tell", "you have to provide", "you are required to", "you are obliged to", "it is mandatory", "it is compulsory", "is mandatory", "is compulsory");

    private static readonly PhraseSet Choice = new(
        "you do not have to give", "you do not have to tell", "you do not have to provide", "you don't have to give", "you don't have to tell", "you don't have to provide", "you do not need to give", "you do not need to tell", "you can choose what to tell", "it is your choice", "it is up to you", "it is voluntary", "is optional");

    /// <summary>What makes of "you must" a condition, which a free choice may have.</summary>
    private static readonly PhraseSet Conditions = new("if", "when", "where", "unless", "before we can", "so that", "in order to", "some");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG327",
        Name = "providing-data-contradictory",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(2)(e)",
        Summary = "The notice says that people may choose what they tell, and beside it that they must, or the other way round.",
        Explanation = """
            ## Why it matters

            From `required:` the notice makes a sentence: people must give their information, or they need not. Words
            beside it that say the opposite leave a reader with both.

            ## Examples

            ```yaml bad
            providing_data:
              required: no
              why: You must give us your address.
            ```

            ```yaml bad
            providing_data:
              required: yes
              why: You do not have to give us your telephone number.
            ```

            ```yaml bad
            providing_data:
              required: no
              easy_read:
                - words: You must tell us your name.
                  picture: identity-card
            ```

            ```yaml good
            providing_data:
              required: no
              why: You must give us your address if you want a letter.
            ```

            ```yaml good
            providing_data:
              required: no
              if_not: If you do not give us your address, we cannot write to you.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Nested("providing_data") is not { } given || given.Scalar("required") is not { Text: "yes" or "no" } required)
        {
            yield break;
        }
        var opposite = required.Text == "no" ? Must : Choice;
        foreach (var text in NoticeText.Of(given).Where(text => text.IsWords))
        {
            if (opposite.In(text.Folded) is var (at, length) && !Negation.StandsBefore(text.Folded, at) && !IsConditional(text.Folded, at))
            {
                yield return Info.At(
                    text.Place(at, length),
                    $"“{text.Value.Text.Substring(at, length)}”: `required: {required.Text}` says the opposite",
                    "correct one of the two; where some of it is asked for by law, write `required: partly`") with
                {
                    Related = [new Related(required.Origin, "said here")],
                };
            }
        }
    }

    private static bool IsConditional(string folded, int at)
    {
        var start = at == 0 ? 0 : folded.LastIndexOf('.', at - 1) + 1;
        var end = folded.IndexOf('.', at);
        return Conditions.IsIn(folded[start..(end < 0 ? folded.Length : end)]);
    }
}
