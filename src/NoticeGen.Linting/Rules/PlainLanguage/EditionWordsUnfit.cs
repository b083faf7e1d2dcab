using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class EditionWordsUnfit : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG408",
        Name = "edition-words-unfit",
        Band = Band.PlainLanguage,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "An edition has more or fewer words than its place allows.",
        Explanation = """
            ## Why it matters

            Words beside a form are read while the form is filled in: with more than about 90 nobody reads them, with fewer than
            about 50 something is missing. `length:` in the theme of an edition says how many there may be; its title is not counted.

            ## Examples

            ```yaml bad
            editions: [standard, easy-read, form]
            purposes:
              - id: assess
                name: >-
                  find out what help you and your family need, whether the help that you have had from us or from others has
                  worked, whether you have asked for help before and what came of it, what your school, your doctor and your
                  landlord know that may matter, and which of the many services in our area could best work with you on all
                  of this in the months to come
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```

            ```yaml good
            editions: [standard, easy-read, form]
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var edition in subject.Editions.Where(edition => edition.Variant.Length is not { FewestWords: null, MostWords: null }))
        {
            var length = edition.Variant.Length;
            var words = edition.Document.Blocks.Where(block => block is not Heading { Level: 1 }).SelectMany(DocumentText.Lines).Sum(line => English.Words.CountIn(line));
            if (words > length.MostWords && LargestField.In(subject.Notice, edition) is { } field)
            {
                yield return Info.At(
                    field.Longest.Origin,
                    $"the {edition.Name} edition has {words} words, and may have {length.MostWords}; `{field.Name}` takes {field.Words} of them",
                    "say this in fewer words") with { IsAboutEdition = true };
            }
            else if (words < length.FewestWords)
            {
                yield return Info.At(
                    subject.Notice.OriginOf("purposes"), $"the {edition.Name} edition has {words} words, and should have {length.FewestWords} at the least", "say more about what you do in the names of `purposes`") with { IsAboutEdition = true };
            }
        }
    }
}
