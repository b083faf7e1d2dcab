using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Verifying;

/// <summary>The links of published pages to other published files.</summary>
public static class PublishedLinks
{
    /// <summary>Links of a page that lead to a file which is not published.</summary>
    /// <param name="page">Its path is that below the output folder.</param>
    /// <param name="published">The paths of all published files below that folder.</param>
    public static ImmutableArray<Diagnostic> Check(InputFile page, IReadOnlySet<string> published)
    {
        var origin = Origin.Of(new SourceText(page.Path, ""));
        var root = new Uri("file:///");
        var here = new Uri(root, page.Path);
        return
        [
            .. new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content.AsSpan())).QuerySelectorAll("a[href]")
                .Select(link => link.GetAttribute("href")!)
                .Where(target => !target.StartsWith('#') && Uri.TryCreate(target, UriKind.Relative, out _))
                .Distinct(StringComparer.Ordinal)
                .Where(target => !Uri.TryCreate(here, target, out var there) || !published.Contains(Uri.UnescapeDataString(there.AbsolutePath).TrimStart('/')))
                .Select(target => VerifyProblems.LinkNotRendered.At(origin, $"`{page.Path}` links to `{target}`, which is not published", "build all notices again")),
        ];
    }
}
