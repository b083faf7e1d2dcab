using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>Web addresses of a notice, in fields that hold one and in running text, and what can be wrong with them.</summary>
internal static class WebAddresses
{
    private static readonly string[] TestHosts = ["uat.", "test.", "staging.", "dev.", "preview.", "beta-test.", "preprod."];

    private static readonly string[] InsideEndings = [".local", ".internal", ".intranet", ".lan", ".corp"];

    private static readonly string[] Trackers = ["utm_", "fbclid=", "gclid=", "mc_cid="];

    /// <summary>Marks that a copy from a browser, a spreadsheet or Word leaves behind, and that lead to no place on a page.</summary>
    private static readonly string[] DeadFragments = ["#:~:text=", "#gid=", "#_ftn", "#_Toc", "#_msocom", "#page="];

    /// <summary>Hosts of mail filters that wrap each link of a message, and a part of their addresses where the host is shared.</summary>
    private static readonly string[] MailFilters =
    [
        "safelinks.protection.outlook.com", "safelinks.protection.office365.us", "urldefense.com", "urldefense.proofpoint.com", "linkprotect.cudasvc.com",
        "protect.mimecast.com", "protect-eu.mimecast.com", "protect-us.mimecast.com", "mimecastprotect.com", "clicktime.symantec.com", "secure-web.cisco.com",
        "trendmicro.com", "inky.com", "linkprotect.com", "click.mailchimp.com", "url.emailprotection.link", "egress.com/ui/linkscan", "sophos.com/click", "protection.sophos.com",
        "google.com/url?", "google.co.uk/url?", "webcache.googleusercontent.com", "translate.google.com", "translate.goog", "l.facebook.com", "lnks.gd", "govdelivery.com/CL0", "links.govdelivery.com", "content.govdelivery.com/accounts", "list-manage.com/track", "sendgrid.net/ls/click",
    ];

