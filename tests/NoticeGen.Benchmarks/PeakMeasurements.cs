using System.Globalization;
using System.Text;

namespace NoticeGen.Benchmarks;

/// <summary>
/// How much memory a first build of the published program takes at its most: estates of more and more notices, one of 300
/// authorities, and one notice of 5,000 entries.
/// </summary>
internal static class PeakMeasurements
{
    private const int Authorities = 300;
    private const int Entries = 5_000;

    /// <param name="arguments">The published program, or its dll; numbers of notices, then formats.</param>
    public static void Run(ReadOnlySpan<string> arguments)
    {
        var program = Path.GetFullPath(arguments.Length > 0 ? arguments[0] : throw new ArgumentException("give the program, numbers of notices, and formats if not the usual ones"));
        var rest = arguments[1..].ToArray();
        var counts = rest.Where(word => char.IsAsciiDigit(word[0])).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
        var formats = rest.Where(word => !char.IsAsciiDigit(word[0])).SelectMany(format => new[] { "-f", format }).ToArray();
        Console.WriteLine(EstateMeasurements.Heading);
        foreach (var count in counts)
        {
            Measure($"{count} notices", (program, formats), root => Estate.WriteTo(root, count));
        }
        Measure($"{Authorities} authorities of one notice", (program, formats), root => Estate.WriteApart(root, Authorities));
        Measure($"one notice of {Entries} entries", (program, formats), WriteLongNotice);
    }

    private static void Measure(string name, (string Program, string[] Formats) build, Action<string> write)
    {
        var root = Directory.CreateTempSubdirectory("noticegen-peak-").FullName;
        try
        {
            write(root);
            EstateMeasurements.Measure(name, (build.Program, root, 1), ["build", "-q", "--draft", "--as-at", EstateMeasurements.Day, "--jobs", "1", "-o", "dist1", .. build.Formats]);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>One of the project's notices, which shares with 5,000 bodies.</summary>
    private static void WriteLongNotice(string root)
    {
        var path = Estate.WriteTo(root, 1);
        var text = new StringBuilder(File.ReadAllText(path));
        text.Replace("\nrecipients:\n", "\nrecipients:\n" + string.Concat(Enumerable.Range(1, Entries).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"  - id: body-{number}\n    name: Body {number} Limited\n    why: It gives support {number} to families.\n    role: processor\n"))));
        File.WriteAllText(path, text.ToString());
    }
}
