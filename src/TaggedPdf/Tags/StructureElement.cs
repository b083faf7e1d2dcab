using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TaggedPdf.Tags;

/// <summary>Something that stands below a structure element: an element, content on pages, or an annotation.</summary>
internal abstract class StructureNode;

/// <summary>
/// An element of the tag tree (ISO 32000-1, 14.7.2) with a standard type (14.8.4). Children are added in reading order
/// while the document is laid out, so the order never depends on where things are painted.
/// </summary>
internal sealed class StructureElement : StructureNode
{
    /// <summary>Most elements have one.</summary>
    private readonly List<StructureNode> _children = new(1);

    public StructureElement(string type, object? place)
    {
        Type = type;
        Place = place;
    }

    /// <summary>A standard structure type, such as <c>P</c> or <c>TH</c>.</summary>
    public string Type { get; }

    /// <summary>Where it comes from, for messages; null where the document gave none.</summary>
    public object? Place { get; }

    public ReadOnlySpan<StructureNode> Children => CollectionsMarshal.AsSpan(_children);

    /// <summary>BCP 47, where it differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>Alternative text of a figure.</summary>
    public string? Alternative { get; init; }

    /// <summary>What an abbreviation stands for.</summary>
    public string? Expansion { get; init; }

    /// <summary><c>Column</c> or <c>Row</c>, for header cells.</summary>
    public string? Scope { get; init; }

    /// <summary><c>Disc</c>, <c>Decimal</c> or <c>None</c>, for lists.</summary>
    public string? ListNumbering { get; init; }

    /// <summary>Left, bottom, right, top in points from the page's lower left corner, for figures; set when painted.</summary>
    public ImmutableArray<double> BoundingBox { get; set; } = [];

    /// <summary>The number of its object in the file; given when the tree is written.</summary>
    public int ObjectId { get; set; }

    public StructureElement Add(StructureElement child)
    {
        _children.Add(child);
        return child;
    }

    public ContentSlot AddContent()
    {
        var slot = new ContentSlot(this);
        _children.Add(slot);
        return slot;
    }

    public void AddAnnotation(AnnotationReference annotation) => _children.Add(annotation);
}

/// <summary>
/// A place in the tree for words or a picture. Painting fills it with marked-content sequences: one, or several when
/// the content runs over lines with other things in between, or over pages.
/// </summary>
internal sealed class ContentSlot(StructureElement owner) : StructureNode
{
    private (int Page, int Id) _first;
    private List<(int Page, int Id)>? _further;

    public StructureElement Owner { get; } = owner;

    /// <summary>How many marked-content sequences it has.</summary>
    public int Count { get; private set; }

    /// <summary>Page (from 0) and marked-content identifier of a sequence, in painting order.</summary>
    public (int Page, int Id) this[int index] => index == 0 ? _first : _further![index - 1];

    public void Add(int page, int id)
    {
        if (Count++ == 0)
        {
            _first = (page, id);
        }
        else
        {
            (_further ??= []).Add((page, id));
        }
    }
}

/// <summary>A link annotation's place in the tree: an object reference (ISO 32000-1, 14.7.4.3).</summary>
internal sealed class AnnotationReference(int page, int annotation) : StructureNode
{
    public int Page { get; } = page;

    /// <summary>The object number of the annotation.</summary>
    public int Annotation { get; } = annotation;
}
