namespace NoticeGen.Source;

/// <summary>Markdown made from a notice and a template, with the map back to both.</summary>
public sealed record ComposedText(SourceText Template, string Markdown, SourceMap Map);
