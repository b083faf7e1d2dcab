using NoticeGen.Documents;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The list of contents: a link for each section, and at its end a field of its own for the page. LibreOffice fills such fields
/// in when it opens the file, Word when it shows how the file prints and when they are updated. In a contents field around
/// them LibreOffice would show what was written here, a number from elsewhere would be wrong on most lines, and a field that
/// asks for an update makes Word ask a question whenever the file is opened.
/// </summary>
internal sealed class ContentsWriter(WordDraft draft)
{
    /// <summary>Contents go this deep, as in every other format.</summary>
    private const int DeepestLevel = 2;

    /// <summary>Writes the contents, or nothing when the theme wants none or one entry would stand alone.</summary>
    public void Write(WordMarkup to)
    {
        var entries = draft.Document.Outline.Where(heading => heading.Level <= DeepestLevel).ToList();
        if (!draft.Theme.Contents || entries.Count < 2)
        {
            return;
        }
        var inlines = new InlineWriter(draft);
        Title(inlines).WriteTo(to);
        for (var i = 0; i < entries.Count; i++)
        {
            var paragraph = new WordParagraph(StyleIds.Contents(entries[i].Level), draft.Runs);
            inlines.WriteLink(paragraph, entries[i]);
            if (i == entries.Count - 1)
            {
                // No style can say that an entry is the last one.
                paragraph.Spacing = new Spacing(After: draft.Metrics.Em * 3 / 2);
            }
            paragraph.WriteTo(to);
        }
    }

    private WordParagraph Title(InlineWriter inlines)
    {
        var title = new WordParagraph(StyleIds.ContentsHeading, draft.Runs);
        if (draft.Theme.Cover)
        {
            BlockWriter.StartPage(title);
        }
        inlines.WriteWords(title, draft.Document.Words["contents"]);
        return title;
    }
}
