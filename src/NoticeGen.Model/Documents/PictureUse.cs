using NoticeGen.Source;

namespace NoticeGen.Documents;

/// <summary>A picture at one place of a document.</summary>
/// <param name="Section">The heading of the section it stands in; null before the first section.</param>
/// <param name="Origin">The words beside it, or the picture itself where it stands alone.</param>
public sealed record PictureUse(Picture Picture, string? Section, Origin Origin)
{
    private Illustrated? Row { get; init; }

    /// <summary>The words beside it; empty where it stands alone.</summary>
    public string Words => Row is null ? "" : string.Join(' ', Row.Blocks.SelectMany(DocumentText.Lines));

    /// <summary>Every picture of a document, in reading order.</summary>
    public static List<PictureUse> In(Document document)
    {
        var found = new List<PictureUse>();
        string? section = null;
        foreach (var block in document.Blocks)
        {
            if (block is Heading { Level: 2 } heading)
            {
                section = DocumentText.Of(heading.Inlines);
            }
            found.AddRange(DocumentWalker.Blocks([block]).Select(inside => inside switch
            {
                Figure figure => new PictureUse(figure.Picture, section, figure.Origin),
                Illustrated row => new PictureUse(row.Picture, section, (row.Blocks.IsEmpty ? row : row.Blocks[0]).Origin) { Row = row },
                _ => null,
            }).OfType<PictureUse>());
        }
        return found;
    }
}
