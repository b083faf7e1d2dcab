using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>What <c>explain</c> can explain.</summary>
/// <param name="Files">The kinds of file, the notice first.</param>
public sealed record Explainable(
    ImmutableArray<RuleInfo> Rules, ImmutableArray<FileKind> Files, FieldExamples Examples, LawBook Law, ImmutableArray<string> Pictures, DateOnly AsAt);

/// <summary>
/// Pages for a terminal: a rule by code or name, a field by path (<c>purposes.basis</c>) or name, a kind of record, a
/// table of the reference data, or one of its records by id. A word that means several things gets a page for each. What the
/// program looks for in texts is left out: it is for nobody to read.
/// </summary>
public sealed class Explanation(Explainable subject)
{
    private const string PicturesWord = "pictures";

    /// <summary>Columns to wrap running text at.</summary>
    private const int Width = 92;

    /// <summary>More ids than these are not listed with a field that takes one.</summary>
    private const int MostIds = 30;

    /// <summary>Those to which a council may have something to add; the others say what the law says.</summary>
    private static readonly FrozenSet<string> OpenTables = FrozenSet.ToFrozenSet(
        ["statutes", "bodies", "programmes", "jargon", "hard_words", "abbreviations", "easy_read_wordings", "easy_read_phrases"], StringComparer.Ordinal);

    /// <summary>The pages for a word, a blank line between them; null when it means nothing here. Capitals and blanks make no difference.</summary>
    public string? Find(string word)
    {
        var plain = word.Trim().ToLowerInvariant();
        string?[] pages =
        [
            Synonyms.NameFor(plain) is { } name && name != plain ? Named(name) : null,
            Named(word) ?? Named(plain) ?? Named(plain.Replace(' ', '_').Replace('-', '_')) ?? Named(plain.Replace(' ', '-')),
        ];
        return pages.Any(page => page is not null) ? string.Join('\n', pages.OfType<string>()) : null;
    }

    private string? Named(string word)
    {
        var pages = new List<string>();
        pages.AddRange(subject.Rules.Where(rule => IsNamed(rule, word)).Select(OfRule));
        // A table of the reference data is a field too, and its page says more.
        var fields = FieldsNamed(word).Where(found => found.Owner != LawSchema.Tables).ToList();
        // A field already shows the fields of the kind it holds.
        pages.AddRange(AllTypes().Where(type => type.Name == word && !fields.Exists(found => RecordTypes.RecordIn(found.Field.Type) == type)).Select(OfType));
        pages.AddRange(fields.Select(OfField));
        if (Tables.FirstOrDefault(table => table.Name == word) is { } table)
        {
            pages.Add(OfTable(table));
        }
        pages.AddRange(RecordsNamed(word).Select(OfRecord));
        if (word == PicturesWord && !subject.Pictures.IsEmpty)
        {
            pages.Add("pictures: names to give as `picture:`\n\n" + Wrapped(string.Join(", ", subject.Pictures), "  "));
        }
        return pages.Count == 0 ? null : string.Join("\n", pages);
    }

    /// <summary>Every word that <see cref="Find"/> knows, for "did you mean" and completion.</summary>
    public IEnumerable<string> Words() =>
        subject.Rules.SelectMany(rule => new[] { rule.Code, rule.Name })
            .Concat(AllFields().Select(found => found.Path))
            .Concat(AllTypes().Select(type => type.Name))
            .Concat(Tables.Select(table => table.Name))
            .Concat(Tables.SelectMany(table => subject.Law.Ids(table.Name)))
            .Append(PicturesWord)
            .Distinct(StringComparer.Ordinal);

    private static bool IsNamed(RuleInfo rule, string word) =>
        string.Equals(rule.Code, word, StringComparison.OrdinalIgnoreCase) || rule.Name == word;

    private static string OfRule(RuleInfo rule)
    {
        var page = new StringBuilder();
        page.Append($"{rule.Code} {rule.Name}\n\n");
        page.Append(Wrapped(rule.Summary, "  "));
        page.Append($"\n  severity  {TextReport.Word(rule.Severity)}\n  sure      {TextReport.Word(rule.Confidence)}\n  since     {rule.Since}\n");
        if (rule.Law is { } law)
        {
            page.Append($"  law       {law}\n");
        }
        if (rule.InForceFrom is { } from)
        {
            page.Append($"  in force  from {from.ToIso()}\n");
        }
        if (rule.LawLink is { } link)
        {
            page.Append($"  read it   {link}\n");
        }
        page.Append('\n');
        AppendMarkdown(page, rule.Explanation);
        if (RulePages.WaiverOf(rule) is { } waiver)
        {
            page.Append("\n## To publish with this gap\n\n");
            page.Append(Wrapped("Write a comment on the line of the finding or just above it, with the reason and, if you like, an end:", ""));
            page.Append($"\n{waiver}\n");
        }
        return page.ToString();
    }

