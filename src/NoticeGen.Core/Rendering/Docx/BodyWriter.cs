using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>The body: title, contents, the words before the first section, and the sections.</summary>
internal sealed class BodyWriter(WordDraft draft)
{
    private readonly BlockWriter _blocks = new(draft);

    /// <param name="page">The page set-up, which ends the body.</param>
    public W.Body Write(W.SectionProperties page)
    {
        var blocks = draft.Document.Blocks;
        var body = new W.Body();
        var sections = SectionStarts(blocks);
        var lead = blocks[..(sections.IsEmpty ? blocks.Length : sections[0])];
        var title = lead is [Heading { Level: 1 }, ..] ? 1 : 0;
        if (draft.Theme.Cover)
        {
            body.Append(_blocks.WriteCover(lead));
        }
        else
        {
            body.Append(_blocks.Write(lead[..title]));
        }
        if (new ContentsWriter(draft).Write() is { } contents)
        {
            body.AppendChild(contents);
        }
        if (!draft.Theme.Cover)
        {
            body.Append(_blocks.Write(lead[title..]));
        }
        for (var i = 0; i < sections.Length; i++)
        {
            var end = i + 1 < sections.Length ? sections[i + 1] : blocks.Length;
            var section = _blocks.Write(blocks[sections[i]..end]);
            if (i == 0 && draft.Theme.Cover)
            {
                BlockWriter.StartPage(section[0]);
            }
            body.AppendChild(SectionControls.Wrap((Heading)blocks[sections[i]], i, section));
        }
        if (body.LastChild is W.Table || body.LastChild is W.SdtBlock { SdtContentBlock.LastChild: W.Table })
        {
            // Word puts one there itself as soon as the file is edited.
            body.AppendChild(BlockWriter.Separator());
        }
        body.AppendChild(page);
        return body;
    }

    private static ImmutableArray<int> SectionStarts(ImmutableArray<Block> blocks) =>
        [.. Enumerable.Range(0, blocks.Length).Where(i => blocks[i] is Heading { Level: 2 })];
}
