using NoticeGen.Diagnostics;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// NG008 for people: names what was written and what may stand there, and shows the lines as they should be, with the writer's
/// own words in their place where it is plain which that is.
/// </summary>
/// <param name="isReadable">Whether a text can be read as a value of a type.</param>
internal sealed class WrongForm(Func<YamlScalar, FieldType, bool> isReadable)
{
    private const int MostNamed = 6;
    private const int LongestQuoted = 40;

    /// <param name="key">Where the field's name stands.</param>
    /// <param name="whole">What stands behind it.</param>
    /// <param name="wrong">What of it has the wrong form: all of it, or an item.</param>
    public Diagnostic At(Origin? key, (YamlNode Whole, YamlNode Wrong) found, (string Name, FieldType Type) field)
    {
        var lines = Rewritten(found.Whole, field.Name, field.Type);
        var fix = lines is not null && key is not null ? YamlPaste.Over(key, "if this is what is meant", string.Join('\n', lines)) : null;
        var wanted = found.Wrong == found.Whole ? field.Type : ((ListType)field.Type).Item;
        return ReadingProblems.WrongType.At(
            found.Wrong.Origin,
            $"`{field.Name}` holds {Described(found.Wrong)}; {(found.Wrong == found.Whole ? "it" : "each item")} should be {Wanted(wanted)}",
            fix is not null ? "write it in the form that the lines below show" : $"write it like this:\n{string.Join('\n', Example(field.Name, field.Type))}") with
        {
            Fix = fix,
        };
    }

