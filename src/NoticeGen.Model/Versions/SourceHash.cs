using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Versions;

/// <summary>
/// Tells one state of a notice's own files from another: the notice, its authority's file and pictures, and what authorities
/// share. Templates and reference data are not among them. Line ends do not count: version control changes them.
/// </summary>
public static class SourceHash
{
    private const string Shared = "notices/_base/", Snippets = "snippets/";

    /// <summary>Whether a file of the workspace is one of those that a notice is made of.</summary>
    /// <param name="noticeId"><c>authority/notice</c>.</param>
    public static bool Counts(string path, string noticeId)
    {
        path = NoticeFiles.OverlayAt(path)?.Of ?? path;
        var authority = noticeId[..noticeId.IndexOf('/', StringComparison.Ordinal)];
        return path == $"notices/{noticeId}.yaml"
            || path == $"notices/{authority}/authority.yaml"
            || path == $"notices/{authority}/pictures/pictures.yaml"
            || ((path.StartsWith(Shared, StringComparison.Ordinal) || path.StartsWith(Snippets, StringComparison.Ordinal)) && path.EndsWith(".yaml", StringComparison.Ordinal));
    }

    public static string Of(InputFiles files, string noticeId) => Of(
        files.Under("notices").Concat(files.Under("snippets")).Where(file => Counts(file.Path, noticeId)).Select(file => (file.Path, ContentHash(file.Content.AsSpan()))));

    /// <param name="files">Paths with their <see cref="ContentHash"/>, in any order.</param>
    public static string Of(IEnumerable<(string Path, string ContentHash)> files)
    {
        var list = new StringBuilder();
        foreach (var (path, hash) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            list.Append(CultureInfo.InvariantCulture, $"{hash}  {path}\n");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString())));
    }

    /// <summary>The digest of a file with <c>\n</c> at its line ends.</summary>
    public static string ContentHash(ReadOnlySpan<byte> content)
    {
        var text = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r' || i + 1 == content.Length || content[i + 1] != '\n')
            {
                text[length++] = content[i];
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(text.AsSpan(0, length)));
    }
}
