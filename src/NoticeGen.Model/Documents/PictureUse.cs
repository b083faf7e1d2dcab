using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Documents;

/// <summary>A picture at one place of a document.</summary>
/// <param name="Section">The heading of the section it stands in; null before the first section.</param>
/// <param name="Origin">The words beside it, or the picture itself where it stands alone.</param>
public sealed record PictureUse(Picture Picture, string? Section, Origin Origin)
{
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
            Add(block, section, found);
        }
        return found;
    }

    private static void Add(Block block, string? section, List<PictureUse> found)
    {
        switch (block)
        {
            case Figure figure:
                found.Add(new PictureUse(figure.Picture, section, figure.Origin));
                break;
            case Illustrated row:
                found.Add(new PictureUse(row.Picture, section, (row.Blocks.IsEmpty ? row : row.Blocks[0]).Origin));
                Add(row.Blocks, section, found);
                break;
            case Callout callout:
                Add(callout.Blocks, section, found);
                break;
            case Quote quote:
                Add(quote.Blocks, section, found);
                break;
            case List list:
                foreach (var item in list.Items)
                {
                    Add(item.Blocks, section, found);
                }
                break;
            case Facts facts:
                foreach (var fact in facts.Entries)
                {
                    Add(fact.Value, section, found);
                }
                break;
        }
    }

    private static void Add(ImmutableArray<Block> blocks, string? section, List<PictureUse> found)
    {
        foreach (var block in blocks)
        {
            Add(block, section, found);
        }
    }
}
