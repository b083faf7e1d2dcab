namespace NoticeGen.Source;

/// <summary>The host of a web address, so that two can be compared.</summary>
public static class WebHost
{
    /// <summary>In small letters, as the network asks for it (RFC 5890); as it is written where its letters have no such form.</summary>
    public static string Of(Uri address)
    {
        try
        {
            return address.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return address.Host.ToLowerInvariant();
        }
    }
}
