using System.Text;
using NoticeGen.Auditing.Files;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Verifying;

/// <summary>
/// What a finished document shows, as far as losses are looked for in it: its letters and digits alone, in the order in
/// which they are read, and where its blocks begin and end among them.
/// </summary>
/// <param name="Letters">Small letters and digits; how lines are broken, and which marks a format uses, does not matter.</param>
/// <param name="Bounds">Places among the letters at which a block begins or ends, rising.</param>
internal sealed record ShownText(string Letters, List<int> Bounds)
{
    public static ShownText Of(PublishedText text)
    {
        var builder = new Builder();
        foreach (var block in text.Blocks)
        {
            builder.Add(text.Source.Text.AsSpan(block.Span.Start, block.Span.Length));
        }
        return builder.Build();
    }

    /// <summary>The letters of words alone.</summary>
    public static string LettersOf(ReadOnlySpan<char> words)
    {
        var letters = new StringBuilder(words.Length);
        Fold(words, letters);
        return letters.ToString();
    }

    public bool IsBound(int at) => Bounds.BinarySearch(at) >= 0;

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

    /// <summary>Puts a text together block by block.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder _letters = new();
        private readonly List<int> _bounds = [0];

        public void Add(ReadOnlySpan<char> words)
        {
            Fold(words, _letters);
            if (_bounds[^1] != _letters.Length)
            {
                _bounds.Add(_letters.Length);
            }
        }

        public ShownText Build() => new(_letters.ToString(), _bounds);
    }
}
