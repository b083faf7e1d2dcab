using NoticeGen.Published;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace NoticeGen.Auditing.Files;

/// <summary>A heading, an item of a list or a paragraph of a cell, as a PDF tags it; told from others by identity.</summary>
internal sealed class PdfTag(PublishedBlockKind kind, TablePlace? table)
{
    public PublishedBlockKind Kind { get; } = kind;

    public TablePlace? Table { get; } = table;
}

/// <summary>
/// What the tags of a PDF say of its words (ISO 32000-2, 14.7 and 14.8.4), as office programs and browsers write them. Running text
/// has no tag here: many programs tag each of its lines.
/// </summary>
internal sealed class PdfTags
{
    private const int MostElements = 200_000;
    private const int Deepest = 100;

    private static readonly NameToken S = NameToken.Create("S");
    private static readonly NameToken K = NameToken.Create("K");
    private static readonly NameToken Pg = NameToken.Create("Pg");
    private static readonly NameToken Mark = NameToken.Create("MCID");
    private static readonly NameToken RoleMap = NameToken.Create("RoleMap");
    private static readonly NameToken Pages = NameToken.Create("Pages");
    private static readonly NameToken Kids = NameToken.Create("Kids");

    private readonly PdfDocument _file;
    private readonly Dictionary<(int Page, int Mark), PdfTag> _tags = [];
    private readonly Dictionary<IndirectReference, int> _pages = [];
    private readonly HashSet<IndirectReference> _seen = [];
    private DictionaryToken? _roles;
    private int _elements;
    private int _tables;

    private PdfTags(PdfDocument file) => _file = file;

    public static PdfTags Of(PdfDocument file)
    {
        var tags = new PdfTags(file);
        var catalog = file.Structure.Catalog.CatalogDictionary;
        if (file.Direct<DictionaryToken>(catalog, NameToken.StructTreeRoot) is { } root && file.Direct<DictionaryToken>(catalog, Pages) is { } pages)
        {
            tags.Number(pages, 0);
            tags._roles = file.Direct<DictionaryToken>(root, RoleMap);
            tags.Visit(root.Data.GetValueOrDefault(K.Data), new Place(0, null, null), 0);
        }
        return tags;
    }

    /// <summary>The tag of a marked part of a page; null for running text, and what has none.</summary>
    /// <param name="page">From 1.</param>
    public PdfTag? At(int page, int mark) => _tags.GetValueOrDefault((page, mark));

    private void Number(DictionaryToken node, int depth)
    {
        foreach (var kid in _file.Direct<ArrayToken>(node, Kids)?.Data.OfType<IndirectReferenceToken>() ?? [])
        {
            if (depth > Deepest || _pages.Count >= PdfBudget.MostPages || !_seen.Add(kid.Data) || _file.Found(kid) is not DictionaryToken next)
            {
                continue;
            }
            if (next.ContainsKey(Kids))
            {
                Number(next, depth + 1);
            }
            else
            {
                _pages.TryAdd(kid.Data, _pages.Count + 1);
            }
        }
    }

    private void Visit(IToken? token, Place at, int depth)
    {
        if (depth > Deepest || _elements++ > MostElements)
        {
            return;
        }
        switch (token)
        {
            case NumericToken mark when at.Tag is not null:
                _tags.TryAdd((at.Page, mark.Int), at.Tag);
                break;
            case ArrayToken several:
                foreach (var one in several.Data)
                {
                    Visit(one, at, depth + 1);
                }
                break;
            case IndirectReferenceToken reference when _seen.Add(reference.Data):
                Visit(_file.Found(reference), at, depth + 1);
                break;
            case DictionaryToken element:
                var page = element.Data.GetValueOrDefault(Pg.Data) is IndirectReferenceToken shown && _pages.TryGetValue(shown.Data, out var number) ? number : at.Page;
                if (_file.Direct<NameToken>(element, S) is { } name)
                {
                    Visit(element.Data.GetValueOrDefault(K.Data), Into(RoleOf(name.Data), at with { Page = page }), depth + 1);
                }
                else if (element.Data.GetValueOrDefault(Mark.Data) is NumericToken part)
                {
                    Visit(part, at with { Page = page }, depth + 1);
                }
                break;
        }
    }

    private Place Into(string role, Place at)
    {
        switch (role)
        {
            case "Table":
                return at with { Table = new Counter(++_tables) };
            case "TR" when at.Table is { } table:
                (table.Row, table.Column) = (table.Row + 1, 0);
                return at;
            case "TH" or "TD" when at.Table is { } table:
                return at with { Tag = new PdfTag(PublishedBlockKind.Cell, new TablePlace(table.Number, table.Row, ++table.Column)) };
            case "LI" when at.Table is null:
                return at with { Tag = new PdfTag(PublishedBlockKind.Item, null) };
            case "H" or "H1" or "H2" or "H3" or "H4" or "H5" or "H6" or "Title" when at.Table is null:
                return at with { Tag = new PdfTag(PublishedBlockKind.Heading, null) };
            case "P" or "LI" or "H" or "H1" or "H2" or "H3" or "H4" or "H5" or "H6" when at.Tag?.Table is not null:
                return at with { Tag = new PdfTag(PublishedBlockKind.Cell, at.Tag.Table) };
            default:
                return at;
        }
    }

    /// <summary>A program's own names stand for those of the standard.</summary>
    private string RoleOf(string name)
    {
        for (var steps = 0; steps < 10 && _roles?.Data.GetValueOrDefault(name) is NameToken role && role.Data != name; steps++)
        {
            name = role.Data;
        }
        return name;
    }

    private readonly record struct Place(int Page, PdfTag? Tag, Counter? Table);

    private sealed class Counter(int number)
    {
        public int Number { get; } = number;

        public int Row { get; set; }

        public int Column { get; set; }
    }
}
