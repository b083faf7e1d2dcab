using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class PostcodeMissing : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG316",
        Name = "postcode-missing",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 13(1)(a) and (b)",
        LawLink = LawPages.Article13,
        InForceFrom = LawDays.DataProtection,
        Summary = "A postal address has no postcode, or one that cannot be right.",
        Explanation = """
            ## Why it matters

            A letter without its postcode may be late or lost. The postcode stands in the last line, in capitals, with a
            space before the last three characters.

            ## Examples

            ```yaml bad
            formats:
              offered: [large print]
              contact:
                address: [Town Hall, Northtown, NT1 1A]
                phone: 01632 960 003
            ```

            ```yaml good
            formats:
              offered: [large print]
              contact:
                address: [Town Hall, Northtown, NT1 1AA]
                phone: 01632 960 003
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject) => subject.IsPublished ? InWords(subject) : InAddresses(subject);

    /// <summary>A text does not say which of its lines are an address; a slip in what ends like one can be seen.</summary>
    private static IEnumerable<Finding> InWords(LintSubject subject)
    {
        foreach (var text in subject.Prose)
        {
            if (Postcodes.SlipAtEnd(text.Value.Text) is var (at, length))
            {
                yield return new Finding(text.Place(at, length), $"“{text.Value.Text.Substring(at, length)}” cannot be a postcode", "write it as in `SW1A 1AA`");
            }
        }
    }

    private static IEnumerable<Finding> InAddresses(LintSubject subject)
    {
        var contacts = subject.Texts.Where(text => text.Field.Name == "address").Select(text => text.Owner).Distinct();
        foreach (var contact in contacts)
        {
            var lines = contact.Scalars("address").ToList();
            if (lines.Count == 0 || lines.Exists(line => Postcodes.EndsWithOne(line.Text)))
            {
                continue;
            }
            var last = lines[^1];
            yield return Postcodes.LooksMeant(last.Text)
                ? new Finding(last.Origin, $"“{last.Text}” cannot be a postcode", "write it as in `SW1A 1AA`")
                : new Finding(last.Origin, "this address has no postcode", "add it as the last line");
        }
    }
}
