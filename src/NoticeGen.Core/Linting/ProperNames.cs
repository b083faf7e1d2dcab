using System.Buffers;
using System.Collections.Immutable;
using System.Text;
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
        var shortened = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny(_any); at >= 0;)
        {
            // The names stand longest first, so that the first that fits is the longest.
            var start = from + at;
            var name = First(text, start);
            shortened.Append(text, from, at).Append(StandIn);
            from = start + name.Length;
            at = text.AsSpan(from).IndexOfAny(_any);
        }
        return shortened.Append(text, from, text.Length - from).ToString();
    }

    private string First(string text, int start)
    {
        foreach (var name in _names)
        {
            if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
            {
                return name;
            }
        }
        throw new InvalidOperationException("a name was found and is not on the list");
    }
}
