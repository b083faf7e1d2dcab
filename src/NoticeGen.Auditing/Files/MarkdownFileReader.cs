using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Files;

/// <summary>A notice as a Markdown file.</summary>
internal static class MarkdownFileReader
{
    private const int Deepest = 100;

    public static PublishedText Read(string path, string text)
    {
        if (!MarkdownBrackets.AreFew(text))
        {
            throw new TooComplexException("a paragraph in it holds thousands of brackets", "look for a long run of `[`, and take it out");
        }
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseYamlFrontMatter().Build();
        var to = new TextBuilder();
        Write(Markdown.Parse(text, pipeline), (to, PublishedBlockKind.Paragraph), 0);
        return to.Build(path, "md");
    }

    private static void Write(ContainerBlock container, (TextBuilder To, PublishedBlockKind Kind) as_, int depth)
    {
        foreach (var block in container)
        {
            var place = $"line {block.Line + 1}";
            switch (block)
            {
                case HeadingBlock heading:
                    Add(as_.To, PublishedBlockKind.Heading, heading, place);
                    break;
                case ParagraphBlock paragraph:
                    Add(as_.To, as_.Kind, paragraph, place);
                    break;
                case HtmlBlock { Type: HtmlBlockType.Comment } comment:
                    AddComment(as_.To, comment.Lines.ToString());
                    break;
                case CodeBlock code and not Markdig.Extensions.Yaml.YamlFrontMatterBlock:
                    as_.To.Add(PublishedBlockKind.Paragraph, code.Lines.ToString(), place);
                    break;
                case TableCell cell when depth < Deepest:
                    as_.To.Table = new TablePlace(container.Parent!.Line + 1, container.Parent.IndexOf(container) + 1, container.IndexOf(cell) + 1);
                    Write(cell, (as_.To, PublishedBlockKind.Cell), depth + 1);
                    as_.To.Table = null;
                    break;
                case ContainerBlock inner when depth < Deepest:
                    Write(inner, (as_.To, inner switch
                    {
                        ListItemBlock => PublishedBlockKind.Item,
                        _ => as_.Kind,
                    }), depth + 1);
                    break;
            }
        }
    }

    private static void Add(TextBuilder to, PublishedBlockKind kind, LeafBlock leaf, string place)
    {
        if (leaf.Inline is not { } inlines)
        {
            return;
        }
        foreach (var comment in inlines.Descendants<HtmlInline>())
        {
            AddComment(to, comment.Tag);
        }
        // A cell that begins with strong words has its heading there, which ends as a line does.
        if (kind == PublishedBlockKind.Cell && inlines.FirstChild is EmphasisInline { DelimiterCount: 2, NextSibling: not null } head)
        {
            to.Add(kind, string.Concat(head.Descendants().Select(Words)), place);
            head.Remove();
        }
        var words = string.Concat(inlines.Descendants().Select(Words));
        to.Add(kind, words, place, inlines.Descendants<LinkInline>().Where(link => link.Url is not null)
            .Select(link => (string.Concat(link.Descendants().Select(Words)), link.Url!)).ToList());
    }

    private static void AddComment(TextBuilder to, string html)
    {
        const string Open = "<!--", Close = "-->";
        for (var start = html.IndexOf(Open, StringComparison.Ordinal); start >= 0; start = html.IndexOf(Open, start + 1, StringComparison.Ordinal))
        {
            var end = html.IndexOf(Close, start, StringComparison.Ordinal);
            to.AddComment(html[(start + Open.Length)..(end < 0 ? html.Length : end)]);
        }
    }

    private static string Words(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };
}
