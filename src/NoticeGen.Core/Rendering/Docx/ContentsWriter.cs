using DocumentFormat.OpenXml;
using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The list of contents: a real field with its entries already in it. It has no page numbers (switch <c>\n</c>), because
/// only Word knows them, and a field that asks to be updated makes Word ask a question whenever the file is opened.
/// </summary>
internal sealed class ContentsWriter(WordDraft draft)
{
    private const string Instruction = " TOC \\o \"2-3\" \\n \\h ";

    /// <summary>Contents go this deep.</summary>
    private const int DeepestLevel = 3;

    /// <summary>The contents; null when the theme wants none or one entry would stand alone.</summary>
    public W.SdtBlock? Write()
    {
        var entries = draft.Document.Outline.Where(heading => heading.Level <= DeepestLevel).ToList();
        if (!draft.Theme.Contents || entries.Count < 2)
        {
            return null;
        }
        var inlines = new InlineWriter(draft);
        var title = Paragraph(StyleIds.ContentsHeading);
        if (draft.Theme.Cover)
        {
            BlockWriter.StartPage(title);
        }
        title.AppendChild(inlines.Run(InlineWriter.Literal(draft.Document.Words["contents"])));
        var content = new W.SdtContentBlock(title);
        foreach (var heading in entries)
        {
            var paragraph = Paragraph(StyleIds.Contents(heading.Level));
            if (heading == entries[0])
            {
                paragraph.Append(
                    inlines.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
                    inlines.Run(new W.FieldCode(Instruction) { Space = SpaceProcessingModeValues.Preserve }),
                    inlines.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }));
            }
            inlines.WriteLink(paragraph, heading);
            content.AppendChild(paragraph);
        }
        var last = (W.Paragraph)content.LastChild!;
        last.AppendChild(inlines.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }));

        // No style can say that an entry is the last one.
        last.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines
        {
            After = Measure.Number(draft.Metrics.Em * 3 / 2),
        };
        return new W.SdtBlock(
            new W.SdtProperties(
                new W.SdtId { Val = SectionControls.ContentsId },
                new W.SdtContentDocPartObject(
                    new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
            content);
    }

    private static W.Paragraph Paragraph(string style) =>
        new(new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } });
}
