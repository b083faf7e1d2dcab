using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class PostcodeMissing : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG316",
        Name = "postcode-missing",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(1)(a) and (b)",
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

    public IEnumerable<Diagnostic> Check(LintSubject subject) => subject.IsPublished ? InWords(subject) : InAddresses(subject);

    /// <summary>A text does not say which of its lines are an address; a slip in what ends like one can be seen.</summary>
    private IEnumerable<Diagnostic> InWords(LintSubject subject)
    {
        foreach (var text in subject.Prose)
        {
            if (Postcodes.SlipAtEnd(text.Value.Text) is var (at, length))
            {
                yield return Info.At(text.Place(at, length), $"“{text.Value.Text.Substring(at, length)}” cannot be a postcode", "write it as in `SW1A 1AA`");
            }
        }
    }

    private IEnumerable<Diagnostic> InAddresses(LintSubject subject)
    {
        var contacts = subject.Texts.Where(text => text.Field.Name == "address").Select(text => text.Owner).Distinct();
        var lasts = contacts.Select(contact => contact.Scalars("address").ToList())
            .Where(lines => lines.Count > 0 && !lines.Exists(line => Postcodes.EndsWithOne(line.Text)))
            .Select(lines => lines[^1]);
        // One address in several contacts lacks one postcode.
        foreach (var same in lasts.GroupBy(last => last.Text, StringComparer.OrdinalIgnoreCase))
        {
            var last = same.First();
            yield return (Postcodes.LooksMeant(last.Text)
                ? Info.At(last.Origin, $"“{last.Text}” cannot be a postcode", "write it as in `SW1A 1AA`")
                : Info.At(last.Origin, "this address has no postcode", "add it as the last line")) with
            {
                Related = [.. same.Skip(1).Select(other => other.Origin).Distinct().Where(place => place != last.Origin).Select(place => new Related(place, "here too"))],
            };
        }
    }
}
