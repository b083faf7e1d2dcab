using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using NoticeGen.Templates;

namespace NoticeGen.Auditing.Pages;

/// <summary>
/// Whether a style sheet of the template keeps words of the notice from readers. What its selectors match is asked of the page
/// itself, and what the cascade gives (CSS Cascade 5, 6) is followed as far as it is certain; a rule for elements of the template's own is none of this.
/// </summary>
internal sealed class HiddenWords(FilledPage page, List<PageElement> elements, PageFaults faults)
{
    /// <summary>Matched in about a second. A page has some hundred elements with words, and a style sheet hides a dozen kinds.</summary>
    private const int MostMatches = 1_000_000;

    private static readonly string[] Worded = ["p", "li", "dt", "dd", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"];

    private static readonly CssSelectorParser Parser = new();

    private readonly List<WordRule> _rules = [];
    private readonly HashSet<IElement> _words = [];
    private int _matches;

    public void Check()
    {
        ReadRules();
        var hiding = _rules.FindAll(rule => rule.IsOwn && HidingStyle.Hides(rule.Declaration, rule.Of));
        if (hiding.Count == 0)
        {
            return;
        }
        FindWords();
        var around = _words.SelectMany(word => word.AncestorsAndSelf()).ToHashSet();
        foreach (var rule in hiding.TakeWhile(_ => !faults.AreEnough))
        {
            if (rule.Selector is null)
            {
                Fault(rule, $"what `{rule.Declaration.Name}` hides cannot be told: its selector is too long", "write a shorter one");
            }
            else if (around.FirstOrDefault(element => Matches(rule.Selector, element) && IsHidden(element, rule)) is { } hidden)
            {
                Fault(rule, $"the style sheet keeps words of the notice from readers: `{rule.Declaration.Name}: {rule.Declaration.Value}` hides `<{hidden.LocalName}>`", "take it out, or give it a selector that matches elements of your own only");
            }
            if (_matches > MostMatches)
            {
                Fault(rule, $"the style sheets hide something in {hiding.Count:N0} places, which are too many to look at", "leave out what this page does not need");
                return;
            }
        }
    }

    private void Fault(WordRule rule, string message, string help) => faults.At(rule.Start, rule.Declaration.Length, message, help);

    private void ReadRules()
    {
        var sheets = page.PartsNamed("styles");
        foreach (var style in elements.Where(element => element.HasTag && element.Is("style")))
        {
            var start = style.Start + style.TagLength(page.Html);
            var end = page.Html.IndexOf("</style", start, StringComparison.OrdinalIgnoreCase);
            var css = page.Html[start..(end < 0 ? page.Html.Length : end)];
            foreach (var rule in StyleRules.Of(css, [.. StyleConditions.Of(style.Node.GetAttribute("media") ?? "")]))
            {
                if (rule.Declarations.Count > 0 && !StyleConditions.AreNever(rule.Conditions))
                {
                    AddRule(rule, start, sheets.Any(sheet => rule.Declarations[0].Start + start >= sheet.Start && rule.Declarations[0].Start + start < sheet.Start + sheet.Length));
                }
            }
        }
    }

    private void AddRule(StyleRule rule, int start, bool isProgram)
    {
        var selectors = rule.Selectors.Where(selector => !IsOfPart(selector)).Select(selector => Parser.ParseSelector(selector)).OfType<ISelector>().ToList();
        foreach (var declaration in rule.Declarations)
        {
            if (rule.Selectors.Count == 0)
            {
                _rules.Add(new WordRule(rule, declaration, null, declaration.Start + start, !isProgram));
            }
            _rules.AddRange(selectors.Select(selector => new WordRule(rule, declaration, selector, declaration.Start + start, !isProgram)));
        }
    }

    /// <summary>Whether it is for what the style sheet itself adds to an element.</summary>
    private static bool IsOfPart(string selector) =>
        selector.Contains("::", StringComparison.Ordinal) || selector.EndsWith(":before", StringComparison.OrdinalIgnoreCase) || selector.EndsWith(":after", StringComparison.OrdinalIgnoreCase);

    private void FindWords()
    {
        var parts = page.Parts.Where(part => part.Name is "heading" or "opening" or "sections" or "content").ToList();
        foreach (var element in elements)
        {
            if (element.HasTag && element.IsHtml && Worded.Contains(element.Name)
                && parts.Exists(part => element.Start >= part.Start && element.Start < part.Start + part.Length)
                && element.Node.TextContent.AsSpan().IndexOfAnyExcept(" \n\r\t") >= 0
                && !element.Node.Ancestors().OfType<IElement>().Any(above => above.LocalName is "nav" or "search" or "thead" || above.HasAttribute("hidden") || above.GetAttribute("aria-hidden") == "true"))
            {
                _words.Add(element.Node);
            }
        }
    }

    /// <summary>Whether nothing else gives the element, or its words, another value.</summary>
    private bool IsHidden(IElement element, WordRule rule)
    {
        var property = HidingStyle.PropertyOf(rule.Declaration);
        if (Others(property, rule).Any(other => rule.IsWeakerThan(other) && Matches(other.Selector!, element)))
        {
            return false;
        }
        if (!HidingStyle.IsInherited(property) || _words.Contains(element))
        {
            return true;
        }
        var others = Others(property, rule).ToList();
        return _words.Any(word => element.Contains(word)
            && !word.AncestorsAndSelf().TakeWhile(between => between != element).Any(between => others.Exists(other => Matches(other.Selector!, between))));
    }

    private IEnumerable<WordRule> Others(string property, WordRule rule) =>
        _rules.Where(other => other.Selector is not null && HidingStyle.PropertyOf(other.Declaration) == property && !HidingStyle.Hides(other.Declaration, other.Of)
            && other.Of.Conditions.All(rule.Of.Conditions.Contains));

    private bool Matches(ISelector selector, IElement element) => ++_matches <= MostMatches && selector.Match(element, null);
}

/// <summary>A declaration with one selector of its rule.</summary>
/// <param name="Selector">Null where it is too long to be told.</param>
/// <param name="Start">In the page.</param>
/// <param name="IsOwn">Whether the template has it, not the program's own style sheet.</param>
internal sealed record WordRule(StyleRule Of, StyleDeclaration Declaration, ISelector? Selector, int Start, bool IsOwn)
{
    /// <summary>By importance, specificity and order (CSS Cascade 5, 6.1).</summary>
    public bool IsWeakerThan(WordRule other)
    {
        if (Declaration.IsImportant != other.Declaration.IsImportant)
        {
            return other.Declaration.IsImportant;
        }
        var mine = Selector!.Specificity;
        var its = other.Selector!.Specificity;
        return mine != its ? mine < its : Start < other.Start;
    }
}

/// <summary>The elements around one.</summary>
internal static class ElementsAround
{
    /// <summary>From an element to the root.</summary>
    public static IEnumerable<IElement> AncestorsAndSelf(this IElement element)
    {
        for (var around = element; around is not null; around = around.ParentElement)
        {
            yield return around;
        }
    }
}
