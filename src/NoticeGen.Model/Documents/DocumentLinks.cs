using System.Collections.Immutable;

namespace NoticeGen.Documents;

/// <summary>The links of a document, those within it too, each as often as it stands there.</summary>
public sealed class DocumentLinks : DocumentWalker
{
    private readonly List<Link> _found = [];

    private DocumentLinks()
    {
    }

    public static IReadOnlyList<Link> Of(ImmutableArray<Block> blocks)
    {
        var links = new DocumentLinks();
        links.All(blocks);
        return links._found;
    }

    public override bool Visit(Link link)
    {
        _found.Add(link);
        return base.Visit(link);
    }
}
