using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;
using Scriban.Runtime;

namespace NoticeGen.Composing;

/// <summary>
/// A notice as the objects that templates see. Ids of the reference data become the records they name, ids of other lists
/// become those lists' items, and what follows from the law on the day (rights, the regulator's details) is added.
/// </summary>
internal sealed class NoticeScript
{
    /// <summary>Records that templates look at, of the notice and of the reference data.</summary>
    private const int UsualCount = 300;

    private readonly Notice _notice;
    private readonly LawBook _law;
    private readonly DateOnly _day;
    private readonly TracedStrings _strings;
    private readonly Dictionary<Record, RecordObject> _objects = new(UsualCount, ReferenceEqualityComparer.Instance);
    private RecordObject? _regulator;
    private ScriptArray? _rights;

    public NoticeScript(Notice notice, LawBook law, DateOnly day, TracedStrings strings)
    {
        _notice = notice;
        _law = law;
        _day = day;
        _strings = strings;
    }

    /// <summary>The names that templates begin with: <c>notice</c>, <c>regulator</c>, <c>rights</c>, <c>bases</c>, <c>is_easy_read</c>.</summary>
    public void AddTo(IDictionary<string, object?> globals)
    {
        globals["notice"] = Object(_notice.Fields);
        globals["regulator"] = _regulator ??= Regulator();
        globals["rights"] = _rights ??= Rights();
        globals["is_easy_read"] = _notice.IsTested;
        globals["bases"] = new ScriptArray(_notice.Bases.Select(id => (object?)Law("article_6", id)));
    }

    /// <summary>A standard sentence, or nothing when it is not in force on the day.</summary>
    public RecordObject? Statement(string id) => _law.Statement(id, _day) is { } statement ? Object(statement) : null;

    public bool HasStatement(string id) => _law.Find("statements", id) is not null;

    public IEnumerable<string> StatementIds => _law.Ids("statements");

    private RecordObject? Law(string table, string id) => _law.Find(table, id) is { } record ? Object(record) : null;

    /// <summary>A record as templates see it; the same object each time.</summary>
    public RecordObject Object(Record record)
    {
        if (_objects.TryGetValue(record, out var known))
        {
            return known;
        }
        var made = new RecordObject(record.Type, place => record[place] is not { } value ? null
            : record.Type.Fields[place] is { Name: TranslatedText.Address } && value is RecordList address ? Lines(address.Items.OfType<Scalar>())
            : CurrentName(record, record.Type.Fields[place]) ?? ToScript(value, record.Type.Fields[place].Type));
        _objects.Add(record, made);
        return made;
    }

    /// <summary>A body named by id is printed by its current name, whatever the notice calls it; null for every other field.</summary>
    private string? CurrentName(Record record, Field field) =>
        field.Name == "name" && record.Scalar("name") is { } own && record.Type.Find("body") is not null
            && record.Text("body") is { } id && _law.Find("bodies", id) is { } body
            && body.Scalar("name") is { } current && !own.Text.Contains(current.Text, StringComparison.OrdinalIgnoreCase)
            && IsFormerName(body, own.Text)
            ? _strings.AddText(current) : null;

    private static bool IsFormerName(Record body, string name) =>
        body.Records("former").Any(former => former.Text("name") == name || former.Text("short_name") == name)
        || body.Scalars("wrong_forms").Any(form => form.Text == name);

    private object? ToScript(Value value, FieldType type) => (value, type) switch
    {
        // Templates say something for each choice and each law: of one that nobody has named there is nothing to say.
        (Record record, _) when record.Unread.Any(place => record.Type.Fields[place] is { Required: true, Type: ChoiceType or LawReferenceType }) => null,
        (Record record, _) => Object(record),
        (RecordList list, ListType { Item: var item }) => List(list, item),
        (RecordTable table, TableType { Value: var item }) => Table(table, item),
        (Scalar scalar, LawReferenceType reference) => Law(reference.Table, scalar.Text),
        (Scalar scalar, ItemReferenceType reference) =>
            _notice.Fields.Records(reference.List).FirstOrDefault(item => item.Id == scalar.Text) is { } target ? Object(target) : null,
        (Scalar scalar, ScalarType { Kind: ScalarKind.Flag }) => scalar.IsTrue,
        (Scalar scalar, _) => _strings.AddText(scalar),
        _ => null,
    };

