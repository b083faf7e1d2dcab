using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Writes what a document says: its title, its contents list and its body. Nothing here knows of the page around it,
/// which is <see cref="HtmlPage"/>.
/// </summary>
internal sealed class HtmlContent : IBlockVisitor<HtmlWriter>
{
    private readonly Document _document;
    private readonly Placement _placement;
    private readonly HtmlWriter _html;
    private readonly HtmlInlines _inlines;
    private readonly PictureShelf _pictures;

    public HtmlContent(Document document, HtmlWriter html, Placement? placement = null)
    {
        _document = document;
        _placement = placement ?? Placement.PageOfItsOwn;
        _html = html;
        _inlines = new HtmlInlines(html, document.Info.Edition.Language, _placement.IdPrefix);
        _pictures = new PictureShelf(document.Blocks, _placement);
    }

    public HtmlWriter WriteTitle()
    {
        if (_document.Blocks is [Heading { Level: 1 } title, ..])
        {
            return Visit(title);
        }
        var name = _placement.HeadingName(1);
        return _html.Markup("<").Markup(name).Markup(">").Text(_document.Info.Title).Markup("</").Markup(name).Markup(">\n");
    }

    /// <summary>Links to the sections; the sections are the level 2 headings.</summary>
    public HtmlWriter WriteContents()
    {
        _html.Markup("<ul>\n");
        foreach (var heading in _document.Outline)
        {
            if (heading.Level == 2)
            {
                _html.Markup("<li><a").Attribute("href", "#" + IdOf(heading)).Markup(">");
                _inlines.Write(heading.Inlines).Markup("</a></li>\n");
            }
        }
        return _html.Markup("</ul>\n");
    }

    /// <summary>What stands between the title and the first section.</summary>
    public HtmlWriter WriteOpening()
    {
        foreach (var block in _document.Blocks.TakeWhile(IsOpening).Where(block => block is not Heading { Level: 1 }))
        {
            block.Accept(this);
        }
        return _html;
    }

    /// <summary>The sections: each level 2 heading begins one that is named by it.</summary>
    public HtmlWriter WriteSections()
    {
        var end = "";
        foreach (var block in _document.Blocks.SkipWhile(IsOpening))
        {
            if (block is Heading { Level: 2 } heading)
            {
                _html.Markup(end).Markup("<section");
                if (_placement.NamesSections)
                {
                    _html.Attribute("aria-labelledby", IdOf(heading));
                }
                _html.Markup(">\n");
                end = "</section>\n";
                if (heading.Folds && _placement.HasStyles)
                {
                    _html.Markup("<details class=\"fold\">\n<summary>");
                    Visit(heading).Markup("</summary>\n");
                    end = "</details>\n" + end;
                    continue;
                }
            }
            block.Accept(this);
        }
        return _html.Markup(end);
    }

    private static bool IsOpening(Block block) => block is not Heading { Level: 2 };

    public HtmlWriter Visit(Heading heading)
    {
        var name = _placement.HeadingName(heading.Level);
        _html.Markup("<").Markup(name).Attribute("id", IdOf(heading)).Markup(">");
        return WriteHeading(heading).Markup("</").Markup(name).Markup(">\n");
    }

    /// <summary>
    /// The break of a title is the style sheet's: one in the text would keep find-in-page from the whole title.
    /// </summary>
    private HtmlWriter WriteHeading(Heading heading)
    {
        var title = TitleParts.Of(heading);
        if (title.Second.IsEmpty || !_placement.HasStyles)
        {
            return _inlines.Write(heading.Inlines);
        }
        _inlines.Write(title.First).Markup("<span class=\"title-part\">");
        return _inlines.Write(title.Second).Markup("</span>");
    }

    public HtmlWriter Visit(Paragraph paragraph)
    {
        _html.Markup("<p>");
        return _inlines.Write(paragraph.Inlines).Markup("</p>\n");
    }

    public HtmlWriter Visit(List list)
    {
        var inColumns = list.InColumns && _placement.HasStyles;
        _html.Markup(list.Numbered ? "<ol" : "<ul").Markup(inColumns ? " class=\"columns\">\n" : ">\n");
        foreach (var item in list.Items)
        {
            _html.Markup(inColumns && !item.IsShort ? "<li class=\"wide\">" : "<li>");
            WriteTight(item.Blocks);
            _html.Markup("</li>\n");
        }
        return _html.Markup(list.Numbered ? "</ol>\n" : "</ul>\n");
    }

