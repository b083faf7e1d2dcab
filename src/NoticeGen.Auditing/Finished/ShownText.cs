using System.Text;
using NoticeGen.Auditing.Files;
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
    public static ShownText Of(PublishedText text)
    {
        var letters = new StringBuilder();
        var bounds = new List<int> { 0 };
        foreach (var block in text.Blocks)
        {
            Fold(text.Source.Text.AsSpan(block.Span.Start, block.Span.Length), letters);
            if (bounds[^1] != letters.Length)
            {
                bounds.Add(letters.Length);
            }
        }
        return new ShownText(letters.ToString(), bounds, text.Links.Select(link => link.Target).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The letters of words alone.</summary>
    public static string LettersOf(ReadOnlySpan<char> words)
    {
        var letters = new StringBuilder(words.Length);
        Fold(words, letters);
        return letters.ToString();
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

    private static void Fold(ReadOnlySpan<char> words, StringBuilder to)
    {
        foreach (var c in words)
        {
            if (Tidy.Letters(c) is { } same)
            {
                to.Append(same.AsSpan().Trim('-'));
            }
            else if (char.IsLetterOrDigit(c))
            {
                to.Append(char.ToLowerInvariant(c));
            }
        }
    }

    private bool IsBound(int at) => Bounds.BinarySearch(at) >= 0;
}
