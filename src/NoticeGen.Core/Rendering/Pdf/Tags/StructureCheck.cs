namespace NoticeGen.Rendering.Pdf.Tags;

/// <summary>
/// Looks over the finished tag tree before it is written. Each rule is one that assistive technology depends on; what
/// it finds is the writer's to mend, and reported where the block comes from.
/// </summary>
internal static class StructureCheck
{
    /// <param name="context">Takes the findings.</param>
    /// <param name="root">The <c>Document</c> element.</param>
    /// <param name="anchors">The ids that links may lead to.</param>
    /// <param name="links">The links placed on pages.</param>
    public static void Run(
        RenderContext context, StructureElement root, IReadOnlyDictionary<string, (int Page, double Y)> anchors,
        IEnumerable<Writing.PlacedLink> links)
    {
        var level = 0;
        Walk(context, root, ref level);
        var reported = new HashSet<Layout.Lines.LinkTarget>();
        foreach (var placed in links)
        {
            var link = placed.Link;
            if (link.Target.StartsWith('#') && !anchors.ContainsKey(link.Target[1..]) && reported.Add(link))
            {
                context.StructureFault(
                    $"the link `{link.Words}` leads to `{link.Target}`, and no heading has that id",
                    link.Element.Origin ?? context.Anywhere);
            }
        }
    }

    /// <summary>How many marked-content sequences the tree holds: as many as the pages have, or some were lost.</summary>
    public static int Sequences(StructureElement element)
    {
        var count = 0;
        foreach (var child in element.Children)
        {
            count += child switch
            {
                StructureElement inner => Sequences(inner),
                ContentSlot slot => slot.Sequences.Count,
                _ => 0,
            };
        }
        return count;
    }

    private static void Walk(RenderContext context, StructureElement element, ref int level)
    {
        var origin = element.Origin ?? context.Anywhere;
        if (element.Type is ['H', >= '1' and <= '6' and var digit])
        {
            // ISO 14289-1, 7.4.2: no level may be skipped on the way down.
            var next = digit - '0';
            if (next > level + 1)
            {
                context.StructureFault(
                    level == 0
                        ? $"the first heading is of level {next}, but a document begins with level 1"
                        : $"a heading of level {next} follows one of level {level}: a level is skipped",
                    origin,
                    $"make it a heading of level {level + 1}");
            }
            level = next;
            if (Sequences(element) == 0)
            {
                context.StructureFault("a heading has no words", origin, "give it words, or take it out");
            }
        }
        else if (element.Type == "Link" && Sequences(element) == 0)
        {
            context.StructureFault("a link has no words", origin, "say where the link leads");
        }
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
            {
                Walk(context, inner, ref level);
            }
        }
    }
}
