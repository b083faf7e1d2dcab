using System.Text;
using TaggedPdf.Bidi;

namespace TaggedPdf.Layout.Lines;

/// <summary>The embedding level of each UTF-16 unit of a paragraph.</summary>
internal static class ParagraphLevels
{
    private const int FirstStrongIsolate = 0x2068;
    private const int PopIsolate = 0x2069;

    /// <summary>No character below this runs from right to left or steers direction.</summary>
    private const char FirstRightToLeft = '\u0590';

    /// <summary>Null when everything runs from left to right.</summary>
    public static byte[]? Of(string text, IReadOnlyList<StyledRun> runs, bool rightToLeft)
    {
        if (!rightToLeft && RunsLeftToRight(text))
        {
            return null;
        }
        var characters = new List<int>(text.Length + 8);
        var places = new List<int>(text.Length + 8);
        var start = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var isolate = IsolateOf(runs[i]);
            if (isolate is not null && (i == 0 || !ReferenceEquals(IsolateOf(runs[i - 1]), isolate)))
            {
                characters.Add(FirstStrongIsolate);
                places.Add(-1);
            }
            for (var at = start; at < start + runs[i].Text.Length;)
            {
                Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
                characters.Add(rune.Value);
                places.Add(at);
                at += length;
            }
            start += runs[i].Text.Length;
            if (isolate is not null && (i + 1 == runs.Count || !ReferenceEquals(IsolateOf(runs[i + 1]), isolate)))
            {
                characters.Add(PopIsolate);
                places.Add(-1);
            }
        }
        return Spread([.. characters], places, (text.Length, rightToLeft));
    }

    /// <summary>
    /// Whether no character runs from right to left or steers direction. Accented Latin, Greek, typographic punctuation,
    /// currency signs and symbols stand far above the first that does, and do neither.
    /// </summary>
    private static bool RunsLeftToRight(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange(FirstRightToLeft, '\uFFFF'); at >= 0; at = text.IndexOfAnyInRange(FirstRightToLeft, '\uFFFF'))
        {
            if (text[at] is not ((>= '\u1E00' and <= '\u1FFF') or (>= '\u2010' and <= StyledRun.LineBreak) or (>= '\u2030' and <= '\u205E') or (>= '\u20A0' and <= '\u2BFF')))
            {
                return false;
            }
            text = text[(at + 1)..];
        }
        return true;
    }

    private static byte[] Spread(int[] characters, List<int> places, (int Length, bool RightToLeft) paragraph)
    {
        var found = BidiParagraph.Levels(characters, paragraph.RightToLeft ? (byte)1 : (byte)0);
        var levels = new byte[paragraph.Length];
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] >= 0)
            {
                levels[places[i]] = found[i];
                if (characters[i] > 0xFFFF)
                {
                    levels[places[i] + 1] = found[i];
                }
            }
        }
        return levels;
    }

    /// <summary>
    /// Telephone numbers and addresses of mail and web read from left to right as a whole; without isolation, the groups
    /// of a number would be set in reverse order in right-to-left text.
    /// </summary>
    private static object? IsolateOf(StyledRun run) =>
        run.Link is { } link && !link.Target.StartsWith('#') && link.Words.AsSpan().IndexOfAnyInRange(FirstRightToLeft, '\u08FF') < 0 ? link : run.Isolate;
}
