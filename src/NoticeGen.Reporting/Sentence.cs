using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>Messages as whole sentences, for reports that put several of them into one text.</summary>
internal static class Sentence
{
    /// <summary>A message with a capital and a full stop; one that begins by quoting stays as it is, and a quotation that ends as a sentence ends it.</summary>
    public static string Of(string message)
    {
        var text = message.Trim();
        if (text.Length == 0)
        {
            return text;
        }
        var begun = char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        return begun.TrimEnd('\u201D') is [.., '.' or '!' or '?'] ? begun : begun + ".";
    }

    /// <summary>What is wrong and what to do, in one line.</summary>
    public static string WithHelp(Diagnostic finding)
    {
        var message = Of(finding.Message);
        return (finding.Help is { } help ? $"{message} {Of(help)}" : message).ReplaceLineEndings(" ");
    }

    /// <summary>What is wrong, what to do, the lines to paste and the law, each on lines of its own.</summary>
    public static string InFull(Diagnostic finding)
    {
        var lines = new List<string> { Of(finding.Message) };
        if (finding.Help is { } help)
        {
            lines.Add(Of(help));
        }
        if (finding.ToPaste() is { } fix)
        {
            lines.Add(fix.Title.TrimEnd(':') + ":");
            lines.Add("");
            lines.Add(fix.Yaml.ReplaceLineEndings("\n").TrimEnd('\n'));
            lines.Add("");
        }
        if (finding.Rule.Law is { } law)
        {
            lines.Add($"Law: {law}" + (finding.Rule.LawLink is { } link ? $" ({link})" : ""));
        }
        return string.Join('\n', lines);
    }
}
