using NoticeGen.Documents;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The names under which headings can be linked to. Word allows letters, digits and underscores, 40 at most; a leading
/// underscore keeps them out of its bookmark list.
/// </summary>
internal sealed class Bookmarks
{
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _next;

    public Bookmarks(Document document)
    {
        foreach (var heading in document.Blocks.OfType<Heading>())
        {
            _names.TryAdd(heading.Id, Free("_" + heading.Id.Replace('-', '_')));
        }
    }

    /// <summary>The name for a heading's id; null when no heading has it.</summary>
    public string? NameOf(string id) => _names.GetValueOrDefault(id);

    /// <summary>The name and the number of the bookmark around a heading; null when no heading has the id.</summary>
    public (string Name, int Number)? Next(string id) => _names.TryGetValue(id, out var name) ? (name, _next++) : null;

    private string Free(string wanted)
    {
        var name = wanted[..Math.Min(wanted.Length, LongestName)];
        for (var i = 2; !_taken.Add(name); i++)
        {
            var ending = "_" + Measure.Number(i);
            name = wanted[..Math.Min(wanted.Length, LongestName - ending.Length)] + ending;
        }
        return name;
    }
}
