using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>Sentences of <c>snippets/</c> in the notices that name them, and what cannot be one.</summary>
public sealed class SnippetTests
{
    private const string Shared = """
        # What many notices say.
        keep: We keep it for six years.
        ask: >-
          Ask {controller.name},
          or look at our website. {snippet:keep}
        loop: Again {snippet:back}
        back: and {snippet:loop}
        stray: Ask {controler.name}.
        whole: Ask {controller}.
        missing: Ask {controller.short_name}.
        braces: Write {} or { so } as you like.
        twice: "{snippet:t1}{snippet:t1}"
        t1: "{snippet:t2}{snippet:t2}{snippet:t2}{snippet:t2}{snippet:t2}{snippet:t2}{snippet:t2}{snippet:t2}{snippet:t2}{snippet:t2}"
        t2: "{snippet:t3}{snippet:t3}{snippet:t3}{snippet:t3}{snippet:t3}{snippet:t3}{snippet:t3}{snippet:t3}{snippet:t3}{snippet:t3}"
        t3: "{snippet:t4}{snippet:t4}{snippet:t4}{snippet:t4}{snippet:t4}{snippet:t4}{snippet:t4}{snippet:t4}{snippet:t4}{snippet:t4}"
        t4: "{snippet:t5}{snippet:t5}{snippet:t5}{snippet:t5}{snippet:t5}{snippet:t5}{snippet:t5}{snippet:t5}{snippet:t5}{snippet:t5}"
        t5: We keep your information safe, as the law asks of every council that keeps any.
        d1: "{snippet:d2}"
        d2: "{snippet:d3}"
        d3: "{snippet:d4}"
        d4: "{snippet:d5}"
        d5: "{snippet:d6}"
        d6: "{snippet:d7}"
        d7: "{snippet:d8}"
        d8: "{snippet:d9}"
        d9: deep
        """;

    [Theory]
    [InlineData("keep", "We keep it for six years.", 2)]
    [InlineData("ask", "Ask Northtown Council, or look at our website. We keep it for six years.", 3)]
    [InlineData("braces", "Write {} or { so } as you like.", 11)]
    public void A_text_keeps_its_place_among_the_snippets(string name, string text, int line)
    {
        var summary = Read($"summary:\n  snippet: {name}\n").Value!.Fields.Scalar("summary")!;
        Assert.Equal(text, summary.Text);
        Assert.Equal(("snippets/sentences.yaml", line), (summary.Origin.Path, summary.Origin.Start.Line + (name == "ask" ? -1 : 0)));
    }

    [Theory]
    [InlineData("summary:\n  snippet: keep\n", null)]
    [InlineData("summary: {snippet: \"keep\"}\n", null)]
    [InlineData("summary:\n  'snippet' : 'keep'\n", null)]
    [InlineData("summary:\n  snippet: kep\n", null)]
    [InlineData("summary:\n  snippet: keep-more\n", "snippets/sentences.yaml:1:7 NG064 nothing names the snippet `keep`")]
    [InlineData("summary: keep\n", "snippets/sentences.yaml:1:7 NG064 nothing names the snippet `keep`")]
    public void One_that_nothing_names_is_told(string notice, string? line)
    {
        var files = Of(notice, "keep: We keep it.\nask: Ask us.\nboth: \"{snippet:ask} Again.\"\nkeep-more: \"{snippet:both} More.\"\nown: \"{snippet:keep-more}\"\nlast: \"{snippet:own}\"\n");
        var found = Snippets.Read(files).Value!.Unused(files);
        Assert.Equal(line is null ? [] : [line], found.Where(problem => !problem.Message.Contains("`last`", StringComparison.Ordinal)).Select(Problems.Line));
        // Of an authority that a run has nothing to do with, nothing but the names of its files is known.
        Assert.Empty(Snippets.Read(files).Value!.Unused(new InputFiles([.. files.All, InputFile.NameOf("notices/elsewhere/other.yaml")])));
    }

    private static InputFiles Of(string notice, string snippets) => new(
    [
        new InputFile("notices/northtown/early-help.yaml", [.. System.Text.Encoding.UTF8.GetBytes(notice)]),
        new InputFile("snippets/sentences.yaml", [.. System.Text.Encoding.UTF8.GetBytes(snippets)]),
    ]);

