using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>What the audit makes of the many ways in which a notice says one thing.</summary>
public sealed class OrdinaryEnglishTests
{
    private const string Head = "# Privacy notice\n\nNorthtown Council is the data controller.\n\n";

    [Theory]
    [InlineData("2 months from the day you ask us to stop.")]
    [InlineData("1 year after you leave.")]
    [InlineData("One month after you leave.")]
    [InlineData("9 months.")]
    [InlineData("Until your 25th birthday.")]
    [InlineData("Records stay open up to the thirtieth birthday of the child.")]
    [InlineData("We hold them to the age of 30.")]
    [InlineData("Current year + 6 years.")]
    [InlineData("Closed + 8 years.")]
    [InlineData("DOB plus 40 years")]
    [InlineData("Born + 40 years.")]
    [InlineData("90 years for fostering files.")]
    [InlineData("For the duration of your tenancy and seven years after it ends.")]
    [InlineData("As long as you are a tenant.")]
    public void A_period_is_seen_in_every_usual_form(string sentence) =>
        Assert.Equal(ItemState.Present, StateOf("## How long we keep your information\n\n" + sentence, "retention"));

    [Theory]
    [InlineData("We keep it for as long as we need it.")]
    [InlineData("We keep it no longer than necessary.")]
    [InlineData("Your data will be held for so long as it is required.")]
    public void As_long_as_needed_is_no_period_and_certainly_wrong(string sentence)
    {
        var found = Audit("## How long we keep your information\n\n" + sentence).Diagnostics;
        Assert.Equal(Severity.Error, Assert.Single(found, finding => finding.Rule.Code == "NG105").Severity);
    }

    [Theory]
    [InlineData("You can take back your consent at any time.")]
    [InlineData("You gave us your consent, and you have the right to remove it at any time.")]
    [InlineData("You can stop giving your consent at any time.")]
    [InlineData("You may revoke your permission whenever you like.")]
    [InlineData("If you have agreed, you can tell us to stop.")]
    [InlineData("You are free to opt out whenever you wish.")]
    [InlineData("You can unsubscribe from our emails at any time.")]
    [InlineData("Tell us if you no longer agree.")]
    [InlineData("Consent may be cancelled by you at any point.")]
    [InlineData("You can say no at any time, even after you said yes.")]
    public void Consent_may_be_taken_back_in_any_words(string sentence) =>
        Assert.Equal(ItemState.Present, StateOf("Our lawful basis is your consent.\n\n" + sentence, "withdraw-consent"));

    [Fact]
    public void Consent_by_name_is_asked_how_to_take_it_back() =>
        Assert.Equal(ItemState.Missing, StateOf("Our lawful basis is your consent.", "withdraw-consent"));

    [Theory]
    [InlineData("Article 6(1)(e)")]
    [InlineData("Article 6 (1) (e)")]
    [InlineData("article 6.1.e")]
    [InlineData("Art. 6 1 e")]
    [InlineData("Article 6(1)E")]
    [InlineData("Article (6)(1)(e)")]
    [InlineData("Article 6, paragraph 1, point (e)")]
    [InlineData("point (e) of Article 6(1)")]
    [InlineData("Articles 6(1)(c) and (e)")]
    [InlineData("Article 6 E")]
    public void An_article_is_read_however_it_is_written(string citation) =>
        Assert.Equal(ItemState.Present, StateOf($"Our lawful basis is {citation} of the UK GDPR.", "lawful-basis"));

    [Theory]
    [InlineData("Article 9.2.h")]
    [InlineData("Article 9, point 2 (i) for public health")]
    [InlineData("article 9(j)")]
    [InlineData("Art. 9 2 h")]
    public void So_is_Article_9(string citation) =>
        Assert.Equal(ItemState.Present, StateOf($"We use health information under {citation}.", "article-9"));

    [Theory]
    [InlineData("Article 9(2)(q)", "article-9")]
    [InlineData("Article 6(1)(k)", "lawful-basis")]
    public void A_letter_that_the_law_has_not_is_told(string citation, string item) =>
        Assert.Equal(ItemState.Weak, StateOf($"We use health information under {citation}.", item));

    [Theory]
    [InlineData("para 10 of Schedule 1")]
    [InlineData("condition 10 in Schedule 1")]
    [InlineData("Sch 1 Pt 2 para 10")]
    [InlineData("Schedule 1, Part 2, paragraph 10")]
    public void Schedule_1_is_read_however_it_is_written(string citation) =>
        Assert.Equal(ItemState.Present, StateOf($"We rely on Article 9(2)(g) and {citation}.", "schedule-1"));

