using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Tags;

namespace NoticeGen.Rendering.Pdf.Layout.Lines;

/// <summary>
/// Turns the inlines of a block into styled runs, and adds their elements to the tag tree: Link, Span with a language,
/// Span with an expansion. Strong and stressed words are bold; PDF 1.7 has no element for either.
/// </summary>
internal sealed class InlineReader : IInlineVisitor<bool>
{
    private readonly RenderContext _context;
    private readonly List<StyledRun> _runs = [];
    private StructureElement _element;
    private ContentSlot? _slot;
    private TextStyle _style;
    private string _language;
    private LinkTarget? _link;

    private InlineReader(RenderContext context, StructureElement element, TextStyle style)
    {
        _context = context;
        _element = element;
        _style = style;
        _language = context.Language;
    }

    public static List<StyledRun> Read(
        RenderContext context, StructureElement element, TextStyle style, ImmutableArray<Inline> inlines)
    {
        var reader = new InlineReader(context, element, style);
        reader.All(inlines);
        return reader._runs;
    }

    public bool Visit(Text text)
    {
        if (text.Value.Length > 0)
        {
            Add(text.Value, text);
        }
        return true;
    }

    public bool Visit(LineBreak lineBreak)
    {
        Add(StyledRun.LineBreak.ToString(), lineBreak);
        return true;
    }

    public bool Visit(Strong strong) => Bold(strong.Children);

    public bool Visit(Emphasis emphasis) => Bold(emphasis.Children);

    public bool Visit(Link link)
    {
        var element = new StructureElement("Link", link.Origin);
        var words = DocumentText.Of(link.Children).Trim();
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
        return true;
    }

    public bool Visit(Language language)
    {
        var before = _language;
        _language = language.Tag;
        Inside(new StructureElement("Span", language.Origin) { Language = language.Tag }, language.Children);
        _language = before;
        return true;
    }

    public bool Visit(Abbreviation abbreviation)
    {
        Inside(new StructureElement("Span", abbreviation.Origin) { Expansion = abbreviation.Expansion }, abbreviation.Children);
        return true;
    }

    public bool Visit(Date date) => All(date.Children);

    private bool Bold(ImmutableArray<Inline> children)
    {
        var before = _style;
        _style = _style with { Bold = true };
        All(children);
        _style = before;
        return true;
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

    private bool All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return true;
    }

    private void Add(string text, Inline inline) => _runs.Add(new StyledRun
    {
        Text = text,
        Bold = _style.Bold,
        Colour = _link is null ? _style.Colour : _style.LinkColour,
        Language = _language,
        Slot = _slot ??= _element.AddContent(),
        Link = _link,
        Origin = inline.Origin,
    });
}
