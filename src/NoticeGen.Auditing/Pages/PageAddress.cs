namespace NoticeGen.Auditing.Pages;

/// <summary>Where an attribute of a page leads, as browsers take it (URL Standard, 4.4).</summary>
internal static class PageAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Types of pictures that cannot hold a program, and SVG, which as a picture runs none.</summary>
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml", "image/x-icon", "image/vnd.microsoft.icon", "image/bmp"];

    /// <summary>A page, a mailbox, a telephone, or a place relative to this page; none that hides its host behind a name to log in with.</summary>
    public static bool IsLink(string value)
    {
        var address = Stripped(value);
        return (SchemeOf(address) is not { } scheme || Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)) && !HasUserName(address);
    }

    private static bool HasUserName(string address)
    {
        var plain = address.Replace('\\', '/');
        return Uri.TryCreate(plain.StartsWith("//", StringComparison.Ordinal) ? "https:" + plain : plain, UriKind.Absolute, out var uri)
            && uri.Scheme is ("http" or "https") && uri.UserInfo.Length > 0;
    }

    /// <summary>A picture that stands in the address itself, or an empty one.</summary>
    public static bool IsPicture(string value)
    {
        var address = Stripped(value);
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        var type = address["data:".Length..];
        type = type[..Math.Max(0, type.AsSpan().IndexOfAny(";,"))];
        return address.Equals("data:,", StringComparison.OrdinalIgnoreCase) || Pictures.Contains(type.Trim(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A place of this page itself.</summary>
    public static bool IsWithin(string value) => Stripped(value).StartsWith('#');

    /// <summary>Controls and spaces at the ends do not count, nor tabs and line ends anywhere.</summary>
    private static string Stripped(string value) =>
        new([.. value.Where(c => c is not ('\t' or '\n' or '\r')).SkipWhile(c => c <= ' ').Reverse().SkipWhile(c => c <= ' ').Reverse()]);

    private static string? SchemeOf(string address)
    {
        var end = address.IndexOf(':', StringComparison.Ordinal);
        return end > 0 && char.IsAsciiLetter(address[0]) && address.AsSpan(0, end).IndexOfAnyExcept(SchemeCharacters) < 0 ? address[..end] : null;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
}
