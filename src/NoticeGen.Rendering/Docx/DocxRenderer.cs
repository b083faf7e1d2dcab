using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Writes a Word file (ISO/IEC 29500, Transitional) that officers can edit and that stays accessible: real headings, lists,
/// tables, links, captions and fields, alternative text, languages. The same document gives the same bytes.
/// </summary>
/// <remarks>
/// What hangs on theme, language or picture is made and packed once; what holds words of the notice is written straight to
/// bytes (decision 0042).
/// </remarks>
internal sealed class DocxRenderer : IRenderer
{
    private readonly PackedMedia _media;
    private readonly PackedPictures _pictures;
    private readonly WordLooks _looks;

    public DocxRenderer()
    {
        _media = new PackedMedia();
        _pictures = new PackedPictures(_media);
        _looks = new WordLooks(_media);
    }

    public Format Format => Format.Docx;

    /// <summary>The file, or NG603 for each picture that cannot be shown.</summary>
    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        using var draft = new WordDraft(document, theme, _looks.Of(document, theme), _pictures, _media);
        foreach (var part in draft.Look.Parts)
        {
            draft.Main.Add(part);
        }
        var page = new PageFurniture(draft).Write();
        draft.Main.Content = new BodyWriter(draft).Write(page);

        // Last, because only now is it known how many numbered lists there are.
        draft.Main.Add(PartKind.Numbering, "numbering", draft.Look.Numbering(draft.Lists));
        draft.Package.Root.Add(PartKind.Properties, "core", PackedContent.Once(CoreProperties.Write(document.Info)));
        var problems = draft.Pictures.Problems;
        return problems.Any(problem => problem.Severity == Severity.Error)
            ? Outcome.Of<OutputFile>(null, problems)
            : Outcome.Of(new OutputFile(Format.Docx, draft.Package.ToBytes()), problems);
    }
}
