using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Writes a Word file (ISO/IEC 29500, Transitional) that officers can edit and that stays accessible: real headings, lists,
/// tables, links, captions and fields, alternative text, languages. The same document gives the same bytes.
/// </summary>
public sealed class DocxRenderer : IRenderer
{
    private readonly PaintedPictures _paintings = new();
    private readonly FontTable _fonts = new();
    private readonly StablePackage _package = new();

    public Format Format => Format.Docx;

    /// <summary>The file, or NG603 for each picture that cannot be shown.</summary>
    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var stream = new MemoryStream();
        IReadOnlyList<Diagnostic> problems;
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // The package is packed once, by StablePackage.
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            problems = WriteParts(package, document, theme);
        }
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            return Outcome.Of<OutputFile>(null, problems);
        }
        stream.Position = 0;
        return Outcome.Of(new OutputFile(Format.Docx, _package.Rewrite(stream)), problems);
    }

    private IReadOnlyList<Diagnostic> WriteParts(WordprocessingDocument package, Document document, Theme theme)
    {
        var main = package.AddNewPart<MainDocumentPart>(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
        var draft = new WordDraft(document, theme, main, _paintings);
        WriteLooks(draft);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordSettings.Write(draft);

        var page = new PageFurniture(draft).Write();
        main.Document = NewDocument(new BodyWriter(draft).Write(page));

        // Last, because only now is it known how many numbered lists there are.
        WriteNumbering(draft);
        package.AddNewPart<CoreFilePropertiesPart>("core")
            .FeedData(new MemoryStream(CoreProperties.Write(document.Info), writable: false));
        return draft.Pictures.Problems;
    }

    private void WriteLooks(WordDraft draft)
    {
        var styles = draft.Main.AddNewPart<StyleDefinitionsPart>("styles");
        var ours = new StyleSheet(draft).Write();
        var house = draft.Theme.House;
        if (house is null)
        {
            styles.Styles = ours;
        }
        else
        {
            HouseParts.Feed(styles, new HouseStyleSheet(draft, house).Write(ours));
        }
        var theme = draft.Main.AddNewPart<ThemePart>("theme");
        if (house?.Theme is { } part)
        {
            HouseParts.Feed(theme, part);
        }
        else
        {
            theme.FeedData(new MemoryStream(ThemePartXml.Write(draft.Theme), writable: false));
        }
        if (house is null || HouseStyleSheet.UsesOurFont(house))
        {
            _fonts.Write(draft.Main.AddNewPart<FontTablePart>("fonts"), draft.Theme);
        }
        else if (house.Fonts is { } fonts)
        {
            HouseParts.Feed(draft.Main.AddNewPart<FontTablePart>("fonts"), fonts);
        }
    }

    private static void WriteNumbering(WordDraft draft)
    {
        var part = draft.Main.AddNewPart<NumberingDefinitionsPart>("numbering");
        var ours = new NumberingPart(draft.Metrics, draft.Lists).Write();
        if (draft.House is { } house)
        {
            HouseParts.Feed(part, house.Join(ours));
        }
        else
        {
            part.Numbering = ours;
        }
    }

    private static W.Document NewDocument(W.Body body)
    {
        var document = new W.Document(body);
        document.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        document.AddNamespaceDeclaration("w15", "http://schemas.microsoft.com/office/word/2012/wordml");
        document.MCAttributes = new MarkupCompatibilityAttributes { Ignorable = "w15" };
        return document;
    }
}
