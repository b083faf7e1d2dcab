using System.Collections.Frozen;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Printing;

/// <summary>
/// The phrases of print files, from the word list of a language. Word lists made before there were print files lack
/// them: these then stand in English.
/// </summary>
internal sealed class PrintWords(Words words)
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["as-at"] = "As at {date}",
        ["print-only"] = "A file for printing. The accessible file is the one without .print in its name.",
        ["print-blank"] = "This page is blank on purpose",
        ["print-blank-label"] = "blank",
        ["print-pack-page"] = "Pack page {page}",
        ["print-count-one"] = "1 notice",
        ["print-count-many"] = "{count} notices",
        ["print-documents"] = "{count} documents",
        ["print-notice"] = "Notice",
        ["print-edition"] = "Edition",
        ["print-pages"] = "Pack pages",
        ["print-front"] = "Sheet {sheet}, front",
        ["print-back"] = "Sheet {sheet}, back",
        ["fold-title"] = "Fold test",
        ["fold-print"] = "Print this sheet on both sides, flipped on the short edge, at 100% of its size.",
        ["fold-fold"] = "Fold it in the middle, with this page in front.",
        ["fold-check"] = "Leaf through it. It is right when the pages read 1, 2, 3, 4, all the same way up. When 2 and 3 are upside down, choose the long edge.",
        ["fold-staple"] = "Print the booklet in the same way. Fold its sheets together, and staple them twice through the fold.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every phrase, for whoever writes a word list.</summary>
    public static IEnumerable<string> Keys => English.Keys.Order(StringComparer.Ordinal);

    /// <summary>The phrase with each <c>{name}</c> replaced.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = words.Phrases.TryGetValue(key, out var own) ? own : English[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }
        return text;
    }

    public string this[string key] => Fill(key);
}
