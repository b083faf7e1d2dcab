using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Templates;
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
        var kinds = Kinds();
        foreach (var kind in kinds)
        {
            AddHeader(properties, kind);
        }
        foreach (var kind in kinds)
        {
            AddFooter(properties, kind);
        }
        properties.Append(PageSize(), Margins());
        if (kinds.Contains(PageKind.First))
        {
            properties.AppendChild(new W.TitlePage());
        }
        if (draft.RightToLeft)
        {
            properties.AppendChild(new W.BiDi());
        }
        return properties;
    }

    /// <summary>The pages that have a header and footer of their own.</summary>
    private List<PageKind> Kinds()
    {
        var kinds = new List<PageKind> { PageKind.Default };
        if (ShowsLogo || House is { FirstPageDiffers: true })
        {
            kinds.Insert(0, PageKind.First);
        }
        if (House is { EvenPagesDiffer: true })
        {
            kinds.Add(PageKind.Even);
        }
        return kinds;
    }

    private HouseDocument? House => draft.Theme.House;

    /// <summary>A house document's header brings the authority's marks itself.</summary>
    private bool ShowsLogo => draft.Theme.Logo is not null && House is not { Headers.IsEmpty: false };

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

        // The padding of the first and the last row of pictures on a page is part of its margins.
        var padding = draft.Theme.Cover ? draft.Metrics.PicturePadding : 0;
        return new W.PageMargin
        {
            Top = Measure.TwipsOfMillimetres(page.Top) - padding,
            Bottom = Measure.TwipsOfMillimetres(page.Bottom) - padding,
            Left = (uint)Measure.TwipsOfMillimetres(page.Left),
            Right = (uint)Measure.TwipsOfMillimetres(page.Right),
            Header = (uint)Measure.TwipsOfMillimetres(House?.Page?.HeaderDistance ?? page.Top / 2.2),
            Footer = (uint)Measure.TwipsOfMillimetres(House?.Page?.FooterDistance ?? page.Bottom / 2.2),
            Gutter = 0,
        };
    }

    private void AddHeader(W.SectionProperties properties, PageKind kind)
    {
        var banner = Banner();
        var own = House?.Headers.FirstOrDefault(header => header.Kind == kind);
        if (House is { Headers.IsEmpty: false } && own is null && banner is null)
        {
            return;
        }
        var id = "header" + Suffix(kind);
        var part = draft.Main.AddNewPart<HeaderPart>(id);
        if (own is not null)
        {
            new HouseFurniture(draft, House!).Feed(part, own.Part, banner);
        }
        else
        {
            part.Header = House is { Headers.IsEmpty: false } ? new W.Header(banner!) : OurHeader(part, kind, banner);
        }
        properties.AppendChild(new W.HeaderReference { Type = Type(kind), Id = id });
    }

    private W.Header OurHeader(HeaderPart part, PageKind kind, W.Paragraph? banner)
    {
        var withLogo = ShowsLogo && kind == PageKind.First;
        var first = Paragraph(withLogo ? StyleIds.Logo : StyleIds.Header);
        if (withLogo && Logo(part) is { } logo)
        {
            first.AppendChild(_inlines.Run(logo));
        }
        else
        {
            first.AppendChild(_inlines.Run(InlineWriter.Literal(draft.Document.Info.Authority)));
        }
        return banner is null ? new W.Header(first) : new W.Header(first, banner);
    }

    private W.Paragraph? Banner()
    {
        if (draft.Document.Info.DraftBanner is not { } banner)
        {
            return null;
        }
        var paragraph = Paragraph(StyleIds.Draft);
        paragraph.AppendChild(_inlines.Run(InlineWriter.Literal(banner)));
        return paragraph;
    }

    private W.Drawing? Logo(HeaderPart part) =>
        DrawingWriter.Write(draft.Pictures, part, draft.Theme.Logo!, (Width: 60, Height: 18));

    private void AddFooter(W.SectionProperties properties, PageKind kind)
    {
        var own = House?.Footers.FirstOrDefault(footer => footer.Kind == kind);
        if (House is { Footers.IsEmpty: false } && own is null)
        {
            return;
        }
        var id = "footer" + Suffix(kind);
        var part = draft.Main.AddNewPart<FooterPart>(id);
        if (own is not null)
        {
            new HouseFurniture(draft, House!).Feed(part, own.Part, banner: null);
        }
        else
        {
            part.Footer = OurFooter();
        }
        properties.AppendChild(new W.FooterReference { Type = Type(kind), Id = id });
    }

    private W.Footer OurFooter()
    {
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
        return footer;
    }

    private static string Suffix(PageKind kind) => kind == PageKind.Default ? "" : kind.ToString();

    private static W.HeaderFooterValues Type(PageKind kind) => kind switch
    {
        PageKind.First => W.HeaderFooterValues.First,
        PageKind.Even => W.HeaderFooterValues.Even,
        _ => W.HeaderFooterValues.Default,
    };

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
