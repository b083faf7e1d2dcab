using System.Text.RegularExpressions;

namespace NoticeGen.Auditing.Verifying;

/// <summary>The lines of a plain text, and the addresses that it names, which is all that it has of links.</summary>
internal static partial class ShownPlainText
{
    public static ShownDocument Read(string text)
    {
        var shown = new ShownText.Builder();
        // Where a link leads stands behind its words, between pointed brackets.
        foreach (var line in BehindWords().Replace(text, "").Split('\n'))
        {
            shown.Add(line);
        }
        return new ShownDocument(shown.Build(), [.. Address().Matches(text).Select(match => AddressOf(match.Value.TrimEnd('.', ',', ';', ':', '?', '!')))]);
    }

    /// <summary>An address of the web as a text for people shows it, without its scheme.</summary>
    public static string AddressOf(string target) =>
        (target.StartsWith("https://", StringComparison.Ordinal) ? target["https://".Length..]
        : target.StartsWith("http://", StringComparison.Ordinal) ? target["http://".Length..]
        : target).TrimEnd('/');

    [GeneratedRegex(@"\s<[^<>\s]+>", RegexOptions.CultureInvariant)]
    private static partial Regex BehindWords();

    [GeneratedRegex(@"(?<=<)[^<>\s]+(?=>)|https?://[^\s<>]+|\bwww\.[^\s<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
