using System.Globalization;
using TaggedPdf.Bidi;
using Xunit;

namespace TaggedPdf.Tests.Bidi;

/// <summary>Unicode's own conformance files for UAX #9 (Debian package <c>unicode-data</c>).</summary>
public sealed class BidiTests
{
    private const string Folder = "/usr/share/unicode";

    [Fact]
    public void Every_line_of_BidiCharacterTest_holds()
    {
        var checkedLines = 0;
        foreach (var line in Lines("BidiCharacterTest.txt"))
        {
            var fields = line.Split(';');
            var characters = Array.ConvertAll(fields[0].Split(' '), code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            var baseLevel = fields[1] == "2" ? BidiParagraph.FirstStrong(characters) : byte.Parse(fields[1], CultureInfo.InvariantCulture);
            Assert.Equal(byte.Parse(fields[2], CultureInfo.InvariantCulture), baseLevel);
            Check(fields[3].Split(' '), Levels(characters, baseLevel), line);
            checkedLines++;
        }
        Assert.True(checkedLines > 90_000);
    }

    [Fact]
    public void Every_line_of_BidiTest_holds()
    {
        string[] expected = [];
        var checkedLines = 0;
        foreach (var line in Lines("BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                expected = line["@Levels:".Length..].Trim().Split(' ');
            }
            else if (line[0] != '@')
            {
                var fields = line.Split(';');
                var characters = Array.ConvertAll(fields[0].Split(' '), Representative);
                var bits = int.Parse(fields[1], CultureInfo.InvariantCulture);
                for (var kind = 0; kind < 3; kind++)
                {
                    if ((bits >> kind & 1) != 0)
                    {
                        var baseLevel = kind == 0 ? BidiParagraph.FirstStrong(characters) : (byte)(kind - 1);
                        Check(expected, Levels(characters, baseLevel), line);
                        checkedLines++;
                    }
                }
            }
        }
        Assert.True(checkedLines > 700_000);
    }

    /// <summary>The levels with rule L1 applied as if the characters were one line, as the files expect.</summary>
    private static byte[] Levels(int[] characters, byte baseLevel)
    {
        var levels = BidiParagraph.Levels(characters, baseLevel);
        var trailing = true;
        for (var i = characters.Length - 1; i >= 0; i--)
        {
            var type = BidiClasses.Of(characters[i]);
            if (type is BidiClass.B or BidiClass.S)
            {
                trailing = true;
                levels[i] = baseLevel;
            }
            else if (trailing && !Removed(type))
            {
                trailing = type is BidiClass.WS or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI;
                levels[i] = trailing ? baseLevel : levels[i];
            }
        }
        return levels;
    }

    private static bool Removed(BidiClass type) =>
        type is BidiClass.LRE or BidiClass.LRO or BidiClass.RLE or BidiClass.RLO or BidiClass.PDF or BidiClass.BN;

    private static void Check(string[] expected, byte[] levels, string line)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            if (expected[i] != "x" && byte.Parse(expected[i], CultureInfo.InvariantCulture) != levels[i])
            {
                Assert.Fail($"{line}: expected {string.Join(' ', expected)}, found {string.Join(' ', levels)}");
            }
        }
    }

    private static int Representative(string type) => type switch
    {
        "L" => 'a', "R" => 0x05D0, "AL" => 0x0627, "EN" => '1', "ES" => '+', "ET" => '$', "AN" => 0x0661, "CS" => ',',
        "NSM" => 0x0300, "BN" => 0x00AD, "B" => 0x2029, "S" => '\t', "WS" => ' ', "ON" => '!', "LRE" => 0x202A,
        "LRO" => 0x202D, "RLE" => 0x202B, "RLO" => 0x202E, "PDF" => 0x202C, "LRI" => 0x2066, "RLI" => 0x2067,
        "FSI" => 0x2068, "PDI" => 0x2069,
        _ => throw new ArgumentException(type),
    };

    private static IEnumerable<string> Lines(string file)
    {
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path))
        {
            Repository.Missing($"{path} is missing: install the package unicode-data");
        }
        return File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');
    }
}
