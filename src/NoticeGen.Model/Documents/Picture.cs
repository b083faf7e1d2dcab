using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Documents;

/// <summary>The picture formats that every renderer can print.</summary>
public enum PictureFormat
{
    Svg,
    Png,
    Jpeg,
}

/// <summary>A picture with its bytes, the words for people who cannot see it, and where it was named.</summary>
/// <param name="Name">The id in the picture list, or the file name of a logo.</param>
/// <param name="Alternative">Alternative text in the document's language; never empty.</param>
/// <param name="Origin">The file it was read from, for messages about the picture itself.</param>
public sealed record Picture(
    string Name, string Alternative, PictureFormat Format, ImmutableArray<byte> Content, Origin Origin);
