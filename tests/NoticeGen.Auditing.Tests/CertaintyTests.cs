using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>Silence is an error only where it is certain; where the text may tell it elsewhere or in other words, it is a warning.</summary>
public sealed class CertaintyTests
{
    private const string Head = "# Privacy notice\n\nNorthtown Council is the data controller. We let the market stalls as a public task.\n\n";

    [Theory]
    [InlineData("NG104")]
    [InlineData("NG111")]
    [InlineData("NG112")]
    [InlineData("NG113")]
    [InlineData("NG114")]
    public void What_no_sentence_speaks_of_is_certainly_missing(string rule)
    {
        var found = Missing(Head + "We write down the name of each trader.", rule);
        Assert.Equal((Severity.Error, Confidence.Certain), (found.Severity, found.Confidence));
    }

    [Theory]
    [InlineData("Please read our corporate privacy notice too.")]
    [InlineData("This notice should be read in conjunction with the council’s privacy policy.")]
    [InlineData("For your rights see our full privacy notice.")]
    public void What_another_notice_may_tell_is_a_warning_that_says_so(string sentence)
    {
        foreach (var rule in (string[])["NG104", "NG111", "NG113", "NG114"])
        {
            var found = Missing(Head + sentence, rule);
            Assert.Equal((Severity.Warning, Confidence.Likely), (found.Severity, found.Confidence));
            Assert.Contains("the notice that it leads to", found.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("We may change our privacy notice.")]
    [InlineData("Read this privacy notice with care.")]
    public void A_notice_that_speaks_of_itself_leads_nowhere(string sentence) =>
        Assert.Equal(Severity.Error, Missing(Head + sentence, "NG113").Severity);

    [Theory]
    [InlineData("NG104", "What we hold on a stall is destroyed.")]
    [InlineData("NG108", "The ledger is supplied with a copy to the market traders.")]
    [InlineData("NG111", "You may request of us that what is wrong, such as errors, be seen to.")]
    [InlineData("NG114", "People complain now and then.")]
    public void A_sentence_on_the_subject_makes_silence_uncertain(string rule, string sentence) =>
        Assert.Contains(Findings(Head + sentence), finding => finding.Rule.Code == rule && finding is { Severity: Severity.Warning });

    [Theory]
    [InlineData("NG116", "Traders choose their stall.")]
    [InlineData("NG117", "We use profiles of our stalls.")]
    [InlineData("NG121", "Ask us about our languages.")]
    [InlineData("NG122", "The market rules were updated.")]
    [InlineData("NG115", "Our stalls come from many countries.")]
    public void What_would_be_a_warning_is_a_question_where_a_word_of_the_subject_stands(string rule, string sentence)
    {
        Assert.Equal((Severity.Warning, Confidence.Likely), Level(Missing(Head + "We write down the name of each trader.", rule)));
        var asked = Missing(Head + sentence, rule);
        Assert.Equal((Severity.Note, Confidence.Ask), Level(asked));
        Assert.Contains("in words that were understood", asked.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("You can complain to the Information Commissioner.")]
    [InlineData("The regulator is the Information Commissioner.")]
    public void Without_the_address_of_a_regulator_that_is_named_nobody_breaks_the_law_for_certain(string sentence) =>
        Assert.Contains(Findings(Head + sentence), finding => finding.Items.Contains("regulator-contact") && finding.Severity == Severity.Warning);

    [Theory]
    [InlineData("The council will tailor privacy notices to each service.")]
    [InlineData("This is our general privacy notice and covers all that we hold.")]
    [InlineData("# Our corporate privacy notice")]
    public void A_notice_that_is_named_is_not_led_to(string text) => Assert.Equal(Severity.Error, Missing(Head + text, "NG113").Severity);

    [Theory]
    [InlineData("Our main privacy notice explains what you can do.")]
    [InlineData("You will find more details of your rights at https://northtown.example/rights.")]
    [InlineData("Read our personal information charter.")]
    [InlineData("This additional notice is about stalls.")]
    [InlineData("The council’s full privacy notice can be found here.")]
    [InlineData("Our general privacy notice is available in every library.")]
    public void Where_a_text_leads_its_notice_may_tell_the_rest(string text) =>
        Assert.Contains("that it leads to", Missing(Head + text, "NG113").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("NG114", "You can complain to the Information Commissioner.")]
    [InlineData("NG114", "We use it to investigate complaints about stalls.")]
    [InlineData("NG108", "Your details are given to us by you.")]
    public void A_sentence_that_names_the_subject_in_passing_does_not(string rule, string sentence) =>
        Assert.Equal(Severity.Error, Missing(Head + sentence, rule).Severity);

    [Fact]
    public void Without_a_basis_that_gives_it_a_right_to_object_is_not_certainly_owed() =>
        Assert.Equal(Severity.Warning, Missing("# Privacy notice\n\nNorthtown Council is the data controller.", "NG112").Severity);

    [Theory]
    [InlineData("## Special categories\n\nWe will not be collecting any special category data.", "article-9")]
    [InlineData("## Criminal convictions\n\nWe do not use such data.", "article-10")]
    [InlineData("Condition for special category data\n\nNot applicable", "article-9")]
    [InlineData("Special categories are given extra protection. The special categories are health, criminal convictions and racial origin, political opinions.", "article-9")]
    [InlineData("The special categories are racial origin, political opinions and criminal convictions.", "article-10")]
    public void What_is_said_not_to_be_used_needs_no_condition(string text, string item) => Assert.Equal(ItemState.NotNeeded, StateOf(text, item));

    [Fact]
    public void What_special_category_data_is_says_not_that_it_is_used() =>
        Assert.Equal(Severity.Warning, Missing(Head + "Some data is called special category data. This includes details of your health.", "NG202").Severity);

    [Fact]
    public void Health_data_that_is_used_needs_its_condition() =>
        Assert.Equal(Severity.Error, Missing(Head + "We write down details of your health.", "NG202").Severity);

    [Theory]
    [InlineData("This notice explains how we use your information and who we share it with.", "recipients")]
    [InlineData("This privacy notice tells you why we need your records.", "purposes")]
    [InlineData("This document sets out your rights, such as to object, and how to use them.", "right-objection")]
    public void What_a_sentence_only_announces_is_not_told(string sentence, string item) =>
        Assert.Equal(ItemState.Missing, StateOf(sentence, item));

    [Fact]
    public void An_announcement_still_names_the_controller() =>
        Assert.Equal(ItemState.Present, StateOf("This privacy notice explains how Northtown Council (the data controller) will use your information.", "controller-identity"));

    private static (Severity, Confidence) Level(Diagnostic finding) => (finding.Severity, finding.Confidence);

    private static Diagnostic Missing(string text, string rule) => Assert.Single(Findings(text), finding => finding.Rule.Code == rule && finding.Origin.Span.Length == 0);

    private static ImmutableArray<Diagnostic> Findings(string text) => PublishedNotices.AuditText(text, "n.md").Diagnostics;

    private static ItemState StateOf(string sentence, string item) => PublishedNotices.AuditText("# Privacy notice\n\n" + sentence, "n.md").StateOf(item);
}
