using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Markdown;

/// <summary>
/// Makes a Markdown file of a document, for wikis and static sites: CommonMark with pipe tables. Boxes become quotes, and
/// pictures beside words are left out, since the words say the same.
/// </summary>
public sealed class MarkdownRenderer : IRenderer
{
    public Format Format => Format.Markdown;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var lines = new List<string>();
        if (document.Info.DraftBanner is { } banner)
        {
            lines.AddRange(MarkdownBlocks.Quoted([MarkdownText.Line(banner)]));
            lines.Add("");
        }
        lines.AddRange(MarkdownBlocks.All(document.Blocks));
        lines.AddRange(["", "---", ""]);
        lines.Add(MarkdownText.Line(AboutLine.Of(document)));
        return Outcome.Good(OutputFile.OfText(Format, lines));
    }
}

/// <summary>Blocks as the lines of a Markdown file, with an empty line between two blocks.</summary>
internal sealed class MarkdownBlocks : IBlockVisitor<IEnumerable<string>>
{
    private static readonly MarkdownBlocks Instance = new();

    public static IEnumerable<string> All(ImmutableArray<Block> blocks)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            var written = block.Accept(Instance).ToList();
            if (written.Count == 0)
            {
                continue;
            }
            if (before is not null)
            {
                yield return "";
            }
            if (before is List && block is List)
            {
                // Two lists in a row are one, unless something stands between them; a comment shows nowhere.
                yield return "<!-- -->";
                yield return "";
            }
            foreach (var line in written)
            {
                yield return line;
            }
            before = block;
        }
    }

    public static IEnumerable<string> Quoted(IEnumerable<string> lines) => lines.Select(line => line.Length == 0 ? ">" : "> " + line);

    public IEnumerable<string> Visit(Heading heading)
    {
        var words = MarkdownInlines.InCell(heading.Inlines);
        // A number sign at its end would be taken for its close (CommonMark 4.2).
        words = words.EndsWith('#') && !words.EndsWith("\\#", StringComparison.Ordinal) ? words[..^1] + "\\#" : words;
        return [new string('#', heading.Level) + " " + words];
    }

    public IEnumerable<string> Visit(Paragraph paragraph) => MarkdownInlines.Of(paragraph.Inlines).Split('\n');

    public IEnumerable<string> Visit(List list)
    {
        var number = 0;
        foreach (var item in list.Items)
        {
            var mark = list.Numbered ? $"{++number}. " : "- ";
            var isTight = item.Blocks is [Paragraph] or [Paragraph, List];
            var lines = (isTight ? item.Blocks.SelectMany(block => block.Accept(this)) : All(item.Blocks)).DefaultIfEmpty("");
            foreach (var line in Hung(mark, lines))
            {
                yield return line;
            }
        }
    }

    public IEnumerable<string> Visit(Table table)
    {
        if (!table.Caption.IsEmpty)
        {
            yield return Bold(MarkdownInlines.InCell(table.Caption));
            yield return "";
        }
        yield return Row(table.Header);
        yield return "|" + string.Concat(Enumerable.Repeat("---|", table.Header.Cells.Length));
        foreach (var row in table.Rows)
        {
            yield return Row(row);
        }
    }

    public IEnumerable<string> Visit(Callout callout) => Quoted(All(callout.Blocks));

    public IEnumerable<string> Visit(Quote quote) => Quoted(All(quote.Blocks));

    public IEnumerable<string> Visit(Facts facts) => facts.Entries.SelectMany(fact =>
    {
        var label = Bold(MarkdownInlines.InCell(fact.Label) + ":");
        var lines = fact.Value is [Paragraph only] ? only.Accept(this).ToList() : All(fact.Value).Prepend("").ToList();
        return Hung("- ", lines.Skip(1).Prepend((label + " " + lines[0]).TrimEnd()));
    });

    public IEnumerable<string> Visit(Illustrated illustrated) => illustrated.Blocks.IsEmpty ? Shown(illustrated.Picture) : All(illustrated.Blocks);

    public IEnumerable<string> Visit(Figure figure) => Shown(figure.Picture);

    public IEnumerable<string> Visit(Divider divider) => ["---"];

    /// <summary>A picture that stands alone says in words what it shows.</summary>
    private static IEnumerable<string> Shown(Picture picture) =>
        [MarkdownText.Line($"[{picture.Alternative}]")];

    private static string Row(TableRow row) =>
        "| " + string.Join(" | ", row.Cells.Select(cell => MarkdownInlines.InCell(cell.Inlines))) + " |";

    private static string Bold(string words) => $"**{words.Replace("**", "", StringComparison.Ordinal)}**";

    private static IEnumerable<string> Hung(string mark, IEnumerable<string> lines)
    {
        var indent = new string(' ', mark.Length);
        var first = true;
        foreach (var line in lines)
        {
            yield return first ? (mark + line).TrimEnd() : line.Length == 0 ? "" : indent + line;
            first = false;
        }
    }
}
