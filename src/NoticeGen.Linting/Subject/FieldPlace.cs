using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>The place of a field that is named as <see cref="FieldPaths"/> names it.</summary>
internal static class FieldPlace
{
    /// <summary>
    /// Where the field stands, or the nearest field around it that the notice has; null where notices have no such field, or
    /// the list no such item. Without an id, the first item of a list is meant.
    /// </summary>
    public static Origin? Find(Record root, string path)
    {
        RecordType? type = root.Type;
        Value? value = root;
        var place = root.Origin;
        foreach (var step in path.Split('.'))
        {
            var open = step.IndexOf('[', StringComparison.Ordinal);
            var name = open < 0 ? step : step[..open];
            if (type?.Find(name) is not { } field || (open >= 0 && !step.EndsWith(']')))
            {
                return null;
            }
            var record = value as Record;
            value = record?.Find(name);
            place = value is null ? place : record!.KeyOrigin(name);
            type = RecordOf(field.Type);
            if (open >= 0)
            {
                value = (value as RecordList)?.Items.OfType<Record>().FirstOrDefault(item => item.Id == step[(open + 1)..^1]);
                place = value?.Origin ?? place;
                if (value is null)
                {
                    return null;
                }
            }
            else if (value is RecordList list)
            {
                value = list.Items.OfType<Record>().FirstOrDefault();
            }
        }
        return place;
    }

    private static RecordType? RecordOf(FieldType type) => type switch
    {
        NestedType nested => nested.Record,
        ListType list => RecordOf(list.Item),
        _ => null,
    };
}
