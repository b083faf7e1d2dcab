using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Rendering;

/// <summary>
/// A title as two lines that each say something: "Housing:" and "how we use your information". A renderer that breaks lines
/// itself measures first; where a reader's program breaks them, they are parted by rule.
/// </summary>
/// <param name="First">Up to the colon and the blank after it; the whole title where it has none.</param>
/// <param name="Second">What comes after it; empty where the title has none.</param>
internal sealed record TitleParts(ImmutableArray<Inline> First, ImmutableArray<Inline> Second)
{
    private const string Colon = ": ";

    /// <summary>The parts of a heading of a document's level 1; any other stays whole.</summary>
    public static TitleParts Of(Heading heading)
    {
        var inlines = heading.Inlines;
        if (heading.Level > 1 || inlines.OfType<Text>().FirstOrDefault(HasColon) is not { } words)
        {
            return new TitleParts(inlines, []);
        }
        var (at, end) = (inlines.IndexOf(words), words.Value.IndexOf(Colon, StringComparison.Ordinal) + Colon.Length);
        return new TitleParts(
            [.. inlines[..at], new Text(words.Origin, words.Value[..end])],
            [new Text(words.Origin, words.Value[end..]), .. inlines[(at + 1)..]]);
    }

    private static bool HasColon(Text text) => text.Value.Contains(Colon, StringComparison.Ordinal);
}
