using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace NoticeGen.Auditing.Finished.Word;

/// <summary>
/// Reads a Word file that this program has just made, in one pass over its main part. What our files have none of, such as
/// text boxes and tracked changes, is left to <see cref="Files.WordFileReader"/>, and so is everything that is unlike them.
/// </summary>
internal static class WordReader
{
    /// <summary>Bytes of a part; far above any notice.</summary>
    private const int LargestPart = 64 << 20;

    private static ReadOnlySpan<byte> Namespace => "http://schemas.openxmlformats.org/wordprocessingml/2006/main"u8;

    /// <summary>What its body shows; null when it is to be left to the general reader.</summary>
    public static ShownText? Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var shown = new ShownTextBuilder();
            var links = new HashSet<string>(StringComparer.Ordinal);
            ReadPart(zip, "word/document.xml", document => ReadDocument(document, shown, links));
            if (links.Count > 0)
            {
                ReadPart(zip, "word/_rels/document.xml.rels", relationships => ReadTargets(relationships, shown, links));
            }
            return shown.Build();
        }
        catch (Exception problem) when (problem is FormatException or InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static void ReadPart(ZipArchive file, string name, Action<ReadOnlySpan<byte>> read)
    {
        var entry = file.GetEntry(name) ?? throw new FormatException();
        MarkupScanner.Demand(entry.Length < LargestPart);
        var length = (int)entry.Length;
        var lent = ArrayPool<byte>.Shared.Rent(length + 1);
        try
        {
            using var part = entry.Open();
            // One byte more than it says it has, to see that it ends there.
            MarkupScanner.Demand(part.ReadAtLeast(lent.AsSpan(0, length + 1), length + 1, throwOnEndOfStream: false) == length);
            read(lent.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lent);
        }
    }

    /// <param name="links">Takes the ids of the addresses that links with words lead to.</param>
    private static void ReadDocument(ReadOnlySpan<byte> document, ShownTextBuilder to, HashSet<string> links)
    {
        var markup = new MarkupScanner(document);
        MarkupScanner.Demand(markup.Name.SequenceEqual("w:document"u8) && markup.Attribute("xmlns:w"u8).SequenceEqual(Namespace));
        ReadOnlySpan<byte> link = [];
        var from = 0;
        while (markup.Next())
        {
            MarkupScanner.Demand(!markup.TextBefore.Contains((byte)'&'));
            var name = markup.Name;
            if (!name.StartsWith("w:"u8))
            {
                // Alternatives of one content would be read twice.
                MarkupScanner.Demand(!name.StartsWith("mc:"u8));
                continue;
            }
            name = name[2..];
            switch (name)
            {
                case [(byte)'p'] or [(byte)'b' or (byte)'c', (byte)'r']:
                    to.EndBlock();
                    break;
                case [(byte)'t'] when markup.IsStart:
                    MarkupScanner.Demand(markup.Next() && markup.IsEnd && WrittenReferences.Show(markup.TextBefore, to));
                    break;
                case [(byte)'h', ..] when name.SequenceEqual("hyperlink"u8):
                    if (markup.IsStart)
                    {
                        link = markup.Attribute("r:id"u8);
                        from = to.Length;
                    }
                    else if (to.Length > from && !link.IsEmpty)
                    {
                        links.Add(Encoding.ASCII.GetString(link));
                    }
                    break;
                case [(byte)'d' or (byte)'m' or (byte)'t', ..]:
                    MarkupScanner.Demand(!IsLeftOut(name));
                    break;
            }
        }
    }

    /// <summary>Words that were deleted or moved away, and text boxes.</summary>
    private static bool IsLeftOut(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("del"u8) || name.SequenceEqual("delText"u8) || name.SequenceEqual("moveFrom"u8) || name.SequenceEqual("txbxContent"u8);

    private static void ReadTargets(ReadOnlySpan<byte> relationships, ShownTextBuilder to, HashSet<string> links)
    {
        var markup = new MarkupScanner(relationships);
        while (markup.Next())
        {
            if (markup.Attribute("TargetMode"u8).SequenceEqual("External"u8) && links.Contains(Encoding.ASCII.GetString(markup.Attribute("Id"u8))))
            {
                to.AddLink(WrittenReferences.Resolved(markup.Attribute("Target"u8)) ?? throw new FormatException());
            }
        }
    }
}
