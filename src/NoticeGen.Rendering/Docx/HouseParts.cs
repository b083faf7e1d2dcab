using System.Collections.Immutable;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>Makes parts of a house document ready for the package, with the pictures, fonts and links that they show.</summary>
internal static class HouseParts
{
    public static StandingPart Of(PartKind kind, string id, HousePart house, PackedMedia media) =>
        new(kind, id, StandingParts.Pack(house.Content))
        {
            Links = [.. house.Relations.Where(relation => relation.Address is not null).Select(relation => (relation.Id, relation.Address!))],
            Parts = [.. house.Relations.Where(relation => relation.Address is null).Select(relation => Inner(relation, media))],
        };

    private static StandingPart Inner(HouseRelation relation, PackedMedia media)
    {
        var kind = relation.MediaType.StartsWith("image/", StringComparison.Ordinal)
            ? PartKind.Image(relation.MediaType)
            : PartKind.Font(relation.MediaType);
        return new StandingPart(kind, relation.Id, media.Of(kind, relation.Content));
    }
}