    private ScriptArray List(RecordList list, FieldType type)
    {
        var made = new ScriptArray(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (ToScript(item, type) is { } value)
            {
                made.Add(value);
            }
        }
        return made;
    }

    /// <summary>The lines of a postal address: names, which are in no language.</summary>
    private ScriptArray Lines(IEnumerable<Scalar> lines) => new(lines.Select(line => (object)_strings.Add(line)));

    private ScriptObject Table(RecordTable table, FieldType type)
    {
        var made = new ScriptObject();
        foreach (var (name, value) in table.Entries)
        {
            made[name] = ToScript(value, type);
        }
        return made;
    }

    private RecordObject Regulator()
    {
        var details = _law.Regulator(_notice.RegulatorId, _day);
        var made = new RecordObject(RegulatorType);
        void Set(string name, Scalar? value)
        {
            if (value is not null)
            {
                made[name] = _strings.AddText(value);
            }
        }
        Set("name", details.Name);
        Set("short_name", details.ShortName);
        Set("phone", details.Telephone);
        Set("home", details.Home);
        Set("complain", details.Complain);
        made["address"] = Lines(details.Address);
        return made;
    }

    /// <summary>Every right in force on the day, with whether it applies here and what the notice says about it.</summary>
    private ScriptArray Rights()
    {
        var exceptions = _notice.Fields.Nested("rights")?.Records("exceptions").ToDictionary(item => item.Text("right") ?? "", StringComparer.Ordinal) ?? [];
        var made = new ScriptArray();
        foreach (var (right, applies) in RightsByBasis.Compute(_law, _notice.Bases, _day))
        {
            var item = new RecordObject(RightType);
            foreach (var name in (ReadOnlySpan<string>)["id", "name", "heading", "sentence", "limited_sentence", "not_sentence", "citation"])
            {
                if (right.Scalar(name) is { } text)
                {
                    item[name] = _strings.AddText(text);
                }
            }
            if (right.Nested("easy_read") is { } easyRead)
            {
                item["easy_read"] = Object(easyRead);
            }
            var exception = exceptions.GetValueOrDefault(right.Id);
            item["applies"] = exception?.Text("applies") ?? applies switch
            {
                RightApplies.Yes => "yes",
                RightApplies.Limited => "limited",
                _ => "no",
            };
            item["separate"] = right.Scalar("separate")?.IsTrue ?? false;
            if (exception?.Scalar("why") is { } why)
            {
                item["why"] = _strings.AddText(why);
            }
            made.Add(item);
        }
        return made;
    }

    private static readonly RecordType RegulatorType = new(
        "regulator-details",
        "the regulator",
        FieldSyntax.Text("name", "Its name."),
        FieldSyntax.Text("short_name", "Its short name."),
        FieldSyntax.Texts("address", "Its address."),
        FieldSyntax.Text("phone", "Its helpline."),
        FieldSyntax.Text("home", "Its website."),
        FieldSyntax.Text("complain", "Where to complain."));

    private static readonly RecordType RightType = new(
        "right-for-notice",
        "a right",
        FieldSyntax.Text("id", "Its id."),
        FieldSyntax.Text("name", "Its legal name."),
        FieldSyntax.Text("heading", "Its plain heading."),
        FieldSyntax.Text("sentence", "What to say where it applies."),
        FieldSyntax.Text("limited_sentence", "What to say where it applies in part."),
        FieldSyntax.Text("not_sentence", "What to say where it does not apply."),
        FieldSyntax.Text("citation", "The provision."),
        FieldSyntax.Text("applies", "yes, limited or no."),
        FieldSyntax.Text("separate", "Whether it stands apart."),
        FieldSyntax.Text("why", "What the notice adds."),
        FieldSyntax.Text("easy_read", "How Easy Read says it."));
}
