using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Markdown;

/// <summary>
/// Makes a Markdown file of a document, for wikis and static sites: CommonMark with pipe tables. Boxes become quotes, and
/// pictures beside words are left out, since the words say the same.
/// </summary>
internal sealed class MarkdownRenderer : IRenderer
{
    public Format Format => Format.Markdown;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var lines = new HungLines();
        if (document.Info.DraftBanner is { } banner)
        {
            lines.Quote();
            lines.Line(MarkdownText.Line(banner));
            lines.Unhang();
            lines.Line("");
        }
        new MarkdownBlocks(lines).All(document.Blocks);
        lines.Lines("\n---\n");
        lines.Line(MarkdownText.Line(AboutLine.Of(document)));
        return Outcome.Good(lines.ToFile(Format));
    }
}
