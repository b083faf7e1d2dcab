using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace NoticeGen.Reading;

/// <summary>
/// The comments of a YAML file that speaks to this tool in one. Only what YAML takes for a comment counts, so that the same
/// words inside a text do nothing.
/// </summary>
internal static class YamlComments
{
    /// <summary>More than any text has: the signs of a list, a name and a value can begin and end at one character.</summary>
    private const int MostTokensOfCharacter = 8;

    public static ImmutableArray<TextSpan> Of(SourceText source)
    {
        if (!source.Text.Contains(SuppressionWords.Mark, StringComparison.Ordinal))
        {
            return [];
        }
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var scanner = new Scanner(new StringReader(source.Text), skipComments: false);
        // After some faults, as in a second document, the library's scanner gives tokens for ever.
        var most = MostTokensOfCharacter * (source.Text.Length + 1);
        try
        {
            for (var tokens = 0; tokens < most && scanner.MoveNext(); tokens++)
            {
                if (scanner.Current is Comment comment)
                {
                    var start = (int)comment.Start.Index;
                    var (line, column) = source.Place(start);
                    found.Add(new TextSpan(start, source.Line(line).Length - (column - 1)));
                }
            }
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            // Reading reports the fault; the comments up to it still count.
        }
        return found.ToImmutable();
    }
}
