using System.Globalization;
using AngleSharp.Dom;
using NoticeGen.Templates;

namespace NoticeGen.Auditing.Pages;

/// <summary>What a page may not do: run script, load, send or embed anything, lead away by itself.</summary>
internal sealed class PageContentCheck(FilledPage page, PageFaults faults)
{
    private const string PutInside = "put it into the page: a style sheet as `<style>`, a picture as a `data:` address";
    private const string TakeOut = "take it out; docs/page-template.md lists what a page may hold";

    private static readonly string[] LoadingElements =
        ["applet", "audio", "base", "embed", "frame", "frameset", "iframe", "object", "picture", "portal", "source", "track", "video", "feImage", "image"];

    private static readonly string[] LoadingAttributes = ["src", "srcset", "poster", "background", "imagesrcset", "manifest", "archive", "codebase", "data", "longdesc", "lowsrc", "dynsrc", "profile"];

    private static readonly string[] LeadingAttributes = ["action", "cite", "formaction", "href", "xlink:href"];

    /// <summary>Kinds of link that point somewhere and load nothing.</summary>
    private static readonly string[] PointingLinks = ["alternate", "author", "canonical", "help", "license", "next", "prev", "search"];

    private static readonly string[] IconLinks = ["icon", "shortcut", "apple-touch-icon", "mask-icon"];

    public void Check(List<PageElement> elements)
    {
        foreach (var element in elements.TakeWhile(_ => !faults.AreEnough))
        {
            // Attributes of a second html or body tag are put onto the first, whoever wrote it.
            if (!element.HasTag || page.IsLiteral(element.Start) || element.Name is "html" or "head" or "body")
            {
                CheckElement(element);
            }
        }
    }

    private void CheckElement(PageElement element)
    {
        if (element.Name is "script" or "noscript")
        {
            faults.At(element, "the page may not run script", "take the script out; `{{ script }}` prints the only one there is, the search of lists");
        }
        else if (LoadingElements.Contains(element.Name, StringComparer.OrdinalIgnoreCase))
        {
            faults.At(element, $"the page may load nothing from elsewhere, and `<{element.Name}>` is for that", PutInside);
        }
        else if (element.IsHtml ? !PageAllowList.Elements.Contains(element.Name) : !(element.IsDrawing && PageAllowList.DrawingElements.Contains(element.Name)))
        {
            faults.At(element, $"`<{element.Name}>` may not stand in a page template{(element.IsHtml ? "" : ", in a drawing")}", TakeOut);
        }
        else
        {
            CheckMeaning(element);
        }
        if (element.Node.ShadowRoot is not null)
        {
            faults.At(element, "a shadow tree may not stand in a page template", TakeOut);
        }
        foreach (var attribute in element.Node.Attributes.TakeWhile(_ => !faults.AreEnough))
        {
            CheckAttribute(element, attribute);
        }
    }

    private void CheckMeaning(PageElement element)
    {
        var node = element.Node;
        if (element.Is("meta"))
        {
            CheckMeta(element);
        }
        else if (element.Is("link") && !IsLinkAllowed(node))
        {
            faults.At(element, "the page may load nothing from elsewhere, as this link does", PutInside);
        }
        else if (element.Is("style") && PageStyle.HoldsMarkup(OwnStyleOf(node)))
        {
            faults.At(element, "markup stands in this style sheet, as if it were not closed", "write `</style>` at its end");
        }
        else if (element.Is("style") && PageStyle.Loads(OwnStyleOf(node)))
        {
            faults.At(element, "the page may load nothing from elsewhere, as this style sheet does with `@import` or `url(…)`", PutInside);
        }
    }

