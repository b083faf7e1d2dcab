using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;

namespace NoticeGen.Reporting.Registers;

/// <summary>
/// The record of processing activities that notices make up together (UK GDPR Article 30(1)): a row for each purpose of each
/// notice, with heads by which <c>import</c> knows the columns again. Lines of a cell are parted by <c>\n</c>.
/// </summary>
public sealed class ProcessingRecord
{
    private static readonly (string Head, Func<ProcessingRecord, string> Cell)[] Columns =
    [
        ("Authority", record => record._notice.AuthorityId),
        ("Notice", record => record._notice.Name),
        ("Service", record => record._notice.Fields.Text("service") ?? ""),
        ("Processing activity", record => record._purpose?.Text("activity") ?? ""),
        ("Purpose of processing", record => record._purpose?.Text("name") ?? ""),
        ("Controller", record => Lines([record._notice.Controller?.Text("name"), .. ContactLines(record._notice.Controller?.Nested("contact"))])),
        ("Data protection officer", record => Lines(DpoLines(record._notice.Dpo?.Nested("contact")))),
        ("Joint controllers", record => Lines(record._notice.Fields.Records("joint_controllers").Select(record.NameOf))),
        ("Categories of individuals", record => Lines(record._purpose?.Scalars("people").Select(people => people.Text) ?? [])),
        ("Categories of personal data", record => Lines(record.Used("data", record._notice.Data).Select(record.NameOf))),
        ("Special category and criminal offence data", record => Lines(record.Used("data", record._notice.Data).Select(record.KindsOf))),
        ("Categories of recipients", record => Lines(record.Used("recipients", record._notice.Recipients).Where(item => !IsProcessor(item)).Select(record.NameOf))),
        ("Processors", record => Lines(record.Used("recipients", record._notice.Recipients).Where(IsProcessor).Select(record.NameOf))),
        ("Countries outside the UK that personal data are transferred to", record => Lines(CountriesOf(record._notice.Fields.Nested("transfers")))),
        ("Safeguards for transfers", record => Lines(SafeguardsOf(record._notice.Fields.Nested("transfers")))),
        ("Retention schedule", record => Lines(record.Used("retention", record._notice.Retention).Select(record.PeriodOf))),
        ("Technical and organisational security measures", record => Lines(SecurityOf(record._notice.Fields.Nested("security")))),
        ("Article 6 lawful basis", record => Lines(record._purpose?.Scalars("basis").Select(basis => record.Cited("article_6", basis.Text)) ?? [])),
        ("Article 9 and Schedule 1 conditions", record => Lines(record._notice.Fields.Records("article_9").Select(record.ConditionOf))),
        ("Legitimate interests", record => record._purpose?.Text("interest") ?? ""),
        ("Legislation", record => Lines(record.Used("law", record._notice.Legislation).Select(record.StatuteOf))),
        ("Source of the personal data", record => Lines(record._notice.Sources.Select(record.NameOf))),
        ("Automated decision-making", record => Lines(DecisionsOf(record._notice.Fields.Nested("automated_decisions")))),
    ];

    private readonly LawBook _law;
    private readonly Notice _notice;
    private readonly Record? _purpose;

    private ProcessingRecord(LawBook law, Notice notice, Record? purpose) => (_law, _notice, _purpose) = (law, notice, purpose);

    public static ImmutableArray<string> Heads { get; } = [.. Columns.Select(column => column.Head)];

    /// <summary>A row for each purpose, each with a text for each of <see cref="Heads"/>; one for a notice that names no purpose.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(IEnumerable<Notice> notices, LawBook law) =>
    [
        .. from notice in notices
           from purpose in notice.Purposes.DefaultIfEmpty()
           let record = new ProcessingRecord(law, notice, purpose)
           select Columns.Select(column => column.Cell(record)).ToImmutableArray(),
    ];

