using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Puts a page's parts into the template of the page around them. An authority's own template is sandboxed as templates of
/// notices are, and its page must pass <see cref="PageCheck"/> before it is given out.
/// </summary>
internal static class PageTemplate
{
    private const string Name = "page.html.scriban";

    /// <summary>The page that comes with the program.</summary>
    private static readonly ParsedTemplate BuiltIn = ReadBuiltIn();

    /// <summary>Whether a theme has another page than the program's.</summary>
    public static bool IsOwn(Theme theme) => theme.WebPage is { } page && page.Source.Text != BuiltIn.Source.Text;

    public static Outcome<OutputFile> Render(HtmlPage page)
    {
        var template = IsOwn(page.Theme) ? page.Theme.WebPage! : BuiltIn;
        var context = new PageContext(page, template);
        try
        {
            context.Run();
        }
        catch (ScriptRuntimeException problem)
        {
            return Outcome.Failed<OutputFile>(RenderingProblems.PageTemplateUnfit.At(
                context.OriginOf(problem.Span), Plain(problem.OriginalMessage), "docs/page-template.md lists the values that a page may use"));
        }
        var isBuiltIn = ReferenceEquals(template, BuiltIn);
        var faults = isBuiltIn ? ImmutableArray<Diagnostic>.Empty : new PageCheck(page, context).Faults();
        if (!faults.IsEmpty)
        {
            return new Outcome<OutputFile>(null, faults);
        }
        IEnumerable<string> styles = isBuiltIn ? [page.StyleSheet] : HtmlScanner.Contents(context.Page, "style");
        return Outcome.Good(context.ToFile(SecurityPolicy.For(styles, page.Script)));
    }

    private static string Plain(string message)
    {
        // Scriban counts the steps of one loop by itself and has no type for it.
        if (message.Contains("iteration limit", StringComparison.Ordinal) || message.Contains("LoopLimit", StringComparison.Ordinal))
        {
            return PageContext.LoopedTooOften;
        }
        var text = message.Trim().TrimEnd('.');
        return text.Length == 0 ? "the page template cannot be carried out" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static ParsedTemplate ReadBuiltIn()
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        var source = new SourceText("templates/standard/" + Name, reader.ReadToEnd());
        return new ParsedTemplate(source, Template.Parse(source.Text, source.Path));
    }
}
