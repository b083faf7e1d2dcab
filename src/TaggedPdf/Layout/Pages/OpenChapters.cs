using System.Collections.Immutable;
using TaggedPdf.Documents;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// Which chapter goes on at the head of a page. Readers who take one page at a time, as those of Easy Read do, must not have
/// to turn back to know what a page is about.
/// </summary>
internal sealed class OpenChapters(ImmutableArray<Block> blocks, Paginator paginator)
{
    private readonly List<Heading> _headings = [.. blocks.OfType<Heading>().Where(heading => heading.Level == 2 && paginator.Anchors.ContainsKey(heading.Id))];

    /// <summary>The words of its heading; null on a page that begins with a heading, and before the first chapter.</summary>
    public string? At(int page)
    {
        var begins = paginator.Pages[page].Stack.Boxes is [var (first, _), ..] && _headings.Exists(heading => heading.Id == first.Anchor);
        return begins || _headings.FindLast(heading => paginator.Anchors[heading.Id].Page < page) is not { } open ? null : Inline.WordsOf(open.Inlines);
    }
}
