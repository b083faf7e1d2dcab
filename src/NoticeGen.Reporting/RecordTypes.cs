using System.Collections.Immutable;
using NoticeGen.Records;

namespace NoticeGen.Reporting;

/// <summary>The kinds of record that a kind of file is made of.</summary>
internal static class RecordTypes
{
    /// <summary>The root and every kind below it, each once, in the order in which the fields name them.</summary>
    public static ImmutableArray<RecordType> Reachable(RecordType root)
    {
        var found = new List<RecordType> { root };
        // The list grows while it is walked: each kind adds those it names.
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var below in found[i].Fields.Select(field => RecordIn(field.Type)).OfType<RecordType>())
            {
                if (!found.Contains(below))
                {
                    found.Add(below);
                }
            }
        }
        return [.. found];
    }

    /// <summary>The record that a field's type is made of, through lists and tables; null for scalars.</summary>
    public static RecordType? RecordIn(FieldType type) => type switch
    {
        NestedType nested => nested.Record,
        ListType list => RecordIn(list.Item),
        TableType table => RecordIn(table.Value),
        _ => null,
    };
}
