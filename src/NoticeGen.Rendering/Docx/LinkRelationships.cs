using NoticeGen.Rendering.Docx.Packaging;

namespace NoticeGen.Rendering.Docx;

/// <summary>The addresses outside the document, each once.</summary>
internal sealed class LinkRelationships(WordPart main)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>The relationship for an address; null when it is no address at all, which is then printed unlinked.</summary>
    public string? IdOf(string target)
    {
        if (_ids.TryGetValue(target, out var known))
        {
            return known;
        }
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address))
        {
            return null;
        }
        var id = "link" + Measure.Number(_ids.Count + 1);
        main.AddLink(address, id);
        _ids.Add(target, id);
        return id;
    }
}
