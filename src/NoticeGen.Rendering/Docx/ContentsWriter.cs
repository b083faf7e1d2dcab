using NoticeGen.Documents;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The list of contents: a real field with its entries already in it, each with a place for its page. Only Word knows its
/// pages, and fills them in when the list is updated, which "Update table" above it does (decision 0070). A number from
/// elsewhere would be wrong on most lines, and a field that asks for an update makes Word ask a question whenever the file is opened.
/// </summary>
internal sealed class ContentsWriter(WordDraft draft)
{
    /// <summary>Contents go this deep, as in every other format.</summary>
    private const int DeepestLevel = 2;

    /// <summary>What the title of the document and the heading of the list take beyond their own lines.</summary>
    private const int LinesOfTitle = 5;

    /// <summary>Writes the contents, or nothing when the theme wants none or one entry would stand alone.</summary>
    public void Write(WordMarkup to)
    {
        var entries = draft.Document.Outline.Where(heading => heading.Level <= DeepestLevel).ToList();
        if (!draft.Theme.Contents || entries.Count < 2)
        {
            return;
        }
        to.Add("<w:sdt><w:sdtPr><w:id w:val=\""u8).Value(SectionControls.ContentsId)
            .Add("\" /><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\" /><w:docPartUnique /></w:docPartObj></w:sdtPr><w:sdtContent>"u8);
        var inlines = new InlineWriter(draft);
        Title(inlines, entries.Count).WriteTo(to);
        for (var i = 0; i < entries.Count; i++)
        {
            var paragraph = new WordParagraph(StyleIds.Contents(entries[i].Level), draft.Runs);
            if (i == 0)
            {
                inlines.WriteRun(paragraph, "<w:fldChar w:fldCharType=\"begin\" />"u8);
                inlines.WriteRun(paragraph, "<w:instrText xml:space=\"preserve\"> TOC \\o \"2-2\" \\h </w:instrText>"u8);
                inlines.WriteRun(paragraph, "<w:fldChar w:fldCharType=\"separate\" />"u8);
            }
            inlines.WriteLink(paragraph, entries[i]);
            if (i == entries.Count - 1)
            {
                inlines.WriteRun(paragraph, "<w:fldChar w:fldCharType=\"end\" />"u8);

                // No style can say that an entry is the last one.
                paragraph.Spacing = new Spacing(After: draft.Metrics.Em * 3 / 2);
            }
            paragraph.WriteTo(to);
        }
        to.Add("</w:sdtContent></w:sdt>"u8);
    }

    /// <summary>
    /// Whether the first page has room for what comes before the entries, and none for all of them: not every program keeps
    /// one with the heading of the list.
    /// </summary>
    private bool NeedPage(int entries)
    {
        var lead = draft.Document.Blocks.TakeWhile(block => block is not Heading { Level: DeepestLevel }).ToList();
        var labels = lead.Concat(lead.OfType<Callout>().SelectMany(box => box.Blocks)).OfType<Facts>().Sum(facts => facts.Entries.Length);
        var lines = LinesOfTitle - labels + TableColumns.LinesOf(lead.SelectMany(DocumentText.Lines), draft.Metrics.TextWidth - (2 * draft.Metrics.BoxInset), draft.Metrics);
        return lines <= draft.Metrics.PageLines && lines + entries > draft.Metrics.PageLines;
    }

    private WordParagraph Title(InlineWriter inlines, int entries)
    {
        var title = new WordParagraph(StyleIds.ContentsHeading, draft.Runs);
        if (draft.Theme.Cover || NeedPage(entries))
        {
            BlockWriter.StartPage(title);
        }
        inlines.WriteWords(title, draft.Document.Words["contents"]);
        return title;
    }
}
