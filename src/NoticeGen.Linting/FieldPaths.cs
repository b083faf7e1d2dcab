using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>
/// Which field of a notice a place belongs to: <c>retention[case-records].period</c>. Items are named by their ids; items
/// without one are not told apart (<c>controller.contact.address</c>), since their order may change.
/// </summary>
internal sealed class FieldPaths
{
    private const int Root = -1;
    private const int UsualCount = 512;

    /// <summary>A step below another one; its path is put together only when a finding stands there.</summary>
    private readonly List<(int Above, char Sign, string Name)> _steps = new(UsualCount);

    private readonly List<(Origin Origin, int Step)> _places = new(2 * UsualCount);

    public FieldPaths(Record root) => Gather(root, Root);

    /// <summary>The innermost field at the start of a place; null when the place lies in no field of the notice.</summary>
    public string? Of(Origin origin)
    {
        (int Length, int Step)? best = null;
        foreach (var (field, step) in _places)
        {
            var span = field.Span;
            if (field.Source == origin.Source && span.Start <= origin.Span.Start
                && (origin.Span.Start < span.End || span.Start == origin.Span.Start)
                && (best is null || span.Length <= best.Value.Length))
            {
                best = (span.Length, step);
            }
        }
        return best is var (_, found) ? PathOf(found) : null;
    }

    private string PathOf(int step)
    {
        var (above, sign, name) = _steps[step];
        return above == Root ? name
            : sign == '[' ? $"{PathOf(above)}[{name}]"
            : PathOf(above) + sign + name;
    }

    private int Below(int above, char sign, string name)
    {
        _steps.Add((above, sign, name));
        return _steps.Count - 1;
    }

    private void Gather(Record record, int above)
    {
        var fields = record.Type.Fields;
        for (var place = 0; place < fields.Length; place++)
        {
            if (!record.IsNamed(place))
            {
                continue;
            }
            var step = Below(above, '.', fields[place].Name);
            _places.Add((record.KeyOrigin(place), step));
            if (record[place] is { } value)
            {
                Gather(value, step);
            }
        }
    }

    private void Gather(Value value, int step)
    {
        _places.Add((value.Origin, step));
        switch (value)
        {
            case Record record:
                Gather(record, step);
                break;
            case RecordList list:
                foreach (var item in list.Items)
                {
                    Gather(item, item is Record { Id.Length: > 0 } known ? Below(step, '[', known.Id) : step);
                }
                break;
            case RecordTable table:
                foreach (var (key, entry) in table.Entries)
                {
                    Gather(entry, Below(step, '.', key));
                }
                break;
        }
    }
}
