using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Whether the page that an authority's own template gives has what every page must have, and nothing that a page may not
/// do. What the program itself wrote is not looked at again.
/// </summary>
internal sealed class PageCheck(HtmlPage page, PageContext context)
{
    private const string Example = "templates/standard/page.html.scriban shows how";

    private static readonly string[] LoadingElements =
        ["applet", "audio", "base", "embed", "frame", "frameset", "iframe", "object", "portal", "source", "track", "video"];

    private static readonly string[] LoadingAttributes = ["src", "srcset", "poster", "background", "imagesrcset", "manifest"];

    // Kinds of link that point somewhere and load nothing.
    private static readonly string[] PointingLinks = ["alternate", "author", "canonical", "help", "license", "next", "prev", "search"];

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private readonly ImmutableArray<Diagnostic>.Builder _faults = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> Faults()
    {
        var tags = HtmlScanner.Tags(context.Page).ToList();
        CheckHead(tags);
        CheckMain(tags);
        foreach (var tag in tags)
        {
            if (!tag.IsEnd && context.IsLiteral(tag.Start))
            {
                CheckScript(tag);
                CheckLoading(tag);
            }
        }
        return _faults.ToImmutable();
    }

    private void CheckHead(List<HtmlTag> tags)
    {
        if (!context.Page.TrimStart().StartsWith("<!doctype html>", StringComparison.OrdinalIgnoreCase))
        {
            Add(0, 0, "the page does not begin with `<!doctype html>`");
        }
        var html = tags.Find(tag => tag is { Name: "html", IsEnd: false });
        if (html?["lang"] != page.Language)
        {
            Add(html?.Start ?? 0, 0, "the page does not say its language", "write `<html lang=\"{{ language }}\" dir=\"{{ direction }}\">`");
        }
        if (tags.Find(tag => tag is { Name: "title", IsEnd: false }) is not { } title || title.Content.Trim().Length == 0)
        {
            Add(0, 0, "the page has no title", "write `<title>{{ page_title }}</title>` in its head");
        }
        var body = tags.Find(tag => tag is { Name: "body", IsEnd: false })?.Start ?? context.Page.Length;
        var style = tags.Find(tag => tag is { Name: "style", IsEnd: false })?.Start ?? context.Page.Length;
        if (context.Places("security_policy") is not [var policy] || policy > body || policy > style || !tags.Exists(tag => tag.Start == policy))
        {
            Add(0, 0, "the page has no security policy", "write `{{ security_policy }}` once in its head, before the first `<style>`");
        }
    }

    private void CheckMain(List<HtmlTag> tags)
    {
        var mains = tags.FindAll(tag => tag.Name == "main" || tag["role"] == "main");
        var open = mains.FindAll(tag => !tag.IsEnd);
        if (open.Count != 1)
        {
            Add(open.Count > 1 ? open[1].Start : 0, 0, $"the page has {(open.Count == 0 ? "no main part" : "more than one main part")}", "put `<main>` around the heading and the content, once");
            return;
        }
        var (from, to) = (open[0].End, mains.Find(tag => tag.IsEnd)?.Start ?? context.Page.Length);
        foreach (var part in (ReadOnlySpan<string>)["heading", "content"])
        {
            // What stands in a comment or in an attribute begins no tag.
            if (context.Places(part) is not [var place] || place < from || place > to || (place < to && !tags.Exists(tag => tag.Start == place)))
            {
                Add(open[0].Start, 0, $"the {part} must stand in the main part, once", $"write `{{{{ {part} }}}}` between `<main>` and `</main>`");
            }
        }
        var body = tags.Find(tag => tag is { Name: "body", IsEnd: false })?.End ?? 0;
        var first = tags.Find(tag => tag is { Name: "a", IsEnd: false } && tag.Start >= body && tag["href"] is not null);
        var target = first?["href"] is ['#', _, ..] href ? tags.Find(tag => !tag.IsEnd && tag["id"] == href[1..]) : null;
        if (target is null || target.Start < open[0].Start || target.Start > to)
        {
            Add(first?.Start ?? 0, first is null ? 0 : first.End - first.Start,
                "the first link of the page does not skip to its main part",
                "begin the body with `<a class=\"skip\" href=\"#main_content\">{{ word \"skip-to-content\" }}</a>`, and give the part around the content the id `main_content`");
        }
    }

