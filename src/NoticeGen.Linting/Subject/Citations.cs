using System.Globalization;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Names;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>A section, Article or Schedule of a law that the notice cites.</summary>
/// <param name="Section">As written, such as <c>17</c>, <c>16LA</c> or <c>10(5)</c>; a Schedule by its number.</param>
internal sealed record Citation(Origin Origin, Record Statute, string Section, bool IsSchedule)
{
    /// <summary>What the reference data knows about it.</summary>
    public Record? Known => IsSchedule ? null : Statute.Records("sections").FirstOrDefault(known => Citations.Bare(known.Text("section") ?? "") == Section)
        ?? Statute.Records("sections").FirstOrDefault(known => Citations.Bare(known.Text("section") ?? "") == Citations.Whole(Section));
}

/// <summary>Finds citations: under <c>legislation</c>, and as "section 17 of the Children Act 1989" in running text.</summary>
internal static class Citations
{
    private static readonly string[] Words = ["sections", "section", "articles", "article", "s.", "ss.", "arts", "art"];

    public static IEnumerable<Citation> In(LintSubject subject)
    {
        foreach (var item in subject.Notice.Legislation)
        {
            if (item.Text("statute") is { } id && subject.Law.Find("statutes", id) is { } statute)
            {
                foreach (var citation in item.Scalars("sections").SelectMany(section => Parts(section, statute)))
                {
                    yield return citation;
                }
            }
        }
        foreach (var text in subject.Prose)
        {
            foreach (var (at, title) in StatuteTitles.In(text.Folded))
            {
                if (subject.Lexicon.StatuteTitles.Find(title) is { } statute)
                {
                    foreach (var citation in Before(text, at, statute))
                    {
                        yield return citation;
                    }
                }
            }
        }
    }

    /// <summary>The number at the head of a section; null when there is none.</summary>
    public static int? Number(string section)
    {
        var digits = section.AsSpan();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        digits = end < 0 ? digits : digits[..end];
        return digits.Length is > 0 and < 6 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Without "section" and "Article" before it.</summary>
    public static string Bare(string section)
    {
        var words = section.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && Words.Contains(words[0].ToLowerInvariant(), StringComparer.Ordinal) ? words[1] : section;
    }

    /// <summary>The section that a subsection belongs to.</summary>
    public static string Whole(string section) => section.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? section[..at] : section;

    private static IEnumerable<Citation> Parts(Scalar value, Record statute)
    {
        var isSchedule = false;
        foreach (var word in value.Text.Split([' ', ',', ';', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.StartsWith("s.", StringComparison.Ordinal) ? word[2..] : word;
            if (word.StartsWith("Schedule", StringComparison.OrdinalIgnoreCase))
            {
                isSchedule = true;
            }
            else if (word is "Part" or "Parts" or "Chapter" or "Chapters" or "paragraph" or "paragraphs" or "para" or "paras")
            {
                yield break;
            }
            else if (Number(bare) is not null)
            {
                yield return new Citation(value.Origin, statute, bare, isSchedule);
            }
        }
    }

    /// <summary>"section 17 of the" before a title.</summary>
    private static IEnumerable<Citation> Before(NoticeText text, int titleAt, Record statute)
    {
        const int Reach = 60;
        var from = Math.Max(0, titleAt - Reach);
        var before = text.Folded[from..titleAt];
        if (!before.EndsWith(" of the ", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }
        var at = Words.Take(4).Max(word => before.LastIndexOf(word + " ", StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            yield break;
        }
        var listed = before[at..^" of the ".Length];
        var place = from + at;
        foreach (var word in listed.Split(' '))
        {
            var number = word.Trim(',', ';');
            if (Number(number) is not null)
            {
                yield return new Citation(text.Place(place, number.Length), statute, number, IsSchedule: false);
            }
            else if (word.Length > 0 && char.IsUpper(word[0]) && !word.StartsWith('S') && !word.StartsWith('A'))
            {
                yield break;
            }
            place += word.Length + 1;
        }
    }
}