    [Theory]
    [InlineData("You have the right to:", "- look at the data we hold\n- have us erase data\n- have wrong data put right\n- have us limit what we do with it")]
    [InlineData("You may:", "- obtain a copy of your records\n- get errors fixed\n- have your records removed\n- ask us to hold off using them")]
    public void Rights_are_read_as_a_list_of_what_people_can_do(string lead, string list)
    {
        var found = Audit($"## Your rights\n\n{lead}\n\n{list}").Diagnostics;
        Assert.DoesNotContain(found, finding => finding.Rule.Code == "NG111");
    }

    [Fact]
    public void A_right_that_the_list_does_not_name_is_missing()
    {
        var file = Audit("## Your rights\n\nYou have the right to:\n\n- see what we hold about you\n- have it erased\n- have us limit what we do with it");
        Assert.Equal(ItemState.Missing, file.StateOf("right-rectification"));
    }

    [Theory]
    [InlineData("# Privacy notice\n\nWe are Northtown Council, the data controller.")]
    [InlineData("# Privacy notice\n\nThe owner (data controller) is Northtown Council.")]
    [InlineData("# Privacy notice\n\nNorthtown Council owns this information as its data controller.")]
    [InlineData("# Privacy notice\n\nController: Northtown Council, Market Street, Northtown.")]
    public void A_controller_is_read_in_any_usual_words(string text) =>
        Assert.Equal(ItemState.Present, PublishedNotices.AuditText(text + " We use information to run our services for you.", "n.md").StateOf("controller-identity"));

    [Theory]
    [InlineData("Criminal convictions")]
    [InlineData("Court cases against you and their result")]
    [InlineData("Checks of your criminal past")]
    [InlineData("What the police know of your arrests")]
    [InlineData("Records of your time with the youth offending team")]
    [InlineData("Warnings and cautions, and what the court decided")]
    public void Offence_data_is_seen_in_any_usual_words(string kind) =>
        Assert.Equal(ItemState.Missing, StateOf($"We use these kinds of information:\n\n- {kind}", "article-10"));

    [Fact]
    public void The_police_among_the_recipients_are_a_question_and_no_error()
    {
        var found = Audit("We share your information with the police.").Diagnostics;
        Assert.Contains(found, finding => finding.Severity == Severity.Note && finding.Message.Contains("offences", StringComparison.Ordinal));
        Assert.DoesNotContain(found, finding => finding.Rule.Code == "NG205");
    }

    [Fact]
    public void An_objection_is_not_asked_for_where_consent_is_the_only_basis() =>
        Assert.Equal(ItemState.NotNeeded, StateOf("Our lawful basis is your consent (Article 6(1)(a)).", "right-objection"));

    [Fact]
    public void A_source_is_not_asked_for_where_people_give_everything_themselves() =>
        Assert.Equal(ItemState.NotNeeded, StateOf("We collect this information from you when you complete the form.", "source"));

    [Theory]
    [InlineData("Contents")]
    [InlineData("On this page")]
    [InlineData("In this notice:")]
    public void A_list_of_contents_says_nothing(string title)
    {
        var file = Audit($"## {title}\n\n- Who we share your information with\n- Sending information outside the UK\n- How long we keep your information\n\n## About us\n\nWe lead walks and look after paths.");
        Assert.All(["recipients", "transfers", "retention"], item => Assert.Equal(ItemState.Missing, file.StateOf(item)));
    }

    [Fact]
    public void A_heading_over_nothing_says_nothing() =>
        Assert.Equal(ItemState.Missing, StateOf("## Sending information outside the UK\n\n## About us\n\nWe lead walks and look after paths.", "transfers"));

    [Fact]
    public void Links_within_a_page_cookie_banners_and_menus_say_nothing()
    {
        var file = PublishedNotices.AuditText(
            "<html lang=en><body><header>We share information with the police</header><div class='cookie-banner'>We keep cookies for 2 years</div>"
            + "<ul><li><a href='#a'>Sending information outside the UK</a></li></ul><h1>Privacy notice</h1><p>Northtown Council is the data controller. We lead walks.</p></body></html>",
            "n.html");
        Assert.All(["recipients", "transfers", "retention"], item => Assert.Equal(ItemState.Missing, file.StateOf(item)));
    }

