using System.Runtime.InteropServices;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Finished;

/// <summary>
/// Reads a document that this program has just made: by a reader that knows how we write it, or, where that gives up, by
/// the one that reads everyone's.
/// </summary>
internal static class FinishedReader
{
    public static Outcome<ShownText> Read(InputFile file)
    {
        var bytes = ImmutableCollectionsMarshal.AsArray(file.Content) ?? [];
        var shown = file.Path[(file.Path.LastIndexOf('.') + 1)..] switch
        {
            "html" => PageReader.Read(bytes),
            "pdf" => Pdf.PdfReader.Read(bytes),
            "docx" => Word.WordReader.Read(bytes),
            _ => null,
        };
        return shown is null ? PublishedReader.ReadAny(file).Then(text => Outcome.Good(ShownText.Of(text))) : Outcome.Good(shown);
    }
}
