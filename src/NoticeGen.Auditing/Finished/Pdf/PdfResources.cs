namespace NoticeGen.Auditing.Finished.Pdf;

/// <summary>The fonts and pictures that pages share, by their names; read when a page first asks for them.</summary>
internal sealed class PdfResources
{
    private readonly PdfObjects _objects;
    private readonly List<Named> _fonts;
    private readonly List<Named> _pictures;

    public PdfResources(PdfObjects objects, int id)
    {
        _objects = objects;
        var dictionary = objects.Value(id);
        _fonts = Read(PdfSyntax.Entry(dictionary, "Font"u8));
        _pictures = Read(PdfSyntax.Entry(dictionary, "XObject"u8));
    }

    public PdfFont Font(ReadOnlySpan<byte> name)
    {
        var named = Find(_fonts, name);
        return named.Font ??= new PdfFont(_objects, named.Id);
    }

    /// <summary>Images show no text, and forms without resources can name no font.</summary>
    public bool IsWithoutText(ReadOnlySpan<byte> name)
    {
        var named = Find(_pictures, name);
        return named.IsWithoutText ??= HasNoText(_objects.StreamHead(named.Id));
    }

    private static bool HasNoText(ReadOnlySpan<byte> head) =>
        PdfSyntax.Entry(head, "Subtype"u8).SequenceEqual("/Image"u8) || PdfSyntax.Entry(head, "Resources"u8).SequenceEqual("<<>>"u8);

    private static List<Named> Read(ReadOnlySpan<byte> dictionary)
    {
        var all = new List<Named>();
        if (!dictionary.IsEmpty)
        {
            PdfSyntax.Demand(dictionary.StartsWith("<<"u8));
            for (var at = PdfSyntax.SkipSpace(dictionary, 2); dictionary[at] == '/'; at = PdfSyntax.SkipSpace(dictionary, at))
            {
                var end = PdfSyntax.Skip(dictionary, at);
                var name = Number(dictionary[(at + 1)..end]);
                at = PdfSyntax.SkipSpace(dictionary, end);
                all.Add(new Named(name, PdfSyntax.Reference(dictionary[at..], out var length)));
                at += length;
            }
        }
        return all;
    }

    private static Named Find(List<Named> all, ReadOnlySpan<byte> name)
    {
        var number = Number(name);
        // Names count from 1 in the order in which they stand.
        var index = (int)(number & 0xFFFFFF) - 1;
        PdfSyntax.Demand((uint)index < (uint)all.Count && all[index].Name == number);
        return all[index];
    }

    /// <summary>A letter with a number, such as <c>P12</c>, as one number.</summary>
    private static long Number(ReadOnlySpan<byte> name)
    {
        PdfSyntax.Demand(name.Length is > 1 and < 8);
        var number = PdfSyntax.Integer(name[1..], out var length);
        PdfSyntax.Demand(length == name.Length - 1 && number is > 0 and < 0x1000000);
        return ((long)name[0] << 24) | (uint)number;
    }

    private sealed class Named(long name, int id)
    {
        public long Name { get; } = name;

        public int Id { get; } = id;

        public PdfFont? Font { get; set; }

        public bool? IsWithoutText { get; set; }
    }
}
