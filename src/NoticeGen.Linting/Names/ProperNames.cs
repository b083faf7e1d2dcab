using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NoticeGen.Law;

namespace NoticeGen.Linting.Names;

/// <summary>
/// Names of laws, bodies and programmes of more than one word. In measures of reading each counts as one word, since a
/// writer cannot shorten it and lists of laws would otherwise decide the score.
/// </summary>
public sealed class ProperNames
{
    /// <summary>What stands for a name: one word of one syllable.</summary>
    private const string StandIn = "name";

    /// <summary>Characters of a name by which it is looked up.</summary>
    private const int HeadLength = 3;

    private readonly SearchValues<char> _first;

    /// <summary>By their first characters, the longest first.</summary>
    private readonly FrozenDictionary<string, ImmutableArray<string>> _byHead;

    private ProperNames(IEnumerable<string> names)
    {
        _byHead = names.Where(name => name.Length >= HeadLength)
            .GroupBy(name => name[..HeadLength], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToImmutableArray(), StringComparer.Ordinal);
        _first = SearchValues.Create([.. _byHead.Keys.Select(head => head[0]).Distinct()]);
    }

    public static ProperNames Of(LawBook law) => new(
        law.Table("statutes").Select(statute => statute.Text("title"))
            .Concat(law.Table("bodies").Concat(law.Table("programmes")).Select(body => body.Text("name")))
            .OfType<string>()
            .Where(name => name.Contains(' ', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal));

    /// <summary>The text with one word in place of each name.</summary>
    public string Shorten(string text)
    {
        StringBuilder? shortened = null;
        var done = 0;
        var from = 0;
        while (from < text.Length && text.AsSpan(from).IndexOfAny(_first) is >= 0 and var at)
        {
            var start = from + at;
            if (LongestAt(text.AsSpan(start)) is not { } name)
            {
                from = start + 1;
                continue;
            }
            (shortened ??= new StringBuilder(text.Length)).Append(text, done, start - done).Append(StandIn);
            done = from = start + name.Length;
        }
        return shortened is null ? text : shortened.Append(text, done, text.Length - done).ToString();
    }

    private string? LongestAt(ReadOnlySpan<char> text)
    {
        if (text.Length >= HeadLength && _byHead.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..HeadLength], out var names))
        {
            foreach (var name in names)
            {
                if (text.StartsWith(name))
                {
                    return name;
                }
            }
        }
        return null;
    }
}
