using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Source;
using NoticeGen.Translating;
using Xunit;

namespace NoticeGen.Tests;

public sealed class OverlayTextTests
{
    private const string Path = "notices/northtown/early-help.yaml";
    private const string Overlay = "notices/northtown/early-help.cy.yaml";

    public static TheoryData<string> Notices() =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "notices"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => System.IO.Path.GetDirectoryName(path) != System.IO.Path.Combine(Repository.Root, "notices"))
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notices))]
    public void No_text_is_lost_or_changed_between_a_notice_and_its_translators(string path)
    {
        var source = new SourceText(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));
        var texts = OverlayText.TextsOf(source);
        Assert.NotEmpty(texts);
        var segments = texts.Select(text => new Segment(path, text.Path, text.Text, "Ŵ " + text.Text)).ToList();
        foreach (var back in new[] { Value(XliffFile.Read(Text(XliffFile.Write("cy", segments)), "cy")), Value(TranslationTable.Read(Text(TranslationTable.Write(segments)))) })
        {
            Assert.Equal(segments.Select(segment => (segment.File, segment.Id, segment.Source, segment.Target)), back.Select(segment => (segment.File, segment.Id, segment.Source, segment.Target)));
            // Into a new file, and into one that was begun.
            foreach (var begun in new[] { "", OverlayText.Complete(source, new SourceText(NoticePath(path), ""), ImmutableDictionary<string, string>.Empty)! })
            {
                var files = Value(new TranslationImport("cy", asked => asked == path ? source : asked == NoticePath(path) ? new SourceText(asked, begun) : null).Read(back));
                var written = OverlayText.TextsOf(new SourceText(NoticePath(path), Assert.Single(files).Text));
                Assert.Equal(texts.Select(text => (text.Path, "Ŵ " + text.Text.Trim())), written.Select(text => (text.Path, text.Text)));
            }
        }
    }

    [Theory]
    [InlineData("|-\n  Hen\n  eiriau")]
    [InlineData(">\n\n  Hen\n  eiriau")]
    [InlineData("'Hen eiriau'")]
    [InlineData("Hen eiriau")]
    public void A_text_is_laid_over_another_however_that_is_written(string before)
    {
        var text = OverlayText.Complete(new SourceText(Path, "title: One\nsummary: Two\n"), new SourceText(Overlay, $"summary: {before}\ntitle: Un\n"), new Dictionary<string, string> { ["summary"] = "Dau: #" })!;
        Assert.Equal("summary: \"Dau: #\"\ntitle: Un\n", text);
    }

    /// <summary>A reader of XLIFF that others wrote, where `npm ci` was run in <c>tests/web</c>.</summary>
    [Fact]
    public void Another_reader_of_XLIFF_finds_every_text()
    {
        var folder = System.IO.Path.Combine(Repository.Root, "tests", "web");
        if (!Directory.Exists(System.IO.Path.Combine(folder, "node_modules", "xliff")))
        {
            Validators.Missing("the npm package `xliff` is not there: run `npm ci` in tests/web");
        }
        var segments = (from path in Notices().Select(row => row.Data)
                        from text in OverlayText.TextsOf(new SourceText(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path))))
                        select new Segment(path, text.Path, text.Text, "")).ToList();
        var node = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("node", ["--input-type=commonjs", "-e", """
            const { xliff2js } = require("xliff");
            let text = "";
            process.stdin.on("data", part => text += part).on("end", () => xliff2js(text, (problem, read) => {
              if (problem) throw problem;
              for (const units of Object.values(read.resources)) for (const [id, unit] of Object.entries(units)) console.log(id + "\t" + JSON.stringify(unit.source));
            }));
            """])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        node.StandardInput.Write(XliffFile.Write("cy", segments));
        node.StandardInput.Close();
        var found = node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(line => (line[0], System.Text.Json.JsonDocument.Parse(line[1]).RootElement.GetString()));
        Assert.Equal(segments.Select(segment => (segment.Id, (string?)segment.Source)), found);
    }

    /// <summary>XLIFF 2.1, 4.2: what may stand in each element that is written, in this order, with these attributes; those in capitals must.</summary>
    private static readonly Dictionary<string, (string Children, string Attributes)> Structure = new(StringComparer.Ordinal)
    {
        ["xliff"] = ("^(file )+$", "VERSION SRCLANG trgLang"),
        ["file"] = ("^(notes )?(unit |group )+$", "ID original trgDir srcDir space canResegment translate"),
        ["unit"] = ("^(notes )?(segment |ignorable )+$", "ID name translate srcDir trgDir space type"),
        ["notes"] = ("^(note )+$", ""),
        ["note"] = ("^$", "id appliesTo category priority"),
        ["segment"] = ("^source (target )?$", "id state subState canResegment"),
        ["source"] = ("^$", "lang space"),
        ["target"] = ("^$", "lang space order"),
    };

    [Fact]
    public void What_translators_are_given_has_the_structure_of_XLIFF()
    {
        var segments = from path in Notices().Select(row => row.Data)
                       from text in OverlayText.TextsOf(new SourceText(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path))))
                       select new Segment(path, text.Path, text.Text, text.Path.Length % 2 == 0 ? "" : "Ŵ") { Notes = [text.Field.Help], Also = ["notices/a/b.yaml#title"] };
        var root = System.Xml.Linq.XDocument.Parse(XliffFile.Write("cy", segments)).Root!;
        Assert.Equal("2.1", (string?)root.Attribute("version"));
        foreach (var element in root.DescendantsAndSelf())
        {
            Assert.Equal("urn:oasis:names:tc:xliff:document:2.0", element.Name.NamespaceName);
            var (children, attributes) = Structure[element.Name.LocalName];
            Assert.Matches(children, string.Concat(element.Elements().Select(child => child.Name.LocalName + " ")));
            var given = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName).ToList();
            Assert.All(given, name => Assert.Contains(name, attributes.Split(' '), StringComparer.OrdinalIgnoreCase));
            Assert.All(attributes.Split(' ').Where(name => name.Length > 0 && name.All(char.IsAsciiLetterUpper)), name => Assert.Contains(name, given, StringComparer.OrdinalIgnoreCase));
            Assert.Contains((string?)element.Attribute("state"), (string?[])[null, "initial", "translated", "reviewed", "final"]);
            // xs:NMTOKEN, and each once in its file.
            Assert.Matches(@"^[\w.:-]+$", (string?)element.Attribute("id") ?? "none");
        }
        Assert.All(root.Elements(), file => Assert.Equal(file.Elements().Count(), file.Elements().Select(unit => (string?)unit.Attribute("id")).Distinct().Count()));
    }

    [Fact]
    public void A_file_whose_elements_lie_too_deep_is_refused()
    {
        var problem = Assert.Single(XliffFile.Read(Text("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">" + string.Concat(Enumerable.Repeat("<group>", 100))), "cy").Diagnostics);
        Assert.Contains("deeper in each other", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_file_keeps_its_comments_and_its_layout()
    {
        const string Written = """
            # Read by Mair in June.
            purposes:

            - id:   assess   # the first
              name: 'asesu eich anghenion'
            title: Cymorth Cynnar # a word of ours

            """;
        var source = new SourceText(Path, """
            title: Early Help
            aims: [help early, help well]
            purposes:
              - id: assess
                name: assess your needs
                detail: We look at what you need.
              - id: support
                name: support your family
            """);
        var text = OverlayText.Complete(source, new SourceText(Overlay, Written.ReplaceLineEndings("\r\n")), new Dictionary<string, string> { ["purposes.assess.name"] = "asesu: popeth", ["aims.2"] = "helpu’n dda" })!;
        Assert.Equal(
            """
            # Read by Mair in June.
            purposes:

            - id:   assess   # the first
              name: "asesu: popeth"
              # We look at what you need.
              detail:
            - id: support
              # support your family
              name:
            title: Cymorth Cynnar # a word of ours
            aims:
              # help early
              -
              # help well
              - helpu’n dda

            """.ReplaceLineEndings("\r\n"),
            text);
        Assert.Equal(text, OverlayText.Complete(source, new SourceText(Overlay, text), ImmutableDictionary<string, string>.Empty));
    }

    [Fact]
    public void A_snippet_is_said_where_it_is_used() => Assert.EndsWith(
        """
        # the snippet `who-we-are`: write what it says, or name one in this language with `snippet:`
        summary:

        aims:
          # help early
          -
          # the snippet `help-well`: write what it says, or name one in this language with `snippet:`
          -

        """,
        OverlayText.Complete(new SourceText(Path, "summary:\n  snippet: who-we-are\naims:\n  - help early\n  - snippet: help-well\n"), new SourceText(Overlay, ""), ImmutableDictionary<string, string>.Empty)!,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{title: Cymorth}")]
    [InlineData("purposes: {name: x")]
    public void A_file_in_braces_is_left_to_a_person(string overlay) =>
        Assert.Null(OverlayText.Complete(new SourceText(Path, "title: Early Help\nsummary: We help you early."), new SourceText(Overlay, overlay), ImmutableDictionary<string, string>.Empty));

    [Theory]
    [InlineData("Ein <b>enw</b>", "holds `<b>`")]
    [InlineData("Ein {{ enw }}", "holds `{{`")]
    [InlineData("Ein &nbsp;enw", "holds `&nbsp;`")]
    [InlineData("Ein \uFFFDenw", "has lost letters")]
    [InlineData("Ein\nenw", "has several lines")]
    [InlineData("Ein\u0007enw", "holds a sign that cannot be printed")]
    public void A_translation_is_plain_text(string target, string message)
    {
        var found = Import(new Segment(Path, "title", "Early Help", target));
        Assert.Contains(message, Assert.Single(found.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(found.Value!);
    }

    [Fact]
    public void One_that_is_wrong_keeps_all_from_being_written()
    {
        var found = Import(new Segment(Path, "title", "Early Help", "Cymorth Cynnar"), new Segment(Path, "summary", "We helped you.", "Helpu."));
        Assert.Contains("was translated from another text: “We helped you.”", Assert.Single(found.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(found.Value!);
    }

    [Fact]
    public void A_text_with_two_translations_is_refused()
    {
        var found = Import(new Segment(Path, "title", "Early Help", "Cymorth Cynnar"), new Segment(Path, "title", "Early Help", "Help Cynnar"));
        Assert.Equal("`title` is translated twice: “Cymorth Cynnar” and “Help Cynnar”", Assert.Single(found.Diagnostics).Message);
        Assert.Empty(found.Value!);
    }

    [Theory]
    [InlineData("fr", false)]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    public void A_translation_from_another_language_is_refused(string from, bool isRead) =>
        Assert.Equal(isRead, !XliffFile.Read(Text($"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"{from}\" trgLang=\"cy\"/>"), "cy").HasErrors);

    [Fact]
    public void A_text_that_stands_in_several_places_is_written_in_each()
    {
        var found = Import(new Segment(Path, "title", "Early Help", "Cymorth Cynnar") { Also = [$"{Path}#summary", $"{Path}#about", "notices/none.yaml#title"] });
        Assert.Equal(["title"], Assert.Single(found.Value!).Said.Keys);
        var both = Import(new Segment(Path, "summary", "We help.", "Rydym yn helpu.") { Also = [$"{Path}#about"] });
        Assert.Equal(["about", "summary"], Assert.Single(both.Value!).Said.Keys);
    }

    private static Outcome<IReadOnlyList<ImportedFile>> Import(params Segment[] segments) => new TranslationImport("cy", path => path == Path ? new SourceText(path, "title: Early Help\nsummary: We help.\nabout: We help.") : null)
        .Read(segments.Select(segment => segment with { Origin = Origin.Of(new SourceText("back.xlf", "")) }));

    private static string NoticePath(string path) => path.Replace(".yaml", ".cy.yaml", StringComparison.Ordinal);

    private static SourceText Text(string text) => SourceText.Decode("back", Encoding.UTF8.GetBytes(text), out _)!;

    private static T Value<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }
}
