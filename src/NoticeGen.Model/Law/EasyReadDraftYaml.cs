using System.Buffers;
using System.Text;

namespace NoticeGen.Law;

/// <summary>Drafts as YAML, without indent; marked so that no build publishes them unseen.</summary>
public static class EasyReadDraftYaml
{
    public static string Of(IEnumerable<DraftRow> rows)
    {
        var text = new StringBuilder("easy_read:");
        foreach (var row in rows)
        {
            text.Append("\n  - words: ").Append(Scalar(row.Words))
                .Append("\n    picture: ").Append(row.Picture)
                .Append("\n    draft: true");
        }
        return text.ToString();
    }

    /// <summary>What could be taken for YAML in one place or another.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(":#\"'[]{}&*!|>%@`,?-\\");

    /// <summary>Words as a YAML scalar: quoted where a sign could be taken for YAML.</summary>
    private static string Scalar(string words) =>
        !words.AsSpan().ContainsAny(Signs) ? words : $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
