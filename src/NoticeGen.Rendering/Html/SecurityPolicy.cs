using System.Security.Cryptography;
using System.Text;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// The content security policy of a page: only the style sheets and the script that stand in it, told by their hashes, and
/// pictures inside it (Content Security Policy Level 3).
/// </summary>
internal static class SecurityPolicy
{
    /// <param name="readsData">Whether the script may ask the page's own site for data.</param>
    public static string For(IEnumerable<string> styles, string? script, bool readsData)
    {
        var policy = new StringBuilder("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
        foreach (var style in styles)
        {
            policy.Append(" '").Append(Hash(style)).Append('\'');
        }
        if (script is not null)
        {
            policy.Append("; script-src '").Append(Hash(script)).Append('\'');
        }
        if (readsData)
        {
            policy.Append("; connect-src 'self'");
        }
        // Browsers apply every policy; the Nu checker applies the last, and takes each data: image for a breach.
        return policy.Append("; img-src data:\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"base-uri 'none'; form-action 'none'\">").ToString();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
