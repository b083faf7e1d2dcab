using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.PlainText;
using Xunit;

namespace NoticeGen.Testing;

/// <summary>Whether finished files say what their document says: the same words in the same order.</summary>
internal static class SameWords
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>
    /// Compares without white space, because lines break where the page is full. The mark of a draft stands first where files
    /// have no place apart from the words for it.
    /// </summary>
    public static void Check(Document document, IEnumerable<BuiltFile> files)
    {
        var expected = Squeezed(string.Concat(TextRuns.Of(document).Select(text => text.Value)));
        var mark = Squeezed(document.Info.DraftBanner ?? "");
        foreach (var file in files)
        {
            var content = file.File.Content.ToArray();
            var text = Encoding.UTF8.GetString(content);
            switch (file.File.Format.Name)
            {
                case "html":
                    Assert.Equal(expected, Squeezed(HtmlTree.BlockWords(content)));
                    break;
                case "pdf":
                    Assert.Equal(mark + expected, Squeezed(PdfTree.BlockWords(content)));
                    break;
                case "fragment":
                    Assert.Equal(Squeezed(Spoken.WithoutTitle(document)), Squeezed(FragmentWords(text)));
                    break;
                case "json":
                    Assert.Equal(expected, Squeezed(JsonWords(content)));
                    break;
                case "md":
                    Assert.Equal(mark + Squeezed(new Spoken(asPlainText: false).Of(document)), Squeezed(MarkdownWords(text)));
                    break;
                case "txt":
                    Assert.Equal(mark + Squeezed(new Spoken(asPlainText: true).Of(document)), Squeezed(PlainWords(text)));
                    break;
            }
        }
    }

    /// <summary>The words of Markdown as a reader of CommonMark with tables finds them, without the last line and its rule.</summary>
    public static string MarkdownWords(string markdown)
    {
        var read = Markdig.Markdown.Parse(markdown, Markdown);
        Assert.IsType<ThematicBreakBlock>(read[^2]);
        read.RemoveAt(read.Count - 1);
        return string.Concat(read.Descendants().Select(node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline or CodeInline or HtmlInline => throw new InvalidOperationException("words became markup"),
            _ => "",
        }));
    }

    /// <summary>Plain text without its last line and the rules that underline headings.</summary>
    private static string PlainWords(string text)
    {
        var lines = text.Split('\n');
        var end = Array.FindLastIndex(lines, line => line.Length > 40 && line.All(letter => letter == '-'));
        return string.Join('\n', lines[..end].Where((line, index) => index == 0
            || line.Length == 0 || !line.All(letter => letter is '=' or '-') || WrappedText.Columns(lines[index - 1]) > line.Length));
    }

    private static string FragmentWords(string html)
    {
        var whole = new HtmlParser().ParseDocument(html).QuerySelector(".notice")!;
        return string.Concat(whole.ChildNodes.Where(node => node is not AngleSharp.Dom.IElement { ClassName: "notice-contents" or "notice-about" or "notice-draft" })
            .Select(node => node.TextContent));
    }

    private static string JsonWords(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        var words = new StringBuilder();
        AddStrings(json.RootElement.GetProperty("document"), words);
        return words.ToString();
    }

    /// <summary>Strings in arrays are words; those under a name are about them.</summary>
    private static void AddStrings(JsonElement element, StringBuilder words)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                words.Append(item.ValueKind == JsonValueKind.String ? item.GetString() : "");
                AddStrings(item, words);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject().Where(member => member.Name != "picture"))
            {
                AddStrings(member.Value, words);
            }
        }
    }

    private static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
        {
            squeezed.Append(c);
        }
        return squeezed.ToString();
    }
}
