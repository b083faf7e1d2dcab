using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Bodies that deal with offences are named, and no kind of information is about them.</summary>
public sealed class OffenceQuestionTests
{
    private const string Offences = """
          - id: offences
            name: Offences
            kind: offence
            offence: [offences]
            easy_read:
              - words: We use information about crimes.
                picture: crime

        """;

    [Theory]
    [InlineData("Eastshire Police")]
    [InlineData("Eastshire Constabulary")]
    [InlineData("The probation service")]
    [InlineData("HM Prison and Probation Service")]
    [InlineData("The youth justice team")]
    [InlineData("Northtown Youth Offending Service")]
    public void A_source_raises_the_question(string name) => Assert.Equal([name], Asked(name, withOffences: false));

    [Theory]
    [InlineData("Eastshire Police", true)]
    [InlineData("The fire service", false)]
    [InlineData("The courts' family list", false)]
    public void Nothing_is_asked_where_the_answer_is_there_or_nobody_deals_with_crime(string name, bool withOffences) => Assert.Empty(Asked(name, withOffences));

    [Theory]
    [InlineData("Eastshire Police", true)]
    [InlineData("The Chief Constable of Eastshire Constabulary", true)]
    [InlineData("Eastshire Council", false)]
    public void The_notice_of_a_police_body_is_asked_for_Part_3(string controller, bool isAsked)
    {
        var name = Northtown.Model.Split('\n').SkipWhile(line => line != "controller:").First(line => line.StartsWith("  name: ", StringComparison.Ordinal));
        var found = Northtown.Check(Northtown.Model.Replace(name, "  name: " + controller, StringComparison.Ordinal)).Diagnostics;
        Assert.Equal(isAsked, found.Any(finding => finding.Rule.Code == "NG213"));
    }

    private static IEnumerable<string> Asked(string name, bool withOffences)
    {
        Assert.Contains(Offences, Northtown.Model, StringComparison.Ordinal);
        var yaml = withOffences ? Northtown.Model : Northtown.Model.Replace(Offences, "", StringComparison.Ordinal);
        var named = yaml.Replace("name: Northtown Police", "name: " + name, StringComparison.Ordinal);
        Assert.NotEqual(yaml, named);
        return Northtown.Check(named).Diagnostics.Where(finding => finding.Rule.Code == "NG225").Select(finding => finding.Origin.Excerpt);
    }
}
