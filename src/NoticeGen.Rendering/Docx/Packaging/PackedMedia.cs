using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Packaging;
using TaggedPdf.Fonts;

namespace NoticeGen.Rendering.Docx.Packaging;

/// <summary>
/// Fonts and pictures are the same in file after file, so each is packed once for the renderer's life. Safe to use from
/// several threads at once; what it holds does not depend on a document.
/// </summary>
/// <remarks>Contents are told apart by identity: what is read from one file is one array.</remarks>
internal sealed class PackedMedia
{
    private readonly ConcurrentDictionary<ImmutableArray<byte>, Lazy<PackedContent>> _plain = new();
    private readonly ConcurrentDictionary<(ImmutableArray<byte> Font, bool Bold), Lazy<VeiledFont?>> _veiled = new();

    public PackedContent Of(PartKind kind, ImmutableArray<byte> content) => _plain.GetOrAdd(
        content,
        static (content, kind) => new Lazy<PackedContent>(() => kind.IsCompressed ? PackedContent.AsItIs(content) : PackedContent.Of(content.AsSpan())),
        kind).Value;

    /// <summary>Null for a font that a Word file cannot carry.</summary>
    public VeiledFont? Veiled(ImmutableArray<byte> font, bool bold) => _veiled.GetOrAdd(
        (font, bold),
        static face => new Lazy<VeiledFont?>(() => EditableFont.Of(face.Font, face.Bold) is { } carried ? VeiledFont.Of(carried) : null)).Value;
}
