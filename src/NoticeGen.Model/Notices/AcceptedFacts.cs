using System.Collections.Immutable;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Notices;

/// <summary>A fact as it is in a notice, or as it was when a person accepted the Easy Read words about it.</summary>
/// <param name="Origin">Where it stands: in the notice, or in the record of what was accepted.</param>
public sealed record AcceptedFact(string Text, Origin Origin);

/// <summary>The facts that the Easy Read words of a notice were accepted for, by the path of the field.</summary>
/// <param name="Facts">Null when nobody has accepted them yet.</param>
public sealed record AcceptedFacts(ImmutableSortedDictionary<string, AcceptedFact>? Facts)
{
    /// <summary>No words of this notice were accepted so far.</summary>
    public static readonly AcceptedFacts None = new((ImmutableSortedDictionary<string, AcceptedFact>?)null);

    /// <summary>The file's text for these facts: a line each, in the order of their paths, so that changes merge line by line.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, AcceptedFact>> facts)
    {
        var text = new StringBuilder(Head);
        foreach (var (path, fact) in facts)
        {
            text.Append("  ").Append(path).Append(": \"")
                .Append(fact.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append("\"\n");
        }
        return text.ToString();
    }

    private const string Head = """
        # The facts that the Easy Read words of this notice were accepted for. `noticegen easy-read accept` writes this file;
        # lint says when a fact is no longer what it was. Do not change it by hand; after a merge, accept again.
        facts:

        """;

    /// <summary>Where the facts of a notice are kept: beside it, and not a YAML file of the notices.</summary>
    public static string PathFor(string authorityId, string noticeName) => $"notices/{authorityId}/{noticeName}.easy-read.lock";
}
