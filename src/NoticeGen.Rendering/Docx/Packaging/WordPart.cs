using NoticeGen.Packaging;

namespace NoticeGen.Rendering.Docx.Packaging;

/// <summary>One part of a package in the making, with what it refers to.</summary>
/// <param name="Name">Its path in the package, without a slash before it.</param>
internal sealed class WordPart(WordPackage package, string name)
{
    private readonly List<Relationship> _relationships = [];

    public string Name => name;

    /// <summary>Must be set before the package is written.</summary>
    public PackedContent? Content { get; set; }

    public IReadOnlyList<Relationship> Relationships => _relationships;

    /// <summary>Adds a part that this one refers to by <paramref name="id"/>.</summary>
    public WordPart Add(PartKind kind, string id)
    {
        var part = package.NewPart(kind, this);
        _relationships.Add(new Relationship(kind.Relationship, "/" + part.Name, id, IsExternal: false));
        return part;
    }

    public WordPart Add(PartKind kind, string id, PackedContent content)
    {
        var part = Add(kind, id);
        part.Content = content;
        return part;
    }

    /// <summary>Adds a part with all that it refers to.</summary>
    public void Add(StandingPart standing)
    {
        var part = Add(standing.Kind, standing.Id, standing.Content);
        foreach (var (id, address) in standing.Links)
        {
            part.AddLink(address, id);
        }
        foreach (var inner in standing.Parts)
        {
            part.Add(inner);
        }
    }

    public void AddLink(Uri address, string id) =>
        _relationships.Add(new Relationship(PartKind.Hyperlink, address.OriginalString, id, IsExternal: true));
}

/// <summary>From a part to another, or to an address outside (ISO/IEC 29500-2, 6.5).</summary>
internal readonly record struct Relationship(string Type, string Target, string Id, bool IsExternal);
