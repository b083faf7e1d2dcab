using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;

namespace NoticeGen.Auditing.Verifying;

/// <summary>The links of a PDF as PdfPig finds them. Where one within the file leads is not told apart: each counts as <c>#</c>.</summary>
internal static class ShownPdf
{
    public static ShownDocument Read(byte[] bytes, ShownText text)
    {
        using var file = PdfDocument.Open(bytes);
        var links = new List<string>();
        foreach (var annotation in file.GetPages().SelectMany(page => page.GetAnnotations()).Where(annotation => annotation.Type == AnnotationType.Link))
        {
            if (annotation.Action is UriAction address)
            {
                links.Add(address.Uri);
            }
            else if (annotation.Action is GoToAction || annotation.AnnotationDictionary.ContainsKey(NameToken.Dest))
            {
                links.Add("#");
            }
        }
        return new ShownDocument(text, links);
    }
}
