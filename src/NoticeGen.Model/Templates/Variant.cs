using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NoticeGen.Templates;

/// <summary>A folder of <c>templates/</c>: what its editions are for, and its themes.</summary>
/// <param name="Themes">By name; the variant's own theme under the variant's name.</param>
public sealed record Variant(string Name, FrozenDictionary<string, Theme> Themes)
{
    public Theme Theme => Themes[Name];

    public required EditionRole Role { get; init; }

    /// <summary>What the edition must say, by the words of <see cref="EditionTopics"/>.</summary>
    public required ImmutableArray<string> MustHold { get; init; }

    /// <summary>The names of the formats that it is made in; empty where the settings say which.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Whether lists and the pages of other editions lead to it.</summary>
    public bool IsListed { get; init; } = true;

    public EditionLength Length { get; init; } = new(null, null, null);

    /// <summary>Whether it is made where no <c>editions:</c> says which.</summary>
    public bool IsUsual { get; init; } = true;

    /// <summary>Whether it must say what a rule asks for; a rule without a topic may ask every edition.</summary>
    public bool MustSay(string? topic) => topic is null || MustHold.Contains(topic, StringComparer.Ordinal);
}

/// <summary>How long an edition may be; null where it may be as long as it gets.</summary>
/// <param name="Pages">The most pages of its PDF.</param>
/// <param name="FewestWords">Without the title.</param>
/// <param name="MostWords">Without the title.</param>
public sealed record EditionLength(int? Pages, int? FewestWords, int? MostWords);
