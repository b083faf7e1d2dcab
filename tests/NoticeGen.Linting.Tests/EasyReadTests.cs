using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Easy Read: what the rules find beyond their examples, and what the templates do with hard words.</summary>
public sealed class EasyReadTests
{
    [Fact]
    public void A_hard_word_is_bold_where_it_stands_first_and_explained_after_it_and_listed_at_the_end()
    {
        var text = EasyRead(Introduction("The probation service helps us.", "The probation service is good."));
        Assert.Contains("The **probation service** helps us\\.\n\nProbation workers help people after a crime", text, StringComparison.Ordinal);
        Assert.Equal(1, Count(text, "**probation service**"));
        Assert.Contains("## Hard words", text, StringComparison.Ordinal);
        Assert.Contains("**Probation Service.** Probation workers", text[text.IndexOf("## Hard words", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_explains_its_hard_word_itself_is_left_alone()
    {
        var text = EasyRead(Introduction("The probation service helps us. They work with people after a crime."));
        Assert.DoesNotContain("Probation workers", text[..text.IndexOf("## Hard words", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_words_that_were_cut_by_a_hard_word_points_at_the_words_themselves()
    {
        var found = Single("NG505", Introduction("Probation workers liaise with us."));
        Assert.Equal("liaise", found.Origin.Excerpt);
    }

    [Theory]
    [InlineData("We phone you on 01632 960 000.")]
    [InlineData("Doctors and nurses help you.")]
    [InlineData("You can phone or email us.")]
    [InlineData("We are called Northtown Council.")]
    [InlineData("We keep it for 25 years.")]
    [InlineData("Our form is on the website.")]
    [InlineData("We are open at 2pm on 7 September 2026.")]
    [InlineData("The NHS and the UK help.")]
    public void Good_words_are_left_alone(string words) =>
        Assert.Equal([], Check(Introduction(words)).Where(found => found.Rule.Code != "NG533").Select(Northtown.Line));

    [Theory]
    [InlineData("We help you and we help your family.", "NG504", "and we")]
    [InlineData("We help you, but it takes time.", "NG504", "but")]
    [InlineData("Your records were quickly deleted.", "NG507", "were quickly deleted")]
    [InlineData("We do it in order to help.", "NG508", "in order to")]
    [InlineData("We help the kids in your home.", "NG509", "kids")]
    [InlineData("We keep it for ten days.", "NG512", "ten")]
    [InlineData("There are 12,500 families.", "NG512", "12,500")]
    [InlineData("We meet at 14:30.", "NG513", "14:30")]
    [InlineData("Phone 01632960001 now.", "NG514", "01632960001")]
    [InlineData("We help you/your family.", "NG515", "/")]
    [InlineData("We help, etc.", "NG515", "etc.")]
    public void Hard_words_are_found_at_their_place(string words, string code, string excerpt)
    {
        var found = Single(code, Introduction(words));
        Assert.Equal(excerpt, found.Origin.Excerpt);
    }

    [Fact]
    public void A_sentence_of_the_template_is_measured_too()
    {
        var template = Northtown.Template("templates/easy-read/notice.md.scriban", text => text.Replace(
            "The regulator is called the", "The regulator is the office that looks after all of the rights in this whole big country, the", StringComparison.Ordinal));
        var found = Northtown.Check(Northtown.Model, new Conditions { Template = template }).Diagnostics;
        Assert.Contains(found, diagnostic => diagnostic.Rule.Code == "NG502" && diagnostic.Origin.Path == "templates/easy-read/notice.md.scriban");
    }

    [Theory]
    [InlineData("govuk", 16, true)]
    [InlineData("easy-read-standard", 16, false)]
    [InlineData("easy-read-standard", 25, true)]
    [InlineData("people-first", 16, true)]
    [InlineData("inclusion-europe", 16, true)]
    public void Each_profile_has_its_own_length_of_sentences(string profile, int words, bool isError)
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", words)) + ".";
        var settings = LintSettings.Default with { EasyReadProfile = profile };
        var found = Northtown.Check(Northtown.Over(Introduction(sentence)), new Conditions { Settings = settings }).Diagnostics;
        Assert.Equal(isError, found.Any(diagnostic => diagnostic.Rule.Code == "NG502" && diagnostic.Severity == Severity.Error));
    }

    [Fact]
    public void A_notice_may_choose_another_profile_than_the_settings()
    {
        var own = Introduction("We help families.").Replace("easy_read:\n", "easy_read:\n  profile: people-first\n", StringComparison.Ordinal);
        Assert.Contains("18", Single("NG521", own).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("period: 25 years", "period: 7 years", "it was “25 years”, now it is “7 years”", "7 years")]
    [InlineData("why: To keep children safe.", "why: To find children.", "it was “To keep children safe.”, now it is “To find children.”", "To find children.")]
    [InlineData("    why: To keep children safe.\n", "", "which is gone: it was “To keep children safe.”", "recipients")]
    [InlineData("why: To keep children safe.", "why: To keep children safe.\n    when: At night.", "`recipients.police.when` is new", "At night.")]
    [InlineData("basis: [public-task]", "basis: [public-task, legal-obligation]", "it was “public-task”, now it is “public-task; legal-obligation”", "[public-task, legal-obligation")]
    public void Words_are_out_of_step_when_a_fact_changes_and_lint_says_how(string before, string after, string message, string place)
    {
        var found = Assert.Single(CheckAgainstModel(Replaced(before, after)), diagnostic => diagnostic.Rule.Code == "NG524");
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.StartsWith(place, found.Origin.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_stay_in_step_when_contacts_words_or_layout_change()
    {
        var yaml = Replaced("dpo@northtown.example", "officer@northtown.example").Replace("words: We may share with the police.", "words: The police in Northtown.", StringComparison.Ordinal);
        Assert.DoesNotContain(CheckAgainstModel("# A comment.\n" + yaml), diagnostic => diagnostic.Rule.Code == "NG524");
    }

    [Fact]
    public void Facts_with_quotes_and_line_breaks_are_read_back_as_they_were()
    {
        var yaml = Replaced("why: To keep children safe.", "why: |\n      They say \"yes\", \\ and: no.\n\n      # Not a comment.\n");
        var facts = AcceptedFacts.Write(EasyReadFacts.Of(Northtown.Check(yaml).Notice!.Fields));
        Assert.DoesNotContain(CheckWith(yaml, facts), diagnostic => diagnostic.Rule.Code == "NG524");
    }

    [Theory]
    [InlineData("police", null)]
    [InlineData("polise", "NG501")]
    public void An_item_may_name_the_one_that_speaks_for_it(string other, string? expected)
    {
        var yaml = Northtown.Over($"""
            recipients:
              - id: police
                name: Northtown Police
                why: To keep children safe.
                easy_read:
                  - words: We may share with the police.
                    picture: police
              - id: transport
                name: Transport Police
                why: To keep children safe.
                easy_read_with: {other}

            """);
        Assert.Equal(expected, Northtown.Check(yaml).Diagnostics.FirstOrDefault()?.Rule.Code);
    }

    [Fact]
    public void A_logo_is_printed_only_when_readers_have_tested_the_edition()
    {
        var tested = Introduction("We help families.").Replace("easy_read:\n", "easy_read:\n  logo: easy-read\n", StringComparison.Ordinal);
        Assert.Contains("Inclusion Europe", EasyRead(tested), StringComparison.Ordinal);
        var untested = tested.Replace("  tested_on: 2026-10-01\n", "", StringComparison.Ordinal);
        Assert.DoesNotContain("Inclusion Europe", EasyRead(untested), StringComparison.Ordinal);
        Assert.Contains("This document is easier to read", EasyRead(untested), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Your school number.")]
    [InlineData("Crimes.")]
    [InlineData("The police.")]
    [InlineData("Schools, colleges and nurseries.")]
    [InlineData("Your name and your address.")]
    [InlineData("Where you live.")]
    [InlineData("How often you go to school.")]
    [InlineData("What people who know you tell us.")]
    [InlineData("Who your doctor is.")]
    [InlineData("What goes well and what worries you.")]
    public void A_name_or_half_a_sentence_has_no_verb_for_certain(string words) =>
        Assert.Equal(Confidence.Certain, Single("NG528", Introduction(words)).Confidence);

    [Theory]
    [InlineData("The ethnic group you belong to.")]
    [InlineData("Your ethnic group.")]
    [InlineData("The probation service.")]
    public void The_verb_of_an_explanation_is_not_one_of_the_row_that_uses_the_hard_word(string words) =>
        Assert.Contains(words, Single("NG528", Introduction(words)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("The help you have had.")]
    [InlineData("Extra help that you need to learn.")]
    [InlineData("Workers who help young people after a crime.")]
    [InlineData("The government office for jobs and homes.")]
    [InlineData("Help from your family.")]
    [InlineData("Records of phone calls to our team.")]
    [InlineData("Groups that we pay to help you.")]
    [InlineData("The team that knows how to help.")]
    public void A_verb_that_belongs_to_a_part_of_the_name_is_likely_not_one_of_the_row(string words) =>
        Assert.Equal(Confidence.Likely, Single("NG528", Introduction(words)).Confidence);

    [Theory]
    [InlineData("We use your name.")]
    [InlineData("The Jobcentre. It helps people to find work.")]
    [InlineData("Tell us why.")]
    [InlineData("Help us to help you.")]
    [InlineData("Are you under 13?")]
    [InlineData("What we did before is still okay.")]
    [InlineData("Organisations rent homes to people.")]
    [InlineData("Our team checks records.")]
    [InlineData("Doctors and nurses help.")]
    [InlineData("Housing associations rent homes.")]
    [InlineData("Some answers take longer.")]
    [InlineData("In most cases you can ask.")]
    [InlineData("People who know you tell us.")]
    [InlineData("The help you have had was free.")]
    [InlineData("Phone calls cost nothing.")]
    [InlineData("Our website tells you more about how to complain.")]
    [InlineData("A leaflet says where to go and what to bring.")]
    [InlineData("You can’t do this.")]
    public void A_row_with_a_verb_is_left_alone(string words) =>
        Assert.DoesNotContain(Check(Introduction(words)), found => found.Rule.Code == "NG528");

    [Theory]
    [InlineData("It is free to ask.", "money", "`free`")]
    [InlineData("Your request may stop.", "pause", "`stop`")]
    [InlineData("We tell the Jobcentre.", "government", "`jobcentre`")]
    public void A_picture_beside_other_words_than_its_own_is_reported_with_one_that_fits(string words, string picture, string better) =>
        Assert.Contains(better, Single("NG533", Introduction(words).Replace("picture: family", "picture: " + picture, StringComparison.Ordinal)).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("It is free to ask.", "free")]
    [InlineData("Our computers are safe.", "computer")]
    [InlineData("Charities help.", "charity-volunteer")]
    public void A_picture_beside_words_it_stands_for_is_left_alone(string words, string picture) =>
        Assert.DoesNotContain(Check(Introduction(words).Replace("picture: family", "picture: " + picture, StringComparison.Ordinal)), found => found.Rule.Code == "NG533");

    private static string Introduction(params string[] rows) =>
        "easy_read:\n  title: Early Help and your information\n  tested_with: Northtown People First\n  tested_on: 2026-10-01\n  checked_by: Northtown People First\n  introduction:\n"
        + string.Concat(rows.Select(row => $"    - words: \"{row}\"\n      picture: family\n"));

    private static string Replaced(string before, string after) => Northtown.Model.Contains(before, StringComparison.Ordinal)
        ? Northtown.Model.Replace(before, after, StringComparison.Ordinal)
        : throw new InvalidOperationException($"the model does not hold `{before}`");

    private static ImmutableArray<Diagnostic> CheckAgainstModel(string yaml) =>
        CheckWith(yaml, AcceptedFacts.Write(EasyReadFacts.Of(Northtown.Check(Northtown.Model).Notice!.Fields)));

    private static ImmutableArray<Diagnostic> CheckWith(string yaml, string facts) =>
        Northtown.Check(yaml, new Conditions { Beside = [new InputFile(AcceptedFacts.PathFor("northtown", "early-help"), [.. Encoding.UTF8.GetBytes(facts)])] }).Diagnostics;

    private static ImmutableArray<Diagnostic> Check(string fence) => Northtown.Check(Northtown.Over(fence)).Diagnostics;

    private static Diagnostic Single(string code, string fence) => Assert.Single(Check(fence), diagnostic => diagnostic.Rule.Code == code);

    private static string EasyRead(string fence) =>
        Northtown.Check(Northtown.Over(fence)).Editions.Single(edition => edition.Edition.Variant == "easy-read").Text.Markdown;

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
