namespace NoticeGen.Source;

/// <summary>Markdown made from a notice and a template, with the map back to both.</summary>
/// <param name="Template">The template it was made with.</param>
/// <param name="Printed">
/// The values that were printed, by identity: what is given and not among them reaches no reader of this edition.
/// </param>
public sealed record ComposedText(SourceText Template, string Markdown, SourceMap Map, IReadOnlySet<object> Printed);
