using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Translating;

/// <summary>A text that a translator is asked for, or has translated.</summary>
/// <param name="File">The path of the file of the workspace that holds it.</param>
/// <param name="Id">The path of its field, such as <c>purposes.assess.name</c>.</param>
/// <param name="Target">Empty where nothing is said yet.</param>
public sealed record Segment(string File, string Id, string Source, string Target)
{
    /// <summary>What the translator should know: what the field is for, by which law, and how long it may be.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Where the same text stands too, as <c>file#id</c>: it is asked once.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Where it stands in the translators' file; null in one that is being made.</summary>
    public Origin? Origin { get; init; }
}
