using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Html;
using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban;

namespace NoticeGen.Testing;

/// <summary>Pages of an authority's own around the content, and a bare page for fragments.</summary>
internal static class OwnPages
{
    public const string Path = "notices/northtown/theme/page.html.scriban";

    /// <summary>The example that docs/page-template.md shows.</summary>
    public static string Documented { get; } = Fence(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "docs", "page-template.md")));

    public static Theme Theme(string template) => Samples.Theme with
    {
        WebPage = new PageTemplate(new ParsedTemplate(new SourceText(Path, template), Template.Parse(template, Path))),
    };

    /// <summary>The page that comes with the program.</summary>
    public static string BuiltIn => PageTemplate.BuiltIn.Source.Text;

    /// <summary>What is found about a notice's page in a template.</summary>
    public static ImmutableArray<Diagnostic> Faults(string template) =>
        TemplateParser.Parse(new SourceText(Path, template)) is { Value: null } broken
            ? broken.Diagnostics
            : new HtmlRenderer(Pipeline.Pages).Render(Samples.Everything(), Theme(template)).Diagnostics;

    /// <summary>A page as bare as a host can be, with fragments in its main part.</summary>
    public static ImmutableArray<byte> Bare(params IEnumerable<OutputFile> fragments) => Pages.Bytes(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>A page of the website</title>
        <link rel="icon" href="data:,">
        <style>body{line-height:1.6}</style>
        </head>
        <body>
        <main>
        <h1>A page of the website</h1>

        """ + string.Concat(fragments.Select(fragment => Encoding.UTF8.GetString(fragment.Content.AsSpan()))) + "</main>\n</body>\n</html>\n");

    private static string Fence(string page)
    {
        const string Open = "```html\n";
        var start = page.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
