using NoticeGen.Diagnostics;
using NoticeGen.Source;
using Scriban;
using Scriban.Syntax;

namespace NoticeGen.Templates;

/// <summary>The page around the content, written in Scriban: sandboxed as templates of notices are.</summary>
public sealed class PageTemplate(ParsedTemplate template) : IPageTemplate
{
    private const string Name = "page.html.scriban";

    /// <summary>The page that comes with the program.</summary>
    public static PageTemplate BuiltIn { get; } = new(ReadBuiltIn());

    public SourceText Source => template.Source;

    public bool IsOwn => template.Source.Text != BuiltIn.Source.Text;

    public Diagnostic? Write(PageValues values, IPageWriter page)
    {
        var context = new PageContext(template, values, page);
        try
        {
            context.Run();
            return null;
        }
        catch (ScriptRuntimeException problem)
        {
            return PageProblems.PageTemplateUnfit.At(
                context.OriginOf(problem.Span), Plain(problem.OriginalMessage), "docs/page-template.md lists the values that a page may use");
        }
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
