using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Records;

namespace NoticeGen.Law;

/// <summary>
/// The reference data: what the law and its bodies are called, each with the days on which it is right. Every question
/// is asked as at a day, so that a notice can be checked for last year or next.
/// </summary>
public sealed class LawBook
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, Record>> _tables;
    private readonly Record _root;

    public LawBook(Record root)
    {
        _root = root;
        _tables = root.Type.Fields.ToFrozenDictionary(
            table => table.Name,
            table => root.Records(table.Name).ToFrozenDictionary(record => record.Id, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The records of a table in the order of the files.</summary>
    public IEnumerable<Record> Table(string table) => _root.Records(table);

    public Record? Find(string table, string id) =>
        _tables.TryGetValue(table, out var records) && records.TryGetValue(id, out var record) ? record : null;

    /// <summary>Every id of a table, for "did you mean".</summary>
    public IEnumerable<string> Ids(string table) => Table(table).Select(record => record.Id);

    /// <summary>
    /// The first item of a dated list that is right on a day; a confirmed one is preferred to one that nobody has confirmed.
    /// </summary>
    public static Record? Current(IEnumerable<Record> dated, DateOnly day)
    {
        Record? unconfirmed = null;
        foreach (var record in dated)
        {
            if (!IsValid(record, day))
            {
                continue;
            }
            if (IsConfirmed(record))
            {
                return record;
            }
            unconfirmed ??= record;
        }
        return unconfirmed;
    }

    /// <summary>Whether a record is right on a day, by its <c>valid_from</c> and <c>valid_to</c>; what still awaits something is not.</summary>
    public static bool IsValid(Record record, DateOnly day) =>
        record.Find("awaits") is null && !(record.FindScalar("valid_from")?.Day > day) && !(record.FindScalar("valid_to")?.Day < day);

    /// <summary>Whether a good source was seen for it.</summary>
    public static bool IsConfirmed(Record record) => record.FindScalar("confirmed")?.IsTrue ?? false;

    /// <summary>The contact details of a regulator on a day.</summary>
    public RegulatorDetails Regulator(string id, DateOnly day)
    {
        var record = Find("regulators", id)
            ?? throw new KeyNotFoundException($"the reference data has no regulator `{id}`");
        var name = Current(record.Records("names"), day);
        var helpline = Current(record.Records("telephones").Where(phone => phone.Text("use") is "helpline" or null), day);
        Record? LinkFor(string use) => Current(record.Records("links").Where(link => link.Text("use") == use), day);
        return new RegulatorDetails(
            name?.Scalar("name"),
            name?.Scalar("short_name"),
            [.. Current(record.Records("addresses"), day)?.Scalars("lines") ?? []],
            helpline?.Scalar("number"),
            LinkFor("home")?.Scalar("url"),
            LinkFor("complain")?.Scalar("url"));
    }

    /// <summary>A standard sentence as at a day, or null when it is not in force then.</summary>
    public Record? Statement(string id, DateOnly day) =>
        Find("statements", id) is { } statement && IsValid(statement, day) ? statement : null;
}

/// <summary>What to print about a regulator; null where nothing is right on that day.</summary>
public sealed record RegulatorDetails(
    Scalar? Name, Scalar? ShortName, ImmutableArray<Scalar> Address, Scalar? Telephone, Scalar? Home, Scalar? Complain);
