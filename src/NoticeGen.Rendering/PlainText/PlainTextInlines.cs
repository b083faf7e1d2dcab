using System.Collections.Immutable;
using System.Text;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.PlainText;

/// <summary>Runs within a line as words alone; links show where they lead, unless their words already do.</summary>
internal sealed class PlainTextInlines : IInlineVisitor<StringBuilder>
{
    private readonly StringBuilder _text = new();

    public static string Of(ImmutableArray<Inline> inlines) => new PlainTextInlines().All(inlines).ToString();

    public StringBuilder Visit(Text text) => _text.Append(text.Value);

    public StringBuilder Visit(LineBreak lineBreak) => _text.Append('\n');

    public StringBuilder Visit(Strong strong) => All(strong.Children);

    public StringBuilder Visit(Emphasis emphasis) => All(emphasis.Children);

    public StringBuilder Visit(Link link)
    {
        All(link.Children);
        var address = LinkAddress.ToShow(link, DocumentText.Of(link.Children));
        return address.Length == 0 ? _text : _text.Append(" <").Append(address).Append('>');
    }

    public StringBuilder Visit(Language language) => All(language.Children);

    public StringBuilder Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public StringBuilder Visit(Date date) => All(date.Children);

    private StringBuilder All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return _text;
    }
}
