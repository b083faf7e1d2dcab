using System.Collections.Immutable;
using NoticeGen.Rendering.Docx;
using NoticeGen.Rendering.Html;
using NoticeGen.Rendering.Pdf;

namespace NoticeGen.Rendering;

/// <summary>Every renderer, one line each. Safe to use from several threads at once.</summary>
public sealed class RendererSet
{
    public ImmutableArray<IRenderer> All { get; } =
    [
        new HtmlRenderer(),
        new PdfRenderer(),
        new DocxRenderer(),
    ];

    public IRenderer For(Format format) => All.First(renderer => renderer.Format == format);
}