    private static readonly string[] Shorteners =
        ["bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "t.co", "is.gd", "buff.ly", "rb.gy", "cutt.ly", "shorturl.at", "tiny.cc", "t.ly", "bl.ink", "rebrand.ly", "lnkd.in", "fb.me", "v.gd", "aka.ms", "s.id", "qrco.de", "dlvr.it"];

    public static IEnumerable<(Origin Origin, string Address)> In(LintSubject subject)
    {
        foreach (var text in subject.Texts)
        {
            if (text.Value.Type is ScalarType { Kind: ScalarKind.Url })
            {
                yield return (text.Value.Origin, text.Value.Text);
            }
            else if (text.IsWords && text.IsPrinted && text.Value.Text.Contains("://", StringComparison.Ordinal))
            {
                foreach (var (at, length) in Written(text.Value.Text))
                {
                    yield return (text.Place(at, length), text.Value.Text.Substring(at, length));
                }
            }
        }
    }

    /// <summary>What is wrong, and what to do; null when nothing is.</summary>
    public static (string What, string Help)? Fault(string address)
    {
        if (address.Any(char.IsWhiteSpace) || address.Contains("%20%20", StringComparison.Ordinal))
        {
            return ("holds a space", "copy it again from the browser");
        }
        if (address.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return ("is a file on a drive of your own", "publish the document, and point to its page");
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return ("is no web address", "copy it again from the browser");
        }
        var host = WebHost.Of(uri);
        return LooksLikeAnother(address) ? ("holds letters or signs that look like others, so that it may lead elsewhere than it says", "type it again by hand, and check that the page opens")
            : !host.Contains('.', StringComparison.Ordinal) || host.StartsWith("intranet.", StringComparison.Ordinal) || host.StartsWith("10.", StringComparison.Ordinal) || host.StartsWith("192.168.", StringComparison.Ordinal) || EndsWithAny(host, InsideEndings) || host.Contains("sharepoint.com", StringComparison.Ordinal)
                ? ("opens for staff only", "point to a page that the public can open")
            : Array.Exists(TestHosts, test => host.StartsWith(test, StringComparison.Ordinal)) ? ("is on a test site", "point to the page of the live site")
            : Array.Exists(MailFilters, filter => IsAt(host, uri, filter)) ? ("is not the address of the page: a mail filter or a mailing has wrapped it, and follows who opens it", "open it, and copy the address that the browser then shows")
            : HoldsAnother(uri) ? ("leads to another address, which stands within it", "open it, and copy the address that the browser then shows")
            : Array.Exists(Shorteners, shortener => host == shortener || host == "www." + shortener) ? ("is a short form that hides where it leads, and that may stop to work", "open it, and copy the address that the browser then shows")
            : uri.Scheme == "http" ? ("is not safe: it begins with http://", "write https://, after checking that the page opens")
            : Array.Exists(DeadFragments, mark => address.Contains(mark, StringComparison.OrdinalIgnoreCase)) ? ("ends in a mark that leads to no place on the page", "take away what stands from # on")
            : Array.Exists(Trackers, mark => address.Contains(mark, StringComparison.OrdinalIgnoreCase)) ? ("holds a marker that tracks readers", "take away what stands from ? on")
            : address.EndsWith('#') ? ("ends in # and nothing", "take the # away")
            : null;
    }

    /// <summary>The address without what is wrong, where that alone puts it right; null where another page must be found.</summary>
    public static string? Mended(string address)
    {
        var safe = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "https://" + address["http://".Length..] : address;
        if (safe.EndsWith('#') || Array.Exists(DeadFragments, mark => safe.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            safe = safe[..safe.IndexOf('#', StringComparison.Ordinal)];
        }
        if (Array.Exists(Trackers, mark => safe.Contains(mark, StringComparison.OrdinalIgnoreCase)) && safe.Contains('?', StringComparison.Ordinal))
        {
            safe = safe[..safe.IndexOf('?', StringComparison.Ordinal)];
        }
        return safe != address && Fault(safe) is null ? safe : null;
    }

    /// <summary>Letters of other alphabets, and signs that browsers take for a full stop, in a host; letters of English and Welsh names are none.</summary>
    private static bool LooksLikeAnother(string address)
    {
        const string ofNames = "àáâäèéêëìíîïòóôöùúûüẁẃŵẅỳýŷÿ";
        var from = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0;
        var end = address.AsSpan(from).IndexOfAny("/?#") is >= 0 and var length ? from + length : address.Length;
        var host = address[from..end].ToLowerInvariant();
        return host.Any(letter => letter > '\x7f' && !ofNames.Contains(letter, StringComparison.Ordinal))
            || host.StartsWith("xn--", StringComparison.Ordinal) || host.Contains(".xn--", StringComparison.Ordinal);
    }

    /// <summary>Whether it only passes readers on to an address that it carries.</summary>
    private static bool HoldsAnother(Uri uri)
    {
        var rest = uri.PathAndQuery;
        return rest.Contains("https://", StringComparison.OrdinalIgnoreCase) || rest.Contains("http://", StringComparison.OrdinalIgnoreCase)
            || rest.Contains("https%3A%2F%2F", StringComparison.OrdinalIgnoreCase) || rest.Contains("http%3A%2F%2F", StringComparison.OrdinalIgnoreCase)
            || rest.Contains("https:%2F%2F", StringComparison.OrdinalIgnoreCase) || rest.Contains("http:%2F%2F", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAt(string host, Uri uri, string filter)
    {
        var slash = filter.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? filter : filter[..slash];
        return (host == name || host.EndsWith("." + name, StringComparison.Ordinal))
            && (slash < 0 || uri.PathAndQuery.StartsWith(filter[slash..], StringComparison.OrdinalIgnoreCase));
    }

    private static bool EndsWithAny(string host, string[] endings) => Array.Exists(endings, ending => host.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<(int At, int Length)> Written(string text)
    {
        var end = 0;
        for (var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("http", Math.Max(at + 1, end), StringComparison.OrdinalIgnoreCase))
        {
            end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or '>' or '"' or '”' or ']'))
            {
                end++;
            }
            var length = text.AsSpan(at, end - at).TrimEnd(".,;:").Length;
            if (text.AsSpan(at, length).Contains("://", StringComparison.Ordinal))
            {
                yield return (at, length);
            }
        }
    }
}
