using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>Writes runs into a paragraph.</summary>
internal sealed class InlineWriter(WordDraft draft) : IInlineVisitor<bool>
{
    private OpenXmlElement _target = new W.Paragraph();
    private string? _style;
    private bool _strong;
    private string? _language;

    public void Write(OpenXmlElement target, ImmutableArray<Inline> inlines)
    {
        var outer = _target;
        _target = target;
        All(inlines);
        _target = outer;
    }

    /// <summary>Writes with the Strong style, as for the labels of facts.</summary>
    public void WriteStrong(OpenXmlElement target, ImmutableArray<Inline> inlines)
    {
        _style = StyleIds.Strong;
        Write(target, inlines);
        _style = null;
    }

    /// <summary>A heading's words as a link to it.</summary>
    public void WriteLink(OpenXmlElement target, Heading heading)
    {
        _style = StyleIds.Hyperlink;
        target.AppendChild(new W.Hyperlink(Run(Literal(DocumentText.Of(heading.Inlines))))
        {
            Anchor = draft.Bookmarks.NameOf(heading.Id),
            History = true,
        });
        _style = null;
    }

    /// <summary>A run of the document's own language and direction, outside any style.</summary>
    public W.Run Run(params ReadOnlySpan<OpenXmlElement> children)
    {
        var run = new W.Run();
        if (Properties() is { } properties)
        {
            run.AppendChild(properties);
        }
        foreach (var child in children)
        {
            run.AppendChild(child);
        }
        return run;
    }

    public static W.Text Literal(string text) =>
        new(WordText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    public bool Visit(Text text)
    {
        _target.AppendChild(Run(Literal(text.Value)));
        return true;
    }

    public bool Visit(LineBreak lineBreak)
    {
        _target.AppendChild(Run(new W.Break()));
        return true;
    }

    public bool Visit(Strong strong)
    {
        var (style, bold) = (_style, _strong);
        if (style is null)
        {
            _style = StyleIds.Strong;
        }
        else
        {
            _strong = true;
        }
        All(strong.Children);
        (_style, _strong) = (style, bold);
        return true;
    }

    public bool Visit(Emphasis emphasis)
    {
        var style = _style;
        _style ??= StyleIds.Emphasis;
        All(emphasis.Children);
        _style = style;
        return true;
    }

    public bool Visit(Link link)
    {
        if (Open(link) is not { } hyperlink)
        {
            return All(link.Children);
        }
        var (target, style, strong) = (_target, _style, _strong);
        target.AppendChild(hyperlink);
        (_target, _style, _strong) = (hyperlink, StyleIds.Hyperlink, style is not null || strong);
        All(link.Children);
        (_target, _style, _strong) = (target, style, strong);
        return true;
    }

    public bool Visit(Language language)
    {
        var outer = _language;
        _language = language.Tag;
        All(language.Children);
        _language = outer;
        return true;
    }

    /// <summary>Word knows no expansion of a short form, and what could stand in for one gets in readers' way (decision 0021).</summary>
    public bool Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public bool Visit(Date date) => All(date.Children);

    private bool All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return true;
    }

    /// <summary>Null when the link leads nowhere, or stands in a link already.</summary>
    private W.Hyperlink? Open(Link link)
    {
        if (_target is W.Hyperlink)
        {
            return null;
        }
        if (link.IsInternal)
        {
            return draft.Bookmarks.NameOf(link.Target[1..]) is { } name
                ? new W.Hyperlink { Anchor = name, History = true }
                : null;
        }
        return draft.Links.IdOf(link.Target) is { } id ? new W.Hyperlink { Id = id, History = true } : null;
    }

    private W.RunProperties? Properties()
    {
        var rightToLeft = _language is null ? draft.RightToLeft : Words.IsRightToLeft(_language);
        if (_style is null && !_strong && _language is null && !rightToLeft)
        {
            return null;
        }
        var properties = new W.RunProperties();
        if (_style is not null)
        {
            properties.RunStyle = new W.RunStyle { Val = _style };
        }
        if (_strong)
        {
            properties.Bold = new W.Bold();
            properties.BoldComplexScript = new W.BoldComplexScript();
        }
        if (rightToLeft)
        {
            properties.RightToLeftText = new W.RightToLeftText();
        }
        if (_language is not null)
        {
            properties.Languages = WordLanguage.Mark(new W.Languages(), _language);
        }
        return properties;
    }
}
