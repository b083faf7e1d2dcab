using System.Collections.Frozen;
using NoticeGen.Law;

namespace NoticeGen.Auditing.Importing;

/// <summary>A law that a text names, in whatever form.</summary>
/// <param name="At">Where its title begins in the text.</param>
/// <param name="Id">Its id in the reference data; null where the reference data has no such law.</param>
public readonly record struct NamedStatute(int At, string Title, string? Id);

/// <summary>The laws and bodies of the reference data, found by any of the names that texts have for them.</summary>
/// <param name="statutes">The laws that a text names, in its order.</param>
public sealed class LegalNames(LawBook law, Func<string, IEnumerable<NamedStatute>> statutes)
{
    private readonly FrozenDictionary<string, string> _bodies = BodiesOf(law);
    private readonly Lazy<FrozenDictionary<string, string>> _titles = new(() => law.Table("statutes").DistinctBy(statute => SourceWords.Key(statute.Text("title")!), StringComparer.Ordinal)
        .ToFrozenDictionary(statute => SourceWords.Key(statute.Text("title")!), statute => statute.Id, StringComparer.Ordinal));

    internal IEnumerable<NamedStatute> StatutesIn(string text) => statutes(text);

    /// <summary>The law, guidance among them, of which words are the title; null where they are none that is known.</summary>
    internal string? Statute(string title) => _titles.Value.GetValueOrDefault(SourceWords.Key(title));

    /// <summary>The body that is meant by a name; null where it is none that is known.</summary>
    internal string? Body(string name)
    {
        var end = name.IndexOf(" (", StringComparison.Ordinal);
        return _bodies.GetValueOrDefault(SourceWords.Key(Bare(name))) ?? (end > 0 ? _bodies.GetValueOrDefault(SourceWords.Key(Bare(name[..end]))) : null);
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static FrozenDictionary<string, string> BodiesOf(LawBook law)
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var body in law.Table("bodies"))
        {
            IEnumerable<string?> names =
            [
                body.Text("name"), body.Text("short_name"), .. body.Scalars("wrong_forms").Concat(body.Scalars("other_forms")).Select(form => form.Text),
                .. body.Records("former").SelectMany(former => (string?[])[former.Text("name"), former.Text("short_name")]),
            ];
            foreach (var name in names.OfType<string>())
            {
                bodies.TryAdd(SourceWords.Key(name), body.Id);
            }
        }
        return bodies.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
