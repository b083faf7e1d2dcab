using System.Collections.Immutable;

namespace NoticeGen.Rendering;

/// <summary>A finished file in memory; the command line writes it.</summary>
/// <param name="Pages">How many pages, for formats that have pages.</param>
public sealed record OutputFile(Format Format, ImmutableArray<byte> Content, int? Pages = null);
