using System.Collections.Immutable;
using System.Text;
using TaggedPdf.Syntax;

namespace TaggedPdf.Pictures;

/// <summary>A picture in the form that goes into the file: an external object that fills the unit square.</summary>
/// <param name="Width">In points or pixels: only the proportion to the height counts.</param>
internal sealed record DrawnPicture(double Width, double Height, PictureObject Object)
{
    public double Proportion => Width / Height;

    public int Write(PdfFile file) => Object.Write(file);
}

/// <summary>A stream ready to be written, with the soft mask that belongs to it.</summary>
/// <param name="Entries">Its dictionary entries, without length, filter of Flate data and mask.</param>
/// <param name="Data">The finished data.</param>
/// <param name="IsFlate">Whether the data went through the Flate filter.</param>
internal sealed record PictureObject(string Entries, byte[] Data, bool IsFlate, PictureObject? Mask = null)
{
    /// <summary>
    /// Red, green and blue to the grey of the same luminance (ITU-R BT.709), as a PostScript calculator function (ISO
    /// 32000-1, 7.10.5).
    /// </summary>
    private const string Luminance =
        "{2.2 exp 0.0722 mul exch 2.2 exp 0.7152 mul add exch 2.2 exp 0.2126 mul add 0.4545 exp}";

    /// <summary>
    /// Whether the data are red, green and blue that print as grey: the colour space is then a DeviceN one over DeviceGray
    /// (ISO 32000-1, 8.6.6.5), so that a JPEG need not be decoded.
    /// </summary>
    public bool PrintsGrey { get; init; }

    /// <summary>Of a drawing: the pictures that it names, whose names end its dictionary of resources, left open; default for what has none.</summary>
    public ImmutableArray<PictureObject> Parts { get; init; }

    /// <summary>The name of a part, by its place.</summary>
    public static string PartName(int place) => $"I{place}";

    public int Write(PdfFile file)
    {
        var entries = Mask is null ? Entries : $"{Entries}/SMask {Mask.Write(file)} 0 R";
        if (PrintsGrey && file.RgbProfile != 0)
        {
            // A press would take the three colours of a DeviceN space for inks; its output intent makes them grey.
            entries += $"/ColorSpace[/ICCBased {file.RgbProfile} 0 R]";
        }
        else if (PrintsGrey)
        {
            var function = file.AddStream("/FunctionType 4/Domain[0 1 0 1 0 1]/Range[0 1]", Encoding.ASCII.GetBytes(Luminance));
            entries += $"/ColorSpace[/DeviceN[/Red/Green/Blue]/DeviceGray {function} 0 R]";
        }
        if (!Parts.IsDefault)
        {
            entries += Parts.IsEmpty ? ">>" : $"/XObject<<{string.Concat(Parts.Select((part, place) => $"/{PartName(place)} {part.Write(file)} 0 R"))}>>>>";
        }
        if (file.RgbProfile != 0)
        {
            // A form has resources of its own, and an image those of where it stands.
            entries = entries.Replace("/Resources<<", $"/Resources<</ColorSpace<<{file.DefaultRgb}>>", StringComparison.Ordinal);
        }
        return IsFlate ? file.AddCompressed(entries, Data) : file.AddRaw(entries, Data);
    }
}
