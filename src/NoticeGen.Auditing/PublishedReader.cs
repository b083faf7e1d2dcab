using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Auditing.Files;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>Takes the words out of a published notice, whatever kind of file it is; its bytes decide, not its name.</summary>
public static class PublishedReader
{
    /// <summary>Bytes; far above any notice.</summary>
    private const int LargestFile = 32 << 20;

    /// <summary>Characters; the longest notices have a tenth of them.</summary>
    private const int MostText = 500_000;

    /// <summary>Letters below which a file says nothing.</summary>
    private const int LeastLetters = 20;

    /// <summary>Letters below which a file of pictures says nothing but what a stamp says.</summary>
    private const int LeastLettersBesidePictures = 60;

    public static Outcome<PublishedText> Read(InputFile file) => ReadAny(file).Then(Checked).Then(ReadablePart.Of);

    /// <summary>The same of a file that may have only a few words, as one that was just made.</summary>
    internal static Outcome<PublishedText> ReadAny(InputFile file)
    {
        var source = new SourceText(file.Path, "");
        if (file.Fault is { } fault)
        {
            return Unreadable(source, $"`{file.Path}` {fault}", null);
        }
        if (file.Content.IsDefaultOrEmpty)
        {
            return Unreadable(source, $"`{file.Path}` is empty", null);
        }
        if (file.Content.Length > LargestFile)
        {
            return Unreadable(source, $"`{file.Path}` is too large to be a notice", "give the notice alone, without a collection of others");
        }
        var bytes = ImmutableCollectionsMarshal.AsArray(file.Content)!;
        if (IsLockedOffice(bytes))
        {
            return Unreadable(source, $"`{file.Path}` is locked with a password", "open it, take its password off, and save it again");
        }
        try
        {
            return Read(file.Path, bytes) is { } text ? Outcome.Good(text) : Unreadable(source, $"`{file.Path}` is {Kind(bytes)}, which cannot be read", Advice(bytes));
        }
        catch (UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            return Unreadable(source, $"`{file.Path}` is locked with a password", "save a copy without a password, or give the document that the PDF was made from");
        }
        catch (TooComplexException problem)
        {
            return Unreadable(source, $"`{file.Path}` is too complex to be read: {problem.Why}", problem.Advice);
        }

        // The libraries throw many kinds of exception at broken files; all of them mean the same to a user.
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            return Unreadable(source, $"`{file.Path}` is broken: it cannot be read as {Kind(bytes)}", "open it in the program it was made with and save it again");
        }
    }

    /// <exception cref="TooComplexException">It holds more than any notice.</exception>
    private static PublishedText? Read(string path, byte[] bytes) => TextIn(path, bytes) is not { } text ? null
        : text.Source.Length <= MostText ? LongBlocks.Parted(text)
        : throw new TooComplexException($"it holds {text.Source.Length:N0} characters; the most that is read is {MostText:N0}", "give the notice alone, without what else is in the file");

    private static PublishedText? TextIn(string path, byte[] bytes)
    {
        if (IsPdf(bytes))
        {
            return PdfFileReader.Read(path, bytes);
        }
        if (IsZip(bytes))
        {
            return HoldsDocument(bytes) ? WordFileReader.Read(path, bytes) : null;
        }
        if (IsOther(bytes))
        {
            return null;
        }
        var text = TextDecoder.Decode(bytes);
        return IsHtml(text) ? HtmlFileReader.Read(path, text)
            : path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? MarkdownFileReader.Read(path, text)
            : PlainTextReader.Read(path, text);
    }

    private static Outcome<PublishedText> Checked(PublishedText text) =>
        text.Blocks.Sum(block => (long)block.Span.Length) >= (text.HasPictures ? LeastLettersBesidePictures : LeastLetters)
            ? Outcome.Good(text)
            : Outcome.Failed<PublishedText>(AuditProblems.WithoutText.At(
                Origin.Of(text.Source),
                text.HasPictures ? $"`{text.Source.Path}` holds pictures of pages and no text" : $"`{text.Source.Path}` holds next to no text",
                text.HasPictures
                    ? "people who cannot see cannot read it either; give the document it was made from, or a copy made with text recognition"
                    : "check that it is the notice"));

    private static Outcome<PublishedText> Unreadable(SourceText source, string message, string? help) =>
        Outcome.Failed<PublishedText>(AuditProblems.Unreadable.At(Origin.Of(source), message, help));

    private static bool IsPdf(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0;

    private static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    private static bool IsOldWord(byte[] bytes) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]);

    /// <summary>Office keeps a document with a password in a container of its old kind, in a stream of this name (MS-OFFCRYPTO, 1.3.3).</summary>
    private static bool IsLockedOffice(byte[] bytes) => IsOldWord(bytes) && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    /// <summary>A page with its pictures in one file, as browsers save it (RFC 2557).</summary>
    private static bool IsWebArchive(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 4096)) is var head
        && head.IndexOf("MIME-Version:"u8) >= 0 && head.IndexOf("multipart/related"u8) >= 0;

    private static bool IsRichText(byte[] bytes) => bytes.AsSpan().StartsWith("{\\rtf"u8);

    /// <summary>Neither text nor anything known: text has no zero bytes, but for those of UTF-16.</summary>
    private static bool IsOther(byte[] bytes) =>
        IsOldWord(bytes) || IsRichText(bytes) || IsPicture(bytes) || IsWebArchive(bytes)
        || (bytes.AsSpan(0, Math.Min(bytes.Length, 8192)).Contains((byte)0) && !bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble) && !bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble));

    private static bool IsPicture(byte[] bytes) =>
        bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47]) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff])
        || bytes.AsSpan().StartsWith("GIF8"u8) || bytes.AsSpan().StartsWith("II*"u8) || bytes.AsSpan().StartsWith("MM\0*"u8);

    private static bool HoldsDocument(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return zip.GetEntry("word/document.xml") is not null;
    }

    /// <summary>By what lies in it; a broken one is taken for the Word document that it was probably meant to be.</summary>
    private static string KindOfZip(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return zip.GetEntry("xl/workbook.xml") is not null ? "a spreadsheet"
                : zip.GetEntry("ppt/presentation.xml") is not null ? "a presentation"
                : zip.GetEntry("META-INF/manifest.xml") is not null && zip.GetEntry("content.xml") is not null ? "an OpenDocument file"
                : zip.GetEntry("word/document.xml") is not null ? "a Word document" : "an archive of files";
        }
        catch (InvalidDataException)
        {
            return "a Word document";
        }
    }

    private static string Advice(byte[] bytes) =>
        IsOldWord(bytes) || IsRichText(bytes) ? "open it in Word or LibreOffice, save it as a Word document (.docx), and give that"
        : IsWebArchive(bytes) ? "save the page anew in the browser, as “Webpage, HTML only”"
        : IsPicture(bytes) ? "give the document that the picture was made from; people who cannot see cannot read a picture either"
        : "save it as a web page, PDF, Word document (.docx), Markdown or plain text";

    private static bool IsHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return start.StartsWith("<", StringComparison.Ordinal)
            && (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<body", StringComparison.OrdinalIgnoreCase) || start.Contains("<p", StringComparison.OrdinalIgnoreCase) || start.Contains("<h", StringComparison.OrdinalIgnoreCase) || start.Contains("<div", StringComparison.OrdinalIgnoreCase));
    }

    private static string Kind(byte[] bytes) =>
        IsPdf(bytes) ? "a PDF"
        : IsOldWord(bytes) ? "a document of an old Office program"
        : IsRichText(bytes) ? "a rich text file"
        : IsZip(bytes) ? KindOfZip(bytes)
        : IsPicture(bytes) ? "a picture"
        : IsWebArchive(bytes) ? "a web archive"
        : IsOther(bytes) ? "no text" : "text";
}
