using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Index;

/// <summary>"PDF, 42 KB, 5 pages": what people weigh before they open a file.</summary>
internal static class FileDescription
{
    private const double Kilobyte = 1024;

    public static string Of(IndexFile file, Words words)
    {
        var name = words.Phrases.GetValueOrDefault("format-" + file.Format.Name, file.Format.Title);
        var text = $"{name}, {Size(file.Bytes)}";
        return file.Pages switch
        {
            null => text,
            1 => $"{text}, {words["page-count-one"]}",
            { } pages => $"{text}, {words.Fill("page-count", ("pages", pages.ToString(CultureInfo.InvariantCulture)))}",
        };
    }

    /// <summary>Whole kilobytes, at least one; from a megabyte on, one decimal place.</summary>
    private static string Size(long bytes) => bytes < Kilobyte * Kilobyte
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(bytes / Kilobyte)):0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (Kilobyte * Kilobyte):0.0} MB");
}
