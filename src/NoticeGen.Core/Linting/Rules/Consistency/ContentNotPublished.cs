using NoticeGen.Diagnostics;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ContentNotPublished : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG301",
        Name = "content-not-published",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        Summary = "Something that the notice says reaches no reader.",
        Explanation = """
            ## Why it matters

            A fact in the YAML that the template leaves out looks published and is not. Every text of a notice must be
            printed by the standard edition, and `easy_read` words by the Easy Read edition. Either print it, or take it
            out of the notice.
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var standard = subject.Editions.FirstOrDefault(edition => edition.Edition.IsStandard);
        var others = subject.Editions.Where(edition => !edition.Edition.IsStandard).ToList();
        foreach (var text in subject.Texts.Where(text => text.Field.Printed))
        {
            ComposedEdition[] wanted = text.InEasyRead ? [.. others] : standard is null ? [] : [standard];
            if (wanted.Length == 0 || wanted.Any(edition => edition.Prints(text.Value) || StandsForName(subject, text, edition)))
            {
                continue;
            }
            yield return new Finding(
                text.Value.Origin,
                $"the {wanted[0].Name} edition does not print this `{text.Field.Name}`",
                $"print it in `{wanted[0].Text.Template.Path}`, or take it out of the notice")
            {
                Label = "not printed",
            };
        }
    }

    /// <summary>A body's current name from the reference data is printed in place of the name written here.</summary>
    private static bool StandsForName(LintSubject subject, NoticeText text, ComposedEdition edition) =>
        text.Field.Name == "name"
        && text.Owner.Text("body") is { } body
        && subject.Law.Find("bodies", body)?.Scalar("name") is { } name
        && edition.Prints(name);
}
