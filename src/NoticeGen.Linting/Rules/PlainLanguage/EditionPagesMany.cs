using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class EditionPagesMany : IBuiltRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG409",
        Name = "edition-pages-many",
        Band = Band.PlainLanguage,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "An edition runs over more pages than it may have.",
        Explanation = """
            ## Why it matters

            A poster is one page, and so is a notice that is handed over at a counter: what runs over is not read, or not even
            hung up. `length:` in the theme of an edition says how many pages its PDF may have. It is found when the PDF has been
            made, by `noticegen build`, and points to the longest text of the field that takes the most room.

            ## Examples

            ```text pages
            2
            ```

            ```yaml bad
            editions: [standard, easy-read, short]
            ```

            An edition whose theme does not say how long it may be:

            ```yaml good
            editions: [standard, easy-read]
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(BuiltSubject subject)
    {
        if (subject.Pages > subject.Edition.Variant.Length.Pages && LargestField.In(subject.Notice, subject.Edition) is { } field)
        {
            var most = subject.Edition.Variant.Length.Pages;
            yield return Info.At(
                field.Longest.Origin,
                $"the {subject.Edition.Name} edition has {subject.Pages} pages, and may have {most}; `{field.Name}` takes the most room, with {field.Words} words",
                "say this in fewer words");
        }
    }
}
