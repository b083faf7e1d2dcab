using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;

namespace TaggedPdf.Pictures;

/// <summary>
/// Reads SVG as drawing programs write logos: shapes, groups, symbols, transforms, style sheets, outlines that clip, fills flat
/// or with a gradient, strokes, PNG and JPEG in the file. Whatever else would change the picture (repeated patterns, filters,
/// text, scripts) is refused with a sentence, never dropped.
/// </summary>
public static class SvgReader
{
    private const int LargestFile = 4 * 1024 * 1024;
    private const int MostOfEntities = 1 << 16;

    /// <summary>Elements in each other, those that draw nothing too.</summary>
    private const int Deepest = 256;

    internal const string ExportHelp = "export the picture as plain paths in flat colours, or use PNG";

    /// <summary>The drawing, or each thing that stands in the way. Never throws, whatever the bytes.</summary>
    public static PictureReading<VectorPicture> Read(ImmutableArray<byte> content)
    {
        if (content.Length > LargestFile)
        {
            return PictureReading<VectorPicture>.Failed("is larger than 4 MB", ExportHelp);
        }
        var faults = new SvgFaults();
        try
        {
            if (IsDeep(content))
            {
                faults.Add(0, 0, "nests its groups too deeply");
                return new PictureReading<VectorPicture>(null, faults.All);
            }
            using var reader = Open(content);
            var document = SvgDocument.Load(reader);
            var result = new SvgDrawing(document, faults).Draw();
            return new PictureReading<VectorPicture>(faults.Any ? null : result, faults.All);
        }
        catch (XmlException problem)
        {
            faults.Add(problem.LineNumber, problem.LinePosition, problem.LineNumber > 0 ? "is not a well-formed SVG file" : "is not an SVG file");
            return new PictureReading<VectorPicture>(null, faults.All);
        }
    }

    /// <summary>A tree of elements is built in a time that grows with the square of its depth, so it is looked at before.</summary>
    private static bool IsDeep(ImmutableArray<byte> content)
    {
        using var reader = Open(content);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }
        return false;
    }

    private static XmlReader Open(ImmutableArray<byte> content) =>
        XmlReader.Create(new MemoryStream(ImmutableCollectionsMarshal.AsArray(content) ?? [], writable: false), Settings);

    /// <summary>A document type names the kind of file, and in files of drawing programs short forms of addresses; nothing is fetched for it.</summary>
    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersInDocument = LargestFile,
        MaxCharactersFromEntities = MostOfEntities,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };
}
