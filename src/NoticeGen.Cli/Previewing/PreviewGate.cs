using System.Security.Cryptography;
using System.Text;

namespace NoticeGen.Cli.Previewing;

/// <summary>What is asked of the preview, as far as it decides who may come in.</summary>
/// <param name="Method">Such as GET.</param>
/// <param name="Host">The header of that name.</param>
/// <param name="Path">The target as it was sent, neither decoded nor tidied.</param>
/// <param name="Site">The header <c>Sec-Fetch-Site</c>; null where a program other than a browser asks.</param>
internal readonly record struct PreviewCall(string Method, string? Host, string? Path, string? Site);

/// <summary>
/// Lets in who knows the secret word of the address, and nobody else: other programs of the machine can reach the port, and so can
/// any page that is open in the browser, under a name of its own that leads to this machine.
/// </summary>
/// <param name="Authority">Host and port of the address, such as <c>127.0.0.1:4000</c>.</param>
internal sealed record PreviewGate(string Authority, string Token)
{
    /// <summary>A word that nobody guesses.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string Address => $"http://{Authority}/{Token}/";

    /// <summary>The names of the path behind the secret word, each decoded; an empty one for the page itself. Null when the call is not let in.</summary>
    /// <param name="status">The status to answer with then.</param>
    public string[]? Admit(PreviewCall call, out int status)
    {
        status = call.Method != "GET" ? 405
            : call.Host != Authority || call.Site is not (null or "same-origin" or "none") ? 403
            : 404;
        var path = call.Path?.Split('?')[0].Split('/');
        if (status != 404 || path is not ["", var word, .. var names] || names.Length == 0
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word), Encoding.UTF8.GetBytes(Token)))
        {
            return null;
        }
        status = 200;
        return Array.ConvertAll(names, Uri.UnescapeDataString);
    }
}
