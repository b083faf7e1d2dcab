using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.PlainText;

/// <summary>
/// Makes a plain text file of a document, for emails and for people who want nothing but the words: wrapped lines,
/// underlined headings, the rows of a table as labels with their values, the addresses of links after their words.
/// </summary>
internal sealed class PlainTextRenderer : IRenderer
{
    /// <summary>Columns: what every mail program and terminal shows whole.</summary>
    private const int Width = 74;

    public Format Format => Format.PlainText;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var lines = new HungLines();
        if (document.Info.DraftBanner is { } banner)
        {
            WrappedText.Write(lines, banner, Width);
            lines.Line("");
        }
        new PlainTextBlocks(lines, Width).All(document.Blocks);
        lines.Line("");
        lines.Line(new string('-', Width));
        WrappedText.Write(lines, AboutLine.Of(document), Width);
        return Outcome.Good(lines.ToFile(Format));
    }
}