    private static string Described(YamlNode node) => node switch
    {
        YamlScalar scalar => $"the text “{Shortened(scalar.Text)}”",
        YamlList { Items: [YamlScalar only] } => $"a list of one text, “{Shortened(only.Text)}”",
        YamlMap { Entries: [var only, ..] } => $"a group of fields, beginning with `{Shortened(only.Key.Text)}:`",
        _ => node.Described,
    };

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestQuoted ? line : line[..LongestQuoted].TrimEnd() + "…";
    }

    private static string Wanted(FieldType type) => type switch
    {
        NestedType nested => $"{nested.Record.Title}, as a group of fields: {Named(nested.Record)}",
        ListType { Item: NestedType nested } => $"a list; each item is {nested.Record.Title} with fields of its own: {Named(nested.Record)}",
        _ => type.Described,
    };

    private static string Named(RecordType type)
    {
        var names = type.Fields.OrderBy(field => !field.Required).Select(field => $"`{field.Name}`").ToList();
        return string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " and others" : "");
    }

    /// <summary>What a person wrote in the form that the field has; null where it would be a guess.</summary>
    private List<string>? Rewritten(YamlNode node, string name, FieldType type)
    {
        switch (type, node)
        {
            case (NestedType nested, YamlScalar scalar):
                return [$"{name}:", .. Indented(Around(scalar, nested.Record))];
            case (ListType { Item: NestedType nested }, YamlScalar scalar):
                return [$"{name}:", .. Item(Around(scalar, nested.Record))];
            case (ListType { Item: NestedType nested }, YamlList list) when list.Items.All(item => item is YamlScalar { IsAbsent: false }):
                return [$"{name}:", .. list.Items.SelectMany(item => Item(Around((YamlScalar)item, nested.Record)))];
            case (ListType { Item: ScalarType }, YamlList list) when list.Items.All(item => AsText(item) is not null):
                return [$"{name}:", .. list.Items.Select(item => $"  - {YamlWords.Quoted(AsText(item)!)}")];
            case (ScalarType { Kind: ScalarKind.Text or ScalarKind.Markdown }, _) when AsText(node) is { } text:
                return [$"{name}: {YamlWords.Quoted(text)}"];
            case (not ListType and not TableType and not NestedType, YamlList { Items: [YamlScalar { IsAbsent: false } only] }) when isReadable(only, type):
                return [$"{name}: {YamlWords.Quoted(only.Text)}"];
            default:
                return null;
        }
    }

    /// <summary>A text that YAML took for something else, because of a colon or a bracket in it.</summary>
    private static string? AsText(YamlNode node) => node switch
    {
        YamlScalar { IsAbsent: false } scalar => scalar.Text,
        YamlMap { Entries: [{ Value: YamlScalar value } only] } => $"{only.Key.Text}: {value.Text}".TrimEnd(),
        YamlList { Items: [YamlScalar { IsAbsent: false } only] } => only.Text,
        _ => null,
    };

    /// <summary>The fields of a group of which one takes a text; what else must be there is left as a blank.</summary>
    private List<string> Around(YamlScalar scalar, RecordType type)
    {
        var text = scalar.Text;
        var taker = type.Fields.FirstOrDefault(field => field.Required && Takes(field.Type, scalar))
            ?? type.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: var kind } && ValueShapes.IsPlainly(kind, text))
            ?? (InsideOf(type, text) is null ? type.Fields.FirstOrDefault(field => field.Required && IsWords(field.Type)) ?? type.Fields.FirstOrDefault(field => IsWords(field.Type)) : null);
        var lines = new List<string>();
        foreach (var field in type.Fields.Where(field => field.Required || field == taker))
        {
            if (field == taker)
            {
                lines.Add($"{field.Name}: {YamlWords.Quoted(text)}");
            }
            else if (field.Type is NestedType nested)
            {
                lines.AddRange([$"{field.Name}:", .. Indented(InsideOf(type, text) == field ? Around(scalar, nested.Record) : Example(nested.Record))]);
            }
            else if (field.Type is TableType)
            {
                lines.AddRange(Example(field.Name, field.Type));
            }
            else
            {
                lines.Add($"{field.Name}: {(field.Name == "id" && ValueShapes.Slug(text) is { Length: > 0 } slug ? slug : Blank(field))}");
            }
        }
        return lines;
    }

    /// <summary>The group inside a group that plainly takes the text, such as contact details an email address.</summary>
    private static Field? InsideOf(RecordType type, string text) => type.Fields.FirstOrDefault(field => field.Required
        && field.Type is NestedType nested && nested.Record.Fields.Any(inner => inner.Type is ScalarType { Kind: var kind } && ValueShapes.IsPlainly(kind, text)));

    private bool Takes(FieldType type, YamlScalar scalar) => type is ChoiceType or LawReferenceType && isReadable(scalar, type);

    private static bool IsWords(FieldType type) => type is ScalarType { Kind: ScalarKind.Text or ScalarKind.Markdown };

    /// <summary>Lines that show a field in use, with blanks for its values.</summary>
    public static IReadOnlyList<string> Example(string name, FieldType type) => type switch
    {
        NestedType nested => [$"{name}:", .. Indented(Example(nested.Record))],
        ListType { Item: NestedType nested } => [$"{name}:", .. Item(Example(nested.Record))],
        ListType { Item: var item } => [$"{name}:", $"  - {Blank(name, item)}"],
        TableType { Value: var value } => [$"{name}:", .. Indented(Example("name", value))],
        _ => [$"{name}: {Blank(name, type)}"],
    };

    private static List<string> Example(RecordType type)
    {
        var fields = type.Fields.Where(field => field.Required).ToList();
        if (fields.Count == 0)
        {
            fields = [type.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Email }) ?? type.Fields[0]];
        }
        return [.. fields.SelectMany(field => Example(field.Name, field.Type))];
    }

    private static string Blank(Field field) => Blank(field.Name, field.Type);

    /// <summary>A value that a person is to write, which is refused until it is written.</summary>
    public static string Blank(string name, FieldType type) => type switch
    {
        ChoiceType choice => $"\"[insert {string.Join(" or ", choice.Choices)}]\"",
        ScalarType { Kind: ScalarKind.Text or ScalarKind.Markdown } => $"\"[insert the {name.Replace('_', ' ')}]\"",
        _ => $"\"[insert {type.Described}]\"",
    };

    private static IEnumerable<string> Indented(IEnumerable<string> lines) => lines.Select(line => "  " + line);

    private static IEnumerable<string> Item(IReadOnlyList<string> lines) => lines.Select((line, at) => (at == 0 ? "  - " : "    ") + line);
}
