using System.Collections.Immutable;
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

    /// <summary>What the box and the heading of the list take beyond their own lines.</summary>
    private const double LinesOfWhite = 4.5;

    /// <summary>Of a draft's banner, which the text makes room for.</summary>
    private const double LinesOfBanner = 1.5;

    /// <summary>Of a label with its value, beyond their own lines.</summary>
    private const double WhiteOfFact = 0.25;

    /// <summary>Of an entry with the white below it.</summary>
    private const double LinesOfEntry = 1.16;

    /// <summary>Letters are reckoned a little wider than they are: what comes out so much longer than a page may still fit it.</summary>
    private const double Reckoned = 2.5;

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
            paragraph.KeepNext = i < entries.Count - 1 && entries.Count <= draft.Metrics.PageLines / 2;
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
        var lead = draft.Document.Blocks.TakeWhile(block => block is not Heading { Level: DeepestLevel });
        var lines = LinesOfWhite + (draft.Document.Info.DraftBanner is null ? 0 : LinesOfBanner) + lead.Sum(LinesOf);
        return lines <= draft.Metrics.PageLines + Reckoned && lines + (entries * LinesOfEntry) > draft.Metrics.PageLines;
    }

    private double LinesOf(Block block)
    {
        var metrics = draft.Metrics;
        var width = metrics.TextWidth - (2 * metrics.BoxInset);
        switch (block)
        {
            case Heading title:
                var size = draft.Theme.Sizes.Title / draft.Theme.Sizes.Body;
                var parts = TitleParts.Of(title);
                return size * TableColumns.LinesOf(((ImmutableArray<Inline>[])[parts.First, parts.Second]).Where(part => !part.IsEmpty).Select(DocumentText.Of), (int)(width / size), metrics) / draft.Theme.Sizes.LineSpacing;
            case Callout box:
                return box.Blocks.Sum(LinesOf);
            case Facts facts:
                var column = metrics.BoxFactColumn(facts.Entries.Select(fact => DocumentText.Of(fact.Label).Length).DefaultIfEmpty().Max());
                return facts.Entries.Sum(fact => WhiteOfFact + LinesOf(string.Join(' ', fact.Value.SelectMany(DocumentText.Lines)), (width, column)));
            default:
                return TableColumns.LinesOf(DocumentText.Lines(block), width, metrics);
        }
    }

    /// <summary>Beside its label, or below it where a word is too long for that.</summary>
    private double LinesOf(string value, (int Width, int Label) box) =>
        TableColumns.LongestWord(value) <= draft.Metrics.LettersBesideLabel(box.Label)
            ? TableColumns.LinesOf([value], box.Width - box.Label, draft.Metrics)
            : 1 + TableColumns.LinesOf([value], box.Width, draft.Metrics);

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
