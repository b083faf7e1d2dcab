using System.Collections.Immutable;

namespace NoticeGen.Composing;

/// <summary>
/// What a function gives back when it is more than one string: text that is escaped and keeps its origin, and markup of
/// the function's own.
/// </summary>
internal sealed record Pieces(ImmutableArray<Piece> Items)
{
    /// <summary>For conditions in templates: only nothing is empty.</summary>
    public bool IsEmpty => Items.IsEmpty;
}

/// <param name="IsMarkup">Written as it is; never text from a notice.</param>
internal readonly record struct Piece(string Text, bool IsMarkup)
{
    /// <summary>Writes nothing, but counts the value as printed: an address that stands behind a link's words.</summary>
    public bool IsMark { get; init; }

    /// <summary>White space at the ends is part of it, as in a separator.</summary>
    public bool KeepSpaces { get; init; }

    public static Piece Markup(string text) => new(text, true);

    public static Piece Words(string text) => new(text, false);
}
