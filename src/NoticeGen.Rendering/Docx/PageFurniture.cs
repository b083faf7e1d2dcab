using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>Page size, margins, headers and footers.</summary>
internal sealed class PageFurniture(WordDraft draft)
{
    private readonly InlineWriter _inlines = new(draft);

    /// <summary>Makes the header and footer parts and the properties that refer to them (<c>w:sectPr</c>).</summary>
    public byte[] Write()
    {
        using var properties = new WordMarkup();
        properties.Add("<w:sectPr>"u8);
        var kinds = Kinds();
        foreach (var kind in kinds)
        {
            AddHeader(properties, kind);
        }
        foreach (var kind in kinds)
        {
            AddFooter(properties, kind);
        }
        AddPage(properties);
        properties.Add(kinds.Contains(PageKind.First) ? "<w:titlePg />"u8 : []).Add(draft.RightToLeft ? "<w:bidi />"u8 : []).Add("</w:sectPr>"u8);
        return properties.Written.ToArray();
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
    private bool ShowsLogo => draft.Logo is not null && House is not { Headers.IsEmpty: false };

    /// <summary>Size and margins, in twips.</summary>
    private void AddPage(WordMarkup to)
    {
        var page = draft.Theme.Page;

        // The padding of the first and the last row of pictures on a page is part of its margins.
        var padding = draft.Theme.Cover ? draft.Metrics.PicturePadding : 0;
        to.Add("<w:pgSz w:w=\""u8).Value(Measure.TwipsOfMillimetres(page.Width))
            .Add("\" w:h=\""u8).Value(Measure.TwipsOfMillimetres(page.Height))
            .Add(page.Width > page.Height ? "\" w:orient=\"landscape"u8 : [])
            .Add("\" /><w:pgMar w:top=\""u8).Value(Measure.TwipsOfMillimetres(page.Top) - padding)
            .Add("\" w:right=\""u8).Value(Measure.TwipsOfMillimetres(page.Right))
            .Add("\" w:bottom=\""u8).Value(Measure.TwipsOfMillimetres(page.Bottom) - padding)
            .Add("\" w:left=\""u8).Value(Measure.TwipsOfMillimetres(page.Left))
            .Add("\" w:header=\""u8).Value(Measure.TwipsOfMillimetres(House?.Page?.HeaderDistance ?? page.Top / 2.2))
            .Add("\" w:footer=\""u8).Value(Measure.TwipsOfMillimetres(House?.Page?.FooterDistance ?? page.Bottom / 2.2))
            .Add("\" w:gutter=\"0\" />"u8);
    }

    private void AddHeader(WordMarkup properties, PageKind kind)
    {
        var own = House?.Headers.FirstOrDefault(header => header.Kind == kind);
        var bringsHeaders = House is { Headers.IsEmpty: false };
        var banner = draft.Document.Info.DraftBanner;
        if (bringsHeaders && own is null && banner is null)
        {
            return;
        }
        var id = "header" + Suffix(kind);
        if (own is not null)
        {
            draft.Main.Add(new HouseFurniture(draft, House!).Fit(PartKind.Header, id, own.Part, banner is null ? null : Banner(banner)));
        }
        else
        {
            var part = draft.Main.Add(PartKind.Header, id);
            using var header = new WordMarkup();
            header.Add(WordMarkup.Declaration).Add("<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""u8).Add(DrawingWriter.Namespaces).Add(">"u8);
            if (!bringsHeaders)
            {
                Authority(part, kind).WriteTo(header);
            }
            if (banner is not null)
            {
                Banner(banner).WriteTo(header);
            }
            part.Content = PackedContent.Once(header.Add("</w:hdr>"u8).Written);
        }
        properties.Add("<w:headerReference w:type=\""u8).Value(Type(kind)).Add("\" r:id=\""u8).Value(id).Add("\" />"u8);
    }

    /// <summary>Its logo on the first page, its name on others or where there is no logo.</summary>
    private WordParagraph Authority(WordPart header, PageKind kind)
    {
        var logo = kind == PageKind.First && ShowsLogo ? draft.Logo : null;
        var paragraph = Paragraph(logo is null ? StyleIds.Header : StyleIds.Logo);
        if (logo is null || !_inlines.WriteDrawing(paragraph, header, new PictureFrame(logo, Width: 60, Height: 18)))
        {
            _inlines.WriteWords(paragraph, draft.Document.Info.Authority);
        }
        return paragraph;
    }

    private WordParagraph Banner(string banner)
    {
        var paragraph = Paragraph(StyleIds.Draft);
        _inlines.WriteWords(paragraph, banner);
        return paragraph;
    }

    private void AddFooter(WordMarkup properties, PageKind kind)
    {
        var own = House?.Footers.FirstOrDefault(footer => footer.Kind == kind);
        if (House is { Footers.IsEmpty: false } && own is null)
        {
            return;
        }
        var id = "footer" + Suffix(kind);
        if (own is not null)
        {
            draft.Main.Add(new HouseFurniture(draft, House!).Fit(PartKind.Footer, id, own.Part, banner: null));
        }
        else
        {
            draft.Main.Add(PartKind.Footer, id, OurFooter());
        }
        properties.Add("<w:footerReference w:type=\""u8).Value(Type(kind)).Add("\" r:id=\""u8).Value(id).Add("\" />"u8);
    }

    private PackedContent OurFooter()
    {
        var info = draft.Document.Info;
        var version = info.Version is null ? "" : " \u00b7 " + draft.Document.Words.Fill("version", ("version", info.Version));
        var title = info.Title;
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && !FitsOneLine(title + version))
        {
            title = title[..colon];
        }
        var whole = title;
        for (var space = title.LastIndexOf(' '); space > 0 && !FitsOneLine(title + version); space = whole.LastIndexOf(' ', space - 1))
        {
            title = whole[..space] + "\u2026";
        }
        using var footer = new WordMarkup();
        footer.Add(WordMarkup.Declaration).Add("<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"u8);
        var paragraph = Paragraph(StyleIds.Footer);
        _inlines.WriteWords(paragraph, title + version);
        _inlines.WriteRun(paragraph, "<w:tab />"u8);
        WritePageNumber(paragraph);
        paragraph.WriteTo(footer);
        return PackedContent.Once(footer.Add("</w:ftr>"u8).Written);
    }

    private static string Suffix(PageKind kind) => kind == PageKind.Default ? "" : kind.ToString();

    private static string Type(PageKind kind) => kind switch
    {
        PageKind.First => "first",
        PageKind.Even => "even",
        _ => "default",
    };

    /// <summary>Whether the title and the page number have room beside each other, letters being half as wide as high.</summary>
    private bool FitsOneLine(string line)
    {
        var letters = line.Length + draft.Document.Words.Fill("page-of", ("page", "00"), ("pages", "00")).Length;
        return letters * draft.Theme.Sizes.Small * 20 * 0.52 < draft.Metrics.TextWidth;
    }

    /// <summary>"Page {page} of {pages}" in the document's language, with fields where the numbers go.</summary>
    private void WritePageNumber(WordParagraph paragraph)
    {
        var phrase = draft.Document.Words["page-of"];
        while (phrase.Length > 0)
        {
            var open = phrase.IndexOf('{', StringComparison.Ordinal);
            var close = open < 0 ? -1 : phrase.IndexOf('}', open);
            if (close < 0)
            {
                _inlines.WriteWords(paragraph, phrase);
                return;
            }
            if (open > 0)
            {
                _inlines.WriteWords(paragraph, phrase[..open]);
            }
            _inlines.WriteField(paragraph, phrase[(open + 1)..close] == "pages" ? " NUMPAGES " : " PAGE ", shown: "1");
            phrase = phrase[(close + 1)..];
        }
    }

    private WordParagraph Paragraph(string style) => new(style, draft.Runs);
}
