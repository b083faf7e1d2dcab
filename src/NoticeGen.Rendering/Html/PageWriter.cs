using System.Collections.Immutable;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>Writes a page as its template says, and remembers where each part of it and each stretch of the template went.</summary>
internal sealed class PageWriter(IPageTemplate template, IReadOnlyDictionary<string, HtmlPiece?> parts) : IPageWriter
{
    /// <summary>Stands where the security policy is to stand, until the style sheets of the page are known.</summary>
    public const string PolicyPlace = "<meta name=\"security_policy\">";

    private readonly HtmlWriter _html = new();
    private readonly ImmutableArray<PagePart>.Builder _parts = ImmutableArray.CreateBuilder<PagePart>();
    private readonly ImmutableArray<PageLiteral>.Builder _literals = ImmutableArray.CreateBuilder<PageLiteral>();

    public int Length => _html.Length;

    /// <summary>Line ends become those of the page, so that a template gives the same bytes however it was checked out.</summary>
    public void Literal(TextSpan span)
    {
        var (text, end) = (template.Source.Text, span.Start + span.Length);
        for (var at = span.Start; at < end;)
        {
            var stop = text.IndexOf('\r', at, end - at);
            if (stop < 0)
            {
                Copy(TextSpan.Between(at, end));
                return;
            }
            Copy(TextSpan.Between(at, stop));
            at = stop + 1;
            if (at >= text.Length || text[at] != '\n')
            {
                _html.Markup("\n");
            }
        }
    }

    public void Text(string value)
    {
        var text = value.ReplaceLineEndings("\n").AsSpan();
        // The program's own page has no attribute in single quotes.
        for (var quote = template.IsOwn ? text.IndexOf('\'') : -1; quote >= 0; quote = text.IndexOf('\''))
        {
            _html.Text(text[..quote]).Markup("&#39;");
            text = text[(quote + 1)..];
        }
        _html.Text(text);
    }

    public void Part(string name)
    {
        var start = _html.Length;
        _html.Markup(parts[name]!);
        _parts.Add(new PagePart(name, start, _html.Length - start));
    }

    public FilledPage ToFilledPage(string language) => new(template.Source, _html.ToString(), language, _parts.ToImmutable(), _literals.ToImmutable());

    /// <summary>The page with its security policy, where the template has left the place for it.</summary>
    public OutputFile ToFile(string policy) =>
        _html.ToFile(Format.Html, new TextSpan(_parts.First(part => part.Name == "security_policy").Start, PolicyPlace.Length), policy);

    private void Copy(TextSpan span)
    {
        if (span.Length > 0)
        {
            _literals.Add(new PageLiteral(_html.Length, span));
            _html.Markup(template.Source.Text.AsSpan(span.Start, span.Length));
        }
    }
}
