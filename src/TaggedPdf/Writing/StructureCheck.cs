using TaggedPdf.Documents;
using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Writing;

/// <summary>
/// Looks over the finished tag tree before it is written. Each rule is one that assistive technology depends on; what
/// it finds is the writer's to mend, and reported where the block comes from.
/// </summary>
internal static class StructureCheck
{
    /// <param name="painted">The document with all its pages painted.</param>
    /// <param name="problems">Takes the findings.</param>
    public static void Run(PaintedDocument painted, List<PdfProblem> problems)
    {
        var level = 0;
        Walk(problems, painted.Root, ref level);
        var onPages = painted.Pages.Sum(page => page.TaggedCount);
        var inTree = Sequences(painted.Root);
        if (onPages != inTree)
        {
            // ISO 14289-1, 7.1: all real content is in the tree.
            problems.Add(new PdfProblem(
                ProblemKind.LostContent, $"{onPages - inTree} pieces of text are on the pages and not in the tag tree", painted.Document.Place)
            {
                Help = "this is a fault in TaggedPdf: please report it with the document",
            });
        }
        var reported = new HashSet<LinkTarget>();
        foreach (var placed in painted.Resources.Links)
        {
            var link = placed.Link;
            if (link.Target.StartsWith('#') && !painted.Anchors.ContainsKey(link.Target[1..]) && reported.Add(link))
            {
                problems.Add(Fault($"the link `{link.Words}` leads to `{link.Target}`, and no heading has that id", link.Element));
            }
        }
    }

    /// <summary>How many marked-content sequences the tree holds: as many as the pages have, or some were lost.</summary>
    private static int Sequences(StructureElement element)
    {
        var count = 0;
        foreach (var child in element.Children)
        {
            count += child switch
            {
                StructureElement inner => Sequences(inner),
                ContentSlot slot => slot.Count,
                _ => 0,
            };
        }
        return count;
    }

    private static PdfProblem Fault(string message, StructureElement element, string? help = null) =>
        new(ProblemKind.StructureFault, message, element.Place) { Help = help };

    private static void Walk(List<PdfProblem> problems, StructureElement element, ref int level)
    {
        if (element.Type is ['H', >= '1' and <= '6' and var digit])
        {
            // ISO 14289-1, 7.4.2: no level may be skipped on the way down.
            var next = digit - '0';
            if (next > level + 1)
            {
                problems.Add(Fault(
                    level == 0
                        ? $"the first heading is of level {next}, but a document begins with level 1"
                        : $"a heading of level {next} follows one of level {level}: a level is skipped",
                    element,
                    $"make it a heading of level {level + 1}"));
            }
            level = next;
            if (Sequences(element) == 0)
            {
                problems.Add(Fault("a heading has no words", element, "give it words, or take it out"));
            }
        }
        else if (element.Type == "Link" && Sequences(element) == 0)
        {
            problems.Add(Fault("a link has no words", element, "say where the link leads"));
        }
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
            {
                Walk(problems, inner, ref level);
            }
        }
    }
}
