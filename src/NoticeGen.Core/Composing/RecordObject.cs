using NoticeGen.Records;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Composing;

/// <summary>
/// A record as templates see it. Every field of its type exists, empty when it was not given; any other name is an error,
/// so that a misspelling cannot hide as "optional".
/// </summary>
internal class RecordObject(RecordType type) : ScriptObject
{
    public RecordType RecordType { get; } = type;

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (base.TryGetValue(context!, span, member, out value))
        {
            return true;
        }
        if (RecordType.Find(member) is null)
        {
            throw new UnknownNameException(span, RecordType.Title, member, Keys.Concat(RecordType.Fields.Select(field => field.Name)));
        }
        value = null;
        return true;
    }
}

/// <summary>A template named a field that does not exist.</summary>
internal sealed class UnknownNameException(SourceSpan span, string owner, string name, IEnumerable<string> known)
    : ScriptRuntimeException(span, $"{owner} has no field `{name}`")
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Known { get; } = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
