using System.Collections.Immutable;
using NoticeGen.Packaging;

namespace NoticeGen.Rendering.Docx.Packaging;

/// <summary>A part that is the same in many files, ready packed, with the parts and links that it refers to.</summary>
/// <param name="Id">By which its owner refers to it.</param>
internal sealed record StandingPart(PartKind Kind, string Id, PackedContent Content)
{
    public ImmutableArray<StandingPart> Parts { get; init; } = [];

    public ImmutableArray<(string Id, Uri Address)> Links { get; init; } = [];
}
