using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Records;
using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>Slips of form: what is taken as meant, what is offered to paste, and what follows from a file that cannot be read.</summary>
public sealed class StructuralFaultsTests
{
    private const string Head = "title: Housing\ncontroller:\n  name: Northtown Council\n";

    [Theory]
    [InlineData("never: sell it\n", "never", "sell it")]
    [InlineData("audience: children\n", "audience", "children")]
    public void One_text_where_a_list_belongs_is_a_list_of_one(string yaml, string field, string item)
    {
        var read = Workspace.Empty.WithNotice(Head + yaml).Read();
        Assert.Equal([], Problems.Lines(read.Diagnostics));
        Assert.Equal([item], read.Value!.Fields.Scalars(field).Select(scalar => scalar.Text));
    }

    [Fact]
    public void One_group_where_a_list_of_groups_belongs_is_a_list_of_one_and_merges_as_such()
    {
        var read = Workspace.Empty
            .With("notices/northtown/authority.yaml", "data:\n  id: name\n  name: Your name\n  detail: All of it\n")
            .WithNotice(Head + "data:\n  - id: name\n    name: Your names\narticle_9:\n  condition: 9-2-g\n").Read();
        Assert.Equal([], Problems.Lines(read.Diagnostics));
        var data = Assert.Single(read.Value!.Data);
        Assert.Equal(("Your names", "All of it"), (data.Text("name"), data.Text("detail")));
        Assert.Equal("9-2-g", Assert.Single(read.Value.Fields.Records("article_9")).Text("condition"));
    }