    private void CheckMeta(PageElement element)
    {
        var node = element.Node;
        var command = node.GetAttribute("http-equiv")?.Trim().ToLowerInvariant();
        if (command == "refresh")
        {
            faults.At(element, "the page may not lead away by itself", "take the refresh out, and write a link");
        }
        else if (command is not (null or "x-ua-compatible" or "content-language")
            && !(command == "content-type" && string.Equals(node.GetAttribute("content")?.Replace(" ", "", StringComparison.Ordinal), "text/html;charset=utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            faults.At(element, $"a page template may not give browsers orders, as `http-equiv=\"{command}\"` does", "take it out; `{{ security_policy }}` prints the policy");
        }
        if (string.Equals(node.GetAttribute("name")?.Trim(), "viewport", StringComparison.OrdinalIgnoreCase) && StopsZoom(node.GetAttribute("content") ?? ""))
        {
            faults.At(element, "the page may not keep readers from making it larger (WCAG 1.4.4)", "write `content=\"width=device-width, initial-scale=1\"`");
        }
        if (node.GetAttribute("charset") is { } charset && !charset.Trim().Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            faults.At(element, "the page is UTF-8, and may not say that it is something else", "write `<meta charset=\"utf-8\">`");
        }
    }

    private static bool StopsZoom(string viewport)
    {
        const double twice = 2;
        foreach (var setting in viewport.Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            var parts = setting.Split('=', StringSplitOptions.TrimEntries);
            if (parts is [var name, var value]
                && ((name.Equals("user-scalable", StringComparison.OrdinalIgnoreCase) && value.ToLowerInvariant() is ("no" or "0" or "false"))
                    || (name.Equals("maximum-scale", StringComparison.OrdinalIgnoreCase) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var most) && most < twice)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsLinkAllowed(IElement link)
    {
        var kinds = (link.GetAttribute("rel") ?? "").Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return kinds.Length > 0
            && (Array.TrueForAll(kinds, kind => PointingLinks.Contains(kind, StringComparer.OrdinalIgnoreCase))
                || (Array.TrueForAll(kinds, kind => IconLinks.Contains(kind, StringComparer.OrdinalIgnoreCase)) && PageAddress.IsPicture(link.GetAttribute("href") ?? "")));
    }

    /// <summary>What a style element says besides the program's own style sheet.</summary>
    private string OwnStyleOf(IElement style)
    {
        var css = style.TextContent;
        foreach (var sheet in page.PartsNamed("styles"))
        {
            css = css.Replace(page.Html.Substring(sheet.Start, sheet.Length), "", StringComparison.Ordinal);
        }
        return css;
    }

    private void CheckAttribute(PageElement element, IAttr attribute)
    {
        var (name, value) = (attribute.Name, attribute.Value);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            faults.At(element, $"the page may not run script, as `{name}` does", "take the attribute out");
        }
        else if (name == "style")
        {
            faults.At(element, "the security policy gives a `style` attribute no effect", "write the rule in a `<style>` element, which may stand in the head");
        }
        else if (LoadingAttributes.Contains(name, StringComparer.Ordinal) && !(element.Is("img") && name == "src" && PageAddress.IsPicture(value)))
        {
            faults.At(element, $"the page may load nothing from elsewhere, as `{name}` does", PutInside);
        }
        else if (LeadingAttributes.Contains(name, StringComparer.Ordinal) && !LeadsWell(element, value))
        {
            faults.At(element, $"`{name}` does not lead to a page, a mailbox or a telephone", "use an address that begins with https:, mailto:, tel:, / or #");
        }
        else if (!(element.IsHtml ? PageAllowList.Has(element.Name, name) : PageAllowList.HasOfDrawing(name)))
        {
            faults.At(element, $"the attribute `{name}` may not stand in a page template", TakeOut);
        }
        else if (element.IsDrawing && PageStyle.Loads(value))
        {
            faults.At(element, $"the page may load nothing from elsewhere, as `{name}` does", PutInside);
        }
    }

    private static bool LeadsWell(PageElement element, string value) =>
        element.IsDrawing ? PageAddress.IsWithin(value)
        : element.Is("link") ? PageAddress.IsLink(value) || PageAddress.IsPicture(value)
        : PageAddress.IsLink(value);
}
