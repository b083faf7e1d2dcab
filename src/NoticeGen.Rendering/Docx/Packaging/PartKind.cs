namespace NoticeGen.Rendering.Docx.Packaging;

/// <summary>What a part is (ISO/IEC 29500-1, 11.3 and 15.2), and where the files made here keep it.</summary>
/// <param name="MediaType">Its content type.</param>
/// <param name="Relationship">The type of the relationship that leads to it.</param>
/// <param name="Folder">Beside the part that it belongs to; "/" for a folder of the package's own.</param>
/// <param name="Name">Its file name, between which and the ending stands a number where there are several.</param>
internal sealed record PartKind(string MediaType, string Relationship, string Folder, string Name, string Ending = ".xml")
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public const string Hyperlink = Office + "hyperlink";

    public static readonly PartKind Document = new(WordType + "document.main+xml", Office + "officeDocument", "word/", "document");

    public static readonly PartKind Properties = new(
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/",
        "core");

    public static readonly PartKind Styles = new(WordType + "styles+xml", Office + "styles", "", "styles");

    public static readonly PartKind Theme = new(
        "application/vnd.openxmlformats-officedocument.theme+xml", Office + "theme", "theme/", "theme") { NumberedFromOne = true };

    public static readonly PartKind FontTable = new(WordType + "fontTable+xml", Office + "fontTable", "", "fontTable");

    public static readonly PartKind Settings = new(WordType + "settings+xml", Office + "settings", "", "settings");

    public static readonly PartKind Numbering = new(WordType + "numbering+xml", Office + "numbering", "", "numbering");

    public static readonly PartKind Header = new(WordType + "header+xml", Office + "header", "", "header") { NumberedFromOne = true };

    public static readonly PartKind Footer = new(WordType + "footer+xml", Office + "footer", "", "footer") { NumberedFromOne = true };

    public static readonly PartKind VeiledFont = Font("application/vnd.openxmlformats-officedocument.obfuscatedFont");

    public static readonly PartKind Png = Image("image/png");

    public static readonly PartKind Jpeg = Image("image/jpeg");

    public static readonly PartKind Svg = Image("image/svg+xml");

    /// <summary>Whether the first part of the kind has the number 1; otherwise it has none, and the second has 2.</summary>
    public bool NumberedFromOne { get; init; }

    /// <summary>Whether its content is compressed already.</summary>
    public bool IsCompressed => MediaType is "image/png" or "image/jpeg" or "image/gif";

    public static PartKind Font(string mediaType) => new(mediaType, Office + "font", "fonts/", "font", ".dat");

    public static PartKind Image(string mediaType) => new(mediaType, Office + "image", "../media/", "image", EndingOf(mediaType));

    private static string EndingOf(string mediaType) => mediaType switch
    {
        "image/svg+xml" => ".svg",
        "image/png" or "image/jpeg" or "image/gif" or "image/bmp" or "image/tif" or "image/tiff" => "." + mediaType["image/".Length..],
        "image/x-emf" or "image/x-wmf" or "image/x-emz" or "image/x-wmz" => "." + mediaType["image/x-".Length..],
        _ => ".bin",
    };
}
