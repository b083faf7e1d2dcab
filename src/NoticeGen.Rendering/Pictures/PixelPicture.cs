namespace NoticeGen.Rendering.Pictures;

/// <summary>Pixels, rows from the top, four bytes each: red, green, blue and alpha, not multiplied.</summary>
internal sealed record PixelPicture(int Width, int Height, ReadOnlyMemory<byte> Rgba);
