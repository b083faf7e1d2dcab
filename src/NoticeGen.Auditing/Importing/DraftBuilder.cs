using System.Collections.Immutable;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Importing;

/// <summary>Puts words of the source into the fields of a draft, and keeps account of those that no field holds as they are.</summary>
internal sealed class DraftBuilder
{
    /// <summary>Characters; an id that says what an item is.</summary>
    private const int LongestId = 40;

    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, string Name), DraftRecord> _named = [];
    private readonly List<Leftover> _leftovers = [];

    public DraftRecord Fields { get; } = new();

    /// <summary>In the order of the source.</summary>
    public ImmutableArray<Leftover> Leftovers => [.. _leftovers.OrderBy(left => left.Place.Span.Start)];

    /// <param name="as">What the draft has in their place, such as the id of a record; null for nothing.</param>
    public void Leave(Piece piece, string takenFor, string? @as = null)
    {
        piece.IsPlaced = true;
        Leave(piece.Place, piece.Words, takenFor, @as);
    }

    public void Leave(Origin place, string words, string takenFor, string? @as = null) => Leave(new Leftover(place, words, takenFor, @as));

    public void Leave(Leftover words) => _leftovers.Add(words);

    /// <summary>Puts a text into a field such as <c>security.statement</c>, after what stands there; into a list where the path ends with <c>[]</c>.</summary>
    /// <param name="remark">For a text that is new in a list.</param>
    public void Write(string path, string words, Origin place, Sureness sureness, string? remark = null)
    {
        if (path.EndsWith("[]", StringComparison.Ordinal))
        {
            var (holder, list) = Holder(path[..^2]);
            ListIn(holder, list).Items.Add(new DraftText(words, [place], sureness) { Remark = remark });
            return;
        }
        var (record, field) = Holder(path);
        record[field] = record[field] is DraftText before
            ? new DraftText($"{before.Text} {words}", [.. before.Places, place], (Sureness)Math.Max((int)before.Sureness, (int)sureness)) { Remark = before.Remark }
            : new DraftText(words, [place], sureness);
    }

    /// <summary>Puts a piece into a text that does not hold its words already.</summary>
    public void WriteOnce(string path, Piece piece)
    {
        if (Find(path)?.Text.Contains(piece.Words, StringComparison.Ordinal) != true)
        {
            Write(path, piece.Words, piece.Place, Sureness.Likely);
        }
        piece.IsPlaced = true;
    }

    public DraftText? Find(string path)
    {
        var (record, field) = Holder(path);
        return record[field] as DraftText;
    }

    public void Set(string path, DraftNode value)
    {
        var (record, field) = Holder(path);
        record[field] = value;
    }

    /// <summary>An item of a list with an id made of its name; null where the list has one of that name already.</summary>
    /// <param name="field">The field that holds its name.</param>
    public DraftRecord? Add(string list, string field, DraftText name)
    {
        var items = ListIn(Fields, list).Items;
        if (_named.ContainsKey((list, name.Text.ToUpperInvariant())))
        {
            return null;
        }
        var added = new DraftRecord { ["id"] = new DraftText(IdOf(list, name.Text), [], Sureness.Sure), [field] = name };
        items.Add(added);
        return _named[(list, name.Text.ToUpperInvariant())] = added;
    }

    /// <summary>The item that <see cref="Add"/> made of a name.</summary>
    public DraftRecord Named(string list, string name) => _named[(list, name.ToUpperInvariant())];

    public DraftList ListAt(string list) => ListIn(Fields, list);

    /// <summary>Words as an id that no other item of the list has.</summary>
    public string IdOf(string list, string words)
    {
        var id = string.Join('-', string.Concat(words.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : c is '\'' or '\u2019' ? '\0' : ' '))
            .Replace("\0", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        id = (id.Length > LongestId ? id[..(id.LastIndexOf('-', LongestId) is > 0 and var cut ? cut : LongestId)] : id) is { Length: > 0 } some ? some : "item";
        var taken = _ids.TryGetValue(list, out var known) ? known : _ids[list] = new HashSet<string>(StringComparer.Ordinal);
        var free = id;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{id}-{number}";
        }
        return free;
    }

    private (DraftRecord Record, string Field) Holder(string path)
    {
        var record = Fields;
        var steps = path.Split('.');
        foreach (var step in steps.AsSpan(0, steps.Length - 1))
        {
            record = record[step] as DraftRecord ?? Into(record, step, new DraftRecord());
        }
        return (record, steps[^1]);
    }

    private static DraftList ListIn(DraftRecord record, string field) => record[field] as DraftList ?? Into(record, field, new DraftList());

    private static T Into<T>(DraftRecord record, string field, T value)
        where T : DraftNode
    {
        record[field] = value;
        return value;
    }
}
