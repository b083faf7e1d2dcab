using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Notices;

/// <summary>A fact as it is in a notice, or as it was when a person accepted the Easy Read words about it.</summary>
/// <param name="Origin">Where it stands: in the notice, or in the record of what was accepted.</param>
public sealed record AcceptedFact(string Text, Origin Origin);

/// <summary>
/// The facts that the Easy Read words of a notice, or the texts of a translation, were accepted for, by the path of the field.
/// </summary>
/// <param name="Facts">Null when nobody has accepted them yet.</param>
public sealed record AcceptedFacts(ImmutableSortedDictionary<string, AcceptedFact>? Facts)
{
    /// <summary>The day on which they were last accepted, where the file says it.</summary>
    public DateOnly? On { get; init; }


    /// <summary>No words of this notice were accepted so far.</summary>
    public static readonly AcceptedFacts None = new((ImmutableSortedDictionary<string, AcceptedFact>?)null);

    /// <summary>The file's text for these facts: a line each, in the order of their paths, so that changes merge line by line.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, AcceptedFact>> facts) => Write(Head, facts);

    /// <summary>The same for the texts that a file of translated texts was accepted for.</summary>
    /// <param name="day">The day of the acceptance.</param>
    public static string WriteTranslated(IEnumerable<KeyValuePair<string, AcceptedFact>> facts, DateOnly day) =>
        Write(HeadOfTranslations.Replace("DAY", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal), facts);

    /// <summary>The same for what a file said that was imported, by the fields that it went into.</summary>
    public static string WriteImported(IEnumerable<KeyValuePair<string, AcceptedFact>> facts) => Write(HeadOfImported, facts);

    private static string Write(string head, IEnumerable<KeyValuePair<string, AcceptedFact>> facts)
    {
        var text = new StringBuilder(head);
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

    private const string HeadOfTranslations = """
        # The texts that the translation beside this file was accepted for. `noticegen translate accept` writes this file;
        # lint says when a text is no longer what it was. Do not change it by hand; after a merge, accept again.
        accepted: DAY
        facts:

        """;

    private const string HeadOfImported = """
        # What the file said that the notice beside this one was imported from. `noticegen import` writes this file, and tells by it
        # what the file says anew. Do not change it by hand; delete it when the notice is no longer imported.
        facts:

        """;

    /// <summary>Where the texts are kept that a file such as <c>housing.cy.yaml</c> was accepted for.</summary>
    public static string PathFor(string overlay) => Path.ChangeExtension(overlay, ".lock");

    /// <summary>The file whose texts such a file keeps; every other path as it is.</summary>
    public static string OverlayOf(string path) => path.EndsWith(".lock", StringComparison.Ordinal) ? Path.ChangeExtension(path, ".yaml") : path;

    /// <summary>Where the facts of a notice are kept: beside it, and not a YAML file of the notices.</summary>
    public static string PathFor(string authorityId, string noticeName) => $"notices/{authorityId}/{noticeName}.easy-read.lock";
}
