using System.Collections.Immutable;
using System.Xml.Linq;

namespace NoticeGen.Templates;

/// <summary>
/// What a Word file takes from an authority's own document: styles, page set-up, header and footer. Read once and shared by
/// all documents of the authority; its XML is never changed, only copied.
/// </summary>
public sealed record HouseDocument
{
    /// <summary>Its styles; those that Word or NoticeGen knows have the ids of <see cref="WordStyles"/>.</summary>
    public required HouseStyles Styles { get; init; }

    /// <summary>Its numbering definitions, without picture bullets; null when it has none.</summary>
    public XElement? Numbering { get; init; }

    /// <summary>The theme part: the fonts and colours that styles name by slot.</summary>
    public HousePart? Theme { get; init; }

    /// <summary>The font table, with the fonts that the document carries.</summary>
    public HousePart? Fonts { get; init; }

    public HousePage? Page { get; init; }

    /// <summary>At most one for each kind of page; empty when the document has no header that shows anything.</summary>
    public ImmutableArray<HouseRunningPart> Headers { get; init; } = [];

    public ImmutableArray<HouseRunningPart> Footers { get; init; } = [];

    /// <summary>Whether the first page has a header and footer of its own.</summary>
    public bool FirstPageDiffers { get; init; }

    public bool EvenPagesDiffer { get; init; }

    /// <summary>The language that the header and footer are written in, as BCP 47 has it.</summary>
    public string Language { get; init; } = "en-GB";
}

/// <summary>Paper, margins, and how far header and footer stand from the edge, in millimetres.</summary>
public sealed record HousePage(PageSetup Paper, double HeaderDistance, double FooterDistance);

/// <summary>Which pages a header or footer is for.</summary>
public enum PageKind
{
    Default,
    First,
    Even,
}

/// <summary>A header or a footer.</summary>
public sealed record HouseRunningPart(PageKind Kind, HousePart Part);

/// <summary>A part of the package and what it refers to.</summary>
public sealed record HousePart(XElement Content, ImmutableArray<HouseRelation> Relations);

/// <summary>Something that a part refers to by id: bytes of the package, or an address for a link.</summary>
/// <param name="Address">Null for what lies in the package.</param>
public sealed record HouseRelation(string Id, string MediaType, ImmutableArray<byte> Content, Uri? Address = null);
