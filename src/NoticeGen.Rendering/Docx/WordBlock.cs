namespace NoticeGen.Rendering.Docx;

/// <summary>A paragraph or a table of the body. What follows it may still change it, so it is written later.</summary>
internal abstract class WordBlock
{
    public abstract void WriteTo(WordMarkup to);
}
