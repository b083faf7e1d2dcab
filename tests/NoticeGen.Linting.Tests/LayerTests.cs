using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>What is asked of short editions, in the role that their themes name.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("poster")]
    [InlineData("form")]
    [InlineData("script")]
    [InlineData("children")]
    public void Each_says_what_a_first_layer_must_hold(string edition) =>
        Assert.Equal([], Northtown.Check(Over(edition)).Diagnostics.Select(Northtown.Line));

    [Theory]
    [InlineData("purposes", "NG106 the children edition does not say what the information is used for")]
    [InlineData("data", "NG110 the children edition does not say which kinds of information are used")]
    [InlineData("recipients", "NG108 the children edition does not say who the information is shared with")]
    [InlineData("retention", "NG104 the children edition does not say how long information is kept")]
    public void Children_are_told_each_in_words_of_their_own(string topic, string message)
    {
        var silent = Over("children").Replace($"  {topic}:\n", "  introduction:\n", StringComparison.Ordinal);
        var found = Assert.Single(Northtown.Check(silent).Diagnostics);
        Assert.Equal((message, $"say it to children, in `{topic}:` under `childrens_edition:`"), ($"{found.Rule.Code} {found.Message}", found.Help));
    }

    [Fact]
    public void Words_for_children_have_pictures_of_what_they_say()
    {
        var found = Assert.Single(Northtown.Check(Over("children").Replace("picture: help", "picture: money", StringComparison.Ordinal)).Diagnostics);
        Assert.Equal("NG533", found.Rule.Code);
    }

    [Fact]
    public void Words_for_children_are_not_asked_for_in_the_full_notice() =>
        Assert.Equal([], Northtown.Check(Over("short") + Words).Diagnostics.Select(Northtown.Line));

    [Theory]
    [InlineData("children", "{{ full_stop notice.controller.name }}", "NG101 the children edition does not print the controller's name")]
    [InlineData("children", "{{ include \"rows\" own.purposes }}", "NG106 the children edition does not say what the information is used for")]
    [InlineData("children", "{{ include \"full-notice\" contact }}", null)]
    [InlineData("short", "{{ include \"some-recipients\" 6 180 }}", "NG108 the short edition does not say who the information is shared with")]
    [InlineData("short", "{{ include \"full-notice\" contact }}", "NG131 the short edition does not say where the full notice is")]
    [InlineData("poster", "{{ include \"full-notice\" contact }}", null)]
    [InlineData("form", "{{ include \"some-purposes\" 3 110 }}", "NG106 the form edition does not say what the information is used for")]
    [InlineData("script", "{{ full_stop notice.controller.name }}", "NG101 the script edition does not print the controller's name")]
    public void What_a_template_leaves_out_is_missed_but_only_if_it_is_said_nowhere(string edition, string part, string? message)
    {
        var template = Northtown.Template($"templates/{edition}/notice.md.scriban", text => (edition == "short" ? text.Replace("{{ include \"contact-line\" contact notice.controller.name }}", "{{ join contact.address \", \" }}", StringComparison.Ordinal) : text).Replace(part, "", StringComparison.Ordinal));
        var found = Northtown.Check(Over(edition), new Conditions { Template = template }).Diagnostics;
        Assert.Equal(message is null ? [] : [message], found.Where(diagnostic => diagnostic.Rule.Code.StartsWith("NG1", StringComparison.Ordinal)).Select(diagnostic => $"{diagnostic.Rule.Code} {diagnostic.Message}"));
    }

    private const string Words = """
        childrens_edition:
          purposes:
            - words: We want to help you.
              picture: help
          data:
            - words: We know your name.
              picture: identity-card
          recipients:
            - words: We may tell the police.
              picture: police
          retention:
            - words: We keep it for 25 years.
              picture: long-time

        """;

    private static string Over(string edition) => Northtown.Over($"editions: [standard, easy-read, {edition}]\n{(edition == "children" ? Words : "")}");

    [Fact]
    public void Too_few_words_are_found_as_well_as_too_many()
    {
        var template = Northtown.Template("templates/form/notice.md.scriban", text => text.Replace("You can ask to see your information, to correct it or to delete it. ", "", StringComparison.Ordinal));
        var found = Assert.Single(Northtown.Check(Northtown.Over("editions: [standard, easy-read, form]\n"), new Conditions { Template = template }).Diagnostics);
        Assert.Equal("NG408", found.Rule.Code);
        Assert.Matches("^the form edition has [0-9]+ words, and should have 50 at the least$", found.Message);
    }
}
