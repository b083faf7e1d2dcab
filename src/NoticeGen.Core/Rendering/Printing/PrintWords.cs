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
        ["print-only"] = "A file for printing. The accessible file is the one without .print in its name.",
        ["print-blank"] = "This page is blank on purpose",
        ["print-blank-label"] = "blank",
        ["print-pack-page"] = "Pack page {page}",
        ["print-count-one"] = "1 notice",
        ["print-count-many"] = "{count} notices",
        ["print-notice"] = "Notice",
        ["print-edition"] = "Edition",
        ["print-pages"] = "Pack pages",
        ["print-front"] = "Sheet {sheet}, front",
        ["print-back"] = "Sheet {sheet}, back",
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
