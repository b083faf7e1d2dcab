using System.Collections.Immutable;
using System.Text;
using NoticeGen.Notices;
using NoticeGen.Published;
using NoticeGen.Records;

namespace NoticeGen.Auditing.Importing;

/// <summary>The parts of a draft as the YAML of a notice or an authority, each with what it is for, and what a person is asked about it.</summary>
public static class ImportedYaml
{
    /// <summary>Fields that an authority's notices share, and that stand in its own file when they agree.</summary>
    public static readonly ImmutableArray<string> OfAuthority = ["controller", "dpo", "regulator", "complaints", "formats"];

    /// <summary>The fields in the order in which they are best written, with a comment above each.</summary>
    /// <param name="isWanted">Which of them.</param>
    public static string Fields(DraftRecord fields, Func<string, bool> isWanted)
    {
        var yaml = new StringBuilder();
        foreach (var field in NoticeSchema.Notice.Fields)
        {
            if (isWanted(field.Name) && fields[field.Name] is { } value)
            {
                yaml.Append(yaml.Length == 0 ? "" : "\n").Append("# ").Append(field.Help).Append('\n').Append(DraftYaml.Field(field.Name, Ordered(value, field.Type)));
            }
        }
        return yaml.ToString();
    }

    /// <summary>What a person must look at before anything is published: one question for each field that is not sure.</summary>
    /// <param name="source">The name of the file that was imported.</param>
    public static string Questions(DraftRecord fields, string source, Func<string, bool> isWanted)
    {
        var questions = new DraftList();
        foreach (var field in NoticeSchema.Notice.Fields.Select(field => field.Name).Where(isWanted))
        {
            if (!DraftYaml.IsAsked(field) || fields[field] is not { } value)
            {
                continue;
            }
            var record = new DraftRecord { [field] = value };
            var unsure = record.Values().Where(found => found.Value.Sureness > Sureness.Sure).SelectMany(found => found.Value.Places).ToList();
            if (unsure.Count > 0)
            {
                questions.Items.Add(DraftYaml.Question(field, $"Is this right? It was taken from {source}, {DraftYaml.Places(unsure)}."));
            }
        }
        return questions.Items.Count == 0 ? "" : "# Take out what you have looked at. While a question stands here, nothing is published.\n" + DraftYaml.Field("to_confirm", questions);
    }

    /// <summary>What a notice cannot be without, and the source does not tell.</summary>
    private static DraftNode Blank(Field field) => field.Type switch
    {
        NestedType nested => new DraftRecord { [nested.Record.Fields[0].Name] = new DraftText("", [], Sureness.Sure) { Remark = "the source does not say" } },
        ScalarType { Kind: ScalarKind.Text } => new DraftText($"[insert: {field.Help.Split(" (")[0]}]", [], Sureness.Sure),
        _ => new DraftText("", [], Sureness.Sure) { Remark = "the source does not say" },
    };

    /// <summary>The fields of a draft, and of all below it, in the order in which they are best written.</summary>
    public static DraftRecord Ordered(DraftRecord fields)
    {
        var ordered = new DraftRecord();
        foreach (var field in NoticeSchema.Notice.Fields.Where(field => fields[field.Name] is not null))
        {
            ordered[field.Name] = Ordered(fields[field.Name]!, field.Type);
        }
        return ordered;
    }

    /// <summary>The fields of a record in the order of its schema.</summary>
    private static DraftNode Ordered(DraftNode node, FieldType type)
    {
        switch (node, type)
        {
            case (DraftRecord record, NestedType nested):
                var ordered = new DraftRecord();
                foreach (var field in nested.Record.Fields.Where(field => field.Required || record[field.Name] is not null))
                {
                    ordered[field.Name] = record[field.Name] is { } given ? Ordered(given, field.Type) : Blank(field);
                }
                return ordered;
            case (DraftList list, ListType items):
                var all = new DraftList();
                all.Items.AddRange(list.Items.Select(item => Ordered(item, items.Item)));
                return all;
            default:
                return node;
        }
    }
}

/// <summary>What no field and no section holds, as a page for whoever finishes the draft.</summary>
public static class LeftoversPage
{
    /// <summary>Grouped by what the words were taken to be, in the order of the source within each.</summary>
    public static string Of(ImportedNotice imported)
    {
        var page = new StringBuilder();
        page.Append("# Left over from ").Append(Source.MarkdownEscape.Words(imported.Source.Source.Path[(imported.Source.Source.Path.LastIndexOf('/') + 1)..])).Append("\n\n")
            .Append("No field and no section of the draft holds these words as they stand in the source. Look through them, take over what is missing, and delete this file.\n");
        foreach (var group in imported.Leftovers.GroupBy(left => left.TakenFor, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(char.ToUpperInvariant(group.Key[0])).Append(group.Key.AsSpan(1)).Append("\n\n");
            foreach (var left in group)
            {
                page.Append("- ").Append(left.PlaceName).Append(": ").Append(Source.MarkdownEscape.Words(left.Words)).Append(left.As is null ? "" : $" → `{left.As}`").Append('\n');
            }
        }
        return page.ToString();
    }
}
