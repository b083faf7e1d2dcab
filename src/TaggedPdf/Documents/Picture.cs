using System.Collections.Immutable;

namespace TaggedPdf.Documents;

/// <summary>The picture formats that can be printed.</summary>
public enum PictureFormat
{
    Svg,
    Png,
    Jpeg,
}

/// <summary>A picture with its bytes, and the words for people who cannot see it.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Alternative">Alternative text in the document's language; never empty.</param>
/// <param name="Content">
/// The file. It is read once for an engine's life, so give the same array again wherever the same picture stands.
/// </param>
public sealed record Picture(string Name, string Alternative, PictureFormat Format, ImmutableArray<byte> Content)
{
    /// <inheritdoc cref="Block.Place"/>
    public object? Place { get; init; }
}

/// <summary>What is wrong with a picture's file.</summary>
/// <param name="Message">The end of a sentence that names the picture, such as "is not a PNG file".</param>
/// <param name="Help">What to do about it.</param>
/// <param name="Line">Where in the file, from 1; 0 where that is not known or the file has no lines.</param>
/// <param name="Column">From 1; 0 where it is not known.</param>
public sealed record PictureFault(string Message, string Help, int Line = 0, int Column = 0);
