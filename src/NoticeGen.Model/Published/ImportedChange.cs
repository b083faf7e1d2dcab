using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Published;

/// <summary>What becomes of a value that a file tells otherwise than when it was imported before.</summary>
public enum ImportedChangeKind
{
    /// <summary>The notice has nothing there: it is put in.</summary>
    New,

    /// <summary>The notice has what the file said before: it is put in its place.</summary>
    Changed,

    /// <summary>The notice has something else, which a person wrote or took out: it stays.</summary>
    Kept,

    /// <summary>The file no longer tells it: it stays.</summary>
    Gone,
}

/// <summary>A value that a file tells otherwise than when it was imported before.</summary>
/// <param name="Field">The field that holds it, such as <c>retention[case-records].period</c>.</param>
/// <param name="Told">What the file tells; null where it no longer does.</param>
/// <param name="Noted">What the notice has; null for nothing.</param>
/// <param name="Places">Where it stands in the file.</param>
public sealed record ImportedChange(ImportedChangeKind Kind, string Field, string? Told, string? Noted, ImmutableArray<Origin> Places);

/// <summary>A value that a file tells, and where; the lines of a list of texts are one value.</summary>
public sealed record ToldValue(string Field, string Text, ImmutableArray<Origin> Places)
{
    /// <summary>All that a part of a draft tells of itself; ids, and what the program put in, are not of the file.</summary>
    /// <param name="path">The part's field.</param>
    public static IEnumerable<ToldValue> In(DraftNode node, string path) => node switch
    {
        DraftText { Places.IsEmpty: false, Text.Length: > 0 } text => [new ToldValue(path, text.Text, text.Places)],
        DraftRecord record => record.Fields.SelectMany(field => In(field.Value, Below(path, field.Key))),
        DraftList list when list.Items.All(item => item is DraftText) => Lines([.. list.Items.Cast<DraftText>()], path),
        DraftList list => list.Items.SelectMany((item, at) => In(item, Item(path, (item as DraftRecord)?["id"] is DraftText id ? id.Text : null, at))),
        _ => [],
    };

    /// <summary>The field of an item of a list, by its id or, where it has none, by its number from 1.</summary>
    public static string Item(string list, string? id, int at) => $"{list}[{id ?? (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}]";

    public static string Below(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    private static IEnumerable<ToldValue> Lines(ImmutableArray<DraftText> lines, string path)
    {
        ImmutableArray<Origin> places = [.. lines.SelectMany(line => line.Places)];
        return places.IsEmpty ? [] : [new ToldValue(path, string.Join('\n', lines.Select(line => line.Text)), places)];
    }
}
