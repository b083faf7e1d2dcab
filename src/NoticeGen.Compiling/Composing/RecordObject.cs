using System.Collections;
using NoticeGen.Records;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Composing;

/// <summary>
/// A record as templates see it. Every field of its type exists, empty when it was not given; any other name is an error,
/// so that a misspelling cannot hide as "optional". Scriban's own import of members is switched off: it asks reflection.
/// </summary>
/// <param name="valueOf">A field as a script value, made when a template first asks for it: of the reference data it asks for little.</param>
internal sealed class RecordObject(RecordType type, Func<int, object?>? valueOf = null)
    : ScriptObject(0, autoImportStaticsFromThisType: false), IEnumerable<KeyValuePair<string, object?>>
{
    public RecordType RecordType { get; } = type;

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (base.TryGetValue(context!, span, member, out value))
        {
            return true;
        }
        if (RecordType.PlaceOf(member) is not (>= 0 and var place))
        {
            throw new UnknownNameException(span, RecordType.Title, member, Keys.Concat(RecordType.Fields.Select(known => known.Name)));
        }
        value = valueOf?.Invoke(place);
        if (value is not null)
        {
            this[member] = value;
        }
        return true;
    }

    /// <summary>Of a loop over a record's fields: all that were given.</summary>
    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() =>
        valueOf is null ? base.GetEnumerator() : Given().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)this).GetEnumerator();

    private IEnumerable<KeyValuePair<string, object?>> Given()
    {
        foreach (var field in RecordType.Fields)
        {
            if (TryGetValue(null, default, field.Name, out var value) && value is not null)
            {
                yield return new KeyValuePair<string, object?>(field.Name, value);
            }
        }
    }
}

/// <summary>A template named a field that does not exist.</summary>
internal sealed class UnknownNameException(SourceSpan span, string owner, string name, IEnumerable<string> known)
    : ScriptRuntimeException(span, $"{owner} has no field `{name}`")
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Known { get; } = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
