using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadOrder : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG518",
        Name = "easy-read-order",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read does not begin with what it is about, or its parts are out of order.",
        Explanation = """
            ## Why it matters

            Readers need to know first what a document is about and who made it, then what it says, and at the end whom to ask.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```
            """,
    };

    /// <summary>The parts that every notice has, by the ids of their headings, in the order that readers need.</summary>
    private static readonly string[] Order = ["introduction", "who-we-are", "purposes", "data", "recipients", "retention", "rights", "complaints", EasyReadText.HardWords];

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.EasyRead is not { } text)
        {
            yield break;
        }
        var parts = text.Headings.Where(heading => Order.Contains(heading.Id)).ToList();
        if (parts.TrueForAll(heading => heading.Id != Order[0]))
        {
            yield return Info.At(
                subject.Notice.OriginOf("easy_read"), "the Easy Read edition does not say first what it is about", "add `introduction:` to `easy_read`, with two or three rows");
        }
        for (var index = 1; index < parts.Count; index++)
        {
            if (Array.IndexOf(Order, parts[index].Id) < Array.IndexOf(Order, parts[index - 1].Id))
            {
                yield return Info.At(
                    parts[index].Origin, $"`{parts[index].Id}` stands after `{parts[index - 1].Id}`", text.Edition.Text.Template.IsBuiltIn ? "say it in the chapter before" : $"change the order in `{text.Edition.Text.Template.Path}`");
            }
        }
    }
}
