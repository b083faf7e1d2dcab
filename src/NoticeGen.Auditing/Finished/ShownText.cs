using NoticeGen.Published;

namespace NoticeGen.Auditing.Finished;

/// <summary>
/// What a finished document shows, as far as losses are looked for in it: its letters and digits alone, in the order in
/// which they are read, where its blocks begin and end among them, and where its links lead.
/// </summary>
/// <param name="Letters">Small letters and digits; how lines are broken, and which marks a format uses, does not matter.</param>
/// <param name="Bounds">Places among the letters at which a block begins or ends, rising.</param>
internal sealed record ShownText(string Letters, List<int> Bounds, HashSet<string> Links)
{
    /// <summary>The same of a document that was read as anyone's.</summary>
    public static ShownText Of(PublishedText text)
    {
        var shown = new ShownTextBuilder();
        var source = text.Source.Text.AsSpan();
        foreach (var block in text.Blocks)
        {
            shown.Add(source.Slice(block.Span.Start, block.Span.Length));
            shown.EndBlock();
        }
        foreach (var link in text.Links)
        {
            shown.AddLink(link.Target);
        }
        return shown.Build();
    }

    /// <summary>Whether letters are those of one block, or of several that a line break parted.</summary>
    public bool HasBlock(string letters)
    {
        for (var at = Letters.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = Letters.IndexOf(letters, at + 1, StringComparison.Ordinal))
        {
            if (IsBound(at) && IsBound(at + letters.Length))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsBound(int at) => Bounds.BinarySearch(at) >= 0;
}
