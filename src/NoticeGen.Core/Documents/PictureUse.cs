using NoticeGen.Source;

namespace NoticeGen.Documents;

/// <summary>A picture at one place of a document.</summary>
/// <param name="Section">The heading of the section it stands in; null before the first section.</param>
/// <param name="Origin">The words beside it, or the picture itself where it stands alone.</param>
public sealed record PictureUse(Picture Picture, string? Section, Origin Origin)
{
    /// <summary>Every picture of a document, in reading order.</summary>
    public static IEnumerable<PictureUse> In(Document document)
    {
        string? section = null;
        foreach (var block in document.Blocks)
        {
            if (block is Heading { Level: 2 } heading)
            {
                section = DocumentText.Of(heading.Inlines);
            }
            foreach (var (picture, origin) in Pictures(block))
            {
                yield return new PictureUse(picture, section, origin);
            }
        }
    }

    private static IEnumerable<(Picture Picture, Origin Origin)> Pictures(Block block) => block switch
    {
        Figure figure => [(figure.Picture, figure.Origin)],
        Illustrated row => row.Blocks.SelectMany(Pictures).Prepend((row.Picture, (row.Blocks.IsEmpty ? row : row.Blocks[0]).Origin)),
        Callout callout => callout.Blocks.SelectMany(Pictures),
        Quote quote => quote.Blocks.SelectMany(Pictures),
        List list => list.Items.SelectMany(item => item.Blocks).SelectMany(Pictures),
        Facts facts => facts.Entries.SelectMany(fact => fact.Value).SelectMany(Pictures),
        _ => [],
    };
}
