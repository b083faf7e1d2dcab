using System.Text;
using NoticeGen.Records;

namespace NoticeGen.Reporting;

/// <summary>A kind of file whose fields are described, with a sentence about where it stands.</summary>
public sealed record FileKind(string Heading, string Introduction, RecordType Root);

/// <summary><c>docs/fields.md</c>: every field of every file that people write, with an example of each kind of record.</summary>
internal static class FieldPages
{
    public static string Write(IEnumerable<FileKind> kinds, FieldExamples examples)
    {
        var page = new StringBuilder();
        page.Append("# Fields\n\n");
        page.Append("This page is generated from the schemas. `noticegen explain FIELD` shows the same in a terminal, and ");
        page.Append("`noticegen schema` prints them as a JSON Schema for editors.\n");
        foreach (var kind in kinds)
        {
            page.Append($"\n## {kind.Heading}\n\n{kind.Introduction}\n");
            foreach (var type in RecordTypes.Reachable(kind.Root))
            {
                WriteType(page, type, type == kind.Root);
                if (examples.Of(type) is { Length: > 0 } yaml)
                {
                    page.Append($"\n```yaml\n{yaml}\n```\n");
                }
            }
        }
        return page.ToString();
    }

    private static void WriteType(StringBuilder page, RecordType type, bool isRoot)
    {
        if (!isRoot)
        {
            page.Append($"\n### {Capitalised(type.Title)}\n\n<a id=\"{type.Name}\"></a>\n");
        }
        page.Append("\n| Field | Holds | What it is for |\n|---|---|---|\n");
        foreach (var field in type.Fields)
        {
            var name = field.Required ? $"`{field.Name}` **required**" : $"`{field.Name}`";
            page.Append($"| {name} | {Cell(Holds(field.Type))} | {Cell(field.Help + Meanings(field.Type))} |\n");
        }
    }

    private static string Holds(FieldType type) => type switch
    {
        NestedType nested => Link(nested.Record),
        ListType { Item: NestedType item } => "a list; each item is " + Link(item.Record),
        _ => type.Described,
    };

    /// <summary>What the words of a choice say.</summary>
    private static string Meanings(FieldType type) => type switch
    {
        ListType list => Meanings(list.Item),
        TableType table => Meanings(table.Value),
        ChoiceType { Meanings.IsEmpty: false } choice => string.Concat(choice.Choices.Zip(choice.Meanings, (word, meaning) => $"<br>`{word}`: {meaning}")),
        _ => "",
    };

    private static string Link(RecordType type) => $"[{type.Title}](#{type.Name})";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Capitalised(string title) => char.ToUpperInvariant(title[0]) + title[1..];
}
