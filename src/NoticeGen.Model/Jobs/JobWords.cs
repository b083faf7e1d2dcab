using System.Collections.Immutable;

namespace NoticeGen.Jobs;

/// <summary>The words by which people choose how something is printed: in settings, batch lists, options and job tickets alike.</summary>
public static class JobWords
{
    public const string Single = "single";
    public const string Duplex = "duplex";
    public const string None = "none";
    public const string Booklet = "booklet";
    public const string Colour = "colour";
    public const string Grey = "grey";

    /// <summary>Far above any office's need; a larger number is a slip of the finger.</summary>
    public const int MostCopies = 10_000;

    public static ImmutableArray<string> Papers { get; } = ["a3", "a4", "a5"];

    public static ImmutableArray<string> Sides { get; } = [Single, Duplex];

    public static ImmutableArray<string> Folds { get; } = [None, Booklet];

    public static ImmutableArray<string> Colours { get; } = [Colour, Grey];
}
