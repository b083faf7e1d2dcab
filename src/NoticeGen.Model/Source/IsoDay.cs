using System.Globalization;

namespace NoticeGen.Source;

/// <summary>Days as all files have them: <c>2026-11-22</c>, by ISO 8601.</summary>
public static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    public static string ToIso(this DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The day that a text is, and nothing else; false for any other text.</summary>
    public static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
