using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadListLong : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG516",
        Name = "easy-read-list-long",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read list is too long.",
        Explanation = """
            ## Why it matters

            Five or six things are what most people can hold in mind. A longer list becomes several rows, each with its picture.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: Schools, nurses, doctors, charities, courts, prisons and workers help.
                  picture: people
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: Schools, nurses and doctors help.
                  picture: doctor
                - words: Charities help.
                  picture: charity-volunteer
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.EasyReadProfile.ListItems is not { } most || subject.EasyRead is not { } text)
        {
            yield break;
        }
        foreach (var list in text.Lists.Where(list => list.Items.Length > most))
        {
            yield return Info.At(list.Origin, $"this list has {list.Items.Length} items", $"make it several lists of {most} at the most");
        }
        foreach (var sentence in text.Sentences)
        {
            // Between n items stand n - 2 commas and an "and".
            var items = sentence.WithoutLinks.AsSpan().Count(',') + 2;
            if (items > most)
            {
                yield return Info.At(sentence.Origin, $"this sentence lists {items} things", $"make it several rows; {most} things are the most");
            }
        }
    }
}
