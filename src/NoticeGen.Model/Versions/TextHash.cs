using System.Security.Cryptography;
using System.Text;
using NoticeGen.Documents;

namespace NoticeGen.Versions;

/// <summary>
/// Tells one published text from another: SHA-256, in lower-case hexadecimal, over the document's lines in reading order
/// with the addresses of its links, white space made single. Colours, fonts, pages and formats do not count.
/// </summary>
public static class TextHash
{
    public static string Of(Document document) => Of(DocumentText.LinesWithAddresses(document));

    /// <param name="lines">As <see cref="DocumentText.LinesWithAddresses"/> gives them.</param>
    public static string Of(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
            {
                text.AppendJoin(' ', words).Append('\n');
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
