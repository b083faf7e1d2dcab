using System.Collections.Immutable;
using TaggedPdf.Documents;

namespace TaggedPdf.Pictures;

/// <summary>A picture that was read, or why it could not be.</summary>
/// <param name="Value">Null when there are faults.</param>
public sealed record PictureReading<T>(T? Value, ImmutableArray<PictureFault> Faults)
    where T : class
{
    internal static PictureReading<T> Failed(string message, string help) => new(null, [new PictureFault(message, help)]);
}
