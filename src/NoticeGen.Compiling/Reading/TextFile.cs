using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>Bytes of a file to text, or the reason why not.</summary>
public static class TextFile
{
    /// <summary>Far above any text file of a workspace, far below what would exhaust a machine.</summary>
    private const int MaxBytes = 4 << 20;

    private const string SaveAs = "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)";

    public static Outcome<SourceText> Read(InputFiles files, string path)
    {
        var nowhere = Origin.Of(new SourceText(path, ""));
        if (files.Find(path) is not { } file)
        {
            return Outcome.Failed<SourceText>(ReadingProblems.FileMissing.At(nowhere, $"the file `{path}` does not exist"));
        }
        if (file.Fault is { } fault)
        {
            var rule = fault.Contains("outside", StringComparison.Ordinal) ? ReadingProblems.PathOutside : ReadingProblems.FileMissing;
            return Outcome.Failed<SourceText>(rule.At(nowhere, $"the file `{path}` {fault}"));
        }
        var content = file.Content;
        if (content.Length > MaxBytes)
        {
            return Outcome.Failed<SourceText>(ReadingProblems.FileTooLarge.At(
                nowhere, $"the file holds {content.Length:N0} bytes; no notice is that large", "check that this is the right file"));
        }
        // Text has none; UTF-16 has one in each plain letter, with or without its mark.
        if (!content.AsSpan().Contains((byte)0) && SourceText.Kept(file) is { } text)
        {
            text.IsBuiltIn = file.IsBuiltIn;
            return Outcome.Good(text);
        }
        return Outcome.Failed<SourceText>(OtherEncoding(path, content.AsSpan()));
    }

    private static Diagnostic OtherEncoding(string path, ReadOnlySpan<byte> content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || content.Contains((byte)0))
        {
            var isText = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || content.Count((byte)0) * 3 > content.Length;
            return ReadingProblems.NotUtf8.At(
                Origin.Of(new SourceText(path, "")),
                isText ? "the file is saved as UTF-16 (in Notepad: “Unicode”), not as UTF-8" : "the file holds zero bytes: it is no text",
                isText ? SaveAs : "check that this is the right file");
        }
        _ = SourceText.Decode(path, content, out var badOffset);
        // Read as what it most likely is, so that the excerpt has the right line and shows what the writer sees.
        var readable = new SourceText(path, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content));
        return ReadingProblems.NotUtf8.At(
            new Origin(readable, new TextSpan(badOffset, 1)),
            $"the file is not UTF-8 text: `{readable.Text[badOffset]}` is written as in Windows-1252 (“ANSI”)",
            SaveAs);
    }
}
