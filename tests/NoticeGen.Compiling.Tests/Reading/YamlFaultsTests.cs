using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>The common mistakes in YAML, each in words that a writer understands, at the character to change.</summary>
public sealed class YamlFaultsTests
{
    [Theory]
    [InlineData("title: Housing\n\tsummary: x\n", "2:1", "the line is indented with a tab")]
    [InlineData("title:Housing\nsummary: x\n", "1:6", "a space is missing after the colon")]
    [InlineData("title: Housing\nsummary:x\nabout: y\n", "2:8", "a space is missing after the colon")]
    [InlineData("title: Housing\nsummary: a: b\n", "2:11", "a colon stands inside the text")]
    [InlineData("title: Housing\nsummary: Note this:\n", "2:19", "a colon stands inside the text")]
    [InlineData("title: Housing\nsummary: \"never closed\n", "2:10", "the quote that opens here is never closed")]
    [InlineData("title: Housing\nsummary: 'never closed\nabout: x\n", "2:10", "the quote that opens here is never closed")]
    [InlineData("title: Housing\nsummary: 'the council's notice'\n", "2:22", "this apostrophe closes the quote before the text ends")]
    [InlineData("title: Housing\nsummary: \"Early Help\" and you\n", "2:22", "words stand after the closing quote")]
    [InlineData("title: \"Housing \\q\"\n", "1:17", "`\\q` means nothing between double quotes")]
    [InlineData("title: Housing\nnever: [one, two\nsummary: x\n", "2:8", "the `[` that opens here is never closed")]
    [InlineData("title: Housing\nsummary: [one] of the services\n", "2:15", "words stand after the closing `]`")]
    [InlineData("title: Housing\ncontroller:\n    name: N\n  short_name: N\n", "4:1", "this line begins with 2 spaces, and none of the fields above does")]
    [InlineData("title: Housing\n  summary: x\n", "2:1", "this line is indented more than the line above, which is no group")]
    [InlineData("title: Housing\nsummary: @home\n", "2:10", "a text cannot begin with `@`")]
    [InlineData("title: Housing\nsummary: `home`\n", "2:10", "a text cannot begin with ```")]
    [InlineData("title: Housing\nsummary: %home\n", "2:10", "a text cannot begin with `%`")]
    [InlineData("title: Housing\nthis is no field\nsummary: x\n", "2:1", "this line has no colon, so it is no field")]
    [InlineData("title: Housing\nsummary: |\nWe help families.\nabout: x\n", "3:1", "the text below `|` is not indented")]
    [InlineData("title: Housing\nsummary: |\n      \n  We help families.\n", "3:1", "this empty line has more spaces than the text below it")]
    [InlineData("title: Housing\nsummary: > We help families.\nabout: x\n", "2:10", "words stand on the same line as the `>`")]
    [InlineData("title: Housing\naims:\n  - listen\n  -help families\n", "4:3", "a space is missing after the dash")]
    [InlineData("title: Housing\naims:\n  - help families\n  about: x\n", "4:3", "a field stands among the items of a list")]
    [InlineData("title: Housing\ncontroller:\n  name: N\n  - help families\n", "4:3", "an item of a list stands among fields")]
    [InlineData("title: Housing\nsummary: \"never closed”\nabout: \"x\"\n", "2:23", "the quote opens with `\"` and ends with `”`")]
    [InlineData("title: Housing\nsummary: Ask at\n  desk #4 in the hall\n  for a form\n", "3:8", "YAML takes what follows a space and `#` for a comment, and the text ends there")]
    [InlineData("title: Housing\ncontroller:\n  name: N\n\u00a0\u00a0short_name: N\n", "4:1", "a no-break space (U+00A0) stands at the head of the line: YAML takes only plain spaces")]
    [InlineData("title: Housing\ncontroller:\n  name: N\n \u3000short_name: N\n", "4:2", "an ideographic space (U+3000) stands at the head of the line: YAML takes only plain spaces")]
    [InlineData("title: Housing\nsummary: |\n  one\n\u00a0 two\n", "4:1", "a no-break space (U+00A0) stands at the head of the line: YAML takes only plain spaces")]
    [InlineData("title: Housing\n\u00a0\nsummary: x\n", "2:1", "a no-break space (U+00A0) stands at the head of the line: YAML takes only plain spaces")]
    [InlineData("title: Housing\nsummary:\u00a0x\nabout: y\n", "2:9", "a no-break space (U+00A0) stands after the colon, where YAML needs a plain space")]
    [InlineData("title: Housing\nsummary\uff1a x\nabout: y\n", "2:8", "`：` (U+FF1A) is not the colon that YAML knows")]
    [InlineData("title: Housing\nsummary: one\u2028two\nabout: y\n", "2:13", "a line separator (U+2028) stands here, which YAML takes for the end of the line")]
    [InlineData("title: Housing\naims:\n  – help families\n  – words: x\n", "4:3", "`–` (U+2013) is no dash for YAML")]
    [InlineData("title: Housing\naims:\n  – help families\n  – listen\n", "3:3", "`aims` holds text; `–` is no dash for YAML", "NG008")]
    [InlineData("title: Housing\n\u200bsummary: x\n", "2:1", "a zero-width space (U+200B) stands beside `summary`, and cannot be seen")]
    [InlineData("title: Housing\nsum\u00admary: x\n", "2:4", "a soft hyphen (U+00AD) stands beside `summary`, and cannot be seen")]
    [InlineData("title: Housing\n\ufeffsummary: x\n", "2:1", "a byte-order mark (U+FEFF) stands beside `summary`, and cannot be seen")]
    [InlineData("title: Housing\npublished: 2026-01-01\u00a0\n", "2:22", "a no-break space (U+00A0) stands beside `2026-01-01`, and cannot be seen")]
    [InlineData("title: Housing\nsummary: a\u001bb\n", "2:11", "the text holds a control character (U+001B)")]
    [InlineData("title: Housing\nsummary: \"a\\eb\"\n", "2:11", "the text holds a control character (U+001B)")]
    public void A_common_mistake_is_said_in_plain_words(string yaml, string place, string message, string code = "NG001")
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics);
        Assert.Equal($"notices/northtown/housing.yaml:{place} {code} {message}", Problems.Line(problem));
        Assert.NotNull(problem.Help);
    }

    [Theory]
    [InlineData("title: Housing\nsummary: &a x\n", "NG005")]
    [InlineData("title: Housing\nsummary: *a\n", "NG005")]
    [InlineData("title: Housing\nsummary: x\ntitle: y\n", "NG006")]
    public void Anchors_aliases_and_names_given_twice_have_codes_of_their_own(string yaml, string code) =>
        Assert.Equal(code, Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics).Rule.Code);

    [Theory]
    [InlineData("title: Housing\nsummary: Ask at desk #4 in the hall.\n", "2:22 NG060 `#4 in the hall.` is left out: YAML takes what follows a space and `#` for a comment")]
    [InlineData("title: Housing\nsummary: Ask at desk # 4 in the hall.\n", "2:22 NG060 `# 4 in the hall.` is left out: YAML takes what follows a space and `#` for a comment")]
    [InlineData("title: Housing\nsummary: Desk #4\n", "2:15 NG060 `#4` is left out: YAML takes what follows a space and `#` for a comment")]
    [InlineData("title: Housing\nsummary: #freedom of information\n", "2:10 NG060 `#freedom of information` is left out: YAML takes what follows a space and `#` for a comment")]
    [InlineData("title: Housing\nsummary: Ask at the desk\n  #4 in the hall\n", "3:3 NG060 `#4 in the hall` is left out: YAML takes what follows a space and `#` for a comment")]
    [InlineData("title: Housing\nnever:\n  - #1 of all\n", "3:5 NG060 `#1 of all` is left out: YAML takes what follows a space and `#` for a comment")]
    [InlineData("title: “Housing”\n", "1:8 NG061 the quotation marks `“` and `”` are printed with the text: YAML knows only the straight `\"` and `'`")]
    [InlineData("title: ‘Don’t pay twice’\n", "1:8 NG061 the quotation marks `‘` and `’` are printed with the text: YAML knows only the straight `\"` and `'`")]
    [InlineData("title: „Housing“\n", "1:8 NG061 the quotation marks `„` and `“` are printed with the text: YAML knows only the straight `\"` and `'`")]
    [InlineData("title: ”Housing”\n", "1:8 NG061 the quotation marks `”` and `”` are printed with the text: YAML knows only the straight `\"` and `'`")]
    [InlineData("title: Housing\nsummary: |\n  one\u2028  two\n", "3:6 NG061 a line separator (U+2028) stands here, which YAML takes for the end of the line")]
    public void What_YAML_reads_otherwise_than_it_looks_is_said(string yaml, string expected)
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics);
        Assert.Equal("notices/northtown/housing.yaml:" + expected, Problems.Line(problem));
        Assert.NotNull(problem.Help);
    }

    [Theory]
    [InlineData("title: “Housing”\n", "NG061")]
    [InlineData("title: Housing\nsummary: Desk #4\n", "NG060")]
    [InlineData("summary: Desk #4\n", "NG009,NG060")]
    [InlineData("title: #4\n", "NG009,NG060")]
    public void A_notice_of_which_words_are_left_out_is_read_all_the_same(string yaml, string codes)
    {
        var read = Workspace.Empty.WithNotice(yaml).Read();
        Assert.NotNull(read.Value);
        Assert.Equal(codes, string.Join(',', read.Diagnostics.Select(problem => problem.Rule.Code).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("title: Housing # the first\nsummary: We ask for your name # ask Sam\n")]
    [InlineData("title: Housing #draft\n# summary: none\nsummary: We ask for your name\n#1 is missing\n")]
    [InlineData("title: \"Desk #4\"\nsummary: |\n  Ask at desk #4\n")]
    [InlineData("title: “One” and “two”\nsummary: We call this “your record”\n")]
    [InlineData("title: Housing #\nsummary: #\nabout: We ask for your name #\n")]
    [InlineData("title: Housing\nsummary: We ask for your name #")]
    [InlineData("title: Housing\nsummary: \"one\\r\\ntwo\\Nthree\"\n")]
    [InlineData("title: \"“Housing”\"\nsummary: C#4\nabout: # nothing yet\n")]
    public void What_only_looks_like_it_is_not(string yaml) =>
        Assert.Equal([], Problems.Lines(Workspace.Empty.WithNotice(yaml).Read().Diagnostics));

    [Theory]
    [InlineData("title: Housing\nsummary: Ask at desk #4 in the hall.\n", "summary: \"Ask at desk #4 in the hall.\"")]
    [InlineData("title: Housing\nversion: “1.0”\n", "version: 1.0")]
    [InlineData("title: Housing\nsummary: “Fees: none”\n", "summary: \"Fees: none\"")]
    [InlineData("title: Housing\n\u200bsummary: x\n", "summary: x")]
    [InlineData("title: Housing\n? publis\n  hed\n: 2026-01-01\n", "? published")]
    [InlineData("title: Housing\npublished: 2026-01-01\u00a0\n", "published: 2026-01-01")]
    [InlineData("title: Housing\ncontroller:\n  name: N\n\u00a0\u00a0short_name: N\n", "  short_name: N")]
    public void What_is_offered_in_its_place_is_content(string yaml, string instead)
    {
        var fix = Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics).ToPaste()!;
        Assert.Equal(instead, fix.Yaml);
        var (start, length) = fix.Place!.Span;
        Assert.Equal([], Problems.Lines(Workspace.Empty.WithNotice(yaml[..start] + fix.Yaml + yaml[(start + length)..]).Read().Diagnostics));
    }
}
