using System.Collections.Immutable;

namespace NoticeGen.Rendering;

/// <summary>Every renderer, one line each. Safe to use from several threads at once.</summary>
public sealed class RendererSet
{
    public ImmutableArray<IRenderer> All { get; } =
    [
    ];

    public IRenderer For(Format format) => All.First(renderer => renderer.Format == format);
}
