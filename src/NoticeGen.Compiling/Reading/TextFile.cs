using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>Bytes of a file to text, or the reason why not.</summary>
public static class TextFile
{
    /// <summary>Far above any text file of a workspace, far below what would exhaust a machine.</summary>
    private const int MaxBytes = 4 << 20;

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
        if (file.Content.Length > MaxBytes)
        {
            return Outcome.Failed<SourceText>(ReadingProblems.FileTooLarge.At(
                nowhere, $"the file holds {file.Content.Length:N0} bytes; no notice is that large", "check that this is the right file"));
        }
        if (SourceText.Kept(path, file.Content) is { } text)
        {
            text.IsBuiltIn = file.IsBuiltIn;
            return Outcome.Good(text);
        }
        _ = SourceText.Decode(path, file.Content.AsSpan(), out var badOffset);
        // Shown as Latin-1, so that the excerpt has the right line and the reader sees roughly what stands there.
        var readable = new SourceText(path, System.Text.Encoding.Latin1.GetString(file.Content.AsSpan()));
        return Outcome.Failed<SourceText>(ReadingProblems.NotUtf8.At(
            new Origin(readable, new TextSpan(badOffset, 1)),
            "the file is not UTF-8 text: it cannot be read from here on",
            "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)"));
    }
}
