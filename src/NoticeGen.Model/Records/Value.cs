using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Records;

/// <summary>A checked value that knows where it was written.</summary>
public abstract class Value
{
    private protected Value(Origin origin) => Origin = origin;

    public Origin Origin { get; }
}

/// <summary>
/// A piece of text, a date, a flag. <see cref="Text"/> is a string instance of its own (never shared), because composing
/// recognises an untouched value by its identity.
/// </summary>
public sealed class Scalar : Value
{
    private KnownDay? _day;

    public Scalar(Origin origin, string text, FieldType type, bool verbatim)
        : base(origin)
    {
        Text = text;
        Type = type;
        IsVerbatim = verbatim;
    }

    public string Text { get; }

    public FieldType Type { get; }

    /// <summary>Whether each character of the text stands in the file at the same distance from the origin's start.</summary>
    public bool IsVerbatim { get; }

    /// <summary>
    /// For a text over several lines, which the file indents: where each stretch begins in the text and in the file, in order.
    /// Within a stretch the characters stand at the same distance. Empty where it is not known.
    /// </summary>
    public ImmutableArray<(int Text, int File)> Stretches { get; init; } = [];

    public bool IsMarkdown => Type is ScalarType { Kind: ScalarKind.Markdown };

    /// <summary>The day, for a date field.</summary>
    public DateOnly? Day => (_day ??= new KnownDay(
        IsoDay.TryRead(Text, out var day) ? day : null)).Day;

    public bool IsTrue => Text == "true";

    public override string ToString() => Text;

    /// <summary>What was made of the text when the day was first asked for: reference data is asked for every notice.</summary>
    private sealed record KnownDay(DateOnly? Day);
}

/// <summary>Fields with their values; a field that was not given is absent.</summary>
public sealed class Record : Value
{
    private readonly Value?[] _values;
    private readonly Origin?[] _keys;

    /// <param name="values">In the order of the type's fields.</param>
    /// <param name="keys">Where the names of the fields stand, in the same order; those of empty fields too.</param>
    public Record(Origin origin, RecordType type, Value?[] values, Origin?[] keys)
        : base(origin)
    {
        Type = type;
        _values = values;
        _keys = keys;
    }

    public RecordType Type { get; }

    /// <summary>The fields, by their places, that are given and could not be read, or not in full; none in a sound record.</summary>
    public ImmutableArray<int> Unread { get; init; } = [];

    /// <summary>Who is told when one of the <see cref="Unread"/> fields is asked for.</summary>
    public UnreadValues? UnreadValues { get; init; }

    /// <summary>The value of a field that records of this kind have; null when it was not given.</summary>
    /// <exception cref="ArgumentException">Records of this kind have no such field: an error of the program, not of the file.</exception>
    public Value? this[string field] => this[PlaceOf(field)];

    /// <summary>The value of a field by its place among the fields of the type.</summary>
    public Value? this[int place]
    {
        get
        {
            if (UnreadValues is not null && Unread.Contains(place))
            {
                UnreadValues.Ask(this);
            }
            return _values[place];
        }
    }

    /// <summary>What stands in a field by its place, for code that gathers what there is: to it nothing is absent, so nobody is told.</summary>
    public Value? Given(int place) => _values[place];

    /// <summary>The value of a field for code that looks at records of any kind; null too when this kind has no such field.</summary>
    public Value? Find(string field) => Type.PlaceOf(field) is >= 0 and var place ? this[place] : null;

    /// <inheritdoc cref="Find"/>
    public Scalar? FindScalar(string field) => Find(field) as Scalar;

    /// <inheritdoc cref="Find"/>
    public IEnumerable<Scalar> FindScalars(string field) => Find(field) is RecordList list ? list.Scalars : [];

    public bool Has(string field) => this[field] is not null;

    /// <summary>Whether the field's name stands in a file, with a value or without.</summary>
    public bool IsNamed(string field) => IsNamed(PlaceOf(field));

    /// <inheritdoc cref="IsNamed(string)"/>
    public bool IsNamed(int place) => _keys[place] is not null;

    /// <summary>Where the field's name stands: the place to point at when something about the field is wrong or absent inside.</summary>
    /// <exception cref="ArgumentException">Records of this kind have no such field.</exception>
    public Origin KeyOrigin(string field) => KeyOrigin(PlaceOf(field));

    /// <inheritdoc cref="KeyOrigin(string)"/>
    /// <param name="place">The field's place among the fields of the type.</param>
    public Origin KeyOrigin(int place) => _keys[place] ?? Origin;

    public Scalar? Scalar(string field) => this[field] as Scalar;

    public Record? Nested(string field) => this[field] as Record;

    /// <summary>The text of a field, or null.</summary>
    public string? Text(string field) => Scalar(field)?.Text;

    /// <summary>The items of a list field; none when it was not given.</summary>
    public ImmutableArray<Value> Items(string field) => this[field] is RecordList list ? list.Items : [];

    public IEnumerable<Record> Records(string field) => this[field] is RecordList list ? list.Records : [];

    public IEnumerable<Scalar> Scalars(string field) => this[field] is RecordList list ? list.Scalars : [];

    /// <summary>The names and values of a table field, in the order written.</summary>
    public ImmutableArray<KeyValuePair<string, Value>> Entries(string field) => this[field] is RecordTable table ? table.Entries : [];

    /// <summary>The item's id; empty when it has none.</summary>
    public string Id => FindScalar("id")?.Text ?? "";

    private int PlaceOf(string field) => Type.PlaceOf(field) is >= 0 and var place ? place
        : throw new ArgumentException($"records of the kind `{Type.Name}` have no field `{field}`", nameof(field));
}

public sealed class RecordList : Value
{
    public RecordList(Origin origin, ImmutableArray<Value> items)
        : base(origin) => Items = items;

    public ImmutableArray<Value> Items { get; }

    /// <summary>The items that are records; gathered once.</summary>
    internal Record[] Records => field ??= [.. Items.OfType<Record>()];

    /// <summary>The items that are texts; gathered once.</summary>
    internal Scalar[] Scalars => field ??= [.. Items.OfType<Scalar>()];
}

public sealed class RecordTable : Value
{
    public RecordTable(Origin origin, ImmutableArray<KeyValuePair<string, Value>> entries)
        : base(origin) => Entries = entries;

    public ImmutableArray<KeyValuePair<string, Value>> Entries { get; }
}
