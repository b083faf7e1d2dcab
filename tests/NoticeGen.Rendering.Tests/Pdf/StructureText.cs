using System.Text.RegularExpressions;
using TaggedPdf.Tests.Tags;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>Reads tag trees with poppler's <c>pdfinfo -struct-text</c>, a second reader that has nothing in common with the first.</summary>
internal static partial class StructureText
{
    public static async Task<TagNode> Read(string file)
    {
        var (code, output) = await Validators.Run(Validators.Find("NOTICEGEN_PDFINFO", "pdfinfo"), "-struct-text", file);
        if (code != 0)
        {
            throw new InvalidDataException(output);
        }
        var above = new Stack<(int Depth, TagNode Node)>();
        TagNode? root = null;
        foreach (var line in output.Split('\n'))
        {
            var text = line.TrimStart(' ');
            var depth = line.Length - text.Length;
            while (above.Count > 0 && above.Peek().Depth >= depth)
            {
                above.Pop();
            }
            if (text.StartsWith('"'))
            {
                above.Peek().Node.Children.Add(text[1..^1]);
            }
            else if (Element().Match(text) is { Success: true } element)
            {
                var node = new TagNode(element.Groups[1].Value, []);
                if (above.Count > 0)
                {
                    above.Peek().Node.Children.Add(node);
                }
                root ??= node;
                above.Push((depth, node));
            }
        }
        return root ?? throw new InvalidDataException("the file has no tags");
    }

    /// <summary>An element's line; lines of attributes and annotations look otherwise.</summary>
    [GeneratedRegex("^([A-Z][A-Za-z0-9]*)(?: \\(|:| \\[|$)(?!\\d)")]
    private static partial Regex Element();
}
