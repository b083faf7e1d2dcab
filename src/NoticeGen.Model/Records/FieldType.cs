using System.Collections.Immutable;

namespace NoticeGen.Records;

/// <summary>What a field may hold. A closed set; readers, the JSON Schema and the field pages all follow from it.</summary>
public abstract record FieldType
{
    private protected FieldType()
    {
    }

    /// <summary>How a person would name it: "text", "a date", "a list of purposes".</summary>
    public abstract string Described { get; }
}

/// <summary>What kind of scalar a field holds: decides how it is checked and how it is escaped.</summary>
public enum ScalarKind
{
    /// <summary>Plain text: printed as written in every format; no character of it is ever markup.</summary>
    Text,

    /// <summary>Markdown: paragraphs, lists, links and strong words.</summary>
    Markdown,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    Number,

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>Lower-case letters, digits and hyphens; unique in its list.</summary>
    Id,

    Email,

    Telephone,

    /// <summary><c>https://…</c> or <c>http://…</c>.</summary>
    Url,

    /// <summary>The name of a picture in <c>pictures.yaml</c>.</summary>
    Picture,

    /// <summary>The name of a folder of <c>templates/</c>.</summary>
    Edition,

    /// <summary>BCP 47, such as <c>cy</c>; one that there are words for.</summary>
    Language,

    /// <summary><c>#rrggbb</c>.</summary>
    Colour,

    /// <summary>A file in the workspace, with forward slashes, relative to the file that names it.</summary>
    Path,
}

/// <summary>One scalar of a kind.</summary>
public sealed record ScalarType(ScalarKind Kind) : FieldType
{
    public override string Described => Kind switch
    {
        ScalarKind.Text => "text",
        ScalarKind.Markdown => "text, with Markdown",
        ScalarKind.Flag => "true or false",
        ScalarKind.Number => "a number",
        ScalarKind.Date => "a date such as 2026-11-22",
        ScalarKind.Id => "an id of lower-case letters, digits and hyphens",
        ScalarKind.Email => "an email address",
        ScalarKind.Telephone => "a telephone number",
        ScalarKind.Url => "a web address that begins with https://",
        ScalarKind.Picture => "the name of a picture",
        ScalarKind.Edition => "the name of an edition",
        ScalarKind.Language => "a language such as cy",
        ScalarKind.Colour => "a colour such as #1f4e79",
        _ => "a file path",
    };
}

/// <summary>One of a few words.</summary>
public sealed record ChoiceType(ImmutableArray<string> Choices) : FieldType
{
    /// <summary>What each of them says, in the same order and in plain words; none where the words say it themselves.</summary>
    public ImmutableArray<string> Meanings { get; init; } = [];

    public override string Described => "one of " + string.Join(", ", Choices);
}

/// <summary>The id of a record of the reference data, such as a lawful basis or a statute.</summary>
/// <param name="Table">The table of the reference data: <c>article_6</c>, <c>statutes</c> …</param>
public sealed record LawReferenceType(string Table, string Noun) : FieldType
{
    public override string Described => $"the id of {Noun} (see `noticegen explain {Table}`)";
}

/// <summary>The id of an item of another list of the same notice.</summary>
public sealed record ItemReferenceType(string List) : FieldType
{
    public override string Described => $"the id of an item of `{List}`";
}

/// <summary>A nested record.</summary>
public sealed record NestedType(RecordType Record) : FieldType
{
    public override string Described => Record.Title;
}

/// <summary>A list; items that are records with an <c>id</c> are merged by id between layers.</summary>
public sealed record ListType(FieldType Item) : FieldType
{
    public override string Described => Item is NestedType nested ? $"a list; each item is {nested.Record.Title}" : $"a list; each item is {Item.Described}";
}

/// <summary>Named values of one type, the names being free: the phrases of a language, or the bases a right follows from.</summary>
public sealed record TableType(FieldType Value) : FieldType
{
    public override string Described => $"names, each with {Value.Described}";
}
