using System.Globalization;
using System.Text;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>The quick way of reading YAML gives what the library's parser gives, to the place, or leaves the file to it.</summary>
public sealed class YamlLinesTests
{
    [Fact]
    public void Every_file_of_the_project_is_read_alike_in_both_ways()
    {
        var left = new List<string>();
        var files = new[] { "notices", "templates", "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.yaml", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var path in files)
        {
            if (!ReadAlike(path, File.ReadAllText(path)))
            {
                left.Add(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
            }
        }
        Assert.DoesNotContain(left, path => path.StartsWith("notices/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: b\nc: [d, \"e\", 'f''g']\nh: {i: j, k: l}\n", true)]
    [InlineData("a: >-\n  one\n  two\n\n  three\nb: |\n    four\n  \nc: \"five\n  six\"\nd: seven\n  eight\n", true)]
    [InlineData("# comment\na:\n  - b: c # comment\n    d: e\n  - f\n  - - g\n    - h\n\n\n", true)]
    [InlineData("a:\n  b:\n    c: d\n# comment\ne: f", true)]
    [InlineData("a: \"b \\\" c \\\\\"\nd: ''\nc: ~\n", true)]
    [InlineData("a: \"\\u00e9\\n\"\n", false)]
    [InlineData("\"a\": b\n", false)]
    [InlineData("a: b\r\nc:\r\n  - d\r\n", true)]
    [InlineData("a: []\nb: {}\n", true)]
    [InlineData("a:\n  b\n  c\nd:\n  - >-\n    e\n    f\n  - |\n    g\n      h\n\n\n    i\n\n  - \"j\n    k\"\n  - l\n    m # comment\n", true)]
    [InlineData("a: [b,\n  c, [d, 'e'], {f: g, h: [i]}]\nj: k # comment\n\n# comment\n", true)]
    [InlineData("a: >\n  b\n\n\n  c", true)]
    [InlineData("a: |\r\n  b\r\n\r\n  c\r\nd: >-\r\n  e\r\n  f\r\n", true)]
    [InlineData("a: |\n  b\n# comment\nc: d\n", true)]
    [InlineData("a: 'b\n\n  c  \n  d'\ne : f\n", true)]
    [InlineData("a: b\n  - c\n", true)]
    [InlineData("a: https://b.example/#c\nd: e#f\n", true)]
    [InlineData("- - a\n  - b\n", false)]
    [InlineData("a:\n  -\n    b: c\n  - d:\n      - e\n", true)]
    [InlineData("a: b\n # comment\n  c\n", false)]
    [InlineData("a: b\n  c: d\n", false)]
    [InlineData("a: b\n    c\n  d: e\n", false)]
    [InlineData("a:\n    b: c\n  d: e\n", false)]
    [InlineData("a: 'b' c\n", false)]
    [InlineData("a: [b] c\n", false)]
    [InlineData("a: [b\nc]\n", false)]
    [InlineData("a: \"b\nc\"\n", false)]
    [InlineData("a: |+\n  b\n\n", false)]
    [InlineData("a: |2\n   b\n", false)]
    [InlineData("a: >\n  b\n    c\n", false)]
    [InlineData("a: |\n     \n  b\n", false)]
    [InlineData("a: |\nb: c\n", false)]
    [InlineData("a: |\n  b\n ", false)]
    [InlineData("a:\n   ~     *aname: Disclosure Team\n", false)]
    [InlineData("a: b\n---\nc: d\n", false)]
    [InlineData("a: b\n...\n", false)]
    [InlineData("a: b\rc: d\n", false)]
    [InlineData("a: -b\n", false)]
    [InlineData("<<: b\n", false)]
    [InlineData("a: 'b\n", false)]
    [InlineData("a: \"b\\", false)]
    [InlineData("a:\n- b\n- c\n", false)]
    [InlineData("a:\nb: c\n", false)]
    [InlineData("---\na: b\n", false)]
    [InlineData("a: &b c\nd: *b\n", false)]
    [InlineData("a: !!str b\n", false)]
    [InlineData("a: b\na: c\n", false)]
    [InlineData("? a\n: b\n", false)]
    [InlineData("a: [b, c,]\n", false)]
    [InlineData("a: {b, c}\n", false)]
    [InlineData("a: [b: c]\n", false)]
    [InlineData("a: b: c\n", false)]
    [InlineData("a: [b\n", false)]
    [InlineData("a: \"b\n", false)]
    [InlineData("a:\n\tb: c\n", false)]
    [InlineData("- a\n- b\n", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void What_is_unusual_is_left_to_the_parser(string yaml, bool isUsual) => Assert.Equal(isUsual, ReadAlike("test.yaml", yaml));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_is_done_to_a_notice_both_ways_read_it_alike_or_the_parser_alone(int seed)
    {
        var random = new Random(seed);
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "notices"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        string[] pieces =
        [
            "\n", " ", "  ", ": ", ":", "- ", "-", "#", " #", "'", "\"", "|", ">", ">-", "|-", "[", "]", "{", "}", ",", "&a ", "*a", "!x ", "%", "@", "`", "?", "? ", "~", "\\", "\t",
            "\r\n", "a: b\n", "\n\n", "  x\n", "---\n", "...\n", "é", "\u00a0", "null", "key:\n", "\n  - ", "\\n", "''", "\u2028", "<<: ", "x: |\n  y\n",
        ];
        var read = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var whole = files[random.Next(files.Count)];
            var lines = whole.Split('\n');
            var from = random.Next(lines.Length);
            var text = random.Next(4) == 0
                ? whole[..Math.Min(whole.Length, 4_000)]
                : "a:\n" + string.Join('\n', lines[from..Math.Min(lines.Length, from + random.Next(1, 25))]) + "\n";
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(text.Length + 1);
                var cut = random.Next(3) == 0 ? random.Next(1, 6) : 0;
                text = text[..at] + (random.Next(5) == 0 ? "" : pieces[random.Next(pieces.Length)]) + text[Math.Min(text.Length, at + cut)..];
            }
            read += ReadAlike("test.yaml", text) ? 1 : 0;
        }
        Assert.InRange(read, 300, 2_700);
    }

    /// <summary>Whether the quick way was enough.</summary>
    private static bool ReadAlike(string path, string text)
    {
        var source = new SourceText(path, text);
        if (YamlLines.Read(source) is not { } map)
        {
            return false;
        }
        var parsed = YamlReader.ByEvents(source);
        Assert.Equal([], parsed.Diagnostics);
        Assert.Equal(Dump(parsed.Value!), Dump(map));
        return true;
    }

    private static string Dump(YamlNode node)
    {
        var text = new StringBuilder();
        Add(node);
        return text.ToString();

        void Add(YamlNode at)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{at.GetType().Name} {at.Origin.Span.Start}+{at.Origin.Span.Length} ");
            switch (at)
            {
                case YamlScalar scalar:
                    text.Append(CultureInfo.InvariantCulture, $"{scalar.IsPlain} {scalar.IsVerbatim} {string.Join(' ', scalar.Stretches)} {scalar.Text}");
                    break;
                case YamlList list:
                    foreach (var item in list.Items)
                    {
                        Add(item);
                    }
                    break;
                case YamlMap map:
                    foreach (var (key, value) in map.Entries)
                    {
                        Add(key);
                        Add(value);
                    }
                    break;
            }
            text.Append(" end");
        }
    }
}
