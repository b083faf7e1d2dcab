using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>Page size, margins, headers and footers.</summary>
internal sealed class PageFurniture(WordDraft draft)
{
    private readonly InlineWriter _inlines = new(draft);

    /// <summary>Makes the header and footer parts and the properties that refer to them.</summary>
    public W.SectionProperties Write()
    {
        var properties = new W.SectionProperties();
        var logo = draft.Theme.Logo is not null;
        if (logo)
        {
            AddHeader(properties, W.HeaderFooterValues.First, withLogo: true);
        }
        AddHeader(properties, W.HeaderFooterValues.Default, withLogo: false);
        if (logo)
        {
            AddFooter(properties, W.HeaderFooterValues.First);
        }
        AddFooter(properties, W.HeaderFooterValues.Default);
        properties.Append(PageSize(), Margins());
        if (logo)
        {
            properties.AppendChild(new W.TitlePage());
        }
        if (draft.RightToLeft)
        {
            properties.AppendChild(new W.BiDi());
        }
        return properties;
    }

    private W.PageSize PageSize()
    {
        var page = draft.Theme.Page;
        var size = new W.PageSize
        {
            Width = (uint)Measure.TwipsOfMillimetres(page.Width),
            Height = (uint)Measure.TwipsOfMillimetres(page.Height),
        };
        if (page.Width > page.Height)
        {
            size.Orient = W.PageOrientationValues.Landscape;
        }
        return size;
    }

    private W.PageMargin Margins()
    {
        var page = draft.Theme.Page;
        return new W.PageMargin
        {
            Top = Measure.TwipsOfMillimetres(page.Top),
            Bottom = Measure.TwipsOfMillimetres(page.Bottom),
            Left = (uint)Measure.TwipsOfMillimetres(page.Left),
            Right = (uint)Measure.TwipsOfMillimetres(page.Right),
            Header = (uint)Measure.TwipsOfMillimetres(page.Top / 2.2),
            Footer = (uint)Measure.TwipsOfMillimetres(page.Bottom / 2.2),
            Gutter = 0,
        };
    }

    private void AddHeader(W.SectionProperties properties, W.HeaderFooterValues type, bool withLogo)
    {
        var id = withLogo ? "headerFirst" : "header";
        var part = draft.Main.AddNewPart<HeaderPart>(id);
        var header = new W.Header();
        var first = Paragraph(withLogo ? StyleIds.Logo : StyleIds.Header);
        if (withLogo && Logo(part) is { } logo)
        {
            first.AppendChild(_inlines.Run(logo));
        }
        else
        {
            first.AppendChild(_inlines.Run(InlineWriter.Literal(draft.Document.Info.Authority)));
        }
        header.AppendChild(first);
        if (draft.Document.Info.DraftBanner is { } banner)
        {
            var paragraph = Paragraph(StyleIds.Draft);
            paragraph.AppendChild(_inlines.Run(InlineWriter.Literal(banner)));
            header.AppendChild(paragraph);
        }
        part.Header = header;
        properties.AppendChild(new W.HeaderReference { Type = type, Id = id });
    }

    private W.Drawing? Logo(HeaderPart part) =>
        DrawingWriter.Write(draft.Pictures, part, draft.Theme.Logo!, (Width: 60, Height: 18));

    private void AddFooter(W.SectionProperties properties, W.HeaderFooterValues type)
    {
        var id = type == W.HeaderFooterValues.First ? "footerFirst" : "footer";
        var part = draft.Main.AddNewPart<FooterPart>(id);
        var info = draft.Document.Info;
        var version = info.Version is null ? "" : " \u00b7 " + draft.Document.Words.Fill("version", ("version", info.Version));
        var line = info.Title + version;
        var paragraph = Paragraph(StyleIds.Footer);
        var footer = new W.Footer(paragraph);
        paragraph.AppendChild(_inlines.Run(InlineWriter.Literal(line)));
        if (!FitsOneLine(line))
        {
            paragraph = footer.AppendChild(Paragraph(StyleIds.Footer));
        }
        paragraph.AppendChild(_inlines.Run(new W.TabChar()));
        paragraph.Append(PageNumber());
        part.Footer = footer;
        properties.AppendChild(new W.FooterReference { Type = type, Id = id });
    }

    /// <summary>Whether the title and the page number have room beside each other, letters being half as wide as high.</summary>
    private bool FitsOneLine(string line)
    {
        var letters = line.Length + draft.Document.Words.Fill("page-of", ("page", "00"), ("pages", "00")).Length;
        return letters * draft.Theme.Sizes.Small * 20 * 0.52 < draft.Metrics.TextWidth;
    }

    /// <summary>"Page {page} of {pages}" in the document's language, with fields where the numbers go.</summary>
    private IEnumerable<OpenXmlElement> PageNumber()
    {
        var phrase = draft.Document.Words["page-of"];
        while (phrase.Length > 0)
        {
            var open = phrase.IndexOf('{', StringComparison.Ordinal);
            var close = open < 0 ? -1 : phrase.IndexOf('}', open);
            if (close < 0)
            {
                yield return _inlines.Run(InlineWriter.Literal(phrase));
                yield break;
            }
            if (open > 0)
            {
                yield return _inlines.Run(InlineWriter.Literal(phrase[..open]));
            }
            var field = phrase[(open + 1)..close] == "pages" ? " NUMPAGES " : " PAGE ";
            yield return new W.SimpleField(_inlines.Run(InlineWriter.Literal("1"))) { Instruction = field };
            phrase = phrase[(close + 1)..];
        }
    }

    private static W.Paragraph Paragraph(string style) =>
        new(new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } });
}
