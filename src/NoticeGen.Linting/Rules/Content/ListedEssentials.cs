using NoticeGen.Law;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Content;

/// <summary>The lists of a notice whose items are named: by name, by the current name of a body, or in Easy Read words.</summary>
internal static class ListedEssentials
{
    public static List<Essential> Of(IEnumerable<Record> items, string noun, LawBook law) =>
    [
        .. items.Select(item => new Essential(
            item.Scalar("name")?.Origin ?? item.Origin,
            $"the {noun} “{item.Text("name") ?? item.Id}”",
            Names(item, law))
        {
            Item = item,
        }),
    ];

    private static List<Scalar> Names(Record item, LawBook law)
    {
        var body = item.FindScalar("body") is { } id ? law.Find("bodies", id.Text) : null;
        var names = new List<Scalar>();
        foreach (var value in (ReadOnlySpan<Value?>)[item["name"], item["easy_read"], body?["name"], body?["easy_read"]])
        {
            if (value is not null)
            {
                NoticeText.AddScalars(value, names);
            }
        }
        return names;
    }
}
