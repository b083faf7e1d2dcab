using System.Collections.Concurrent;
using NoticeGen.Documents;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using Xunit;

namespace NoticeGen.Tests.Notices;

/// <summary>
/// Someone who has only the Easy Read edition of a project notice must get an answer to what the law wants everyone to
/// know. The answers are looked for in the words of the document, under the heading where a reader would look.
/// </summary>
public sealed class EasyReadOnlyReaderTests
{
    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open(Workspace.WithoutLint with { Lint = LintSettings.Default }).Value!);

    private static readonly ConcurrentDictionary<string, Lazy<CheckedNotice>> Checks = new(StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    public static TheoryData<string, string> WhoSeesIt { get; } = new()
    {
        { "birmingham-childrens-trust/integrated-social-care", "own teams|Foster carers|Prisons|Schools|Doctors|midwives|police|housing|Councils|Home Office|Department for Education|Department for Work and Pensions|Courts|Ofsted|NHS|law says we must" },
        { "sandwell-childrens-trust/early-help", "police|Probation|young people after a crime|Nurseries|Doctors|Charities|Department for Work and Pensions|Jobcentre|Children's centres|rent homes|Trust|Sandwell|families early|government|public services" },
        { "sandwell-childrens-trust/troubled-families", "Trust|Sandwell|housing|Doctors|Schools|find work|police|Ministry of Housing|Office for National Statistics" },
        { "sefton-council/supporting-families", "police|fire|Probation|Prisons|Schools|Doctors|Charities|Department for Work and Pensions|Social workers|Early Help|housing|Domestic abuse|drug and alcohol|young people|Nurses|public health|Ministry of Housing|pay" },
        { "shropshire-council/early-help", "police|Probation|Nurseries|Doctors|Charities|Department for Work and Pensions|children's services|rent homes|government|public services" },
    };

    public static TheoryData<string, string> HowLong { get; } = new()
    {
        { "birmingham-childrens-trust/integrated-social-care", "list says how long|destroy it" },
        { "sandwell-childrens-trust/early-help", "as long as we help you|longer if the law" },
        { "sandwell-childrens-trust/troubled-families", "1 month|December 2022|7 years" },
        { "sefton-council/supporting-families", "as long as we help you|show what we did|delete" },
        { "shropshire-council/early-help", "list of how long|follow that list" },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public void Who_holds_my_information(string id) =>
        Answers(id, "who-we-are", Of(id).Notice!.ControllerName, "in charge of your information");

    [Theory]
    [MemberData(nameof(Ids))]
    public void How_do_I_reach_them(string id)
    {
        var contact = Of(id).Notice!.Controller!.Nested("contact")!;
        Answers(id, "who-we-are", [.. new[] { contact.Text("email"), contact.Text("phone") }.OfType<string>()]);
        // An address that the officer shares stands once, with the officer.
        if (contact.Scalars("address").LastOrDefault()?.Text is { } place)
        {
            Assert.Contains(place, string.Join('\n', DocumentText.Lines(EasyRead(id))), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Why_do_they_have_it(string id)
    {
        Answers(id, "purposes", [.. Of(id).Notice!.Purposes.SelectMany(purpose => purpose.Records("easy_read")).Select(row => row.Text("words")!.TrimEnd('.'))]);
        Answers(id, "legal-reasons", "The law gives us jobs to do");
    }

    [Theory]
    [MemberData(nameof(WhoSeesIt))]
    public void Who_sees_it(string id, string answers) => Answers(id, "recipients", answers.Split('|'));

    [Theory]
    [MemberData(nameof(HowLong))]
    public void How_long_do_they_keep_it(string id, string answers) => Answers(id, "retention", answers.Split('|'));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_can_I_ask_for(string id)
    {
        Answers(id, "rights", "copy of your information", "fix mistakes", "delete", "pause");
        Answers(id, "right-to-object", "You can say no", "you do not agree");
        Answers(id, "how-to-use-your-rights", "1 month", "free");
        foreach (var route in Of(id).Notice!.Fields.Nested("rights")!.Records("routes"))
        {
            Answers(id, "how-to-use-your-rights", ContactWays(route.Nested("contact")!));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Whoever_hears_about_rights_is_reached_in_one_place(string id)
    {
        var blocks = EasyRead(id).Blocks.SkipWhile(block => block is not Heading { Id: "how-to-use-your-rights" })
            .TakeWhile(block => block is not Heading { Id: "complaints" });
        var ways = blocks.OfType<Illustrated>().SelectMany(row => row.Blocks).OfType<Paragraph>()
            .SelectMany(words => words.Inlines).OfType<Link>().Select(link => link.Target).ToList();
        Assert.NotEmpty(ways);
        Assert.Equal(ways.Distinct(), ways);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void How_do_I_complain(string id)
    {
        Answers(id, "complain-to-us", "right to complain to us", "within 30 days");
        Answers(id, "complain-to-us", ContactWays(Of(id).Notice!.Fields.Nested("complaints")!.Nested("contact")!));
        Answers(id, "complain-to-regulator", "right to complain to the regulator", "Information Commissioner's Office", "0303 123 1113", "ico.org.uk/make-a-complaint");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Who_checks_that_the_rules_are_kept(string id) =>
        Answers(id, "dpo", ["data protection officer", .. ContactWays(Of(id).Notice!.Dpo!.Nested("contact")!)]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_edition_is_easy_to_read_by_every_rule(string id)
    {
        var found = Of(id).Diagnostics.Where(diagnostic => diagnostic.Rule.Code.StartsWith("NG5", StringComparison.Ordinal));
        // Nobody has tested the editions yet, and no rule can change that.
        Assert.Equal(["NG526"], found.Select(diagnostic => diagnostic.Rule.Code));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_edition_that_nobody_has_tested_does_not_call_itself_Easy_Read(string id)
    {
        var document = EasyRead(id);
        Assert.Contains("Easier to read", document.Info.Keywords);
        var words = string.Join('\n', DocumentText.Lines(document));
        Assert.Contains("This document is easier to read.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("This is an Easy Read document", words, StringComparison.Ordinal);
    }

    private static string[] ContactWays(Records.Record contact) =>
        [.. new[] { contact.Text("email"), contact.Text("phone"), contact.Text("web"), contact.Text("form") }.OfType<string>()];

    /// <summary>Every answer stands below the heading, up to the next one that is not lower.</summary>
    private static void Answers(string id, string heading, params IReadOnlyCollection<string> answers)
    {
        Assert.NotEmpty(answers);
        var blocks = EasyRead(id).Blocks;
        var start = blocks.ToList().FindIndex(block => block is Heading found && found.Id == heading);
        Assert.True(start >= 0, $"{id} has no heading `{heading}`");
        var level = ((Heading)blocks[start]).Level;
        var chapter = blocks.Skip(start + 1).TakeWhile(block => block is not Heading next || next.Level > level);
        var words = string.Join('\n', chapter.SelectMany(DocumentText.Lines));
        Assert.Equal([], answers.Where(answer => !words.Contains(answer, StringComparison.OrdinalIgnoreCase)));
    }

    private static Document EasyRead(string id) =>
        Of(id).Editions.Single(edition => edition.Edition.Variant == "easy-read").Document;

    private static CheckedNotice Of(string id) =>
        Checks.GetOrAdd(id, key => new(() => Opened.Value.Check(key.Split('/')[0], key.Split('/')[1]))).Value;
}
