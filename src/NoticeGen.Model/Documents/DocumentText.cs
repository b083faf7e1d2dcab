using System.Collections.Immutable;
using System.Text;

namespace NoticeGen.Documents;

/// <summary>
/// The words of a document in reading order, one line a block: what lint counts, and what every format must show.
/// </summary>
public static class DocumentText
{
    /// <summary>The words of a run of inlines; a line break reads as a space.</summary>
    public static string Of(ImmutableArray<Inline> inlines) => Of(inlines, withAddresses: false);

    /// <param name="text">An empty one to write to, where the caller has one.</param>
    private static string Of(ImmutableArray<Inline> inlines, bool withAddresses, StringBuilder? text = null)
    {
        if (inlines is [Text only])
        {
            return only.Value;
        }
        text ??= new StringBuilder();
        new InlineWriter(text, withAddresses).All(inlines);
        return text.ToString();
    }

    /// <summary>Every line of a document in reading order. A picture gives its alternative text in square brackets.</summary>
    public static IReadOnlyList<string> Lines(Document document)
    {
        var lines = new BlockLines(withAddresses: false);
        lines.All(document.Blocks);
        return lines.Found;
    }

    /// <summary>The lines with, after each link that leads out of the document, where it leads: what a reader is told and can follow.</summary>
    public static IReadOnlyList<string> LinesWithAddresses(Document document)
    {
        var lines = new BlockLines(withAddresses: true);
        lines.All(document.Blocks);
        return lines.Found;
    }

    /// <summary>Every line of a block in reading order.</summary>
    public static IReadOnlyList<string> Lines(Block block)
    {
        var lines = new BlockLines(withAddresses: false);
        block.Accept(lines);
        return lines.Found;
    }

    private sealed class BlockLines(bool withAddresses) : DocumentWalker
    {
        public List<string> Found { get; } = [];

        private readonly StringBuilder _line = new();

        public override bool All(ImmutableArray<Inline> inlines) => Add(Of(inlines, withAddresses, _line.Clear()));

        public override bool Visit(Paragraph paragraph) => withAddresses ? base.Visit(paragraph) : Add(paragraph.Words);

        public override bool Visit(Illustrated illustrated) => Add($"[{illustrated.Picture.Alternative}]") && base.Visit(illustrated);

        public override bool Visit(Figure figure) => Add($"[{figure.Picture.Alternative}]");

        private bool Add(string line)
        {
            Found.Add(line);
            return true;
        }
    }

    private sealed class InlineWriter(StringBuilder text, bool withAddresses) : DocumentWalker
    {
        public override bool Visit(Text value)
        {
            text.Append(value.Value);
            return true;
        }

        public override bool Visit(LineBreak lineBreak)
        {
            text.Append(' ');
            return true;
        }

        public override bool Visit(Link link)
        {
            base.Visit(link);
            if (withAddresses && !link.IsInternal)
            {
                text.Append(" <").Append(link.Target).Append('>');
            }
            return true;
        }
    }
}
