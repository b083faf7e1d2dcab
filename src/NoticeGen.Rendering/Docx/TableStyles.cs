using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>The styles of data tables and of the picture rows of Easy Read.</summary>
internal static class TableStyles
{
    public static IEnumerable<OpenXmlElement> Write(Palette palette, Metrics metrics)
    {
        yield return Plain(metrics);
        yield return Data(palette, metrics);
        yield return Pictures(metrics);
    }

    private static W.Style Plain(Metrics metrics) => new(
        new W.StyleName { Val = "Normal Table" },
        new W.UIPriority { Val = 99 },
        new W.SemiHidden(),
        new W.StyleTableProperties(
            new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellLeftMargin { Width = (short)(metrics.Em / 2), Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellRightMargin { Width = (short)(metrics.Em / 2), Type = W.TableWidthValues.Dxa })))
    {
        Type = W.StyleValues.Table,
        StyleId = "TableNormal",
        Default = true,
    };

    private static W.Style Data(Palette palette, Metrics metrics)
    {
        var style = Based(StyleIds.Table, "Notice Table");
        style.Append(
            new W.StyleTableProperties(
                new W.TableBorders(
                    palette.Brand.Rule<W.TopBorder>(8),
                    palette.Border.Rule<W.BottomBorder>(8),
                    palette.Border.Rule<W.InsideHorizontalBorder>(4)),
                Padding(metrics.Em / 3, metrics.Em / 2)),
            new W.TableStyleProperties(
                new W.RunPropertiesBaseStyle(new W.Bold(), new W.BoldComplexScript(), palette.OnBrand.Colour()),
                new W.TableStyleConditionalFormattingTableCellProperties(
                    palette.Brand.Ground(),
                    new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Bottom }))
            {
                Type = W.TableStyleOverrideValues.FirstRow,
            });
        return style;
    }

    private static W.Style Pictures(Metrics metrics)
    {
        var style = Based(StyleIds.Pictures, "Notice Pictures");
        style.Append(
            new W.StyleTableProperties(Padding(metrics.PicturePadding, 0)),
            new W.StyleTableCellProperties(
                new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center }));
        return style;
    }

    private static W.TableCellMarginDefault Padding(int upright, int sideways) => new(
        new W.TopMargin { Width = Measure.Number(upright), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellLeftMargin { Width = (short)sideways, Type = W.TableWidthValues.Dxa },
        new W.BottomMargin { Width = Measure.Number(upright), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellRightMargin { Width = (short)sideways, Type = W.TableWidthValues.Dxa });

    private static W.Style Based(string id, string name) => new(
        new W.StyleName { Val = name }, new W.BasedOn { Val = "TableNormal" }, new W.PrimaryStyle())
    {
        Type = W.StyleValues.Table,
        StyleId = id,
        CustomStyle = true,
    };
}
