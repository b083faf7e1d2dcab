using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>A few lines of YAML for each field, cut from files that are whole and read without a fault.</summary>
public sealed class FieldExamples
{
    private readonly Dictionary<(RecordType Type, string Field), string> _lines = [];

    /// <summary>For kinds of record that share a field, such as the days of reference data.</summary>
    private readonly Dictionary<Field, string> _shared = [];

    /// <summary>A name that stands in a table, by the field that holds the table.</summary>
    private readonly Dictionary<(RecordType Type, string Field), string> _names = [];

    /// <param name="files">One for each kind of file, with every field in it somewhere. Of a list the first item is shown.</param>
    public FieldExamples(IEnumerable<Record> files)
    {
        foreach (var file in files)
        {
            Add(file);
        }
    }

    /// <summary>The field with its value, from the first column on; null where no file shows it.</summary>
    public string? Of(RecordType type, Field field) => _lines.GetValueOrDefault((type, field.Name)) ?? _shared.GetValueOrDefault(field);

    /// <summary>All fields of a kind of record that a file shows in it, in the order in which they are best written.</summary>
    public string Of(RecordType type) => string.Join('\n', type.Fields.Select(field => _lines.GetValueOrDefault((type, field.Name))).OfType<string>());

    /// <summary>The field with its value at its place in the file.</summary>
    /// <param name="above">The fields that it stands in, the outermost first, each with the kind of record that has it.</param>
    public string? Of(IReadOnlyList<(RecordType Type, Field Field)> above, RecordType type, Field field)
    {
        if (Of(type, field) is not { } lines)
        {
            return null;
        }
        for (var i = above.Count - 1; i >= 0; i--)
        {
            var (owner, outer) = above[i];
            var inner = RecordTypes.RecordIn(outer.Type)!;
            var id = inner.HasId && !(i == above.Count - 1 && field.Name == "id") ? Of(inner, inner.Fields[0]) : null;
            lines = outer.Type switch
            {
                ListType => outer.Name + ":\n  - " + Indented(id is null ? lines : $"{id}\n{lines}", "    "),
                TableType => $"{outer.Name}:\n  {_names.GetValueOrDefault((owner, outer.Name), "name")}:\n    {Indented(lines, "    ")}",
                _ => $"{outer.Name}:\n  {Indented(lines, "  ")}",
            };
        }
        return lines;
    }

    private void Add(Record record)
    {
        foreach (var field in record.Type.Fields)
        {
            if (record[field.Name] is not { } value)
            {
                continue;
            }
            var lines = Lines(record.KeyOrigin(field.Name));
            _lines.TryAdd((record.Type, field.Name), lines);
            _shared.TryAdd(field, lines);
            if (value is RecordTable { Entries: [var entry, ..] })
            {
                _names.TryAdd((record.Type, field.Name), entry.Key);
            }
            AddBelow(value);
        }
    }

    private void AddBelow(Value value)
    {
        switch (value)
        {
            case Record record:
                Add(record);
                break;
            case RecordList list:
                foreach (var item in list.Items)
                {
                    AddBelow(item);
                }
                break;
            case RecordTable table:
                foreach (var (_, entry) in table.Entries)
                {
                    AddBelow(entry);
                }
                break;
        }
    }

    /// <summary>From the key to the end of its value, or of the first item of its list.</summary>
    private static string Lines(Origin key)
    {
        var text = key.Source.Text;
        var column = key.Span.Start - (text.LastIndexOf('\n', key.Span.Start) + 1);
        var lines = text[key.Span.Start..].Split('\n');
        var taken = new List<string> { lines[0].TrimEnd() };
        var dash = new string(' ', column) + "  - ";
        foreach (var line in lines.Skip(1).Where(line => line.TrimStart() is not ['#', ..]))
        {
            if (line.Length == 0 || line.Length - line.TrimStart().Length <= column
                || (line.StartsWith(dash, StringComparison.Ordinal) && taken.Count > 1 && line.Contains(": ", StringComparison.Ordinal)))
            {
                break;
            }
            taken.Add(line[column..].TrimEnd());
        }
        return string.Join('\n', taken);
    }

    private static string Indented(string lines, string indent) => lines.Replace("\n", "\n" + indent, StringComparison.Ordinal);
}