    public HtmlWriter Visit(Table table)
    {
        // Many columns become cards earlier than few. No roles stand on rows and cells, although their display changes
        // on a phone: the Nu checker refuses them, and current browsers keep a table a table whatever its display is.
        _html.Markup(table.Header.Cells.Length switch
        {
            <= 3 => "<table>\n",
            <= 5 => "<table class=\"many\">\n",
            _ => "<table class=\"cards\">\n",
        });
        if (!table.Caption.IsEmpty)
        {
            _html.Markup("<caption>");
            _inlines.Write(table.Caption).Markup("</caption>\n");
        }

        _html.Markup("<thead>\n<tr>");
        foreach (var cell in table.Header.Cells)
        {
            // An empty corner heads nothing.
            WriteCell(cell, cell.Inlines.IsEmpty ? null : "col", label: null);
        }
        _html.Markup("</tr>\n</thead>\n<tbody>\n");

        var labels = table.Header.Cells.Select(cell => DocumentText.Of(cell.Inlines)).ToArray();
        foreach (var row in table.Rows)
        {
            _html.Markup("<tr>");
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var cell = row.Cells[column];
                var headsRow = column == 0 && table.RowHeaders && !cell.Inlines.IsEmpty;
                WriteCell(cell, headsRow ? "row" : null, column < labels.Length ? labels[column] : null);
            }
            _html.Markup("</tr>\n");
        }
        return _html.Markup("</tbody>\n</table>\n");
    }

    public HtmlWriter Visit(Callout callout)
    {
        _html.Markup(callout.Kind switch
        {
            CalloutKind.Contact => "<div class=\"callout contact\">\n",
            CalloutKind.Summary => "<div class=\"callout summary\">\n",
            CalloutKind.Important => "<div class=\"callout important\" role=\"note\">\n",
            _ => "<div class=\"callout note\" role=\"note\">\n",
        });
        if (callout.Kind == CalloutKind.Contact)
        {
            WriteAddress(callout.Blocks);
        }
        else
        {
            WriteAll(callout.Blocks);
        }
        return _html.Markup("</div>\n");
    }

    public HtmlWriter Visit(Quote quote)
    {
        _html.Markup("<blockquote>\n");
        WriteAll(quote.Blocks);
        return _html.Markup("</blockquote>\n");
    }

    public HtmlWriter Visit(Facts facts)
    {
        _html.Markup("<dl>\n");
        foreach (var fact in facts.Entries)
        {
            _html.Markup("<div><dt>");
            _inlines.Write(fact.Label).Markup("</dt><dd>");
            WriteTight(fact.Value);
            _html.Markup("</dd></div>\n");
        }
        return _html.Markup("</dl>\n");
    }

    public HtmlWriter Visit(Illustrated illustrated)
    {
        // The words beside it say what the picture shows, so it is decoration (WCAG 1.1.1; Easy Read guidance).
        var alternative = illustrated.Blocks.IsEmpty ? illustrated.Picture.Alternative : "";
        _html.Markup("<div class=\"illustrated\">");
        _pictures.Write(_html, illustrated.Picture, alternative);
        _html.Markup("<div class=\"words\">\n");
        WriteAll(illustrated.Blocks);
        return _html.Markup("</div></div>\n");
    }

    public HtmlWriter Visit(Figure figure)
    {
        _html.Markup("<figure>");
        _pictures.Write(_html, figure.Picture, figure.Picture.Alternative);
        return _html.Markup("</figure>\n");
    }

    public HtmlWriter Visit(Divider divider) => _html.Markup("<hr>\n");

    private string IdOf(Heading heading) => _placement.IdPrefix + heading.Id;

    private void WriteCell(TableCell cell, string? scope, string? label)
    {
        var name = scope is null ? "td" : "th";
        _html.Markup("<").Markup(name);
        if (scope is not null)
        {
            _html.Attribute("scope", scope);
        }
        else if (label is { Length: > 0 })
        {
            _html.Attribute("data-label", label);
        }
        _html.Markup(">");
        _inlines.Write(cell.Inlines).Markup("</").Markup(name).Markup(">");
    }

    private void WriteAll(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
    }

    /// <summary>A single paragraph, or one that leads into a list, stands without <c>p</c>, as the items of a plain list do.</summary>
    private void WriteTight(ImmutableArray<Block> blocks)
    {
        if (blocks is [Paragraph only])
        {
            _inlines.Write(only.Inlines);
        }
        else if (blocks is [Paragraph lead, List list])
        {
            _inlines.Write(lead.Inlines).Markup("\n");
            Visit(list);
        }
        else
        {
            WriteAll(blocks);
        }
    }

    /// <summary>Runs of blocks inside <c>address</c>; what that element may not hold stands between them.</summary>
    private void WriteAddress(ImmutableArray<Block> blocks)
    {
        var inAddress = false;
        foreach (var block in blocks)
        {
            var belongs = MayStandInAddress(block);
            if (belongs != inAddress)
            {
                _html.Markup(belongs ? "<address>\n" : "</address>\n");
                inAddress = belongs;
            }
            block.Accept(this);
        }
        if (inAddress)
        {
            _html.Markup("</address>\n");
        }
    }

    // HTML Living Standard, 4.3.10: no headings and no further address inside an address.
    private static bool MayStandInAddress(Block block) => block switch
    {
        Heading or Callout => false,
        Quote quote => quote.Blocks.All(MayStandInAddress),
        Illustrated illustrated => illustrated.Blocks.All(MayStandInAddress),
        List list => list.Items.All(item => item.Blocks.All(MayStandInAddress)),
        Facts facts => facts.Entries.All(entry => entry.Value.All(MayStandInAddress)),
        _ => true,
    };
}
