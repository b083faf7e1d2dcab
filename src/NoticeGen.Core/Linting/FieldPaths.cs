using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>
/// Which field of a notice a place belongs to: <c>retention[case-records].period</c>. Items are named by their ids; items
/// without one are not told apart (<c>controller.contact.address</c>), since their order may change.
/// </summary>
internal sealed class FieldPaths
{
    private readonly List<(Origin Origin, string Path)> _places = [];

    public FieldPaths(Record root) => Gather(root, "");

    /// <summary>The innermost field at the start of a place; null when the place lies in no field of the notice.</summary>
    public string? Of(Origin origin)
    {
        (int Length, string Path)? best = null;
        foreach (var (field, path) in _places)
        {
            var span = field.Span;
            if (field.Source == origin.Source && span.Start <= origin.Span.Start
                && (origin.Span.Start < span.End || span.Start == origin.Span.Start)
                && (best is null || span.Length <= best.Value.Length))
            {
                best = (span.Length, path);
            }
        }
        return best?.Path;
    }

    private void Gather(Record record, string prefix)
    {
        foreach (var field in record.Type.Fields)
        {
            if (record[field.Name] is { } value)
            {
                var path = prefix + field.Name;
                _places.Add((record.KeyOrigin(field.Name), path));
                Gather(value, path);
            }
        }
    }

    private void Gather(Value value, string path)
    {
        _places.Add((value.Origin, path));
        switch (value)
        {
            case Record record:
                Gather(record, path + ".");
                break;
            case RecordList list:
                foreach (var item in list.Items)
                {
                    Gather(item, item is Record { Id.Length: > 0 } known ? $"{path}[{known.Id}]" : path);
                }
                break;
            case RecordTable table:
                foreach (var (key, entry) in table.Entries)
                {
                    Gather(entry, $"{path}.{key}");
                }
                break;
        }
    }
}
