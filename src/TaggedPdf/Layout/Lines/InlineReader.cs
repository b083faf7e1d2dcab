using System.Collections.Immutable;
using TaggedPdf.Documents;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Lines;

/// <summary>
/// Turns the inlines of a block into styled runs, and adds their elements to the tag tree: Link, Span with a language,
/// Span with an expansion. Strong and stressed words are bold; PDF 1.7 has no element for either.
/// </summary>
internal sealed class InlineReader
{
    private readonly LayoutContext _context;
    private readonly List<StyledRun> _runs = [];
    private StructureElement _element;
    private ContentSlot? _slot;
    private TextStyle _style;
    private string _language;
    private LinkTarget? _link;
    private object? _isolate;

    private InlineReader(LayoutContext context, StructureElement element, TextStyle style)
    {
        _context = context;
        _element = element;
        _style = style;
        _language = context.Language;
    }

    public static List<StyledRun> Read(
        LayoutContext context, StructureElement element, TextStyle style, ImmutableArray<Inline> inlines)
    {
        var reader = new InlineReader(context, element, style);
        reader.All(inlines);
        return reader._runs;
    }

    private void All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text when text.Value.Length > 0:
                    Add(text.Value, text);
                    break;
                case LineBreak:
                    Add(StyledRun.LineBreak.ToString(), inline);
                    break;
                case Strong strong:
                    AddStrong(strong);
                    break;
                case Link link:
                    AddLink(link);
                    break;
                case Language language:
                    AddLanguage(language);
                    break;
                case Abbreviation abbreviation:
                    Inside(new StructureElement("Span", abbreviation.Place) { Expansion = abbreviation.Expansion }, abbreviation.Children);
                    break;
                case Group group:
                    Isolated(group.Isolated ? group : null, group.Children);
                    break;
            }
        }
    }

    private void AddLink(Link link)
    {
        var element = new StructureElement("Link", link.Place);
        var words = Inline.WordsOf(link.Children).Trim();
        var before = _link;
        // A link within a link cannot be: the outer one stays.
        _link ??= new LinkTarget(element, link.Target, words, Underlined: true);
        if (before is null)
        {
            Inside(element, link.Children);
        }
        else
        {
            All(link.Children);
        }
        _link = before;
    }

    private void AddLanguage(Language language)
    {
        var before = _language;
        _language = language.Tag;
        var outer = _isolate;
        _isolate ??= language;
        Inside(new StructureElement("Span", language.Place) { Language = language.Tag }, language.Children);
        (_language, _isolate) = (before, outer);
    }

    private void Isolated(Group? group, ImmutableArray<Inline> children)
    {
        var outer = _isolate;
        _isolate ??= group;
        All(children);
        _isolate = outer;
    }

    private void AddStrong(Strong strong)
    {
        var before = _style;
        _style = _style with { Bold = true };
        All(strong.Children);
        _style = before;
    }

    private void Inside(StructureElement element, ImmutableArray<Inline> children)
    {
        var outer = _element;
        _element.Add(element);
        _element = element;
        _slot = null;
        All(children);
        _element = outer;
        _slot = null;
    }

    private void Add(string text, Inline inline) => _runs.Add(new StyledRun
    {
        Text = text,
        Bold = _style.Bold,
        Colour = _link is null ? _style.Colour : _style.LinkColour,
        Language = _language,
        Slot = _slot ??= _element.AddContent(),
        Link = _link,
        Isolate = _isolate,
        Place = inline.Place,
    });
}
