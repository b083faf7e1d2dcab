using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Rendering.Docx.Packaging;
using TaggedPdf.Layout.Lines;

namespace NoticeGen.Rendering.Docx;

/// <summary>Writes runs into a paragraph.</summary>
internal sealed class InlineWriter(WordDraft draft) : IInlineVisitor<bool>
{
    private const char NoBreakSpace = '\u00A0';

    private readonly WordMarkup _runs = draft.Runs;
    private bool _isInLink;
    private string? _style;
    private bool _strong;
    private string? _language;
    private bool _isIsland;

    /// <summary>The properties of letters that are not there: a size of one point.</summary>
    public static ReadOnlySpan<byte> NoLetters => "<w:rPr><w:sz w:val=\"2\" /><w:szCs w:val=\"2\" /></w:rPr>"u8;

    /// <param name="target">The paragraph that was begun last.</param>
    public void Write(WordParagraph target, ImmutableArray<Inline> inlines)
    {
        All(inlines);
        target.TakeRuns();
    }

    /// <summary>Writes with the Strong style, as for the labels of facts.</summary>
    public void WriteStrong(WordParagraph target, ImmutableArray<Inline> inlines)
    {
        _style = StyleIds.Strong;
        Write(target, inlines);
        _style = null;
    }

    /// <summary>A heading's words between the marks that links lead to.</summary>
    public void WriteMarked(WordParagraph target, Heading heading)
    {
        var mark = draft.Bookmarks.Next(heading.Id);
        if (mark is { } start)
        {
            _runs.Add("<w:bookmarkStart w:name=\""u8).Value(start.Name).Add("\" w:id=\""u8).Value(start.Number).Add("\" />"u8);
        }
        var title = TitleParts.Of(heading);
        All(title.First);
        if (!title.Second.IsEmpty)
        {
            AddRun("<w:br />"u8);
            All(title.Second);
        }
        if (mark is { } end)
        {
            _runs.Add("<w:bookmarkEnd w:id=\""u8).Value(end.Number).Add("\" />"u8);
        }
        target.TakeRuns();
    }

    /// <summary>A heading's words as a link to it, and at the end of the line a place for its page.</summary>
    public void WriteLink(WordParagraph target, Heading heading)
    {
        _style = StyleIds.Hyperlink;
        _runs.Add("<w:hyperlink w:history=\"true\""u8);
        if (draft.Bookmarks.NameOf(heading.Id) is { } name)
        {
            _runs.Add(" w:anchor=\""u8).Value(name).Add("\""u8);
        }
        _runs.Add(">"u8);
        AddWords(DocumentText.Of(heading.Inlines));
        _runs.Add("</w:hyperlink>"u8);
        target.TakeRuns();
        _style = null;
        if (draft.Bookmarks.NameOf(heading.Id) is { } mark)
        {
            WriteRun(target, "<w:tab />"u8);
            WriteField(target, $" PAGEREF {mark} \\h ", shown: "");
        }
    }

    /// <summary>A run of words in the document's own language and direction, outside any style.</summary>
    public void WriteWords(WordParagraph target, string words)
    {
        AddWords(words);
        target.TakeRuns();
    }

    /// <summary>A run of markup, such as a tab.</summary>
    public void WriteRun(WordParagraph target, ReadOnlySpan<byte> content)
    {
        AddRun(content);
        target.TakeRuns();
    }

    /// <summary>A field, such as a page number, with what it shows until it is updated.</summary>
    public void WriteField(WordParagraph target, string instruction, string shown)
    {
        _runs.Add("<w:fldSimple w:instr=\""u8).Value(instruction).Add("\">"u8);
        AddWords(shown);
        _runs.Add("</w:fldSimple>"u8);
        target.TakeRuns();
    }

    /// <summary>A run with a picture; false, and nothing written, when the picture is broken.</summary>
    /// <param name="owner">The part that the paragraph stands in.</param>
    public bool WriteDrawing(WordParagraph target, WordPart owner, PictureFrame frame)
    {
        var start = _runs.Length;
        _runs.Add("<w:r>"u8);
        if (target.HasNoLetters)
        {
            _runs.Add(NoLetters);
        }
        else
        {
            AddProperties();
        }
        if (!DrawingWriter.Write(draft, owner, frame))
        {
            _runs.CutTo(start);
            return false;
        }
        _runs.Add("</w:r>"u8);
        target.TakeRuns();
        return true;
    }

    public bool Visit(Text text)
    {
        var from = 0;
        foreach (var island in draft.RightToLeft && !_isIsland && _language is null ? LeftToRightIslands.In(text.Value) : [])
        {
            if (island.Start.Value > from)
            {
                AddWords(text.Value[from..island.Start.Value]);
            }
            AddIsland(text.Value[island]);
            from = island.End.Value;
        }
        if (from == 0 || from < text.Value.Length)
        {
            AddWords(text.Value[from..]);
        }
        return true;
    }

