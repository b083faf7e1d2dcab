using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ItemListedTwice : IRule
{
    private static readonly string[] Lists = ["purposes", "data", "sources", "recipients", "legislation"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG325",
        Name = "item-listed-twice",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "A list has the same thing twice.",
        Explanation = """
            ## Why it matters

            Layers and copies leave the same body or kind of information in a list twice. Readers wonder what the
            difference is.

            ## Examples

            ```yaml bad
            recipients:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
              - id: the-police
                name: the Northtown Police
            ```

            ```yaml good
            recipients:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from list in Lists
        from same in subject.Notice.Fields.Records(list).Where(item => NameOf(item) is not null).GroupBy(item => Periods.Plain(NameOf(item)!.Text), StringComparer.OrdinalIgnoreCase)
        from other in same.Skip(1)
        where list != "legislation" || other.Items("sections").IsEmpty
        select Info.At(NameOf(other)!.Origin, $"`{list}` has this twice: “{NameOf(other)!.Text}”", "take one of them out, or say what is different") with
        {
            Related = [new Related(NameOf(same.First())!.Origin, "first named here")],
        };

    private static Scalar? NameOf(Record item) => item.FindScalar("name") ?? item.FindScalar("statute");
}
