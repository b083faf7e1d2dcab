using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class PictureCreditMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG532",
        Name = "picture-credit-missing",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        InForceFrom = LawDays.DataProtection,
        Law = "Copyright, Designs and Patents Act 1988 s.77",
        LawLink = LawPages.Attribution,
        Summary = "A picture's maker is to be named, and an edition that prints the picture does not.",
        Explanation = """
            ## Why it matters

            Many licences ask for a line that names the maker, and makers have a right to be named. The Easy Read template
            prints `credit:` in its last section by itself; another template does with `picture_credits`, after the last
            picture. A picture that stands in a Markdown field is not counted there.

            ## Examples

            ```yaml bad
            pictures:
              - id: family
                file: family.svg
                alt: {en: "A family"}
                source: Example Pictures Ltd
                licence: Subscription 12345
                credit: Pictures by Example Pictures Ltd
            sections:
              - id: more
                heading: More about us
                body: |
                  ::: illustrated family
                  We help families.
                  :::
            ```

            ```yaml good
            pictures:
              - id: family
                file: family.svg
                alt: {en: "A family"}
                source: Example Pictures Ltd
                licence: Subscription 12345
                credit: Pictures by Example Pictures Ltd
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var edition in subject.Editions)
        {
            var unnamed =
                from use in edition.Pictures
                let credit = subject.Pictures.GetValueOrDefault(use.Picture.Name)?.Record.Scalar("credit")
                where credit is not null
                group use by credit.Text into uses
                select (Credit: uses.Key, First: uses.First());
            foreach (var (credit, first) in unnamed)
            {
                if (!edition.Words.Contains(credit, StringComparison.Ordinal))
                {
                    yield return Info.At(
                        first.Origin, $"the {edition.Name} edition prints the picture “{first.Picture.Name}” and not the line “{credit}”",
                        "print `picture_credits` at the end of the template, after the last picture");
                }
            }
        }
    }
}