    public bool Visit(LineBreak lineBreak)
    {
        AddRun("<w:br />"u8);
        return true;
    }

    public bool Visit(Strong strong)
    {
        var (style, bold) = (_style, _strong);
        if (style is null)
        {
            _style = StyleIds.Strong;
        }
        else
        {
            _strong = true;
        }
        All(strong.Children);
        (_style, _strong) = (style, bold);
        return true;
    }

    public bool Visit(Emphasis emphasis)
    {
        var style = _style;
        _style ??= StyleIds.Emphasis;
        All(emphasis.Children);
        _style = style;
        return true;
    }

    public bool Visit(Link link)
    {
        if (!Open(link))
        {
            return All(link.Children);
        }
        var (style, strong) = (_style, _strong);
        (_isInLink, _style, _strong) = (true, StyleIds.Hyperlink, style is not null || strong);
        All(link.Children);
        (_isInLink, _isIsland, _style, _strong) = (false, false, style, strong);
        _runs.Add("</w:hyperlink>"u8);
        return true;
    }

    public bool Visit(Language language)
    {
        var outer = _language;
        if (draft.RightToLeft && !LanguageTag.IsRightToLeft(language.Tag))
        {
            AddMark();
        }
        _language = language.Tag;
        All(language.Children);
        _language = outer;
        return true;
    }

    /// <summary>Word knows no expansion of a short form, and what could stand in for one gets in readers' way (decision 0021).</summary>
    public bool Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public bool Visit(Date date) => All(date.Children);

    private bool All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return true;
    }

    /// <summary>Nothing is opened, and false given, when the link leads nowhere or stands in a link already.</summary>
    private bool Open(Link link)
    {
        if (_isInLink)
        {
            return false;
        }
        var id = link.IsInternal ? draft.Bookmarks.NameOf(link.Target[1..]) : draft.Links.IdOf(link.Target);
        if (id is null)
        {
            return false;
        }
        _isIsland = draft.RightToLeft && !link.IsInternal && !DocumentText.Of(link.Children).Any(LeftToRightIslands.RunsRightToLeft);
        if (_isIsland)
        {
            AddMark();
        }
        _runs.Add("<w:hyperlink w:history=\"true\" "u8).Add(link.IsInternal ? "w:anchor=\""u8 : "r:id=\""u8).Value(id).Add("\">"u8);
        return true;
    }

    /// <summary>
    /// A run that is not marked as right-to-left is Word's for one from left to right. Other programs go by the letters alone (UAX #9), and
    /// digits have no direction of their own: the mark before them gives it, and is not part of what is copied.
    /// </summary>
    private void AddIsland(string words)
    {
        AddMark();
        _isIsland = true;
        AddWords(words);
        _isIsland = false;
    }

    private void AddMark() => _runs.Add("<w:r><w:t>\u200E</w:t></w:r>"u8);

    private void AddWords(string words)
    {
        _runs.Add("<w:r>"u8);
        AddProperties();
        _runs.Add("<w:t xml:space=\"preserve\">"u8).Text(Tied(words)).Add("</w:t></w:r>"u8);
    }

    /// <summary>Words with no-break spaces where numbers and postcodes are read as one word, as on the pages of a PDF.</summary>
    private static string Tied(string words)
    {
        for (var space = words.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = words.IndexOf(' ', space + 1))
        {
            if (LineBreaks.IsTie(words, space))
            {
                return string.Create(words.Length, words, (tied, all) =>
                {
                    for (var i = 0; i < tied.Length; i++)
                    {
                        tied[i] = LineBreaks.IsTie(all, i) ? NoBreakSpace : all[i];
                    }
                });
            }
        }
        return words;
    }

    private void AddRun(ReadOnlySpan<byte> content)
    {
        _runs.Add("<w:r>"u8);
        AddProperties();
        _runs.Add(content).Add("</w:r>"u8);
    }

    /// <summary>In the order of the schema: ISO/IEC 29500-4, CT_RPr.</summary>
    private void AddProperties()
    {
        var rightToLeft = _isIsland ? false : _language is null ? draft.RightToLeft : LanguageTag.IsRightToLeft(_language);
        if (_style is null && !_strong && _language is null && !rightToLeft)
        {
            return;
        }
        _runs.Add("<w:rPr>"u8);
        if (_style is not null)
        {
            _runs.Add("<w:rStyle w:val=\""u8).Value(_style).Add("\" />"u8);
        }
        _runs.Add(_strong ? "<w:b /><w:bCs />"u8 : []);
        _runs.Add(rightToLeft ? "<w:rtl />"u8 : []);
        if (_language is not null)
        {
            _runs.Add("<w:lang w:"u8).Value(WordLanguage.AttributeOf(_language)).Add("=\""u8).Value(LanguageTag.WithRegion(_language)).Add("\" />"u8);
        }
        _runs.Add("</w:rPr>"u8);
    }
}
