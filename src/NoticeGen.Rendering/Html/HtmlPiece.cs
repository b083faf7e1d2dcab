using System.Text;

namespace NoticeGen.Rendering.Html;

/// <summary>A part of a page, ready to be put into it. It may be long, so it is never made into one string.</summary>
internal sealed class HtmlPiece(StringBuilder html)
{
    public static HtmlPiece Of(string html) => new(new StringBuilder(html));

    public StringBuilder.ChunkEnumerator Chunks => html.GetChunks();
}
