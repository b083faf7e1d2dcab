using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Documents;
using NoticeGen.Rendering.Docx;
using NoticeGen.Templates;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace NoticeGen.Testing;

/// <summary>A rendered file opened again, and its text read back the way <see cref="DocumentText"/> reads a document.</summary>
internal sealed class WordFile : IDisposable
{
    private static readonly string[] Silent = ["NoticeDivider", "NoticeBetween"];

    private WordFile(byte[] bytes)
    {
        Bytes = bytes;
        Package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public WordprocessingDocument Package { get; }

    public MainDocumentPart Main => Package.MainDocumentPart!;

    public W.Body Body => Main.Document!.Body!;

    public static WordFile Open(byte[] bytes) => new(bytes);

    public static WordFile Of(Document document, Theme? theme = null)
    {
        var outcome = new DocxRenderer().Render(document, theme ?? Samples.Theme);
        Xunit.Assert.Empty(outcome.Diagnostics.Select(diagnostic => diagnostic.Message));
        return new WordFile([.. outcome.Value!.Content]);
    }

    public void Dispose() => Package.Dispose();

    /// <summary>One line a block, contents left out; label and value of a fact are two. No-break spaces are as other spaces.</summary>
    public IEnumerable<string> Lines() => Body.Descendants<W.Paragraph>()
        .Where(paragraph => !IsContents(paragraph) && !IsDecoration(paragraph) && !Silent.Contains(Style(paragraph)))
        .SelectMany(paragraph => Text(paragraph).Replace('\u00A0', ' ').Split('\t'));

    /// <summary>What the lines of a document's Word file are: its text, without what decoration shows.</summary>
    public static IEnumerable<string> LinesOf(Document document) => document.Blocks.SelectMany(block => block is Illustrated { Blocks: { IsEmpty: false } words }
        ? words.SelectMany(DocumentText.Lines)
        : DocumentText.Lines(block));

    /// <summary>The structure for a person to read: styles, numbering, text, tables and controls.</summary>
    public string Projection()
    {
        var text = new StringBuilder();
        foreach (var element in Body.ChildElements)
        {
            Project(element, text, 0);
        }
        return text.ToString();
    }

    public static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static bool IsContents(W.Paragraph paragraph) =>
        Style(paragraph)?.StartsWith("TOC", StringComparison.Ordinal) ?? false;

    private static bool IsDecoration(W.Paragraph paragraph) => paragraph.Descendants<W.Drawing>().Any() && Text(paragraph).Length == 0;

    private static string Text(W.Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            text.Append(element switch
            {
                // Marks that steer direction are no words.
                W.Text words => words.Text.Replace("\u200E", "", StringComparison.Ordinal),
                W.TabChar => "\t",
                W.Break => " ",
                Wp.DocProperties { Description.Value: { Length: > 0 } description } => $"[{description}]",
                _ => "",
            });
        }
        return text.ToString();
    }

    private static void Project(OpenXmlElement element, StringBuilder text, int depth)
    {
        var indent = new string(' ', depth * 2);
        switch (element)
        {
            case W.SdtBlock control:
                var tag = control.SdtProperties!.GetFirstChild<W.Tag>()?.Val?.Value ?? "contents";
                var alias = control.SdtProperties!.GetFirstChild<W.SdtAlias>()?.Val?.Value;
                text.Append($"{indent}control {tag} \"{alias}\"\n");
                ProjectAll(control.SdtContentBlock!, text, depth + 1);
                break;
            case W.Table table:
                var properties = table.GetFirstChild<W.TableProperties>()!;
                text.Append($"{indent}table {properties.TableStyle!.Val} caption=\"{properties.TableCaption?.Val}\" description=\"{properties.TableDescription?.Val}\"\n");
                ProjectAll(table, text, depth + 1);
                break;
            case W.TableRow row:
                text.Append($"{indent}row{(row.Descendants<W.TableHeader>().Any() ? " header" : "")}{(row.Descendants<W.CantSplit>().Any() ? " whole" : "")}\n");
                ProjectAll(row, text, depth + 1);
                break;
            case W.TableCell cell:
                text.Append($"{indent}cell\n");
                ProjectAll(cell, text, depth + 1);
                break;
            case W.Paragraph paragraph:
                text.Append($"{indent}{Style(paragraph) ?? "-"}{Numbering(paragraph)}: {Runs(paragraph)}\n");
                break;
            case W.SectionProperties:
                text.Append($"{indent}{element.OuterXml[..element.OuterXml.IndexOf(' ', StringComparison.Ordinal)]}>\n");
                break;
        }
    }

    private static void ProjectAll(OpenXmlElement parent, StringBuilder text, int depth)
    {
        foreach (var child in parent.ChildElements)
        {
            Project(child, text, depth);
        }
    }

    private static string Numbering(W.Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties is { } numbering
            ? $" (list {numbering.NumberingId!.Val} level {numbering.NumberingLevelReference!.Val})"
            : "";

    private static string Runs(OpenXmlElement parent)
    {
        var text = new StringBuilder();
        foreach (var child in parent.ChildElements)
        {
            text.Append(child switch
            {
                W.Hyperlink link => $"<link {(link.Anchor is { } anchor ? "#" + anchor : link.Id!.Value)}>{Runs(link)}</link>",
                W.BookmarkStart start => $"<mark {start.Name}>",
                W.BookmarkEnd => "</mark>",
                W.Run run => Run(run),
                _ => "",
            });
        }
        return text.ToString();
    }

    private static string Run(W.Run run)
    {
        var content = new StringBuilder();
        foreach (var child in run.ChildElements)
        {
            content.Append(child switch
            {
                W.Text words => words.Text,
                W.TabChar => "\u2192",
                W.Break => "\u21b5",
                W.FieldChar field => $"<{field.FieldCharType!.InnerText}>",
                W.FieldCode code => code.Text.Trim(),
                W.Drawing drawing => $"[{drawing.Descendants<Wp.DocProperties>().First().Description}, {(drawing.Descendants<A.BlipExtension>().Any() ? "vector" : "pixels")}]",
                _ => "",
            });
        }
        var properties = run.RunProperties;
        var marks = string.Join(" ", new[]
        {
            properties?.RunStyle?.Val?.Value,
            properties?.Bold is null ? null : "bold",
            properties?.Languages?.Val?.Value ?? properties?.Languages?.Bidi?.Value,
            properties?.RightToLeftText is null ? null : "rtl",
        }.OfType<string>());
        return marks.Length == 0 ? content.ToString() : $"{{{marks}: {content}}}";
    }
}
