using System.Runtime.InteropServices;
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

    /// <summary>The step of each place.</summary>
    private readonly List<int> _places = new(2 * UsualCount);

    private readonly Dictionary<SourceText, List<(TextSpan Span, int Number)>> _files = [];

    private SourceText? _last;
    private List<(TextSpan Span, int Number)> _inLast = [];

    private readonly Dictionary<SourceText, Nest> _nests = [];

    public FieldPaths(Record root)
    {
        Gather(root, Root);
        foreach (var (file, places) in _files)
        {
            _nests.Add(file, new Nest(places));
        }
    }

    /// <summary>The innermost field at the start of a place; null when the place lies in no field of the notice.</summary>
    public string? Of(Origin origin) => ValueAt(origin) is { } value ? PathOf(_places[value]) : null;

    /// <summary>A number for that field, or the item of a list: the same for every place in it.</summary>
    public int? ValueAt(Origin origin) => _nests.TryGetValue(origin.Source, out var nest) ? nest.Innermost(origin.Span.Start) : null;

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

    private void Add(Origin origin, int step)
    {
        // Values of one file stand together, so that most need no look-up.
        if (!ReferenceEquals(origin.Source, _last))
        {
            _last = origin.Source;
            _inLast = CollectionsMarshal.GetValueRefOrAddDefault(_files, origin.Source, out _) ??= new(UsualCount);
        }
        _inLast.Add((origin.Span, _places.Count));
        _places.Add(step);
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
            Add(record.KeyOrigin(place), step);
            if (record[place] is { } value)
            {
                Gather(value, step);
            }
        }
    }

    private void Gather(Value value, int step)
    {
        Add(value.Origin, step);
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

    /// <summary>The places of one file, each within another or apart from it.</summary>
    private sealed class Nest
    {
        private readonly List<(TextSpan Span, int Number)> _places;

        /// <summary>For each place the one around it, or -1.</summary>
        private readonly int[] _around;

        /// <param name="places">Will be sorted.</param>
        public Nest(List<(TextSpan Span, int Number)> places)
        {
            // Of two places alike the later is the inner one.
            places.Sort(static (one, other) => one.Span.Start != other.Span.Start ? one.Span.Start.CompareTo(other.Span.Start)
                : one.Span.Length != other.Span.Length ? other.Span.Length.CompareTo(one.Span.Length)
                : one.Number.CompareTo(other.Number));
            _places = places;
            _around = new int[places.Count];
            var open = new Stack<int>();
            for (var i = 0; i < places.Count; i++)
            {
                while (open.Count > 0 && !Holds(_places[open.Peek()].Span, _places[i].Span.Start))
                {
                    open.Pop();
                }
                _around[i] = open.Count > 0 ? open.Peek() : -1;
                open.Push(i);
            }
        }

        public int? Innermost(int offset)
        {
            var (low, high) = (0, _places.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _places[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
            }
            var at = low - 1;
            while (at >= 0 && !Holds(_places[at].Span, offset))
            {
                at = _around[at];
            }
            return at < 0 ? null : _places[at].Number;
        }

        private static bool Holds(TextSpan span, int offset) => span.Start <= offset && (offset < span.End || span.Start == offset);
    }
}
