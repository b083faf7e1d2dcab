using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NoticeGen.Auditing.Verifying;

/// <summary>The links of a web page, or of a fragment of one, as AngleSharp finds them.</summary>
internal static class ShownPage
{
    public static ShownDocument Read(byte[] bytes, ShownText text)
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
        var links = new List<string>();
        var dead = new List<string>();
        foreach (var link in page.QuerySelectorAll("a[href]"))
        {
            var target = link.GetAttribute("href")!;
            if (target.StartsWith('#') && target.Length > 1 && page.GetElementById(Uri.UnescapeDataString(target[1..])) is null)
            {
                dead.Add($"“{link.TextContent.Trim()}” (`{target}`)");
            }
            // Menus link to every section; what is looked for are the links of the notice itself.
            if (link.Closest("nav") is null)
            {
                links.Add(target);
            }
        }
        return new ShownDocument(text, links) { DeadLinks = dead };
    }
}
