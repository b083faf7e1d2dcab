using System.Collections.Immutable;
using NoticeGen.Rendering.Docx;
using NoticeGen.Rendering.Html;
using NoticeGen.Rendering.Json;
using NoticeGen.Rendering.Markdown;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Rendering.PlainText;

namespace NoticeGen.Rendering;

/// <summary>Every renderer, one line each. Safe to use from several threads at once.</summary>
/// <param name="pages">What web pages are made with.</param>
/// <param name="fragmentLevel">The level of the sections' headings in fragments: 2, 3 or 4.</param>
public sealed class RendererSet(PageMaking pages, int fragmentLevel = RendererSet.UsualFragmentLevel)
{
    /// <summary>The title of a host's page is its only heading of the first level.</summary>
    public const int UsualFragmentLevel = 2;

    public ImmutableArray<IRenderer> All { get; } =
    [
        new HtmlRenderer(pages),
        new PdfRenderer(),
        new DocxRenderer(),
        new MarkdownRenderer(),
        new PlainTextRenderer(),
        new JsonRenderer(),
        new FragmentRenderer(fragmentLevel),
    ];

    public IRenderer For(Format format) => All.First(renderer => renderer.Format == format);
}