    [Theory]
    [InlineData("Masz prawo do wglądu w swoje dane oraz do ich poprawienia. Rada jest administratorem danych i przetwarza je na podstawie przepisów prawa. Dane nie są przekazywane do innych krajów.", "Polish")]
    [InlineData("आपको अपनी जानकारी देखने और उसे ठीक कराने का अधिकार है। परिषद आपकी जानकारी की नियंत्रक है। हम आपकी जानकारी छह साल तक रखते हैं। आप हमसे शिकायत कर सकते हैं। अधिक जानकारी के लिए हमें लिखें।", "script")]
    public void A_language_that_cannot_be_read_is_said_and_not_judged(string text, string language)
    {
        var file = PublishedNotices.AuditText(text, "n.txt");
        var note = Assert.Single(file.Diagnostics);
        Assert.Equal(("NG354", Severity.Note), (note.Rule.Code, note.Severity));
        Assert.Contains(language, note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_that_a_short_page_declares_counts() =>
        Assert.Contains(PublishedNotices.AuditText("<html lang=cy><body><h1>Hysbysiad preifatrwydd</h1><p>Cyngor Northtown: cysylltwch heddiw</p></body></html>", "n.html").Diagnostics, note => note.Rule.Code == "NG354" && note.Message.StartsWith("the text is in Welsh", StringComparison.Ordinal));

    [Fact]
    public void Of_a_text_in_two_languages_the_English_is_judged()
    {
        var file = Audit("Mae gennych hawl i weld eich gwybodaeth, i'w chywiro, i'w dileu ac i wrthwynebu.\n\nWe keep your information for 6 years after you leave us, and we share it with the schools that you choose.");
        Assert.Contains(file.Diagnostics, finding => finding.Rule.Code == "NG354");
        Assert.Equal(ItemState.Present, file.StateOf("retention"));
    }

    [Fact]
    public void Law_enforcement_is_asked_what_Part_3_asks()
    {
        var file = Audit("This notice is about law enforcement processing under Part 3 of the Data Protection Act 2018. We use your information to find out who has damaged our parks.");
        Assert.DoesNotContain(file.Items, item => item.Id is "right-objection" or "lawful-basis" or "source" or "article-10");
        Assert.Equal("DPA 2018 s.44(1)(d), 45", file.Items.Single(item => item.Id == "right-access").Law);
        Assert.Contains(file.Diagnostics, finding => finding.Rule.Code == "NG355");
    }

    [Fact]
    public void A_notice_of_both_kinds_is_asked_both()
    {
        var file = Audit("Some of our work is law enforcement processing under Part 3 of the Data Protection Act 2018. The rest rests on Article 6(1)(e) of the UK GDPR.");
        Assert.Contains(file.Items, item => item.Id == "right-objection");
        Assert.Contains(file.Items, item => item.Id == "law-enforcement-basis");
    }

    [Fact]
    public void A_youth_justice_service_is_asked_which_law_it_works_under() =>
        Assert.Equal(ItemState.Missing, StateOf("We run the youth justice service with the police and the courts.", "law-enforcement-part"));

    [Theory]
    [InlineData("Other people and organisations.")]
    [InlineData("Our partners.")]
    [InlineData("Various bodies where needed.")]
    [InlineData("Third parties.")]
    public void Recipients_that_can_be_anyone_are_weak(string words) =>
        Assert.Equal(ItemState.Weak, StateOf($"## Who we share your information with\n\n{words}", "recipients"));

    /// <summary>A pattern that holds six words of a notice in a row was taken from it, and knows that notice alone.</summary>
    [Fact]
    public void No_pattern_holds_a_string_of_the_five_notices()
    {
        var notices = PublishedNotices.All.Select(notice => Words(System.Text.Encoding.UTF8.GetString(PublishedNotices.File(notice.File + ".txt").Content.AsSpan()))).ToList();
        var law = File.ReadAllText(Path.Combine(Repository.Root, "src", "NoticeGen.Model", "Law", "uk", "essentials.yaml"));
        var taken = from Match pattern in Regex.Matches(law, @"^\s+(?:pattern|near|unless|only_if|not_if): '(.*)'$", RegexOptions.Multiline)
                    from branch in Regex.Split(pattern.Groups[1].Value, @"[|()\[\]{}*+?\\]")
                    let words = Words(branch).Trim()
                    where words.Split(' ').Length >= 6 && notices.Exists(notice => notice.Contains(words, StringComparison.Ordinal))
                    select words;
        Assert.Empty(taken);
    }

    private static string Words(string text) => string.Join(' ', Regex.Split(text.ToLowerInvariant(), "[^a-z0-9']+"));

    private static AuditedFile Audit(string text) => PublishedNotices.AuditText(Head + text, "n.md");

    private static ItemState StateOf(string text, string item) => Audit(text).StateOf(item);
}
