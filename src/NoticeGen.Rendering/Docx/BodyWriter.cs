using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx.Packaging;

namespace NoticeGen.Rendering.Docx;

/// <summary>The document part: title, the words before the first section, contents, and the sections.</summary>
internal sealed class BodyWriter(WordDraft draft)
{
    /// <summary>What the heading of the contents takes.</summary>
    private const int LinesOfHeading = 2;

    private readonly BlockWriter _blocks = new(draft);

    /// <param name="page">The page set-up, which ends the body.</param>
    public PackedContent Write(byte[] page)
    {
        using var part = new WordMarkup();
        part.Add(WordMarkup.Declaration)
            .Add("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""u8)
            .Add(DrawingWriter.Namespaces)
            .Add(" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" mc:Ignorable=\"w15\""u8)
            .Add(" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"u8);
        WriteBlocks(part, draft.Document.Blocks);
        part.Add(page).Add("</w:body></w:document>"u8);
        return PackedContent.Once(part.Written);
    }

    private void WriteBlocks(WordMarkup to, ImmutableArray<Block> blocks)
    {
        var sections = SectionStarts(blocks);
        var lead = blocks[..(sections.IsEmpty ? blocks.Length : sections[0])];
        var last = WriteAll(to, draft.Theme.Cover ? _blocks.WriteCover(lead) : _blocks.Write(lead));
        new ContentsWriter(draft).Write(to);
        for (var i = 0; i < sections.Length; i++)
        {
            var end = i + 1 < sections.Length ? sections[i + 1] : blocks.Length;
            var section = _blocks.Write(blocks[sections[i]..end]);
            // Below contents that go on over a page there is room.
            if (i == 0 && draft.Theme.Cover && sections.Length + LinesOfHeading <= draft.Metrics.PageLines)
            {
                BlockWriter.StartPage(section[0]);
            }
            SectionControls.Write(to, (Heading)blocks[sections[i]], i, section);
            last = section[^1];
        }
        if (last is WordTable)
        {
            // Word puts one there itself as soon as the file is edited.
            _blocks.Begin(StyleIds.Between).WriteTo(to);
        }
    }

    /// <summary>The last block; null when there is none.</summary>
    private static WordBlock? WriteAll(WordMarkup to, List<WordBlock> blocks)
    {
        foreach (var block in blocks)
        {
            block.WriteTo(to);
        }
        return blocks is [.., var last] ? last : null;
    }

    private static ImmutableArray<int> SectionStarts(ImmutableArray<Block> blocks) =>
        [.. Enumerable.Range(0, blocks.Length).Where(i => blocks[i] is Heading { Level: 2 })];
}
