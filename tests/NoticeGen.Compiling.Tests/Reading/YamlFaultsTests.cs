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
    public void A_common_mistake_is_said_in_plain_words(string yaml, string place, string message)
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics);
        Assert.Equal($"notices/northtown/housing.yaml:{place} NG001 {message}", Problems.Line(problem));
        Assert.NotNull(problem.Help);
    }

    [Theory]
    [InlineData("title: Housing\nsummary: &a x\n", "NG005")]
    [InlineData("title: Housing\nsummary: *a\n", "NG005")]
    [InlineData("title: Housing\nsummary: x\ntitle: y\n", "NG006")]
    public void Anchors_aliases_and_names_given_twice_have_codes_of_their_own(string yaml, string code) =>
        Assert.Equal(code, Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics).Rule.Code);
}