    [Theory]
    [InlineData("No", "no")]
    [InlineData("YES", "yes")]
    [InlineData("true", "yes")]
    [InlineData("False", "no")]
    [InlineData("Not stated", "not-stated")]
    [InlineData("not_stated", "not-stated")]
    [InlineData("partly", "partly")]
    public void Words_of_a_choice_are_taken_in_any_case(string written, string read) =>
        Assert.Equal(read, Sound("providing_data:\n  required: " + written + "\n").Nested("providing_data")!.Text("required"));

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("no", false)]
    [InlineData("TRUE", true)]
    public void Flags_take_yes_and_no(string written, bool isTrue)
    {
        var row = Sound($"easy_read:\n  introduction:\n    - words: We help.\n      picture: privacy\n      draft: {written}\n").Nested("easy_read")!.Records("introduction").Single();
        Assert.Equal(isTrue, row.Scalar("draft")!.IsTrue);
    }

    [Theory]
    [InlineData("security: We lock it.\n", "security:\n  statement: We lock it.")]
    [InlineData("sources: [your school, \"The police: all\"]\n", "sources:\n  - id: your-school\n    name: your school\n  - id: the-police-all\n    name: \"The police: all\"")]
    [InlineData("dpo: dpo@northtown.example\n", "dpo:\n  contact:\n    email: dpo@northtown.example")]
    [InlineData("providing_data: partly\n", "providing_data:\n  required: partly")]
    [InlineData("transfers: We send none.\n", "transfers:\n  outside_uk: \"[insert none or not-routinely or yes]\"\n  note: We send none.")]
    [InlineData("summary:\n  Our service: we help\n", "summary: \"Our service: we help\"")]
    [InlineData("summary:\n  - We help.\n", "summary: We help.")]
    [InlineData("never:\n  - sell: anything\n  - give it away\n", "never:\n  - \"sell: anything\"")]
    [InlineData("published: [2026-11-22]\n", "published: 2026-11-22")]
    [InlineData("published: 22/08/2026\n", "published: 2026-08-22")]
    [InlineData("published: 1st March 2026\n", "published: 2026-03-01")]
    [InlineData("theme:\n  brand: 1f4e79\n", "  brand: \"#1f4e79\"")]
    [InlineData("service_contact:\n  email: The team <team@northtown.example>\n", "  email: team@northtown.example")]
    [InlineData("service_contact:\n  web: www.northtown.gov.uk/help\n", "  web: https://www.northtown.gov.uk/help")]
    [InlineData("purposes:\n  - id: My Purpose\n    name: x\n", "  - id: my-purpose")]
    [InlineData("sumary: We help.\n", "summary: We help.")]
    [InlineData("regulator: icoo\n", "regulator: ico")]
    [InlineData("dpo:\n  title: Officer\n", "  contact:\n    email: \"[insert an email address]\"")]
    public void What_is_offered_mends_the_fault_where_it_stands(string yaml, string offered)
    {
        var read = Workspace.Empty.WithNotice(Head + yaml).Read();
        var fault = Assert.Single(read.Diagnostics);
        var fix = fault.ToPaste();
        Assert.NotNull(fix);
        Assert.Equal(offered, fix.Yaml);
        var (text, place) = (fault.Origin.Source.Text, fix.Place!.Span);
        var pasted = text[..place.Start] + fix.Yaml + (place.Length == 0 ? "\n" : "") + text[place.End..];
        Assert.Equal([], Problems.Lines(Workspace.Empty.WithNotice(pasted).Read().Diagnostics));
    }

    [Theory]
    [InlineData("dpo:\n  contact:\n    phone: 01632 960 001 extension 9\n")]
    [InlineData("theme:\n  brand: blue\n")]
    [InlineData("published: soon\n")]
    [InlineData("summary: [a, b]\n")]
    [InlineData("sumary: x\nsummary: y\n")]
    public void Where_only_a_person_can_mend_it_there_is_help_and_nothing_to_paste(string yaml)
    {
        var fault = Assert.Single(Workspace.Empty.WithNotice(Head + yaml).Read().Diagnostics);
        Assert.Null(fault.ToPaste());
        Assert.True(fault.Help?.Length > 20);
    }

    [Theory]
    [InlineData("dpo:\n  contact:\n    email: \"[insert an email address]\"\n")]
    [InlineData("providing_data:\n  required: [insert yes or no]\n")]
    [InlineData("purposes:\n  - id: a\n    name: b\n    basis: [\"[insert a lawful basis]\"]\n")]
    [InlineData("published: \"[insert a date]\"\n")]
    public void A_blank_is_no_fault_of_form_but_is_remembered(string yaml)
    {
        var read = Workspace.Empty.WithNotice(Head + yaml).Read();
        Assert.Equal([], Problems.Lines(read.Diagnostics));
        Assert.True(UnfilledValue.Is(Assert.Single(read.Value!.Unread!.Unfilled).Blank.Text) || read.Value.Unread.Unfilled[0].Blank.Text.StartsWith("insert", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("notices/northtown/authority.yaml", "controller: [\n")]
    [InlineData("notices/_base/shared.yaml", "summary: \"x\n")]
    public void Nothing_is_said_to_be_missing_while_a_file_below_cannot_be_read(string path, string text)
    {
        var read = Workspace.Empty.With(path, text).WithNotice("base: shared\nsummary: [a, b]\n").Read();
        Assert.Null(read.Value);
        Assert.DoesNotContain(read.Diagnostics, problem => problem.Rule == ReadingProblems.MissingField);
        Assert.Contains(read.Diagnostics, problem => problem.Rule == ReadingProblems.WrongType);
    }

    [Fact]
    public void A_base_named_by_an_authority_is_said_to_have_no_effect()
    {
        var read = Workspace.Empty.With("notices/northtown/authority.yaml", "base: shared\n").WithNotice(Head).Read();
        Assert.Equal(["notices/northtown/authority.yaml:1:1 NG007 `base: shared` has no effect in `authority.yaml`"], Problems.Lines(read.Diagnostics));
    }

    public static TheoryData<string> AllFields { get; } = [.. NoticeSchema.Notice.Fields.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(AllFields))]
    public void Whatever_stands_in_a_field_each_fault_says_what_to_do(string field)
    {
        foreach (var value in (string[])["zzz", "[zzz]", "{zzz: zzz}", "[[zzz]]", "[{zzz: zzz}]", "{zzz: [zzz]}", "\" \"", "[\"\"]", "[insert it]", "\"[insert it]\""])
        {
            var read = Workspace.Empty.WithNotice((field == "title" ? "" : "title: Housing\n") + $"{field}: {value}\n").Read();
            Assert.All(read.Diagnostics, fault => Assert.True(fault.ToPaste() is not null || fault.Help is { Length: > 0 }, $"{field}: {value}: {fault.Message}"));
        }
    }

    private static NoticeGen.Records.Record Sound(string yaml)
    {
        var read = Workspace.Empty.WithNotice(Head + yaml).Read();
        Assert.Equal([], Problems.Lines(read.Diagnostics));
        return read.Value!.Fields;
    }
}
