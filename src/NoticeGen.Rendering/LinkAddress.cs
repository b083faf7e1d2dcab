using NoticeGen.Documents;

namespace NoticeGen.Rendering;

/// <summary>Where a link leads, for readers who cannot follow it: on paper, in plain text.</summary>
internal static class LinkAddress
{
    /// <summary>What must stand after the words of a link; empty when they already say it, or when they are a telephone number.</summary>
    /// <param name="shown">The link's words.</param>
    public static string ToShow(Link link, string shown)
    {
        if (link.IsInternal || link.Target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }
        var address = link.Target[(link.Target.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/').TrimEnd('/');
        return shown.Contains(address, StringComparison.OrdinalIgnoreCase) ? "" : address;
    }
}
