using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class TransfersContradictory : IWordRule
{
    private static readonly PhraseSet Abroad = new(
        "overseas", "outside the UK", "outside the United Kingdom", "in the United States", "to the United States", "in the USA", "outside Europe", "other countries");

    private static readonly PhraseSet Carrying = new(
        "send", "sends", "sent", "store", "stores", "stored", "host", "hosts", "hosted", "keep", "keeps", "kept", "hold", "holds", "held", "transfer", "transfers", "transferred", "process", "processes", "processed", "server", "servers", "data centre", "data centres", "cloud", "data goes", "information goes", "goes to a company", "goes to our supplier", "passes to a company", "backed up", "backups");

    private static readonly string[] Negations = ["not", "never", "no", "nothing", "none", "unless", "if", "how"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG324",
        Name = "transfers-contradictory",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(f), 14(1)(f)",
        Summary = "The notice says that nothing leaves the UK, and elsewhere that something does.",
        Explanation = """
            ## Why it matters

            Suppliers often keep information abroad. Where one sentence says that nothing goes and another that
            something does, one of them is wrong.

            ## Examples

            ```yaml bad
            transfers:
              outside_uk: none
              items:
                - id: survey
                  country: United States
                  route: regulations
            ```

            ```yaml bad
            sharing: We may send information overseas, to the company that runs our survey.
            ```

            ```yaml good
            transfers:
              outside_uk: yes
              items:
                - id: survey
                  country: United States
                  recipient: the company that runs our survey, which is certified under the UK-US agreement
                  route: regulations
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.IsPublished ? subject.Lexicon.Contradictions.In(Info, subject) : InFields(subject);

    private IEnumerable<Diagnostic> InFields(LintSubject subject)
    {
        var transfers = subject.Notice.Fields.Nested("transfers");
        if (transfers?.Scalar("outside_uk") is not { Text: "none" } none)
        {
            yield break;
        }
        if (transfers.Records("items").FirstOrDefault() is { } item)
        {
            yield return Info.At(none.Origin, $"`outside_uk: none` and a transfer to {item.Text("country")} contradict each other", "write `outside_uk: yes`, or take the transfer out") with
            {
                Suggested = Rewording.Whole(none.Origin, "yes"),
                SuggestedIf = "if the transfer is right, write this",
            };
        }
        foreach (var text in subject.Prose)
        {
            if (((text.Owner != transfers ? Abroad.In(text.Folded) : null) ?? subject.Lexicon.AbroadPlaces.In(text.Folded)) is var (at, length))
            {
                if (Carrying.IsIn(text.Folded) && !Negations.Any(negation => Phrase.IndexIn(text.Folded, negation, StringComparison.OrdinalIgnoreCase) >= 0))
                {
                    yield return Info.At(text.Place(at, length), $"“{text.Value.Text.Substring(at, length)}”: `transfers:` says that nothing leaves the UK", "correct one of the two") with
                    {
                        Severity = Severity.Warning,
                        Related = [new Related(none.Origin, "said here")],
                    };
                }
            }
        }
    }
}
