using System.Collections.Immutable;
using System.Text.Json;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Rendering.Json;

/// <summary>
/// Blocks and runs as JSON objects with a <c>type</c>; a run that is words alone is a string. Pictures are named and
/// described, not carried.
/// </summary>
internal sealed class BlockWriter(Utf8JsonWriter json) : IBlockVisitor<Utf8JsonWriter>, IInlineVisitor<Utf8JsonWriter>
{
    public Utf8JsonWriter Write(string name, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray(name);
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
        json.WriteEndArray();
        return json;
    }

    public Utf8JsonWriter Write(ImmutableArray<Inline> inlines)
    {
        json.WriteStartArray();
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        json.WriteEndArray();
        return json;
    }

    public Utf8JsonWriter Visit(Heading heading)
    {
        Start("heading");
        json.WriteNumber("level", heading.Level);
        json.WriteString("id", heading.Id);
        return End("content", heading.Inlines);
    }

    public Utf8JsonWriter Visit(Paragraph paragraph)
    {
        Start("paragraph");
        return End("content", paragraph.Inlines);
    }

    public Utf8JsonWriter Visit(List list)
    {
        Start("list");
        json.WriteBoolean("numbered", list.Numbered);
        json.WriteStartArray("items");
        foreach (var item in list.Items)
        {
            json.WriteStartObject();
            Write("blocks", item.Blocks);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return End();
    }

    public Utf8JsonWriter Visit(Table table)
    {
        Start("table");
        json.WritePropertyName("caption");
        Write(table.Caption);
        json.WriteBoolean("rowHeaders", table.RowHeaders);
        json.WritePropertyName("header");
        Write(table.Header);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            Write(row);
        }
        json.WriteEndArray();
        return End();
    }

    public Utf8JsonWriter Visit(Callout callout)
    {
        Start("callout");
        json.WriteString("kind", callout.Kind switch
        {
            CalloutKind.Important => "important",
            CalloutKind.Contact => "contact",
            CalloutKind.Summary => "summary",
            _ => "note",
        });
        Write("blocks", callout.Blocks);
        return End();
    }

    public Utf8JsonWriter Visit(Quote quote)
    {
        Start("quote");
        Write("blocks", quote.Blocks);
        return End();
    }

    public Utf8JsonWriter Visit(Facts facts)
    {
        Start("facts");
        json.WriteStartArray("entries");
        foreach (var fact in facts.Entries)
        {
            json.WriteStartObject();
            json.WritePropertyName("label");
            Write(fact.Label);
            Write("blocks", fact.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return End();
    }

    public Utf8JsonWriter Visit(Illustrated illustrated)
    {
        Start("illustrated");
        Write(illustrated.Picture);
        Write("blocks", illustrated.Blocks);
        return End();
    }

    public Utf8JsonWriter Visit(Figure figure)
    {
        Start("figure");
        Write(figure.Picture);
        return End();
    }

    public Utf8JsonWriter Visit(Divider divider)
    {
        Start("divider");
        return End();
    }

    public Utf8JsonWriter Visit(Text text)
    {
        json.WriteStringValue(text.Value);
        return json;
    }

    public Utf8JsonWriter Visit(Strong strong)
    {
        Start("strong");
        return End("content", strong.Children);
    }

    public Utf8JsonWriter Visit(Emphasis emphasis)
    {
        Start("emphasis");
        return End("content", emphasis.Children);
    }

    public Utf8JsonWriter Visit(Link link)
    {
        Start("link");
        json.WriteString("target", link.Target);
        return End("content", link.Children);
    }

    public Utf8JsonWriter Visit(LineBreak lineBreak)
    {
        Start("line-break");
        return End();
    }

    public Utf8JsonWriter Visit(Language language)
    {
        Start("language");
        json.WriteString("language", language.Tag);
        return End("content", language.Children);
    }

    public Utf8JsonWriter Visit(Abbreviation abbreviation)
    {
        Start("abbreviation");
        json.WriteString("expansion", abbreviation.Expansion);
        return End("content", abbreviation.Children);
    }

    public Utf8JsonWriter Visit(Date date)
    {
        Start("date");
        json.WriteString("day", date.Day.ToIso());
        return End("content", date.Children);
    }

    private void Write(TableRow row)
    {
        json.WriteStartArray();
        foreach (var cell in row.Cells)
        {
            Write(cell.Inlines);
        }
        json.WriteEndArray();
    }

    private void Write(Picture picture)
    {
        json.WriteStartObject("picture");
        json.WriteString("name", picture.Name);
        json.WriteString("alternative", picture.Alternative);
        json.WriteEndObject();
    }

    private void Start(string type)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
    }

    private Utf8JsonWriter End(string name, ImmutableArray<Inline> content)
    {
        json.WritePropertyName(name);
        Write(content);
        return End();
    }

    private Utf8JsonWriter End()
    {
        json.WriteEndObject();
        return json;
    }
}