    private void CheckScript(HtmlTag tag)
    {
        if (tag.Name is "script" or "noscript")
        {
            Add(tag, "the page may not run script", "take the script out; `{{ script }}` prints the only one there is, the search of lists");
        }
        foreach (var (name, value) in tag.Attributes)
        {
            if (name.StartsWith("on", StringComparison.Ordinal))
            {
                Add(tag, $"the page may not run script, as `{name}` does", "take the attribute out");
            }
            else if (name == "style")
            {
                Add(tag, "the security policy gives a `style` attribute no effect", "write the rule in a `<style>` element, which may stand in the head");
            }
            else if (name is "href" or "action" or "formaction" or "xlink:href" && !IsHarmless(value))
            {
                Add(tag, $"`{name}` does not lead to a page, a mailbox or a telephone", "use an address that begins with https:, mailto:, tel:, / or #");
            }
        }
    }

    private void CheckLoading(HtmlTag tag)
    {
        const string Help = "put it into the page: a style sheet as `<style>`, a picture as a `data:` address";
        if (LoadingElements.Contains(tag.Name, StringComparer.Ordinal))
        {
            Add(tag, $"the page may load nothing from elsewhere, and `<{tag.Name}>` is for that", Help);
        }
        else if (tag.Name == "meta" && string.Equals(tag["http-equiv"]?.Trim(), "refresh", StringComparison.OrdinalIgnoreCase))
        {
            Add(tag, "the page may not lead away by itself", "take the refresh out, and write a link");
        }
        else if (tag.Name == "link" && !(tag["rel"] is { } rel && Array.TrueForAll(rel.Split(' ', StringSplitOptions.RemoveEmptyEntries), kind => PointingLinks.Contains(kind, StringComparer.OrdinalIgnoreCase))) && !IsData(tag["href"]))
        {
            Add(tag, "the page may load nothing from elsewhere, as this link does", Help);
        }
        else if (tag.Name is "image" or "use" or "feimage" && !IsWithin(tag["href"] ?? tag["xlink:href"]))
        {
            Add(tag, "the page may load nothing from elsewhere, as this picture does", Help);
        }
        else if (tag.Name == "style" && Loads(tag.Content.Replace(page.StyleSheet, "", StringComparison.Ordinal)))
        {
            Add(tag, "the page may load nothing from elsewhere, as this style sheet does with `@import`, `url(…)` or escapes", Help);
        }
        foreach (var name in LoadingAttributes)
        {
            if (tag[name] is { } value && !IsData(value))
            {
                Add(tag, $"the page may load nothing from elsewhere, as `{name}` does", Help);
            }
        }
    }

    /// <summary>Whether a style sheet asks for anything but pictures inside it; an escape could hide that it does.</summary>
    private static bool Loads(string css)
    {
        if (css.Contains("@import", StringComparison.OrdinalIgnoreCase) || css.Contains('\\', StringComparison.Ordinal))
        {
            return true;
        }
        for (var at = 0; css.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; at = found + 1)
        {
            if (!css.AsSpan(found + 4).TrimStart().TrimStart("\"'").StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return css.Contains("image-set(", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsData(string? value) => value is not null && value.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(string? value) => value is null || value.StartsWith('#') || IsData(value);

    /// <summary>No scheme, or a known one. A reference such as &amp;#106; before the colon could hide another.</summary>
    private static bool IsHarmless(string value)
    {
        var end = value.AsSpan().IndexOfAny(":/?#");
        var scheme = end < 0 ? value : value[..end];
        return scheme.Contains('&', StringComparison.Ordinal) ? false
            : end < 0 || value[end] != ':' || Schemes.Contains(scheme.Trim(), StringComparer.OrdinalIgnoreCase) || IsData(value);
    }

    private void Add(HtmlTag tag, string message, string help) => Add(tag.Start, tag.End - tag.Start, message, help);

    private void Add(int start, int length, string message, string help = Example) =>
        _faults.Add(RenderingProblems.PageTemplateUnfit.At(context.OriginOf(start, length), message, help));
}
