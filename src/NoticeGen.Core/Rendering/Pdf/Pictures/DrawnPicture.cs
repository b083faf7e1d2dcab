using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Pdf.Pictures;

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
    public int Write(PdfFile file)
    {
        var entries = Mask is null ? Entries : $"{Entries}/SMask {Mask.Write(file)} 0 R";
        return IsFlate ? file.AddCompressed(entries, Data) : file.AddRaw(entries, Data);
    }
}
