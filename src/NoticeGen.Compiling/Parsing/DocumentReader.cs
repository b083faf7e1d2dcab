using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;
using NoticeGen.Templates;
using Block = NoticeGen.Documents.Block;
using Table = NoticeGen.Documents.Table;
using TableCell = NoticeGen.Documents.TableCell;
using TableRow = NoticeGen.Documents.TableRow;

namespace NoticeGen.Parsing;

/// <summary>
/// Composed Markdown to the document. Every construct either becomes a node of the closed set or is an error at its place:
/// nothing is left out in silence.
/// </summary>
public sealed class DocumentReader
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseDefinitionLists()
        .UseCustomContainers()
        .UseGenericAttributes()
        .DisableHtml()
        .Build();

    private readonly ComposedText _text;
    private readonly TemplateSet _templates;
    private readonly string _language;
    private readonly List<Diagnostic> _problems = [];
    private readonly InlineReader _inlines;
    private readonly Dictionary<string, Origin> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Id, Origin Origin)> _internalLinks = [];

    /// <summary>The last number that made an id another one, so that none is tried again for each heading of a thousand alike.</summary>
    private readonly Dictionary<string, int> _lastNumbers = new(StringComparer.Ordinal);

    private int _level;

    private DocumentReader(ComposedText text, TemplateSet templates, string language)
    {
        _text = text;
        _templates = templates;
        _language = language;
        _inlines = new InlineReader(text, _problems);
    }

    public static Outcome<Document> Read(ComposedText text, TemplateSet templates, DocumentInfo info)
    {
        var reader = new DocumentReader(text, templates, info.Edition.Language);
        if (!MarkdownBrackets.AreFew(text.Markdown))
        {
            return Outcome.Failed<Document>(ParsingProblems.NestedTooDeep.At(
                Origin.Of(text.Template), "a paragraph holds thousands of brackets", "look for a long run of `[` in a Markdown field or in the template"));
        }
        if (Parse(text.Markdown) is not { } tree)
        {
            return Outcome.Failed<Document>(ParsingProblems.NestedTooDeep.At(
                Origin.Of(text.Template), "lists, quotations or other signs are nested deeper than any notice needs",
                "look for a long run of signs such as `>`, `*` or `[` in a Markdown field"));
        }
        var whole = reader.ReadBlocks(tree);
        reader.CheckTitle(whole);
        var blocks = EmptyParts.Without(whole);
        reader.CheckLinks(blocks);
        var words = templates.Words[info.Edition.Language].Words;
        return Outcome.Of(new Document(info, words, blocks), reader._problems);
    }

    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Markdown);
        }
        catch (ArgumentException)
        {
            // The library's way of saying that its limit of nesting is passed.
            return null;
        }
    }

    private ImmutableArray<Block> ReadBlocks(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        foreach (var block in container)
        {
            if (ReadBlock(block) is { } read)
            {
                blocks.Add(read);
            }
        }
        return PictureRows.Join(blocks.DrainToImmutable());
    }

    private Block? ReadBlock(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => ReadHeading(heading),
        ParagraphBlock paragraph => ReadParagraph(paragraph),
        ListBlock list => new List(
            OriginOf(list), list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(item => new ListItem(OriginOf(item), ReadBlocks(item)))]),
        QuoteBlock quote => new Quote(OriginOf(quote), ReadBlocks(quote)),
        ThematicBreakBlock divider => new Divider(OriginOf(divider)),
        Markdig.Extensions.Tables.Table table => ReadTable(table, [], rowHeaders: false),
        DefinitionList facts => ReadFacts(facts),
        CustomContainer container => ReadContainer(container),
        LinkReferenceDefinitionGroup or BlankLineBlock => null,
        _ => Unsupported(block),
    };

    private Heading? ReadHeading(HeadingBlock heading)
    {
        var origin = OriginOf(heading);
        var inlines = _inlines.Read(heading.Inline);
        if (DocumentText.Of(inlines).Length == 0)
        {
            _problems.Add(ParsingProblems.EmptyHeading.At(origin, "a heading has no words"));
            return null;
        }
        if (heading.Level > _level + 1)
        {
            _problems.Add(ParsingProblems.HeadingSkipped.At(
                origin, $"a heading of level {heading.Level} follows one of level {_level}", $"make it level {_level + 1}"));
        }
        _level = heading.Level;
        var id = heading.TryGetAttributes()?.Id;
        if (id is null && heading.Level > 2)
        {
            id = Slug(DocumentText.Of(inlines));
        }
        if (id is null || !id.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
        {
            _problems.Add(GivenId(heading) is { } given
                ? ParsingProblems.HeadingId.At(given, $"`{given.Excerpt}` cannot be the id of a heading", "use two or more small letters, digits and hyphens, a letter first")
                : ParsingProblems.HeadingId.At(
                    origin, $"the heading `{DocumentText.Of(inlines)}` has no id of small letters, digits and hyphens", "write `{#your-id}` after its words"));
            id = Slug(DocumentText.Of(inlines));
        }
        if (!_ids.TryAdd(id, origin))
        {
            if (heading.TryGetAttributes()?.Id is not null)
            {
                var given = GivenId(heading);
                _problems.Add(ParsingProblems.HeadingId.At(given ?? origin, given is null ? $"two headings have the id `{id}`" : $"another heading of the document has the id `{id}`", "give it another id") with
                {
                    Related = _ids[id].Source.IsBuiltIn ? [] : [new Related(_ids[id], "the other one")],
                });
            }
            var number = _lastNumbers.GetValueOrDefault(id, 1) + 1;
            while (!_ids.TryAdd($"{id}-{number}", origin))
            {
                number++;
            }
            _lastNumbers[id] = number;
            id = $"{id}-{number}";
        }
        return new Heading(origin, heading.Level, id, inlines, heading.TryGetAttributes()?.Classes?.Contains("folds") == true);
    }

    /// <summary>Where the notice gives the id of a heading; null where the template does.</summary>
    private Origin? GivenId(HeadingBlock heading)
    {
        var markdown = _text.Markdown;
        var start = Math.Clamp(heading.Span.Start, 0, markdown.Length);
        var end = markdown.IndexOf('\n', start);
        var line = markdown.AsSpan(start, (end < 0 ? markdown.Length : end) - start).TrimEnd();
        var at = line.LastIndexOf("{#");
        return at >= 0 && line[^1] == '}' && _text.Map.Find(new TextSpan(start + at + 2, line.Length - at - 3)) is { } origin && origin.Source != _text.Template ? origin : null;
    }

    private Block? ReadParagraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image)
        {
            var name = image.Url?.StartsWith("picture:", StringComparison.Ordinal) == true ? image.Url["picture:".Length..] : image.Url ?? "";
            return PictureNamed(name, OriginOf(paragraph)) is { } picture ? new Figure(OriginOf(paragraph), picture) : null;
        }
        var inlines = _inlines.Read(paragraph.Inline);
        return inlines.IsEmpty ? null : new Paragraph(OriginOf(paragraph), inlines);
    }

    private Facts ReadFacts(DefinitionList list)
    {
        var entries = ImmutableArray.CreateBuilder<Fact>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var label = ImmutableArray<Documents.Inline>.Empty;
            var value = ImmutableArray.CreateBuilder<Block>();
            foreach (var part in item)
            {
                if (part is DefinitionTerm term)
                {
                    label = _inlines.Read(term.Inline);
                }
                else if (ReadBlock(part) is { } block)
                {
                    value.Add(block);
                }
            }
            entries.Add(new Fact(OriginOf(item), label, value.ToImmutable()));
        }
        return new Facts(OriginOf(list), entries.ToImmutable());
    }

    private Block? ReadContainer(CustomContainer container)
    {
        var origin = OriginOf(container);
        switch (container.Info)
        {
            case "summary":
                return new Callout(origin, CalloutKind.Summary, ReadBlocks(container));
            case "note":
                return new Callout(origin, CalloutKind.Note, ReadBlocks(container));
            case "important":
                return new Callout(origin, CalloutKind.Important, ReadBlocks(container));
            case "contact":
                return new Callout(origin, CalloutKind.Contact, ReadBlocks(container));
            case "illustrated":
                return PictureNamed(container.Arguments?.Trim() ?? "", origin) is { } picture
                    ? new Illustrated(origin, picture, ReadBlocks(container))
                    : null;
            case "table":
                return ReadCaptioned(container, origin);
            default:
                _problems.Add(ParsingProblems.UnknownContainer.At(
                    origin, $"there is no block `::: {container.Info}`", "the kinds are: summary, note, important, contact, table, illustrated"));
                return null;
        }
    }

    /// <summary><c>::: table rows</c>, a caption, and a pipe table; <c>rows</c> means that first cells head their rows.</summary>
    private Table? ReadCaptioned(CustomContainer container, Origin origin)
    {
        var caption = container.OfType<ParagraphBlock>().FirstOrDefault();
        if (container.OfType<Markdig.Extensions.Tables.Table>().FirstOrDefault() is not { } table || container.Count > 2)
        {
            _problems.Add(ParsingProblems.TableShape.At(origin, "a `::: table` block holds a caption and one table, and nothing else"));
            return null;
        }
        return ReadTable(table, _inlines.Read(caption?.Inline), container.Arguments?.Trim() == "rows");
    }

    private Table? ReadTable(Markdig.Extensions.Tables.Table table, ImmutableArray<Documents.Inline> caption, bool rowHeaders)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        if (rows.Count == 0 || !rows[0].IsHeader)
        {
            _problems.Add(ParsingProblems.TableShape.At(OriginOf(table), "a table has no header row", "begin it with a header and a line of hyphens"));
            return null;
        }
        var width = FilledCells(rows[0]);
        var header = ReadRow(rows[0], width);
        var body = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in rows.Skip(1))
        {
            if (FilledCells(row) > width)
            {
                _problems.Add(ParsingProblems.TableShape.At(
                    OriginOf(row), $"this row has {FilledCells(row)} cells; the header has {width}"));
            }
            body.Add(ReadRow(row, width));
        }
        return new Table(OriginOf(table), caption, rowHeaders, header, body.ToImmutable());
    }

    /// <summary>How many cells a row has, without empty ones at its end: Markdig adds such to make all rows equally long.</summary>
    private static int FilledCells(Markdig.Extensions.Tables.TableRow row)
    {
        var count = row.Count;
        while (count > 0 && ((Markdig.Extensions.Tables.TableCell)row[count - 1]).OfType<ParagraphBlock>().All(words => words.Inline?.FirstChild is null))
        {
            count--;
        }
        return count;
    }

    private TableRow ReadRow(Markdig.Extensions.Tables.TableRow row, int width)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(width);
        foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>().Take(width))
        {
            cells.Add(new TableCell(OriginOf(cell.Span.Length > 0 ? cell : row), cell.OfType<ParagraphBlock>().Aggregate(
                ImmutableArray<Documents.Inline>.Empty, (all, paragraph) => all.AddRange(_inlines.Read(paragraph.Inline)))));
        }
        while (cells.Count < width)
        {
            cells.Add(new TableCell(OriginOf(row), []));
        }
        return new TableRow(OriginOf(row), cells.ToImmutable());
    }

    private Picture? PictureNamed(string name, Origin origin)
    {
        if (_templates.Pictures.TryGetValue(name, out var entry))
        {
            return entry.For(_language);
        }
        var nearest = Suggestion.Nearest(name, _templates.Pictures.Keys.Order(StringComparer.Ordinal));
        _problems.Add(ParsingProblems.PictureUnknown.At(
            origin, $"there is no picture called `{name}`", nearest is null ? "add it to `templates/pictures/pictures.yaml`" : $"did you mean `{nearest}`?"));
        return null;
    }

    private Block? Unsupported(Markdig.Syntax.Block block)
    {
        var name = block switch
        {
            CodeBlock => "a code block (a line indented by four spaces is one too)",
            HtmlBlock => "HTML",
            _ => "this construct (" + block.GetType().Name.Replace("Block", "", StringComparison.Ordinal).ToLowerInvariant() + ")",
        };
        _problems.Add(ParsingProblems.Unsupported.At(OriginOf(block), $"notices cannot hold {name}", "say it in paragraphs, lists or tables"));
        return null;
    }

    private void CheckTitle(ImmutableArray<Block> blocks)
    {
        var titles = blocks.OfType<Heading>().Where(heading => heading.Level == 1).ToList();
        if (blocks.FirstOrDefault() is not Heading { Level: 1 } || titles.Count != 1)
        {
            var origin = titles.Count > 1 ? titles[1].Origin : blocks.FirstOrDefault()?.Origin ?? Origin.Of(_text.Template);
            _problems.Add(ParsingProblems.TitleWrong.At(
                origin, titles.Count > 1 ? "there is a second heading of level 1" : "the document does not begin with its title", "begin with `# {{ notice.title }} {#title}`"));
        }
    }

    private void CheckLinks(ImmutableArray<Block> blocks)
    {
        _internalLinks.AddRange(DocumentLinks.Of(blocks).Where(link => link.IsInternal).Select(link => (link.Target[1..], link.Origin)));
        var ids = blocks.OfType<Heading>().Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, origin) in _internalLinks.Where(link => !ids.Contains(link.Id)))
        {
            var nearest = Suggestion.Nearest(id, ids.Order(StringComparer.Ordinal));
            _problems.Add(ParsingProblems.LinkTarget.At(
                origin, $"the link `#{id}` leads to no heading of this document", nearest is null ? null : $"did you mean `#{nearest}`?"));
        }
    }

    private Origin OriginOf(Markdig.Syntax.Block block) => _inlines.OriginOf(block.Span);

    private static string Slug(string words)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var c in words)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "section" : text;
    }
}
