using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Rules that look for words: what they must find, and the good text that they must leave alone.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("We share with the Department of Health and Social Care.")]
    [InlineData("We share with NHS England, formerly NHS Digital.")]
    [InlineData("Until 2023 the records were held by NHS Digital.")]
    [InlineData("We share with NHS England. Part of it was NHS Digital.")]
    [InlineData("The study was the National Evaluation of the Troubled Families Programme.")]
    [InlineData("Early Help is a service of the council.")]
    [InlineData("The youth offending team works under section 39.")]
    [InlineData("We use the UK GDPR and the Data Protection Act 2018.")]
    [InlineData("The Children (Leaving Care) Act 2000 helps care leavers.")]
    [InlineData("We ask [our partners](https://northtown.example/partners) for help.")]
    [InlineData("We answer within 140 days of Article 22A being used.")]
    [InlineData("The old file 901625545700 is closed.")]
    [InlineData("Ring 0303 123 1113 or write to icocasework@ico.org.uk at any time.")]
    [InlineData("We spend £10 feeding each child.")]
    [InlineData("The study ended in December 2022.")]
    [InlineData("The plan runs until December 2029.")]
    [InlineData("The Education Act 2011 and the Housing Act 1988 say more.")]
    [InlineData("We follow the Health and Social Care Act 2001.")]
    [InlineData("We know that that is hard, and had had to wait.")]
    [InlineData("Under the Housing Act 1974 and the Local Government Act 1986 we let homes.")]
    [InlineData("We follow the (Disabled Persons (Badges for Motor Vehicles) (England) Regulations 2000 as amended.")]
    [InlineData("Section 17 of the Children Act 1989 asks us to help.")]
    [InlineData("We can share without your consent where the law says so.")]
    [InlineData("Nothing is decided automatically.")]
    [InlineData("Ask the Northtown Advice Service (NAS). The NAS can help.")]
    [InlineData("We use the CP-IS service and GOV.UK pages.")]
    [InlineData("We answer within 1 month. We keep your records for 25 years.")]
    [InlineData("The TODAY team helps you.")]
    [InlineData("Our data protection officer checks it. Some services call this NEET.")]
    [InlineData("The Northtown Data Sharing Agreement says how.")]
    public void Good_words_are_left_alone(string words) =>
        Assert.Equal([], Check(words).Select(Northtown.Line));

    [Theory]
    [InlineData("We share with NHS Digital.", "NG303", "NHS Digital")]
    [InlineData("We share with Public Health England now.", "NG303", "Public Health England")]
    [InlineData("We share with the Office of National Statistics until you object.", "NG303", "Office of National Statistics")]
    [InlineData("Ring 01625-545-700 now.", "NG304", "01625-545-700")]
    [InlineData("Ring 03031 231113 now.", "NG304", "03031 231113")]
    [InlineData("The Information Commissioners\u2019 Office helps.", "NG304", "Information Commissioners\u2019 Office")]
    [InlineData("See the UK GDPR and Article 22(1) for more.", "NG306", "Article 22")]
    [InlineData("We send it within the EEA only.", "NG306", "within the EEA")]
    [InlineData("We use the Children\u2019s Act 1989 here.", "NG307", "Children\u2019s Act 1989")]
    [InlineData("We liaise with schools.", "NG402", "liaise")]
    [InlineData("The study will end by December 2022.", "NG311", "December 2022")]
    [InlineData("The scheme runs until 31/03/2025.", "NG311", "31/03/2025")]
    [InlineData("We use the Care Act 2015 here.", "NG307", "Care Act 2015")]
    [InlineData("Under the Care Act 2004 we help.", "NG307", "Care Act 2004")]
    [InlineData("We use the Children Act 1995 here.", "NG307", "Children Act 1995")]
    [InlineData("We use the Housing Act 1994 here.", "NG307", "Housing Act 1994")]
    [InlineData("We use the Education Act 2003 here.", "NG307", "Education Act 2003")]
    [InlineData("We use the Chronically Sick and Disabled Act 1970 here.", "NG307", "Chronically Sick and Disabled Act 1970")]
    [InlineData("We keep the the list short.", "NG318", "the the")]
    [InlineData("We give it to to nobody.", "NG318", "to to")]
    [InlineData("We use the Children and Familes Act 2014.", "NG307", "Children and Familes Act 2014")]
    [InlineData("Section 500 of the Children Act 2004 says so.", "NG308", "500")]
    [InlineData("Section 11 of the Education Act 2002 says so.", "NG310", "11")]
    [InlineData("Tell the MASH today.", "NG405", "MASH")]
    [InlineData("Ring 0303 123 111 today.", "NG314", "0303 123 111")]
    [InlineData("We must\u00ad do it.", "NG318", "\u00ad")]
    [InlineData("We help with ● rent", "NG318", "●")]
    [InlineData("– paying rent", "NG318", "–")]
    [InlineData("We help with: – rent – repairs", "NG318", "–")]
    [InlineData("Choose an item.", "NG318", "Choose an item")]
    [InlineData("The oﬃce is open.", "NG318", "ﬃ")]
    [InlineData("We keep it  safe.", "NG318", "  ")]
    [InlineData("By using this service you consent to it.", "NG127", "By using this service you consent")]
    [InlineData("This is TBC by the team.", "NG120", "TBC")]
    [InlineData("Ring us on xxxx for help.", "NG120", "xxxx")]
    public void Bad_words_are_found_at_their_place(string words, string code, string excerpt)
    {
        var found = Assert.Single(Check(words));
        Assert.Equal((code, excerpt), (found.Rule.Code, found.Origin.Excerpt));
    }

    [Fact]
    public void What_nobody_has_confirmed_is_a_warning_only()
    {
        Assert.Equal(Severity.Warning, Assert.Single(Check("Ring 01625 545 745 now.")).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Check("Ring 01625 545 700 now.")).Severity);
    }

    [Theory]
    [InlineData("further-help")]
    [InlineData("covid-19")]
    [InlineData("a-1-b")]
    public void The_id_of_a_section_may_hold_hyphens(string id) =>
        Assert.Empty(Northtown.Check(Northtown.Over($"sections:\n  - id: {id}\n    heading: More help\n    body: Ask us at the town hall.\n")).Diagnostics.Where(found => found.Severity == Severity.Error));

    [Theory]
    [InlineData("We help with:\n–rent\n–repairs", "–")]
    [InlineData("We help with:\n★ rent\n★ repairs", "★")]
    [InlineData("We help with:\n(a) rent\n(b) repairs", "(a)")]
    [InlineData("We help with:\na) rent\nb) repairs", "a)")]
    [InlineData("We help with:\ni. rent\nii. repairs", "i.")]
    [InlineData("We help with:\n- rent\n- repairs", null)]
    [InlineData("We help with (a) rent and\n(b) repairs.", null)]
    [InlineData("We walk\n– and talk – on Sundays.", null)]
    public void Lines_that_only_draw_a_list_are_found(string text, string? mark) =>
        Assert.Equal(mark, Debris.In(text).Select(found => text.Substring(found.At, found.Length)).FirstOrDefault());

    [Fact]
    public void A_name_that_stands_in_several_places_is_one_finding()
    {
        var found = Assert.Single(Northtown.Check(Northtown.Over("accuracy: Tell NHS Digital.\nsharing: We share with NHS Digital.\n")).Diagnostics);
        Assert.Single(found.Related);
    }

    [Fact]
    public void A_body_of_the_reference_data_that_has_ended_is_reported_with_its_successor()
    {
        var found = Northtown.Check(Northtown.Over("""
            recipients:
              - id: nhs
                name: NHS services
                body: nhs-digital
                easy_read:
                  - words: The NHS.
                    picture: health

            """)).Diagnostics.Single(diagnostic => diagnostic.Rule.Code == "NG303");
        Assert.Equal("nhs-digital", found.Origin.Excerpt);
        Assert.Equal("write `body: nhs-england`, if it does today what you tell of", found.Help);
    }

    [Theory]
    [InlineData(25, 0)]
    [InlineData(26, 1)]
    public void A_sentence_may_have_25_words(int words, int findings)
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", words));
        Assert.Equal(findings, Check($"Short one. {sentence}. Short one.").Count(diagnostic => diagnostic.Rule.Code == "NG401"));
    }

    [Fact]
    public void The_title_of_a_law_counts_as_one_word_of_a_sentence()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 24));
        Assert.Empty(Check($"{words} Special Educational Needs and Disability Regulations 2014."));
    }

    [Theory]
    [InlineData(12, null)]
    [InlineData(13, Severity.Warning)]
    [InlineData(15, Severity.Warning)]
    [InlineData(16, Severity.Error)]
    public void An_easy_read_sentence_is_best_with_12_words_and_has_15_at_the_most(int words, Severity? expected)
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", words));
        var found = Northtown.Check(Northtown.Over($"easy_read:\n  title: Early Help\n  picture: family\n  tested_with: A\n  tested_on: 2026-10-01\n  checked_by: B\n  introduction:\n    - words: {sentence}.\n      picture: family\n")).Diagnostics;
        Assert.Equal(expected, found.Where(diagnostic => diagnostic.Rule.Code == "NG502").Select(diagnostic => (Severity?)diagnostic.Severity).SingleOrDefault());
    }

    private static ImmutableArray<Diagnostic> Check(string words) =>
        Northtown.Check(Northtown.Over($"accuracy: \"{words}\"\n")).Diagnostics;
}
