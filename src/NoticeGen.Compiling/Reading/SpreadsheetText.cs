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

    /// <summary>What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has controls; five places are empty.</summary>
    private const string From80 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

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
            return WithoutNul(utf8);
        }
        return FromWindows(path, bytes, badOffset);
    }

    private static Outcome<SourceText> FromWindows(string path, ReadOnlySpan<byte> bytes, int badOffset)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value is >= 0x80 and < 0xA0 ? From80[value - 0x80] : (char)value);
        }
        var source = new SourceText(path, text.ToString());
        var read = WithoutNul(source);
        return read.HasErrors ? read : Outcome.Of(source, [ExportProblems.Encoding.At(
            new Origin(source, new TextSpan(badOffset, 1)),
            "the list is not saved as UTF-8, so it is read as Windows-1252, which Excel writes for “CSV (Comma delimited)”",
            "look whether accents and signs such as £ came out right; " + SaveAs + " to be safe",
            "the first such sign")]);
    }

    private static Outcome<SourceText> WithoutNul(SourceText source) =>
        source.Text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at
            ? Outcome.Failed<SourceText>(ExportProblems.Unreadable.At(
                new Origin(source, new TextSpan(at, 1)), "this is not a text file: it holds a sign that no text has", SaveAs))
            : Outcome.Good(source);

    private static Outcome<SourceText> Refused(string path, string message, string help) =>
        Outcome.Failed<SourceText>(ExportProblems.Unreadable.At(Origin.Of(new SourceText(path, "")), message, help));
}
