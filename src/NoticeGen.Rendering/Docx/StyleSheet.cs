using DocumentFormat.OpenXml;
using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The styles part: everything that documents look like stands here, so that an authority changes a look by changing a
/// style. Built-in styles keep Word's names.
/// </summary>
internal sealed class StyleSheet(WordLook look)
{
    private readonly Metrics _metrics = look.Metrics;
    private readonly Palette _palette = look.Palette;

    public W.Styles Write()
    {
        var styles = new W.Styles(Defaults());
        styles.Append(Normal(), ParagraphFont(), NoList());
        styles.Append(Headings());
        styles.Append(Texts());
        styles.Append(Between(), TableText());
        styles.Append(TableHeading());
        styles.Append(Lists());
        styles.Append(Boxes());
        styles.Append(Facts());
        styles.Append(Contents());
        styles.Append(Furniture());
        styles.Append(Runs());
        styles.Append(TableStyles.Write(_palette, _metrics));
        return styles;
    }

    private W.DocDefaults Defaults()
    {
        var languages = new W.Languages { Val = LanguageTag.WithRegion("en"), EastAsia = "en-GB", Bidi = "ar-SA" };
        var run = new W.RunPropertiesBaseStyle
        {
            RunFonts = new W.RunFonts
            {
                AsciiTheme = W.ThemeFontValues.MinorHighAnsi,
                HighAnsiTheme = W.ThemeFontValues.MinorHighAnsi,
                EastAsiaTheme = W.ThemeFontValues.MinorEastAsia,
                ComplexScriptTheme = W.ThemeFontValues.MinorBidi,
            },
            FontSize = new W.FontSize { Val = Measure.HalfPoints(look.Theme.Sizes.Body) },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = Measure.HalfPoints(look.Theme.Sizes.Body) },
            Languages = WordLanguage.Mark(languages, look.Language),
        };
        var paragraph = new W.ParagraphPropertiesBaseStyle { SpacingBetweenLines = Spacing(0, 0) };
        return new W.DocDefaults(new W.RunPropertiesDefault(run), new W.ParagraphPropertiesDefault(paragraph));
    }

    /// <summary>
    /// Has the colour of text and no other looks, so that table styles reach the text in their cells; LibreOffice paints links in
    /// cells in a colour that all the document has by default.
    /// </summary>
    private W.Style Normal()
    {
        var style = new W.Style(
            new W.StyleName { Val = "Normal" },
            new W.PrimaryStyle(),
            new W.StyleParagraphProperties { WidowControl = new W.WidowControl() },
            new W.StyleRunProperties { Color = _palette.Text.Colour() })
        {
            Type = W.StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        };
        if (look.RightToLeft)
        {
            style.StyleParagraphProperties!.BiDi = new W.BiDi();
        }
        return style;
    }

    private static W.Style ParagraphFont() => new(
        new W.StyleName { Val = "Default Paragraph Font" }, new W.UIPriority { Val = 1 }, new W.SemiHidden())
    {
        Type = W.StyleValues.Character,
        StyleId = "DefaultParagraphFont",
        Default = true,
    };

    private static W.Style NoList() => new(
        new W.StyleName { Val = "No List" }, new W.UIPriority { Val = 99 }, new W.SemiHidden())
    {
        Type = W.StyleValues.Numbering,
        StyleId = "NoList",
        Default = true,
    };

    /// <summary>
    /// The document's title is a Heading 1, not Word's Title style: screen readers and PDF export know headings, and a
    /// title that is no heading leaves the first page without one. The Title style is there for those who want it.
    /// </summary>
    private IEnumerable<W.Style> Headings()
    {
        var sizes = look.Theme.Sizes;
        var band = Bold(_palette.OnBrand, sizes.Title);
        yield return Paragraph(("Heading1", "heading 1", StyleIds.BodyText), band, new W.StyleParagraphProperties
        {
            KeepNext = new W.KeepNext(),
            KeepLines = new W.KeepLines(),
            ParagraphBorders = Frame(_palette.Brand, _palette.Brand),
            Shading = _palette.Brand.Ground(),
            SpacingBetweenLines = Tight(0, _metrics.Em * 3 / 2),
            Indentation = Inset(),
            OutlineLevel = new W.OutlineLevel { Val = 0 },
        });
        var levels = new[] { sizes.Heading2, sizes.Heading3, sizes.Heading4 };
        for (var i = 0; i < levels.Length; i++)
        {
            var level = Measure.Number(i + 2);
            var size = Measure.TwipsOfPoints(levels[i]);
            var letters = Bold(i == 2 ? _palette.Text : _palette.Brand, levels[i]);
            yield return Paragraph(("Heading" + level, "heading " + level, StyleIds.BodyText), letters, new W.StyleParagraphProperties
            {
                KeepNext = new W.KeepNext(),
                KeepLines = new W.KeepLines(),
                SpacingBetweenLines = look.Theme.Cover ? AmongPictures(size) : Tight(_metrics.Close(i == 0 ? size * 7 / 5 : size), _metrics.Close(size * 2 / 5)),
                OutlineLevel = new W.OutlineLevel { Val = i + 1 },
            });
        }
        yield return Paragraph(("Title", "Title", StyleIds.BodyText), Bold(_palette.Brand, sizes.Title), new W.StyleParagraphProperties
        {
            KeepNext = new W.KeepNext(),
            SpacingBetweenLines = Tight(0, _metrics.Em),
        });
    }

    /// <summary>A heading between rows of pictures, whose padding parts it from them too.</summary>
    private W.SpacingBetweenLines AmongPictures(int size) =>
        Tight(Math.Max(0, size - _metrics.PicturePadding - (size / 4)), Math.Max(0, (_metrics.Em / 2) - _metrics.PicturePadding));

    private IEnumerable<W.Style> Texts()
    {
        var gap = _metrics.Gap;
        yield return Paragraph(("BodyText", "Body Text", null), null, new W.StyleParagraphProperties
        {
            SpacingBetweenLines = Spacing(0, gap),
        });
        yield return Paragraph(("Quote", "Quote", null), null, new W.StyleParagraphProperties
        {
            ParagraphBorders = new W.ParagraphBorders { LeftBorder = _palette.Border.Rule<W.LeftBorder>(24, 12) },
            SpacingBetweenLines = Spacing(gap / 2, gap),
            Indentation = new W.Indentation { Left = Measure.Number(_metrics.ListStep), Right = Measure.Number(_metrics.ListStep) },
        });
        yield return Paragraph(("Caption", "caption", null), Bold(_palette.Text, look.Theme.Sizes.Body), new W.StyleParagraphProperties
        {
            KeepNext = new W.KeepNext(),
            KeepLines = new W.KeepLines(),
            SpacingBetweenLines = Spacing(gap * 3 / 2, gap / 2),
        });
        yield return Paragraph((StyleIds.Figure, "Notice Figure", null), null, new W.StyleParagraphProperties
        {
            SpacingBetweenLines = Spacing(gap, gap * 3 / 2),
        });
        yield return Paragraph((StyleIds.Divider, "Notice Divider", StyleIds.BodyText), Sized(4), new W.StyleParagraphProperties
        {
            ParagraphBorders = new W.ParagraphBorders { BottomBorder = _palette.Border.Rule<W.BottomBorder>(8, 1) },
            SpacingBetweenLines = Tight(gap / 2, gap * 3 / 2),
        });
    }

    private W.Style Between() => Paragraph(
        (StyleIds.Between, "Notice Between", StyleIds.BodyText),
        Sized(4),
        new W.StyleParagraphProperties { SpacingBetweenLines = Tight(_metrics.Gap, _metrics.Gap) });

    private W.Style TableText() => Paragraph(
        (StyleIds.TableText, "Notice Table Text", null), null, new W.StyleParagraphProperties { SpacingBetweenLines = Spacing(0, 0) });

    private W.Style TableHeading()
    {
        var style = Paragraph(
            (StyleIds.TableHeading, "Notice Table Heading", StyleIds.TableText),
            Bold(_palette.OnBrand, look.Theme.Sizes.Body),
            new W.StyleParagraphProperties { KeepNext = new W.KeepNext() });
        style.BasedOn!.Val = StyleIds.TableText;
        return style;
    }

    private IEnumerable<W.Style> Lists()
    {
        for (var depth = 1; depth <= StyleIds.DeepestList; depth++)
        {
            var suffix = depth == 1 ? "" : " " + Measure.Number(depth);
            yield return List(StyleIds.List(numbered: false, depth), "List Bullet" + suffix, NumberedLists.Bullets, depth);
            yield return List(StyleIds.List(numbered: true, depth), "List Number" + suffix, NumberedLists.Numbers, depth);
            yield return Paragraph((StyleIds.ListContinue(depth), "List Continue" + suffix, null), null, new W.StyleParagraphProperties
            {
                SpacingBetweenLines = Spacing(0, _metrics.Gap * 2 / 3),
                Indentation = new W.Indentation { Left = Measure.Number(_metrics.ListStep * depth) },
            });
        }
    }

    private W.Style List(string id, string name, int numbering, int depth) =>
        Paragraph((id, name, null), null, new W.StyleParagraphProperties
        {
            NumberingProperties = new W.NumberingProperties(
                new W.NumberingLevelReference { Val = depth - 1 }, new W.NumberingId { Val = numbering }),
            SpacingBetweenLines = Spacing(0, _metrics.Gap * 2 / 3),
        });

    /// <summary>
    /// Boxes are paragraphs with a ground and a bar, never text boxes, which screen readers reach late or not at all. The
    /// colour of the bar tells nothing that their first words do not.
    /// </summary>
    private IEnumerable<W.Style> Boxes()
    {
        yield return Box(CalloutKind.Summary, "Notice Summary", Frame(_palette.Brand, _palette.Surface));
        yield return Box(CalloutKind.Contact, "Notice Contact", Frame(_palette.Muted, _palette.Surface));
        yield return Box(CalloutKind.Important, "Notice Important", Frame(_palette.Text, _palette.Surface));
        yield return Box(CalloutKind.Note, "Notice Note", Frame(_palette.Border, _palette.Page));
    }

    private W.Style Box(CalloutKind kind, string name, W.ParagraphBorders frame) =>
        Paragraph((StyleIds.Callout(kind), name, null), null, new W.StyleParagraphProperties
        {
            KeepLines = new W.KeepLines(),
            ParagraphBorders = frame,
            Shading = kind == CalloutKind.Note ? null : _palette.Surface.Ground(),
            SpacingBetweenLines = Spacing(_metrics.Gap, _metrics.Gap * 2),
            Indentation = Inset(),
            ContextualSpacing = new W.ContextualSpacing(),
        });

    /// <summary>
    /// A bar where lines begin, and borders in the colour of the ground elsewhere: they make the padding, also between
    /// paragraphs of different indents, which Word frames one by one.
    /// </summary>
    private W.ParagraphBorders Frame(Ink bar, Ink ground)
    {
        var padding = (uint)_metrics.BoxPadding;
        var (left, right) = (!look.RightToLeft, look.RightToLeft);
        return new W.ParagraphBorders
        {
            TopBorder = ground.Rule<W.TopBorder>(Metrics.Hairline, padding / 2),
            LeftBorder = (left ? bar : ground).Rule<W.LeftBorder>(Side(left), padding),
            BottomBorder = ground.Rule<W.BottomBorder>(Metrics.Hairline, padding / 2),
            RightBorder = (right ? bar : ground).Rule<W.RightBorder>(Side(right), padding),
        };
    }

    private static uint Side(bool hasBar) => hasBar ? Metrics.Bar : Metrics.Hairline;

    private IEnumerable<W.Style> Facts()
    {
        var column = Measure.Number(_metrics.FactColumn);
        yield return Paragraph((StyleIds.Fact, "Notice Fact", null), null, new W.StyleParagraphProperties
        {
            SpacingBetweenLines = Spacing(0, _metrics.Gap * 2 / 3),
            Indentation = new W.Indentation { Left = column, Hanging = column },
        });
        yield return Paragraph((StyleIds.FactLabel, "Notice Fact Label", StyleIds.BodyText), null, new W.StyleParagraphProperties
        {
            KeepNext = new W.KeepNext(),
            SpacingBetweenLines = Spacing(0, 0),
        });
        yield return Paragraph((StyleIds.FactValue, "Notice Fact Value", null), null, new W.StyleParagraphProperties
        {
            SpacingBetweenLines = Spacing(0, _metrics.Gap * 2 / 3),
            Indentation = new W.Indentation { Left = column },
        });
    }

    private IEnumerable<W.Style> Contents()
    {
        yield return Paragraph((StyleIds.ContentsHeading, "TOC Heading", StyleIds.BodyText), Bold(_palette.Brand, look.Theme.Sizes.Heading3), new W.StyleParagraphProperties
        {
            KeepNext = new W.KeepNext(),
            KeepLines = new W.KeepLines(),
            SpacingBetweenLines = Tight(0, _metrics.Gap / 2),
            OutlineLevel = new W.OutlineLevel { Val = 9 },
        });
        for (var level = 1; level <= 3; level++)
        {
            var number = Measure.Number(level);
            yield return Paragraph(("TOC" + number, "toc " + number, null), null, new W.StyleParagraphProperties
            {
                Tabs = new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Position = _metrics.TextWidth }),
                SpacingBetweenLines = Spacing(0, _metrics.IsTall ? 0 : _metrics.Gap / 3),
                Indentation = new W.Indentation { Left = Measure.Number(_metrics.ListStep * Math.Max(0, level - 2)) },
            });
        }
    }

    private IEnumerable<W.Style> Furniture()
    {
        var small = Sized(look.Theme.Sizes.Small);
        small.Color = _palette.Muted.Colour();
        yield return Paragraph((StyleIds.Header, "header", null), small, new W.StyleParagraphProperties
        {
            SpacingBetweenLines = Tight(0, 0),
        });
        yield return Paragraph((StyleIds.Footer, "footer", null), (W.StyleRunProperties)small.CloneNode(true), new W.StyleParagraphProperties
        {
            ParagraphBorders = new W.ParagraphBorders { TopBorder = _palette.Border.Rule<W.TopBorder>(4, 6) },
            Tabs = new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Position = _metrics.TextWidth }),
            SpacingBetweenLines = Tight(0, 0),
        });
        yield return Paragraph((StyleIds.Logo, "Notice Logo", StyleIds.Header), null, new W.StyleParagraphProperties
        {
            SpacingBetweenLines = Tight(0, _metrics.Gap),
        });
        yield return Paragraph((StyleIds.Draft, "Notice Draft", StyleIds.Header), Bold(_palette.Page, look.Theme.Sizes.Body), new W.StyleParagraphProperties
        {
            ParagraphBorders = Frame(_palette.Text, _palette.Text),
            Shading = _palette.Text.Ground(),
            SpacingBetweenLines = Tight(_metrics.Gap, _metrics.Gap * 2),
            Indentation = Inset(),
        });
    }

    private IEnumerable<W.Style> Runs()
    {
        yield return Character(StyleIds.Strong, "Strong", new W.StyleRunProperties { Bold = new(), BoldComplexScript = new() });

        // Clear print has no slanted letters (RNIB, UKAAF): stress is printed bold.
        yield return Character(StyleIds.Emphasis, "Emphasis", new W.StyleRunProperties { Bold = new(), BoldComplexScript = new() });
        yield return Character(StyleIds.Hyperlink, "Hyperlink", LinkLook());
        yield return Character("FollowedHyperlink", "FollowedHyperlink", LinkLook());
    }

    private W.StyleRunProperties LinkLook() => new()
    {
        Color = _palette.Link.Colour(),
        Underline = new W.Underline { Val = W.UnderlineValues.Single },
    };

    private static W.Style Character(string id, string name, W.StyleRunProperties run) => new(
        new W.StyleName { Val = name },
        new W.BasedOn { Val = "DefaultParagraphFont" },
        new W.PrimaryStyle(),
        run)
    {
        Type = W.StyleValues.Character,
        StyleId = id,
        CustomStyle = id.StartsWith("Notice", StringComparison.Ordinal) ? true : null,
    };

    /// <param name="style">Id, name, and the style of a paragraph begun after it; null for the same.</param>
    private static W.Style Paragraph(
        (string Id, string Name, string? Next) style, W.StyleRunProperties? run, W.StyleParagraphProperties paragraph)
    {
        var result = new W.Style
        {
            Type = W.StyleValues.Paragraph,
            StyleId = style.Id,
            CustomStyle = style.Id.StartsWith("Notice", StringComparison.Ordinal) ? true : null,
            StyleName = new W.StyleName { Val = style.Name },
            BasedOn = new W.BasedOn { Val = "Normal" },
            PrimaryStyle = new W.PrimaryStyle(),
            StyleParagraphProperties = paragraph,
        };
        if (style.Next is not null)
        {
            result.NextParagraphStyle = new W.NextParagraphStyle { Val = style.Next };
        }
        if (run is not null)
        {
            result.StyleRunProperties = run;
        }
        return result;
    }

    private static W.StyleRunProperties Sized(double size) => new()
    {
        FontSize = new W.FontSize { Val = Measure.HalfPoints(size) },
        FontSizeComplexScript = new W.FontSizeComplexScript { Val = Measure.HalfPoints(size) },
    };

    private static W.StyleRunProperties Bold(Ink ink, double size)
    {
        var run = Sized(size);
        run.Bold = new W.Bold();
        run.BoldComplexScript = new W.BoldComplexScript();
        run.Color = ink.Colour();
        return run;
    }

    /// <summary>Bars stand at the margins, their text within; left means where lines begin.</summary>
    private W.Indentation Inset() => new()
    {
        Left = Measure.Number(_metrics.BoxInset),
        Right = Measure.Number(_metrics.BoxEdge(Metrics.Hairline)),
    };

    private W.SpacingBetweenLines Spacing(int before, int after) => new()
    {
        Before = Measure.Number(before),
        After = Measure.Number(after),
        Line = Measure.Number(_metrics.Line),
        LineRule = W.LineSpacingRuleValues.Auto,
    };

    /// <summary>Single lines, as headings and page furniture have.</summary>
    private static W.SpacingBetweenLines Tight(int before, int after) => new()
    {
        Before = Measure.Number(before),
        After = Measure.Number(after),
        Line = "240",
        LineRule = W.LineSpacingRuleValues.Auto,
    };
}
