using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;

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

    /// <summary>The language of its texts; what has not been translated is in English.</summary>
    public string Language { get; init; } = Edition.SourceLanguage;

    /// <summary>Of a translation: whether somebody qualified has confirmed the texts of a record, by its id, where it says so.</summary>
    public IReadOnlyDictionary<string, bool> Confirmed { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>The same with its texts in further languages, read when they are first asked for.</summary>
    public ImmutableDictionary<string, Lazy<LawBook>> Translations { get; init; } = ImmutableDictionary<string, Lazy<LawBook>>.Empty;

    /// <summary>The reference data in a language; as it is where nobody has translated any of it.</summary>
    public LawBook In(string language) => Translations.TryGetValue(language, out var translated) ? translated.Value : this;

    /// <summary>Whether a text is in the language of the book, and not one that nobody has translated.</summary>
    public bool IsSaid(Scalar text) => (LanguageTag.In(WorkspacePath.Stem(text.Origin.Path)) ?? Edition.SourceLanguage) == Language;

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

    /// <summary>A day of a record in words, as exactly as it is known: "on 2023-01-31", "in January 2018", "in 2014".</summary>
    public static string When(Record record, string field) =>
        record.FindScalar(field) is not { Day: { } day } written ? "on a day that is not known"
        : record.FindScalar("days_known_to")?.Text switch
        {
            "month" => "in " + day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            "year" => "in " + day.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => "on " + written.Text,
        };

    /// <summary>Whether a good source was seen for it.</summary>
    public static bool IsConfirmed(Record record) => record.FindScalar("confirmed")?.IsTrue ?? false;

    /// <summary>
    /// The record that stands for another one on a day: itself while it is right, else the last of those that followed it, one
    /// after the other. Null when the chain ends before that day, or nobody knows what followed.
    /// </summary>
    public Record? Successor(string table, Record record, DateOnly day)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var current = record;
        while (visited.Add(current.Id))
        {
            var replaced = current.FindScalar("replaced_by")?.Text is not null && !(current.FindScalar("repealed_on")?.Day > day) && !(current.FindScalar("valid_to")?.Day >= day);
            if (!replaced && IsValid(current, day) && !(current.FindScalar("repealed_on")?.Day <= day))
            {
                return current;
            }
            if ((current.FindScalar("successor")?.Text ?? current.FindScalar("replaced_by")?.Text) is not { } next || Find(table, next) is not { } follower)
            {
                return null;
            }
            current = follower;
        }
        return null;
    }

    /// <summary>
    /// What the reference data advises for something that has ended and has no one successor; for one that was followed by
    /// another, what it says of the last of them. Null where it says nothing.
    /// </summary>
    public string? LastAdvice(string table, Record record)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var current = record;
        while (visited.Add(current.Id) && current.FindScalar("successor")?.Text is { } next && Find(table, next) is { } follower)
        {
            current = follower;
        }
        return current.FindScalar("instead")?.Text ?? record.FindScalar("instead")?.Text;
    }

    /// <summary>The contact details of a regulator on a day.</summary>
    public RegulatorDetails Regulator(string id, DateOnly day)
    {
        var record = Find("regulators", id)
            ?? throw new KeyNotFoundException($"the reference data has no regulator `{id}`");
        var name = Current(record.Records("names"), day);
        Record? LineFor(string use) => Current(record.Records("telephones").Where(phone => (phone.Text("use") ?? "helpline") == use), day);
        var helpline = (Language == "cy" ? LineFor("welsh") : null) ?? LineFor("helpline");
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