    private static string Lines(IEnumerable<string?> lines) =>
        string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)).Select(line => line!.ReplaceLineEndings(" ")));

    private static IEnumerable<string?> ContactLines(Record? contact) =>
        contact is null ? [] : [.. contact.Scalars("address").Select(line => line.Text), contact.Text("email"), contact.Text("phone")];

    private static IEnumerable<string?> DpoLines(Record? contact) =>
        contact is null ? [] : [contact.Text("name") ?? "Data Protection Officer", .. ContactLines(contact)];

    private static bool IsProcessor(Record recipient) => recipient.Text("role") == "processor";

    /// <summary>The items of a list that the purpose names; where it names none, those that no purpose names, which go for all.</summary>
    private IEnumerable<Record> Used(string field, IEnumerable<Record> items)
    {
        var own = _purpose?.Scalars(field).Select(id => id.Text).ToHashSet(StringComparer.Ordinal) ?? [];
        var ofOthers = own.Count > 0 ? [] : _notice.Purposes.SelectMany(purpose => purpose.Scalars(field)).Select(id => id.Text).ToHashSet(StringComparer.Ordinal);
        return items.Where(item => own.Count > 0 ? own.Contains(item.Id) : !ofOthers.Contains(item.Id));
    }

    /// <summary>An item's name: of a public body the one that it has in the reference data.</summary>
    private string? NameOf(Record item) => (item.Find("body") is Scalar body ? _law.Find("bodies", body.Text)?.Text("name") : null) ?? item.Text("name");

    private string? KindsOf(Record data)
    {
        var kinds = data.Scalars("special").Select(kind => _law.Find("special_kinds", kind.Text)?.Text("name"))
            .Concat(data.Scalars("offence").Select(kind => _law.Find("offence_kinds", kind.Text)?.Text("name"))).OfType<string>().ToList();
        return data.Text("kind") switch
        {
            "special" => $"{data.Text("name")}: {(kinds.Count > 0 ? string.Join("; ", kinds) : "special category data")}",
            "offence" => $"{data.Text("name")}: {(kinds.Count > 0 ? string.Join("; ", kinds) : "criminal offence data")}",
            _ => null,
        };
    }

    private static IEnumerable<string?> CountriesOf(Record? transfers) => transfers?.Text("outside_uk") switch
    {
        "none" => ["None"],
        "not-routinely" => [.. transfers.Records("items").Select(item => item.Text("country")), "Not routinely"],
        "yes" => transfers.Records("items").Select(item => item.Text("country")).DefaultIfEmpty("Yes"),
        _ => [],
    };

    private static IEnumerable<string?> SafeguardsOf(Record? transfers) => transfers is null ? [] :
    [
        .. transfers.Records("items").Select(item => item.Text("route") switch
        {
            "regulations" => $"{item.Text("country")}: approved by UK regulations (Article 45A)",
            "safeguards" => $"{item.Text("country")}: appropriate safeguards (Article 46)",
            "exception" => $"{item.Text("country")}: an exception (Article 49)",
            _ => null,
        }),
        transfers.Text("note"),
    ];

    /// <summary>"Case files: 25 years from the date of birth"; without what is kept, where that is the purpose itself.</summary>
    private string PeriodOf(Record retention)
    {
        var told = retention.Text("period") is { } period ? period + (retention.Text("from") is { } from ? $" from {from}" : "")
            : retention.Text("criteria") ?? retention.Nested("schedule")?.Text("name") ?? "";
        return string.Equals(retention.Text("what"), _purpose?.Text("name"), StringComparison.OrdinalIgnoreCase) ? told : $"{retention.Text("what")}: {told}";
    }

    private static IEnumerable<string?> SecurityOf(Record? security) =>
        security is null ? [] : [security.Text("statement"), .. security.Scalars("measures").Select(measure => measure.Text)];

    private string Cited(string table, string id) => _law.Find(table, id) is { } record ? $"{record.Text("citation")}: {record.Text("name")}" : id;

    private string ConditionOf(Record condition) => string.Join("; ", condition.Scalars("schedule_1")
        .Select(paragraph => _law.Find("schedule_1", paragraph.Text) is { } record ? $"Schedule 1 paragraph {record.Text("paragraph")}: {record.Text("title")}" : paragraph.Text)
        .Prepend(Cited("article_9", condition.Text("condition")!)));

    private string StatuteOf(Record law)
    {
        var title = _law.Find("statutes", law.Text("statute")!)?.Text("title") ?? law.Text("statute")!;
        return string.Join(", ", law.Scalars("sections").Select(section => section.Text).Prepend(title));
    }

    private static IEnumerable<string?> DecisionsOf(Record? decisions) => decisions?.Text("made") switch
    {
        "yes" => ["Yes", decisions.Text("detail")],
        "no" => ["No"],
        _ => [],
    };
}
