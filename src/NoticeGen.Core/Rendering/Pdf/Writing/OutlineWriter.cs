using NoticeGen.Documents;

namespace NoticeGen.Rendering.Pdf.Writing;

/// <summary>Bookmarks that follow the headings, nested like them (ISO 32000-1, 12.3.3).</summary>
internal sealed class OutlineWriter(PdfFile file, Func<string, string?> destination)
{
    /// <summary>Writes the bookmarks; 0 when there is no heading to lead to.</summary>
    public int Write(IEnumerable<Heading> headings)
    {
        var root = new Item(null, 0) { Id = file.Reserve() };
        var open = root;
        foreach (var heading in headings)
        {
            if (destination(heading.Id) is null || DocumentText.Of(heading.Inlines).Trim().Length == 0)
            {
                continue;
            }
            while (open.Level >= heading.Level)
            {
                open = open.Parent!;
            }
            var item = new Item(heading, heading.Level) { Id = file.Reserve(), Parent = open };
            open.Children.Add(item);
            open = item;
        }
        if (root.Children.Count == 0)
        {
            file.Open(root.Id).Ascii("<</Type/Outlines>>");
            return 0;
        }
        file.Open(root.Id).Ascii("<</Type/Outlines/First ").Reference(root.Children[0].Id).Ascii("/Last ")
            .Reference(root.Children[^1].Id).Ascii("/Count ").Integer(root.Count()).Ascii(">>");
        WriteChildren(root);
        return root.Id;
    }

    private void WriteChildren(Item parent)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var item = parent.Children[i];
            var target = file.Open(item.Id).Ascii("<</Title").TextString(DocumentText.Of(item.Heading!.Inlines).Trim())
                .Ascii("/Parent ").Reference(parent.Id).Ascii("/Dest").Ascii(destination(item.Heading.Id)!);
            if (i > 0)
            {
                target.Ascii("/Prev ").LastReference(parent.Children[i - 1].Id);
            }
            if (i + 1 < parent.Children.Count)
            {
                target.Ascii("/Next ").LastReference(parent.Children[i + 1].Id);
            }
            if (item.Children.Count > 0)
            {
                target.Ascii("/First ").Reference(item.Children[0].Id).Ascii("/Last ").Reference(item.Children[^1].Id)
                    .Ascii("/Count ").Integer(item.Count());
            }
            target.Ascii(">>");
            WriteChildren(item);
        }
    }

    private sealed class Item(Heading? heading, int level)
    {
        public Heading? Heading { get; } = heading;

        public int Level { get; } = level;

        public int Id { get; init; }

        public Item? Parent { get; init; }

        public List<Item> Children { get; } = [];

        public int Count() => Children.Sum(child => 1 + child.Count());
    }
}
