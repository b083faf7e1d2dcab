using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ConversionDebris : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG318",
        Name = "conversion-debris",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1)",
        Summary = "The text has remains of a conversion from Word or PDF.",
        Explanation = """
            ## Why it matters

            Files that went through Word, email and a website leave traces: letters of the wrong alphabet, fields that
            were not filled, numbers of lost lists. They look careless, and screen readers read them out. Doubled spaces
            and full stops are a warning.

            ## Examples

            ```yaml bad
            accuracy: We donâ€™t keep it longer than we need.
            ```

            ```yaml bad
            accuracy: See Error! Reference source not found. for more.
            ```

            ```yaml bad
            accuracy: We keep  it right..
            ```

            ```yaml good
            accuracy: We don't keep it longer than we need.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var text in subject.Texts.Where(text => text.IsWords))
        {
            foreach (var found in Debris.In(text.Value.Text))
            {
                if (found.IsSlight && !found.IsWording && subject.IsPublished)
                {
                    // Spaces and numbers of headings may come from the reading of the file.
                    continue;
                }
                var place = text.Place(found.At, found.Length);
                yield return Info.At(place, found.What, found.Help) with
                {
                    // What is published already breaks no law by its signs.
                    Severity = found.IsSlight || subject.IsPublished ? Severity.Warning : Info.Severity,
                    Suggested = found.Instead is { } instead && place.Excerpt == text.Value.Text.Substring(found.At, found.Length) ? Rewording.Whole(place, instead) : [],
                };
            }
        }
    }
}
