using System.Collections.Immutable;

namespace NoticeGen.Records;

/// <summary>Short forms for writing schemas, so that a field is one line.</summary>
public static class FieldSyntax
{
    public static readonly FieldType PlainText = new ScalarType(ScalarKind.Text);

    public static Field Id(string help) => new("id", new ScalarType(ScalarKind.Id), help) { Required = true, Printed = false };

    public static Field Text(string name, string help) => new(name, PlainText, help);

    public static Field Markdown(string name, string help) => new(name, new ScalarType(ScalarKind.Markdown), help);

    public static Field Flag(string name, string help) => new(name, new ScalarType(ScalarKind.Flag), help) { Printed = false };

    public static Field Number(string name, string help) => new(name, new ScalarType(ScalarKind.Number), help) { Printed = false };

    public static Field Date(string name, string help) => new(name, new ScalarType(ScalarKind.Date), help) { Printed = false };

    public static Field Email(string name, string help) => new(name, new ScalarType(ScalarKind.Email), help);

    public static Field Telephone(string name, string help) => new(name, new ScalarType(ScalarKind.Telephone), help);

    public static Field Url(string name, string help) => new(name, new ScalarType(ScalarKind.Url), help);

    public static Field Picture(string name, string help) => new(name, new ScalarType(ScalarKind.Picture), help) { Printed = false };

    public static Field Editions(string help) => new("editions", new ListType(new ScalarType(ScalarKind.Edition)), help) { Printed = false };

    public static Field Languages(string help) => new("languages", new ListType(new ScalarType(ScalarKind.Language)), help) { Printed = false };

    public static Field Colour(string name, string help) => new(name, new ScalarType(ScalarKind.Colour), help) { Printed = false };

    public static Field Path(string name, string help) => new(name, new ScalarType(ScalarKind.Path), help) { Printed = false };

    public static Field Choice(string name, string help, params ImmutableArray<string> choices) =>
        new(name, new ChoiceType(choices), help) { Printed = false };

    /// <summary>What each word of a choice says, in the order of the choice.</summary>
    public static Field Meaning(Field field, params ImmutableArray<string> meanings) => field with { Type = Meaning(field.Type, meanings) };

    private static FieldType Meaning(FieldType type, ImmutableArray<string> meanings) => type switch
    {
        ListType list => new ListType(Meaning(list.Item, meanings)),
        TableType table => new TableType(Meaning(table.Value, meanings)),
        ChoiceType choice when choice.Choices.Length == meanings.Length => choice with { Meanings = meanings },
        _ => throw new ArgumentException("a choice needs a meaning for each of its words", nameof(meanings)),
    };

    /// <summary>What the program looks for in texts: no word for people, so that no page shows it.</summary>
    public static Field Inner(Field field) => field with { IsInner = true };

    public static Field LawId(string name, string table, string noun, string help) =>
        new(name, new LawReferenceType(table, noun), help) { Printed = false };

    public static Field LawIds(string name, string table, string noun, string help) =>
        new(name, new ListType(new LawReferenceType(table, noun)), help) { Printed = false };

    public static Field ItemsOf(string name, string list, string help) =>
        new(name, new ListType(new ItemReferenceType(list)), help) { Printed = false };

    public static Field Texts(string name, string help) => new(name, new ListType(PlainText), help);

    public static Field One(string name, RecordType type, string help) => new(name, new NestedType(type), help);

    public static Field Many(string name, RecordType type, string help) => new(name, new ListType(new NestedType(type)), help);

    public static Field Named(string name, FieldType value, string help) => new(name, new TableType(value), help);

    public static Field Required(Field field) => field with { Required = true };

    public static Field Unprinted(Field field) => field with { Printed = false };

    public static Field Example(Field field, string yaml) => field with { Example = yaml };
}
