using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Index;

/// <summary>What a list of notices shows: everything that was built, or one authority's part of it.</summary>
public sealed record IndexModel
{
    public required Words Words { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>All notices, in any order; the page sorts them.</summary>
    public required ImmutableArray<IndexEntry> Entries { get; init; }

    /// <summary>
    /// The id of the one authority to list, for the page in its folder; null for the page above all folders.
    /// </summary>
    public string? AuthorityId { get; init; }
}

/// <summary>One notice with the files that were made of it.</summary>
public sealed record IndexEntry
{
    /// <summary>The authority's id, which is also the name of its folder.</summary>
    public required string AuthorityId { get; init; }

    /// <summary>The authority's name.</summary>
    public required string Authority { get; init; }

    /// <summary><c>authority/notice</c>.</summary>
    public required string NoticeId { get; init; }

    /// <summary>In the language that comes first.</summary>
    public required IndexTitle Title { get; init; }

    /// <summary>In each further language that the notice is published in, where it reads otherwise.</summary>
    public ImmutableArray<IndexTitle> OtherTitles { get; init; } = [];

    public string? Version { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? ReviewBy { get; init; }

    /// <summary>The role that keeps the notice right, such as "Head of Housing"; null when none is named.</summary>
    public string? OwnerRole { get; init; }

    /// <summary>In the order to show them; files of one edition stand together.</summary>
    public required ImmutableArray<IndexFile> Files { get; init; }
}

/// <summary>What a notice is called in a language (BCP 47).</summary>
public readonly record struct IndexTitle(string Text, string Language);

/// <summary>One file.</summary>
/// <param name="Edition">The edition as people call it, in the page's language: "Standard", "Easy Read" …</param>
/// <param name="Path">From the output folder, with forward slashes: <c>northtown/housing.pdf</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Pages">How many pages, for formats that have pages.</param>
/// <param name="Language">The language that it is in (BCP 47).</param>
public sealed record IndexFile(string Edition, Format Format, string Path, long Bytes, int? Pages, string Language);
