using NoticeGen.Linting.Correcting;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Correcting;

/// <summary>Drafts fill the gaps of the Easy Read edition, and change nothing else.</summary>
public sealed class EasyReadDrafterTests
{
    [Fact]
    public void A_notice_without_gaps_is_left_alone() => Assert.Null(Drafted(Northtown.Model));

    [Fact]
    public void Missing_words_are_added_below_the_item_with_comments_and_layout_kept()
    {
        var yaml = Northtown.Over("""
            recipients:

              # Who gets it.
              - id: police   # the local one
                name: Northtown Police
                why: >-
                  To keep children
                  safe.

              - id: bakers
                name: "The bakers' guild: north"

            """);
        var expected = Northtown.Over("""
            recipients:

              # Who gets it.
              - id: police   # the local one
                name: Northtown Police
                why: >-
                  To keep children
                  safe.
                easy_read:
                  - words: We may share with Northtown Police. The police keep people safe.
                    picture: police
                    draft: true

              - id: bakers
                name: "The bakers' guild: north"
                easy_read:
                  - words: "We may share with the bakers' guild: north."
                    picture: share
                    draft: true

            """);
        Assert.Equal(expected, Drafted(yaml));
    }

    [Theory]
    [InlineData("period: 7 years\n    from: the day we close your case\n    then: We delete them.", "We keep case records for 7 years.|The time starts on the day we close your case.|Then we delete it.")]
    [InlineData("period: until December 2022", "We keep case records until December 2022.")]
    [InlineData("criteria: We follow our retention schedule.", "We have a list of how long we keep things. We follow that list.")]
    [InlineData("criteria: It depends.", "We have rules for how long we keep information.")]
    public void A_period_is_put_into_words_by_its_pattern(string period, string words)
    {
        var drafted = Drafted(Northtown.Over($"retention:\n  - id: case-records\n    what: Case records\n    {period}\n"))!;
        Assert.Equal(words.Split('|'), Northtown.Check(drafted).Notice!.Retention.Single().Records("easy_read").Select(row => row.Text("words")));
    }

    [Theory]
    [InlineData("Police and Fire Services", "We may share with police. The police keep people safe.|We may share with Fire Services. The fire service puts out fires.")]
    [InlineData("Fire and rescue, the police & ambulances", "We may share with fire. The fire service puts out fires.|We may share with rescue.|We may share with the police. The police keep people safe.|We may share with ambulances.")]
    [InlineData("The police (or the coroner)", "We may share with the police. The police keep people safe.|We may share with the coroner.")]
    [InlineData("Northtown Police", "We may share with Northtown Police. The police keep people safe.")]
    [InlineData("Bakers and millers", "We may share with bakers and millers.")]
    public void A_draft_names_every_part_of_a_name(string name, string words)
    {
        var drafted = Drafted(Northtown.Over($"recipients:\n  - id: some\n    name: {name}\n    why: To keep children safe.\n"))!;
        Assert.Equal(words.Split('|'), Northtown.Check(drafted).Notice!.Recipients.Single().Records("easy_read").Select(row => row.Text("words")));
    }

    [Fact]
    public void Drafts_close_every_gap_and_are_refused_until_someone_has_read_them()
    {
        var yaml = Northtown.Over("""
            purposes:
              - id: assess
                name: plan services
                basis: [public-task]
                law: [children-act-1989]
            data:
              - id: name
                name: Your date of birth
            article_9:
            article_10:
            easy_read:
              title: Early Help

            """);
        var found = Northtown.Check(Drafted(yaml)!).Diagnostics.Select(diagnostic => diagnostic.Rule.Code).ToList();
        Assert.DoesNotContain("NG501", found);
        Assert.DoesNotContain("NG518", found);
        Assert.Single(found, code => code == "NG523");
    }

    [Fact]
    public void An_item_in_braces_is_left_to_a_person() =>
        Assert.Null(Drafted(Northtown.Over("recipients: [{id: police, name: Northtown Police}]\n")));

    [Fact]
    public void A_file_with_windows_line_ends_keeps_them()
    {
        var yaml = Northtown.Over("recipients:\n  - id: police\n    name: Northtown Police\n").Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Drafted(yaml)!.Replace("\r\n", "", StringComparison.Ordinal));
    }

    private static string? Drafted(string yaml) =>
        EasyReadDrafter.Draft([Northtown.Check(yaml).Notice!], Workspace.Law, YamlValues.Of).SingleOrDefault()?.Text;
}
