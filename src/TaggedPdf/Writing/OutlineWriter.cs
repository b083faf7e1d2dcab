using TaggedPdf.Syntax;

namespace TaggedPdf.Writing;

/// <summary>A bookmark to be written.</summary>
/// <param name="Level">What has a higher level hangs below it.</param>
/// <param name="Destination">A destination array (ISO 32000-1, 12.3.2.2).</param>
internal sealed record Bookmark(int Level, string Title, string Destination);

/// <summary>Bookmarks, nested by their levels (ISO 32000-1, 12.3.3).</summary>
internal sealed class OutlineWriter(PdfFile file)
{
    /// <summary>Writes the bookmarks; 0 when there is none.</summary>
    public int Write(IEnumerable<Bookmark> bookmarks)
    {
        var root = new Item(null) { Id = file.Reserve() };
        var open = root;
        foreach (var bookmark in bookmarks)
        {
            while (open.Level >= bookmark.Level)
            {
                open = open.Parent!;
            }
            var item = new Item(bookmark) { Id = file.Reserve(), Parent = open };
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
            var target = file.Open(item.Id).Ascii("<</Title").TextString(item.Bookmark!.Title)
                .Ascii("/Parent ").Reference(parent.Id).Ascii("/Dest").Ascii(item.Bookmark.Destination);
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

    private sealed class Item(Bookmark? bookmark)
    {
        public Bookmark? Bookmark { get; } = bookmark;

        /// <summary>The root is above every bookmark.</summary>
        public int Level => Bookmark?.Level ?? int.MinValue;

        public int Id { get; init; }

        public Item? Parent { get; init; }

        public List<Item> Children { get; } = [];

        public int Count() => Children.Sum(child => 1 + child.Count());
    }
}