    /// <summary>Markdown as it stands, its long lines wrapped; code keeps its lines.</summary>
    private static void AppendMarkdown(StringBuilder page, string markdown)
    {
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Trim('\n').Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            page.Append(isCode || line.Length <= Width ? line + "\n" : Wrapped(line, ""));
        }
    }

    private string OfField(FoundField found)
    {
        var (path, field, owner, above) = found;
        var page = new StringBuilder();
        page.Append($"{path}: a field of {owner.Title}\n\n");
        page.Append(Wrapped(field.Help, "  "));
        page.Append('\n');
        page.Append(Wrapped(field.Type.Described, "  holds     ", "            "));
        page.Append($"  required  {(field.Required ? "yes" : "no")}\n");
        AppendAllowed(page, field.Type);
        if (subject.Examples.Of(above, owner, field) is { } example)
        {
            page.Append($"\n  For example:\n\n    {example.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        }
        if (RecordTypes.RecordIn(field.Type) is { } record)
        {
            page.Append('\n');
            AppendFields(page, record);
        }
        return page.ToString();
    }

    /// <summary>The words that the field may hold, each with what it says.</summary>
    private void AppendAllowed(StringBuilder page, FieldType type)
    {
        switch (type)
        {
            case ListType list:
                AppendAllowed(page, list.Item);
                break;
            case TableType table:
                AppendAllowed(page, table.Value);
                break;
            case ChoiceType { Meanings.IsEmpty: false } choice:
                AppendRows(page, choice.Choices.Zip(choice.Meanings));
                break;
            case LawReferenceType reference:
                var records = subject.Law.Table(reference.Table).Where(record => LawBook.IsValid(record, subject.AsAt)).ToList();
                if (records.Count <= MostIds)
                {
                    AppendRows(page, records.Select(record => (record.Id, record.FindScalar("plain")?.Text ?? NameOf(record) ?? "")));
                }
                break;
        }
    }

    private static void AppendRows(StringBuilder page, IEnumerable<(string Word, string Meaning)> all)
    {
        var rows = all.ToList();
        page.Append("\n  You can write:\n\n");
        var widest = rows.Max(row => row.Word.Length);
        foreach (var (word, meaning) in rows)
        {
            page.Append(Wrapped(meaning, $"    {word.PadRight(widest)}  ", new string(' ', widest + 6)));
        }
    }

    private static string OfType(RecordType type)
    {
        var page = new StringBuilder();
        page.Append($"{type.Name}: {type.Title}\n\n");
        AppendFields(page, type);
        return page.ToString();
    }

    private static void AppendFields(StringBuilder page, RecordType type)
    {
        page.Append($"  The fields of {type.Title} (* required):\n\n");
        var widest = type.Fields.Max(field => field.Name.Length) + 1;
        foreach (var field in type.Fields.Where(field => !field.IsInner))
        {
            var name = (field.Required ? field.Name + "*" : field.Name).PadRight(widest);
            page.Append(Wrapped(field.Help, $"    {name}  ", new string(' ', widest + 6)));
        }
    }

    private string OfTable(Field table)
    {
        var records = subject.Law.Table(table.Name).ToList();
        var page = new StringBuilder();
        page.Append($"{table.Name}: reference data\n\n");
        page.Append(Wrapped(table.Help + " Write the id, or what the law calls it; `noticegen explain ID` says more.", "  "));
        page.Append('\n');
        var widest = records.Count == 0 ? 0 : Math.Min(40, records.Max(record => record.Id.Length));
        foreach (var record in records)
        {
            var text = string.Join(" · ", new[] { NameOf(record), record.FindScalar("citation")?.Text }.OfType<string>());
            var old = LawBook.IsValid(record, subject.AsAt) ? "" : " (not in force)";
            page.Append(Wrapped(text + old, $"    {record.Id.PadRight(widest)}  ", new string(' ', widest + 6)));
        }
        var kind = RecordTypes.RecordIn(table.Type)!;
        if (OpenTables.Contains(table.Name))
        {
            page.Append("\n  To add one of your own, write in `law/ours.yaml` of your workspace:\n\n");
            page.Append($"    {table.Name}:\n      - id: ours\n{string.Concat(kind.Fields.Where(field => field is { Required: true, Name: not "id" }).Select(field => $"        {Example(kind, field)}\n"))}");
        }
        page.Append($"\n  `noticegen explain {kind.Name}` lists the fields.\n");
        return page.ToString();
    }

    private string? Example(RecordType kind, Field field) => subject.Examples.Of(kind, field)?.Replace("\n", "\n        ", StringComparison.Ordinal);

    private static string OfRecord(FoundRecord found)
    {
        var page = new StringBuilder();
        page.Append($"{found.Table}: {found.Record.Id}\n\n");
        AppendRecord(page, found.Record, "  ");
        return page.ToString();
    }

    private static void AppendRecord(StringBuilder page, Record record, string indent)
    {
        foreach (var field in record.Type.Fields.Where(field => field.Name != "id" && !field.IsInner))
        {
            if (record[field.Name] is not { } value)
            {
                continue;
            }
            var label = $"{indent}{field.Name}: ";
            switch (value)
            {
                case Scalar scalar:
                    page.Append(Wrapped(scalar.Text, label, indent + "  "));
                    break;
                case Record nested:
                    page.Append(label.TrimEnd() + "\n");
                    AppendRecord(page, nested, indent + "  ");
                    break;
                case RecordTable table:
                    page.Append(label.TrimEnd() + "\n");
                    foreach (var (key, entry) in table.Entries)
                    {
                        page.Append(Wrapped(entry is Scalar text ? text.Text : "…", $"{indent}  {key}: ", indent + "    "));
                    }
                    break;
                case RecordList list:
                    page.Append(label.TrimEnd() + "\n");
                    AppendItems(page, list, indent + "  ");
                    break;
            }
        }
    }

    private static void AppendItems(StringBuilder page, RecordList list, string indent)
    {
        foreach (var item in list.Items)
        {
            if (item is Scalar scalar)
            {
                page.Append(Wrapped(scalar.Text, indent + "- ", indent + "  "));
            }
            else if (item is Record record)
            {
                var lines = new StringBuilder();
                AppendRecord(lines, record, indent + "  ");
                page.Append(indent + "- " + lines.ToString().TrimStart(' '));
            }
        }
    }

    private IEnumerable<FoundField> FieldsNamed(string word)
    {
        var all = AllFields().ToList();
        var byPath = all.Where(found => found.Path == word).ToList();
        // A bare name deep inside is found too, but a path that fits as it stands is what was meant.
        return byPath.Count > 0 || word.Contains('.', StringComparison.Ordinal) ? byPath
            : all.Where(found => found.Field.Name == word).DistinctBy(found => found.Owner);
    }

    /// <summary>Every field with the path a writer would give, such as <c>dpo.contact.email</c>; a kind that lies within itself is entered once.</summary>
    private IEnumerable<FoundField> AllFields()
    {
        foreach (var file in subject.Files)
        {
            var waiting = new Queue<(string Prefix, RecordType Type, ImmutableArray<(RecordType Type, Field Field)> Above)>();
            waiting.Enqueue(("", file.Root, []));
            while (waiting.TryDequeue(out var next))
            {
                foreach (var field in next.Type.Fields.Where(field => !field.IsInner))
                {
                    var path = next.Prefix + field.Name;
                    yield return new FoundField(path, field, next.Type, next.Above);
                    if (RecordTypes.RecordIn(field.Type) is { } below && below != next.Type && !next.Above.Any(step => step.Type == below))
                    {
                        waiting.Enqueue((path + ".", below, [.. next.Above, (next.Type, field)]));
                    }
                }
            }
        }
    }

    private static IEnumerable<Field> Tables => LawSchema.Tables.Fields.Where(table => !table.IsInner);

    private IEnumerable<RecordType> AllTypes() => subject.Files.SelectMany(file => RecordTypes.Reachable(file.Root)).Distinct();

    /// <summary>Records by id, <c>public-task</c> or <c>article_6.public-task</c>.</summary>
    private IEnumerable<FoundRecord> RecordsNamed(string word)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        var id = word[(dot + 1)..];
        return Tables
            .Where(table => dot < 0 || table.Name == word[..dot])
            .Select(table => (table.Name, Record: subject.Law.Find(table.Name, id)))
            .Where(found => found.Record is not null)
            .Select(found => new FoundRecord(found.Name, found.Record!));
    }

    private static string? NameOf(Record record) =>
        (record.FindScalar("name") ?? record.FindScalar("title") ?? record.FindScalar("word") ?? record.FindScalar("text") ?? record.FindScalar("why"))?.Text;

    /// <summary>Words laid into lines of at most <see cref="Width"/> columns, each ending in a line break.</summary>
    private static string Wrapped(string text, string first, string? further = null)
    {
        further ??= first;
        var lines = new StringBuilder(first);
        var column = first.Length;
        var start = true;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!start && column + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(further);
                column = further.Length;
                start = true;
            }
            if (!start)
            {
                lines.Append(' ');
                column++;
            }
            lines.Append(word);
            column += word.Length;
            start = false;
        }
        return lines.Append('\n').ToString();
    }

    /// <param name="Above">The fields that it stands in, the outermost first, each with the kind of record that has it.</param>
    private sealed record FoundField(string Path, Field Field, RecordType Owner, ImmutableArray<(RecordType Type, Field Field)> Above);

    private sealed record FoundRecord(string Table, Record Record);
}
