using System.Buffers;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// The bytes of a list that a spreadsheet saved to text: UTF-8, with or without a byte order mark, or Windows-1252, which
/// Excel writes for "CSV (Comma delimited)" and which is then said. Anything else is refused with what to choose instead.
/// </summary>
internal static class SpreadsheetText
{
    private const int MaxBytes = 32 << 20;

    private const string SaveAs = "in Excel choose Save As, “CSV UTF-8 (Comma delimited)”";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>What no text has: a null, and what stands for the five places that Windows-1252 leaves empty.</summary>
    private static readonly SearchValues<char> NoSigns = SearchValues.Create("\0\u0081\u008D\u008F\u0090\u009D");

    public static Outcome<SourceText> Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return Refused(path, $"the file holds {bytes.Length >> 20:N0} MB; no list is that large", "check that this is the right file");
        }
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return Refused(path, "this is an Excel workbook or another zipped file, and no CSV", SaveAs);
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Refused(path, "the file is saved as UTF-16, which Excel calls “Unicode Text”", SaveAs);
        }
        if (SourceText.Decode(path, bytes, out var badOffset) is { } utf8)
        {
            return OfSigns(utf8);
        }
        return FromWindows(path, bytes, badOffset);
    }

    private static Outcome<SourceText> FromWindows(string path, ReadOnlySpan<byte> bytes, int badOffset)
    {
        var source = new SourceText(path, Windows.GetString(bytes));
        var read = OfSigns(source);
        return read.HasErrors ? read : Outcome.Of(source, [ExportProblems.Encoding.At(
            new Origin(source, new TextSpan(badOffset, 1)),
            "the list is not saved as UTF-8, so it is read as Windows-1252, which Excel writes for “CSV (Comma delimited)”",
            "look whether accents and signs such as £ came out right; " + SaveAs + " to be safe",
            "the first such sign")]);
    }

    private static Outcome<SourceText> OfSigns(SourceText source) =>
        source.Text.AsSpan().IndexOfAny(NoSigns) is >= 0 and var at
            ? Outcome.Failed<SourceText>(ExportProblems.Unreadable.At(
                new Origin(source, new TextSpan(at, 1)), "this is not a text file: it holds a sign that no text has", SaveAs))
            : Outcome.Good(source);

    private static Outcome<SourceText> Refused(string path, string message, string help) =>
        Outcome.Failed<SourceText>(ExportProblems.Unreadable.At(Origin.Of(new SourceText(path, "")), message, help));
}
