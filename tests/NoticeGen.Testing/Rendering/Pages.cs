using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Html;
using NoticeGen.Source;
using NoticeGen.Templates;
using Document = NoticeGen.Documents.Document;

namespace NoticeGen.Testing;

/// <summary>Renders small documents and reads the pages back as a browser does.</summary>
internal static class Pages
{
    public static Origin Nowhere { get; } = Origin.Of(new SourceText("sample.yaml", "sample"));

    public static Theme EasyRead { get; } = Samples.Theme with
    {
        Name = "easy-read",
        Sizes = new TypeSizes(16, 30, 22, 18, 16, 14, 1.5),
    };

    /// <summary>A document that is a title and the blocks given.</summary>
    public static Document Of(params Block[] blocks)
    {
        var everything = Samples.Everything();
        return new Document(everything.Info, everything.Words, [everything.Blocks[0], .. blocks]);
    }

    public static string Html(Document document, Theme? theme = null) =>
        Text(new HtmlRenderer(Pipeline.Pages).Render(document, theme ?? Samples.Theme).Value!);

    public static string Text(Outcome<OutputFile> made) => Text(made.Value!);

    public static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.AsSpan());

    /// <summary>Parses strictly: a fault in the markup is an exception.</summary>
    public static IHtmlDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    public static IHtmlDocument Parse(Document document, Theme? theme = null) => Parse(Html(document, theme));

    /// <summary>The part of a page that holds the document's blocks after the title.</summary>
    public static IElement Body(IHtmlDocument page)
    {
        var body = page.GetElementById("main_content")!;
        body.QuerySelector("nav:not(.formats)")?.Remove();
        return body;
    }

    public static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];
}
