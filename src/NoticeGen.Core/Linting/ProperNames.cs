using System.Buffers;
using System.Collections.Immutable;
using NoticeGen.Law;

namespace NoticeGen.Linting;

/// <summary>
/// Names of laws, bodies and programmes of more than one word. In measures of reading each counts as one word, since a
/// writer cannot shorten it and lists of laws would otherwise decide the score.
/// </summary>
internal sealed class ProperNames
{
    /// <summary>What stands for a name: one word of one syllable.</summary>
    private const string StandIn = "name";

    private readonly ImmutableArray<string> _names;
    private readonly SearchValues<string> _any;

    private ProperNames(ImmutableArray<string> names)
    {
        _names = names;
        _any = SearchValues.Create(names.AsSpan(), StringComparison.Ordinal);
    }

    public static ProperNames Of(LawBook law) => new(
    [
        .. law.Table("statutes").Select(statute => statute.Text("title"))
            .Concat(law.Table("bodies").Concat(law.Table("programmes")).Select(body => body.Text("name")))
            .OfType<string>()
            .Where(name => name.Contains(' ', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal),
    ]);

    /// <summary>The text with one word in place of each name.</summary>
    public string Shorten(string text)
    {
        if (!text.AsSpan().ContainsAny(_any))
        {
            return text;
        }
        foreach (var name in _names)
        {
            text = text.Replace(name, StandIn, StringComparison.Ordinal);
        }
        return text;
    }
}
