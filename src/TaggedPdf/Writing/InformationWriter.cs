using TaggedPdf.Documents;
using TaggedPdf.Syntax;

namespace TaggedPdf.Writing;

/// <summary>The information dictionary (ISO 32000-1, 14.3.3), which says the same as the XMP packet.</summary>
internal static class InformationWriter
{
    /// <summary>Writes the dictionary and gives its number.</summary>
    /// <param name="isForPress">Whether it says that nothing is trapped, as PDF/X asks (ISO 15930-7, 6.11).</param>
    public static int Write(PdfFile file, PdfInfo info, bool isForPress = false)
    {
        var target = file.Open(out var id).Ascii("<</Title").TextString(info.Title);
        if (info.Author.Length > 0)
        {
            target.Ascii("/Author").TextString(info.Author);
        }
        if (info.Subject.Length > 0)
        {
            target.Ascii("/Subject").TextString(info.Subject);
        }
        if (!info.Keywords.IsEmpty)
        {
            target.Ascii("/Keywords").TextString(XmpMetadata.Keywords(info));
        }
        target.Ascii("/Creator").TextString(info.Creator).Ascii("/Producer").TextString(info.Creator);
        if (XmpMetadata.Day(info) is { } day)
        {
            target.Ascii("/CreationDate").LiteralString(day).Ascii("/ModDate").LiteralString(day);
        }
        target.Ascii(isForPress ? "/Trapped/False>>" : ">>");
        return id;
    }
}
