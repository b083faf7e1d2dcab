using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>What web pages are made with.</summary>
/// <param name="BuiltIn">The page around the content that comes with the program.</param>
/// <param name="Inspector">Reads what an authority's own page gives.</param>
public sealed record PageMaking(IPageTemplate BuiltIn, IPageInspector Inspector);
