using NoticeGen.Source;
using Scriban;

namespace NoticeGen.Templates;

/// <summary>A template that was found fit: parsed, and free of what templates may not use.</summary>
public sealed record ParsedTemplate(SourceText Source, Template Script);
