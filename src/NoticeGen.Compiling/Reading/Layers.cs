using NoticeGen.Records;

namespace NoticeGen.Reading;

/// <summary>
/// Lays one file's fields over another's: base ← authority ← notice. Groups merge field by field; lists whose items have
/// an <c>id</c> merge by id (new ones are added at the end, <c>omit: true</c> takes one away); everything else is replaced.
/// Each value keeps the file that set it.
/// </summary>
internal static class Layers
{
    /// <summary>The field that takes an inherited item away.</summary>
    public const string Omit = "omit";

    public static YamlMap Merge(RecordType type, YamlMap lower, YamlMap upper)
    {
        var entries = new List<YamlEntry>(lower.Entries.Count + upper.Entries.Count);
        foreach (var entry in lower.Entries)
        {
            var over = upper.Find(entry.Key.Text);
            entries.Add(over is null or YamlScalar { IsAbsent: true }
                ? entry
                : new YamlEntry(KeyOf(upper, entry.Key.Text), MergeValue(type.Find(entry.Key.Text)?.Type, entry.Value, over)));
        }
        entries.AddRange(upper.Entries.Where(entry => lower.Find(entry.Key.Text) is null));
        return new YamlMap(upper.Origin, entries);
    }

    /// <summary>The items of a list; one value of the form that its items have is a list of one. Null for any other value.</summary>
    public static YamlList? AsList(YamlNode node, ListType type) => (node, type.Item) switch
    {
        (YamlList list, _) => list,
        (YamlMap map, NestedType) => new YamlList(map.Origin, [map]),
        (YamlScalar scalar, not (NestedType or TableType)) => new YamlList(scalar.Origin, [scalar]),
        _ => null,
    };

    private static YamlNode MergeValue(FieldType? type, YamlNode lower, YamlNode upper) => (type, lower, upper) switch
    {
        (NestedType nested, YamlMap below, YamlMap above) => Merge(nested.Record, below, above),
        (ListType { Item: NestedType { Record.HasId: true } item } list, _, _) when AsList(lower, list) is { } below && AsList(upper, list) is { } above =>
            MergeById(item.Record, below, above),
        (TableType, YamlMap below, YamlMap above) => new YamlMap(
            above.Origin, [.. below.Entries.Where(entry => above.Find(entry.Key.Text) is null), .. above.Entries]),
        _ => upper,
    };

    private static YamlList MergeById(RecordType type, YamlList lower, YamlList upper)
    {
        var items = new List<YamlNode>(lower.Items);
        var places = PlacesOf(items, IdOf);
        foreach (var item in upper.Items)
        {
            if (IdOf(item) is { } id && places.Remove(id, out var place))
            {
                items[place] = Merge(type, (YamlMap)items[place], (YamlMap)item);
            }
            else
            {
                items.Add(item);
            }
        }
        return new YamlList(upper.Origin, items);
    }

    /// <summary>The first place of each name in a list.</summary>
    public static Dictionary<string, int> PlacesOf<T>(List<T> all, Func<T, string?> name)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < all.Count; at++)
        {
            if (name(all[at]) is { } named)
            {
                places.TryAdd(named, at);
            }
        }
        return places;
    }

    public static string? IdOf(YamlNode item) => (item as YamlMap)?.Find("id") is YamlScalar id ? id.Text : null;

    private static YamlScalar KeyOf(YamlMap map, string key) => map.Entries.First(entry => entry.Key.Text == key).Key;
}
