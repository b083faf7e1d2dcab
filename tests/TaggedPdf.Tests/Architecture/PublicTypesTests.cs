using System.Reflection;
using Xunit;

namespace TaggedPdf.Tests.Architecture;

/// <summary>What users of the library see. Reflection is for tests alone; the library has none.</summary>
public sealed class PublicTypesTests
{
    /// <summary>By namespace. Whoever makes a type public adds it here, and documents it.</summary>
    private static readonly string[] Expected =
    [
        "TaggedPdf: PdfEngine PdfResult",
        "TaggedPdf.Documents: Abbreviation Block Callout CalloutLook Divider Fact Facts Figure FontFamily FontFile Group Heading "
            + "Illustrated Inline InlineGroup Language LineBreak Link List ListItem PageSetup PaintColour Palette Paragraph PdfAttachment "
            + "PdfDocument PdfInfo PdfProblem PdfTheme Picture PictureFault PictureFormat ProblemKind Quote Strong Table TableCell "
            + "TableRow Text TypeSizes",
        "TaggedPdf.Fonts: EditableFont FontNature",
        "TaggedPdf.Imposition: Fold FoldTestWords Numbering Paper PressIntent PrintPart PrintRun PrintSetup PrintedPart PrintedSheets RomanNumber "
            + "SheetOrder SheetSide SheetWords Sides",
        "TaggedPdf.Layout.Blocks: ColumnWidths ColumnWish",
        "TaggedPdf.Layout.Lines: LineBreaks",
        "TaggedPdf.Pictures: ClippingPath Gradient GradientEnd GradientStop JpegHeader JpegPicture LineCap LineJoin PaintedPath PathSegment "
            + "PathVerb PictureReading`1 PixelFill PngPicture PngReader StrokeStyle SvgReader UprightJpeg VectorPicture",
    ];

    [Fact]
    public void These_types_are_public_and_no_others()
    {
        var found = typeof(PdfEngine).Assembly.GetExportedTypes().GroupBy(type => type.Namespace)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(' ', group.Select(type => type.Name).Order(StringComparer.Ordinal))}");
        Assert.Equal(Expected, found);
    }

    [Fact]
    public void Nothing_static_can_change()
    {
        var fields = typeof(PdfEngine).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Where(field => !$"{field.DeclaringType?.Name}{field.Name}".Contains('<', StringComparison.Ordinal));
        var names = fields.Select(field => $"{field.DeclaringType}.{field.Name}").ToList();
        Assert.True(names.Count == 0, $"{string.Join(", ", names)} can change, so that one document can touch the next: make it readonly or const, or keep it in the engine");
    }
}
