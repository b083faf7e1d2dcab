using System.Collections.Immutable;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Rendering;

namespace NoticeGen;

/// <summary>Everything that others would read from the world, given by the caller.</summary>
public sealed record BuildOptions
{
    /// <summary>The day for which the law is asked. No file carries it.</summary>
    public required DateOnly AsAt { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>Print a banner on every page that says how many errors stand.</summary>
    public bool Draft { get; init; }

    /// <summary>The editions to make (<c>standard</c>, <c>easy-read</c>, <c>large-print</c>); all that a notice has when empty.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>The languages to make (BCP 47); all that a notice has when empty.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>What is made of notices that do not say it themselves.</summary>
    public UsualEditions UsualEditions { get; init; } = UsualEditions.Unset;

    public ImmutableArray<Format> Formats { get; init; } = Format.Usual;

    /// <summary>Whether nobody asked for these formats now: an edition whose theme names its own is then made in all of those.</summary>
    public bool FormatsAreUsual { get; init; }

    /// <summary>What pages lead to, where only a part of what is published is made; null when they lead to what is made.</summary>
    public PublishedDocuments? Published { get; init; }

    /// <summary>The level of the sections' headings in HTML fragments: 2, 3 or 4.</summary>
    public int FragmentLevel { get; init; } = 2;

    /// <summary>Where the output folder is published, such as <c>https://www.northtown.gov.uk/privacy</c>; null where that is not known.</summary>
    public string? Site { get; init; }

    /// <summary>Attach each notice's YAML to its PDF, which then conforms to PDF/A-3a instead of 2a.</summary>
    public bool AttachSource { get; init; }

    public LintSettings Lint { get; init; } = LintSettings.Default;
}

/// <summary>Which documents of a notice are published.</summary>
/// <param name="Variants">Editions; all that a notice has when empty.</param>
/// <param name="Languages">BCP 47; all that a notice has when empty.</param>
public sealed record PublishedDocuments(ImmutableArray<string> Variants, ImmutableArray<string> Languages, ImmutableArray<Format> Formats)
{
    /// <inheritdoc cref="BuildOptions.FormatsAreUsual"/>
    public bool FormatsAreUsual { get; init; }
}
