using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Auditing.Pages;

/// <summary>What every page must have: document type, language, title, security policy, one main part with the content, a way to skip to it.</summary>
internal sealed class PageOutline(FilledPage page, IHtmlDocument parsed, List<PageElement> elements, PageFaults faults)
{
    public void Check()
    {
        CheckHead();
        CheckPolicy();
        CheckMain();
    }

    private void CheckHead()
    {
        if (parsed.Doctype is not { Name: "html", PublicIdentifier: null or "", SystemIdentifier: null or "" }
            || !page.Html.AsSpan().TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            faults.AtPage("the page does not begin with `<!doctype html>`");
        }
        if (LanguageTag.WithRegion(parsed.DocumentElement.GetAttribute("lang") ?? "") != LanguageTag.WithRegion(page.Language))
        {
            faults.At(elements.First(element => element.Is("html")).Start, 0, "the page does not say its language", "write `<html lang=\"{{ language }}\" dir=\"{{ direction }}\">`");
        }
        if (elements.Find(element => element.Is("title")) is not { } title || title.Node.ParentElement != parsed.Head || string.IsNullOrWhiteSpace(title.Node.TextContent))
        {
            faults.AtPage("the page has no title", "write `<title>{{ page_title }}</title>` in its head");
        }
    }

    /// <summary>Browsers heed a policy in the head only (Content Security Policy Level 3, 3.3), and only for what comes after it.</summary>
    private void CheckPolicy()
    {
        var at = page.PartsNamed("security_policy") is [var part] ? elements.FindIndex(element => element.HasTag && element.Start == part.Start && element.Is("meta")) : -1;
        if (at < 0 || elements[at].Node.ParentElement != parsed.Head
            || elements.Take(at).Any(before => !(before.IsHtml && before.Name is "html" or "head" or "meta" or "title")))
        {
            faults.AtPage("the page has no security policy", "write `{{ security_policy }}` once in its head, before everything but `<meta>` and `<title>`");
        }
    }

    private void CheckMain()
    {
        var mains = elements.FindAll(element => element.IsHtml && (element.Name == "main" || element.Node.GetAttribute("role") == "main"));
        if (mains.Count != 1)
        {
            faults.At(mains.Count > 1 ? mains[1].Start : 0, 0, $"the page has {(mains.Count == 0 ? "no main part" : "more than one main part")}", "put `<main>` around the heading and the content, once");
            return;
        }
        var main = mains[0];
        foreach (var part in page.PartsNamed("sections").IsEmpty ? (ReadOnlySpan<string>)["heading", "content"] : ["heading", "opening", "sections"])
        {
            if (page.PartsNamed(part) is not [var place] || (place.Length > 0 && !Holds(main, place)))
            {
                faults.At(main.Start, 0, $"the {part} must stand in the main part, once", $"write `{{{{ {part} }}}}` between `<main>` and `</main>`, where readers see it");
            }
        }
        var first = elements.Find(element => element.Is("a") && element.Node.HasAttribute("href"));
        var target = first?.Node.GetAttribute("href") is ['#', _, ..] href ? parsed.GetElementById(href[1..]) : null;
        if (target is null || !(target == main.Node || main.Node.Contains(target) || target.Contains(main.Node)))
        {
            faults.At(first?.Start ?? 0, first?.TagLength(page.Html) ?? 0,
                "the first link of the page does not skip to its main part",
                "begin the body with `<a class=\"skip\" href=\"#main_content\">{{ word \"skip-to-content\" }}</a>`, and give the part around the content the id `main_content`");
        }
    }

    /// <summary>Whether browsers find the elements of a part in the main part, as elements of a page, and show them.</summary>
    private bool Holds(PageElement main, PagePart part)
    {
        var first = elements.Find(element => element.HasTag && element.Start == part.Start);
        if (first is not { IsHtml: true } || !main.Node.Contains(first.Node))
        {
            return false;
        }
        for (var around = first.Node.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.HasAttribute("hidden") || around.GetAttribute("aria-hidden") == "true")
            {
                return false;
            }
        }
        return true;
    }
}
