using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class ProvidingDataSilent : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG116",
        Name = "providing-data-silent",
        Topic = EditionTopics.ProvidingData,
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 13(2)(e)",
        Summary = "The notice does not say whether people must give their information.",
        Explanation = """
            ## Why it matters

            Where information comes from the people themselves, they must be told whether law or a contract requires it,
            and what happens if they do not give it.

            ## Examples

            ```yaml bad
            providing_data:
              required: not-stated
            ```

            ```yaml good
            providing_data:
              required: no
              if_not: We may not be able to give you all the help you need.
            ```
            """,
    };

    private const string Required = "required: \"[insert yes, no or partly]\"";

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var given = subject.Notice.Fields.Nested("providing_data");
        if (given is not null && given.Text("required") != "not-stated")
        {
            var words = StandardSentences.With(subject, given, "providing-data-required", "providing-data-voluntary", "providing-data-partly");
            return new Essential(given.KeyOrigin("required"), "whether people must give their information", words).MissingFrom(Info, subject.EditionsFor(Info));
        }
        return
        [
            Info.At(
                given?.Scalar("required")?.Origin ?? subject.Notice.OriginOf("providing_data"),
                "the notice does not say whether people must give their information",
                "say whether the law requires it, and what happens if they do not") with
            {
                Fix = given is null
                    ? Paste.AtTop(subject.Notice, null, $"providing_data:\n  {Required}\n  if_not: \"[insert what happens if people do not give their information]\"")
                    : Paste.Instead(given, null, Required),
            },
        ];
    }
}
