using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx.Packaging;

namespace NoticeGen.Rendering.Docx;

/// <summary>A picture in the package.</summary>
/// <param name="Pixels">The relationship to its PNG or JPEG.</param>
/// <param name="Vector">The relationship to the SVG it was painted from; null when it was none.</param>
/// <param name="Shape">Height divided by width.</param>
internal sealed record PicturePart(string Pixels, string? Vector, double Shape);

/// <summary>
/// Puts pictures into the package, each once for each part that shows it. An SVG picture goes in twice: as it is, for
/// current Word, and painted, for the programs that cannot show SVG.
/// </summary>
internal sealed class PictureParts(PackedPictures pictures)
{
    private readonly Dictionary<(WordPart, ImmutableArray<byte>), PicturePart?> _parts = [];
    private readonly Dictionary<WordPart, int> _counts = [];
    private readonly List<Diagnostic> _problems = [];
    private uint _drawings;

    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>A number that no other drawing of the file has.</summary>
    public uint NextDrawing() => ++_drawings;

    /// <summary>The picture as a part that <paramref name="owner"/> refers to; null, and a problem noted, when it is broken.</summary>
    public PicturePart? Of(WordPart owner, Picture picture)
    {
        if (_parts.TryGetValue((owner, picture.Content), out var known))
        {
            return known;
        }
        var packed = pictures.Of(picture);
        _problems.AddRange(packed.Diagnostics);
        var part = packed.Value is { } good
            ? new PicturePart(Add(owner, good.Kind, good.Pixels), good.Vector is null ? null : Add(owner, PartKind.Svg, good.Vector), good.Shape)
            : null;
        _parts.Add((owner, picture.Content), part);
        return part;
    }

    private string Add(WordPart owner, PartKind kind, PackedContent content)
    {
        var number = _counts[owner] = _counts.GetValueOrDefault(owner) + 1;
        var id = "picture" + Measure.Number(number);
        owner.Add(kind, id, content);
        return id;
    }
}
