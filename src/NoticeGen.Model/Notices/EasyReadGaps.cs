using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Notices;

/// <summary>An item of a notice that Easy Read says nothing about.</summary>
/// <param name="List">The field that holds it.</param>
/// <param name="What">How to name it: "the recipient “Northtown Police”".</param>
/// <param name="IsEssential">Whether the law wants readers to know it: each single one, or one at least where nothing of the list is said.</param>
public sealed record EasyReadGap(Record Item, string List, string What, bool IsEssential);

/// <summary>
/// Which items of a notice have no Easy Read words: of their own, of another item that speaks for them
/// (<c>easy_read_with</c>), or of the reference data, which knows public bodies and kinds of special category data.
/// </summary>
public static class EasyReadGaps
{
    private static readonly (string List, string Noun, Wanted Wanted)[] Lists =
    [
        ("purposes", "purpose", Wanted.Each),
        ("recipients", "recipient", Wanted.Each),
        ("retention", "period", Wanted.Each),
        ("data", "kind of information", Wanted.Any),
        ("sources", "source", Wanted.Any),
        ("services", "service", Wanted.None),
        ("research", "research", Wanted.None),
    ];

    public static IEnumerable<EasyReadGap> In(Notice notice, LawBook law)
    {
        if (!notice.HasEasyRead)
        {
            yield break;
        }
        if (notice.Fields.Nested("disclosures") is { } disclosures && !disclosures.Has("easy_read"))
        {
            yield return new EasyReadGap(disclosures, "disclosures", "the sharing without telling people", IsEssential: true);
        }
        foreach (var (list, noun, wanted) in Lists)
        {
            var items = notice.Fields.Records(list).ToList();
            var unsaid = items.Where(item => !IsSaid(item, items, law)).ToList();
            var isEssential = wanted == Wanted.Each || (wanted == Wanted.Any && unsaid.Count == items.Count);
            foreach (var item in unsaid)
            {
                yield return new EasyReadGap(item, list, $"the {noun} “{item.FindScalar("name")?.Text ?? item.FindScalar("what")?.Text ?? item.Id}”", isEssential);
            }
        }
    }

    private static bool IsSaid(Record item, List<Record> items, LawBook law) =>
        item.Find("easy_read") is not null
        || (item.FindScalar("easy_read_with")?.Text is { } other && items.Exists(speaking => speaking.Id == other && speaking.Find("easy_read") is not null))
        || (item.FindScalar("body")?.Text is { } body && law.Find("bodies", body)?.Has("easy_read") == true)
        || (item.FindScalar("kind")?.Text == "special" && item.FindScalars("special").Any(kind => law.Find("special_kinds", kind.Text)?.Has("easy_read") == true));

    /// <summary>How much of a list the law wants readers to know.</summary>
    private enum Wanted
    {
        None,
        Any,
        Each,
    }
}
