using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering;

/// <summary>
/// Turns a document into the bytes of one format. Pure: the same document and theme give the same bytes.
/// What cannot be rendered (a character without a glyph, a broken picture) is a diagnostic at its YAML place.
/// </summary>
public interface IRenderer
{
    Format Format { get; }

    Outcome<OutputFile> Render(Document document, Theme theme);
}
