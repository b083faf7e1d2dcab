using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NoticeGen.Records;

/// <summary>One field: the single place that says what it is called, what it holds and what it is for.</summary>
public sealed record Field(string Name, FieldType Type, string Help)
{
    public bool Required { get; init; }

    /// <summary>
    /// Whether its text is meant to reach readers. Ids, choices and housekeeping are not; what is, and reaches no
    /// edition, is reported as content that is not published.
    /// </summary>
    public bool Printed { get; init; } = true;

    /// <summary>Whether it holds what the program looks for in texts, such as a pattern, and no words for people.</summary>
    public bool IsInner { get; init; }

    /// <summary>A line of YAML that shows it in use; null where the type says enough.</summary>
    public string? Example { get; init; }
}

/// <summary>A kind of record: its fields in the order in which they are best written.</summary>
public sealed class RecordType
{
    private readonly FrozenDictionary<string, int> _places;

    public RecordType(string name, string title, params ImmutableArray<Field> fields)
    {
        Name = name;
        Title = title;
        Fields = fields;
        _places = fields.Select((field, place) => (field.Name, place)).ToFrozenDictionary(field => field.Name, field => field.place, StringComparer.Ordinal);
        HasId = Find("id") is { Type: ScalarType { Kind: ScalarKind.Id } };
    }

    /// <summary>Kebab-case: the name in the JSON Schema.</summary>
    public string Name { get; }

    /// <summary>How a person would name it, with an article: "a purpose".</summary>
    public string Title { get; }

    public ImmutableArray<Field> Fields { get; }

    /// <summary>Whether items of this kind are told apart, and merged between layers, by their <c>id</c>.</summary>
    public bool HasId { get; }

    public Field? Find(string name) => _places.TryGetValue(name, out var place) ? Fields[place] : null;

    /// <summary>The place of a field among <see cref="Fields"/>; -1 for a name that none has.</summary>
    public int PlaceOf(string name) => _places.TryGetValue(name, out var place) ? place : -1;
}