    [Fact]
    public void Each_use_is_a_text_of_its_own()
    {
        var aims = Read("aims:\n  - snippet: keep\n  - find out more\n  - snippet: keep\nabout: {snippet: keep}\n").Value!.Fields;
        var texts = aims.Scalars("aims").Append(aims.Scalar("about")!).ToList();
        Assert.Equal(["We keep it for six years.", "find out more", "We keep it for six years.", "We keep it for six years."], texts.Select(text => text.Text));
        Assert.Equal(4, texts.Select(text => text.Text).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Theory]
    [InlineData("keeep", "notices/northtown/early-help.yaml:2:12 NG063 there is no snippet `keeep`", "did you mean `keep`?")]
    [InlineData("loop", "snippets/sentences.yaml:7:7 NG063 the snippet `loop` is a part of itself: loop, back, loop", "take one of these names out")]
    [InlineData("stray", "snippets/sentences.yaml:8:8 NG063 `{controler.name}` is no field of a notice", "did you mean `controller`?")]
    [InlineData("whole", "snippets/sentences.yaml:9:8 NG063 `{controller}` is no single text", "name a field that holds one, such as `{controller.name}`")]
    [InlineData("missing", "notices/northtown/early-help.yaml:2:12 NG063 the snippet `missing` says `{controller.short_name}`, and nothing stands there", "say `controller.short_name`, best in `authority.yaml`, or write the sentence itself")]
    [InlineData("d1", "snippets/sentences.yaml:25:6 NG063 snippets name each other more than 8 deep here", "write the sentence itself")]
    [InlineData("twice", "snippets/sentences.yaml:16:6 NG063 the text of the snippet `twice` gets longer than 20,000 characters", "let it name fewer others")]
    public void What_cannot_be_used_is_found_at_its_place(string name, string line, string help)
    {
        var read = Read($"summary:\n  snippet: {name}\n");
        Assert.Null(read.Value);
        var found = Assert.Single(read.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal((line, help), (Problems.Line(found), found.Help));
    }

    [Theory]
    [InlineData("purposes:\n  - id: a\n    name: help you\n    basis:\n      - snippet: keep\n")]
    [InlineData("controller:\n  name: Northtown Council\n  contact:\n    email:\n      snippet: keep\n")]
    [InlineData("summary:\n  snippet: keep\n  more: words\n")]
    public void Where_no_text_stands_a_snippet_is_of_the_wrong_form(string yaml) =>
        Assert.Contains(Read(yaml).Diagnostics, found => found.Rule == ReadingProblems.WrongType);

    [Theory]
    [InlineData("Keep Six: words\n", "snippets/sentences.yaml:1:1 NG063 `Keep Six` cannot be the name of a snippet")]
    [InlineData("keep:\n  - words\n", "snippets/sentences.yaml:1:1 NG063 the snippet `keep` is no text")]
    [InlineData("keep: [words\n", "snippets/sentences.yaml:1:7 NG001 the `[` that opens here is never closed")]
    public void A_file_of_snippets_says_what_is_wrong_with_it(string yaml, string line) =>
        Assert.Equal([line], Problems.Lines(Snippets.Read(Workspace.Empty.With("snippets/sentences.yaml", yaml).AsInput()).Diagnostics));

    [Fact]
    public void Two_of_one_name_are_one_too_many() =>
        Assert.Equal(["snippets/b.yaml:1:1 NG063 there are two snippets `keep`"], Problems.Lines(Snippets.Read(
            Workspace.Empty.With("snippets/a.yaml", "keep: words\n").With("snippets/b.yaml", "keep: others\n").AsInput()).Diagnostics));

    private static Outcome<Notices.Notice> Read(string yaml)
    {
        var files = Workspace.Empty.With("notices/northtown/early-help.yaml", Northtown.Over(yaml)).With("snippets/sentences.yaml", Shared);
        return new NoticeReader(files.AsInput(), Workspace.Law, Workspace.TemplateSet).Read("northtown", "early-help");
    }
}
