using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.ContactSheet;

/// <summary>What a contact sheet of pictures shows.</summary>
public sealed record ContactSheetModel
{
    public required Words Words { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>The day on which licences count as ended or not.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>Every picture that may be named, in any order; the page sorts them.</summary>
    public required ImmutableArray<ListedPicture> Pictures { get; init; }
}

/// <summary>A picture of a list, with the places that print it.</summary>
/// <param name="Language">The language of its words on the sheet.</param>
/// <param name="Uses">In the order of the notices; empty when nothing prints it.</param>
public sealed record ListedPicture(PictureEntry Entry, string Language, ImmutableArray<ListedUse> Uses)
{
    public Picture Picture => Entry.For(Language);

    /// <summary>The list it stands in, by its path.</summary>
    public string List => Entry.Record.Origin.Path;

    public int Count => Uses.Sum(use => use.Count);

    public bool EndedBy(DateOnly day) => Entry.LastDay < day;
}

/// <summary>A section that prints a picture.</summary>
/// <param name="NoticeId"><c>authority/notice</c>.</param>
/// <param name="Edition">The edition as people call it.</param>
/// <param name="Section">The heading of the section; null on a cover.</param>
/// <param name="Count">How often it is printed there.</param>
/// <param name="Words">What stands beside it there, each sentence or line once; none beside a picture on its own.</param>
public sealed record ListedUse(string NoticeId, string Edition, string? Section, int Count, ImmutableArray<string> Words);
