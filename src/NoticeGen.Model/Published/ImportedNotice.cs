using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Published;

/// <summary>How sure it is that a value of a draft is right. The order matters: a later one is less sure.</summary>
public enum Sureness
{
    /// <summary>The source says of the value itself what it is.</summary>
    Sure,

    /// <summary>It stands where the source tells such things.</summary>
    Likely,

    /// <summary>Only its wording, or what stands around it, speaks for it.</summary>
    Guessed,
}

/// <summary>A part of a draft that was made of an old notice: a text, a list or fields with their values.</summary>
public abstract class DraftNode;

/// <summary>A value of a draft, and which words of the source it was made of.</summary>
/// <param name="text">Its words, as a field holds them.</param>
/// <param name="places">Where they stand in the source; none where they are the program's own.</param>
public sealed class DraftText(string text, ImmutableArray<Origin> places, Sureness sureness) : DraftNode
{
    public string Text { get; } = text;

    public ImmutableArray<Origin> Places { get; } = places;

    public Sureness Sureness { get; } = sureness;

    /// <summary>What else a person should see beside it, such as the words that named a record; null for nothing.</summary>
    public string? Remark { get; init; }
}

public sealed class DraftList : DraftNode
{
    public List<DraftNode> Items { get; } = [];
}

/// <summary>Fields with their values, in the order in which they were found.</summary>
public sealed class DraftRecord : DraftNode
{
    private readonly List<KeyValuePair<string, DraftNode>> _fields = [];

    public IReadOnlyList<KeyValuePair<string, DraftNode>> Fields => _fields;

    public DraftNode? this[string field]
    {
        get => _fields.Find(entry => entry.Key == field).Value;
        set
        {
            var at = _fields.FindIndex(entry => entry.Key == field);
            if (at >= 0)
            {
                _fields.RemoveAt(at);
            }
            if (value is not null)
            {
                _fields.Insert(at >= 0 ? at : _fields.Count, new(field, value));
            }
        }
    }

    /// <summary>Every value below it with the field that holds it, such as <c>retention[case-records].period</c>.</summary>
    public IEnumerable<(string Field, DraftText Value)> Values() => ValuesIn(this, "");

    private static IEnumerable<(string Field, DraftText Value)> ValuesIn(DraftNode node, string path) => node switch
    {
        DraftText text => [(path, text)],
        DraftRecord record => record.Fields.SelectMany(field => ValuesIn(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        DraftList list => list.Items.SelectMany(item => ValuesIn(item, item is DraftRecord one && one["id"] is DraftText id ? $"{path}[{id.Text}]" : path)),
        _ => [],
    };
}

/// <summary>Words of the source that no field and no section of a draft holds as they are.</summary>
/// <param name="TakenFor">What they were taken to be, such as "a list of contents".</param>
/// <param name="As">What the draft has in their place, such as the id of a record; null for nothing.</param>
public sealed record Leftover(Origin Place, string Words, string TakenFor, string? As)
{
    /// <summary>Where a reader of the source finds the words, such as "page 2".</summary>
    public string PlaceName { get; init; } = ImportedNotice.PlaceName(Place);
}

/// <summary>An old notice made into a draft: what it told by field, and what it told besides.</summary>
/// <param name="Fields">By the fields of a notice; those of the authority are among them.</param>
/// <param name="Leftovers">In the order of the source.</param>
public sealed record ImportedNotice(PublishedText Source, DraftRecord Fields, ImmutableArray<Leftover> Leftovers)
{
    /// <summary>What a source that tells of several notices calls this one; null where the source is the notice.</summary>
    public string? Name { get; init; }

    /// <summary>Where a reader of the source finds a place: "page 2", "paragraph 14", "line 30".</summary>
    public static string PlaceName(Origin place) => place.Source.PlaceName(place.Span.Start) ?? $"line {place.Start.Line}";
}
