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
    public void Each_says_what_a_first_layer_must_hold(string edition) =>
        Assert.Equal([], Northtown.Check(Northtown.Over($"editions: [standard, easy-read, {edition}]\n")).Diagnostics.Select(Northtown.Line));

    [Theory]
    [InlineData("short", "{{ include \"full-notice\" contact }}", "NG131 the short edition does not say where the full notice is")]
    [InlineData("poster", "{{ include \"full-notice\" contact }}", null)]
    [InlineData("form", "{{ include \"some-purposes\" 3 110 }}", "NG106 the form edition does not say what the information is used for")]
    [InlineData("script", "{{ full_stop notice.controller.name }}", "NG101 the script edition does not print the controller's name")]
    public void What_a_template_leaves_out_is_missed_but_only_if_it_is_said_nowhere(string edition, string part, string? message)
    {
        var template = Northtown.Template($"templates/{edition}/notice.md.scriban", text => (edition == "short" ? text.Replace("{{ include \"contact-line\" contact notice.controller.name }}", "{{ join contact.address \", \" }}", StringComparison.Ordinal) : text).Replace(part, "", StringComparison.Ordinal));
        var found = Northtown.Check(Northtown.Over($"editions: [standard, easy-read, {edition}]\n"), new Conditions { Template = template }).Diagnostics;
        Assert.Equal(message is null ? [] : [message], found.Where(diagnostic => diagnostic.Rule.Code.StartsWith("NG1", StringComparison.Ordinal)).Select(diagnostic => $"{diagnostic.Rule.Code} {diagnostic.Message}"));
    }

    [Fact]
    public void Too_few_words_are_found_as_well_as_too_many()
    {
        var template = Northtown.Template("templates/form/notice.md.scriban", text => text.Replace("You can ask to see your information, to correct it or to delete it. ", "", StringComparison.Ordinal));
        var found = Assert.Single(Northtown.Check(Northtown.Over("editions: [standard, easy-read, form]\n"), new Conditions { Template = template }).Diagnostics);
        Assert.Equal("NG408", found.Rule.Code);
        Assert.Matches("^the form edition has [0-9]+ words, and should have 50 at the least$", found.Message);
    }
}
