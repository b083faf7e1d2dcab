using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>Well-formed YAML that says something a notice cannot: each fault with its place and what to do.</summary>
public sealed class NoticeReaderTests
{
    private const string Head = "title: Housing\ncontroller:\n  name: Northtown Council\n";

    [Theory]
    [InlineData("sumary: x\n", "4:1 NG007 a privacy notice has no field `sumary`", "did you mean `summary`?")]
    [InlineData("Title: x\n", "4:1 NG007 a privacy notice has no field `Title`", "did you mean `title`? That is given already: put both together, or take this one out")]
    [InlineData("dpo:\n  contact:\n    emial: a@b.example\n", "6:5 NG007 contact details has no field `emial`", "did you mean `email`?")]
    [InlineData("purposes:\n  - id: a\n    name: b\n    lawful_bases: [consent]\n", "7:5 NG007 a purpose has no field `lawful_bases`", "its fields are: id, name, detail, basis, interest, recognised_interest, law, data, recipients, retention, activity, people, easy_read, easy_read_with")]
    public void An_unknown_field_is_shown_with_the_nearest_known_one(string yaml, string expected, string help)
    {
        AssertProblem(Head + yaml, expected, help);
    }

    [Theory]
    [InlineData("purposes: to help\n", "4:11 NG008 `purposes` holds the text “to help”; it should be a list; each item is a purpose with fields of its own: `id`, `name`, `detail`, `basis`, `interest`, `recognised_interest` and others", "write it in the form that the lines below show")]
    [InlineData("summary: [a, b]\n", "4:10 NG008 `summary` holds a list; it should be text", "write it like this:\nsummary: \"[insert the summary]\"")]
    [InlineData("summary:\n  a: b\n", "5:3 NG008 `summary` holds a group of fields, beginning with `a:`; it should be text", "write it in the form that the lines below show")]
    [InlineData("security: very good\n", "4:11 NG008 `security` holds the text “very good”; it should be how information is kept safe, as a group of fields: `statement`, `measures`, `breach`, `advice`, `easy_read`", "write it in the form that the lines below show")]
    [InlineData("purposes:\n  - to help\n", "5:5 NG008 `purposes` holds the text “to help”; each item should be a purpose, as a group of fields: `id`, `name`, `detail`, `basis`, `interest`, `recognised_interest` and others", "write it in the form that the lines below show")]
    public void A_value_of_another_kind_is_told_what_it_should_be(string yaml, string expected, string? help)
    {
        AssertProblem(Head + yaml, expected, help);
    }

    [Theory]
    [InlineData("published: 22/11/2026\n", "4:12 NG011 `published` should be a date such as 2026-11-22, not `22/11/2026`")]
    [InlineData("published: 2026-02-30\n", "4:12 NG011 `published` should be a date such as 2026-11-22, not `2026-02-30`")]
    [InlineData("dpo:\n  contact:\n    email: dpo at northtown\n", "6:12 NG011 `dpo at northtown` does not look like an email address")]
    [InlineData("dpo:\n  contact:\n    phone: call us\n", "6:12 NG011 `call us` does not look like a telephone number")]
    [InlineData("dpo:\n  contact:\n    web: northtown.example\n", "6:10 NG011 `northtown.example` is not a web address: it should begin with https:// or http:// and hold no spaces")]
    [InlineData("dpo:\n  contact:\n    web: https://www.northtown.example@evil.example/\n", "6:10 NG011 `https://www.northtown.example@evil.example/` shows one host and leads to another: take out what stands before the @")]
    [InlineData("dpo:\n  contact:\n    web: javascript:alert(1)\n", "6:10 NG011 `javascript:alert(1)` is not a web address: it should begin with https:// or http:// and hold no spaces")]
    [InlineData("theme:\n  brand: blue\n", "5:10 NG011 `brand` should be a colour such as #1f4e79, not `blue`")]
    [InlineData("purposes:\n  - id: My Purpose\n    name: x\n", "5:9 NG011 `My Purpose` cannot be an id: use lower-case letters, digits and hyphens")]
    public void A_value_that_cannot_be_read_is_quoted(string yaml, string expected)
    {
        AssertProblem(Head + yaml, expected, null, anyHelp: true);
    }

    [Theory]
    [InlineData("purposes:\n  - id: a\n    name: b\n    basis: [publik-task]\n", "7:13 NG010 `publik-task` is not the id of a lawful basis", "did you mean `public-task`?")]
    [InlineData("legislation:\n  - id: a\n    statute: childrens-act-1989\n", "6:14 NG010 `childrens-act-1989` is not the id of a statute", "did you mean `children-act-1989`? If not, add it: write these three lines into a file of the folder `law`, such as `law/statutes.yaml`, with its official title:\nstatutes:\n  - id: childrens-act-1989\n    title: \"Childrens Act 1989\"")]
    [InlineData("rights:\n  exceptions:\n    - right: acess\n      applies: \"no\"\n", "6:14 NG010 `acess` is not the id of a right", "did you mean `access`?")]
    [InlineData("recipients:\n  - id: a\n    name: b\n    body: dpw\n", "7:11 NG010 `dpw` is not the id of a public body", "did you mean `dwp`?")]
    [InlineData("easy_read:\n  picture: fone-call\n", "5:12 NG010 there is no picture called `fone-call`", "did you mean `phone-call`?")]
    [InlineData("regulator: icoo\n", "4:12 NG010 `icoo` is not the id of a regulator", "did you mean `ico`?")]
    [InlineData("data:\n  - id: a\n    name: b\n    kind: specail\n", "7:11 NG010 `specail` is not a choice for `kind`", "did you mean `special`?")]
    [InlineData("editions: [standard, large]\n", "4:22 NG010 there is no edition `large`", "there are: children, easy-read, form, poster, script, short, standard; or write `templates/large/notice.md.scriban` and `theme.yaml`")]
    [InlineData("editions: [standard, esy-read]\n", "4:22 NG010 there is no edition `esy-read`", "did you mean `easy-read`? If not, write `templates/esy-read/notice.md.scriban` and `theme.yaml`")]
    [InlineData("editions: [\"Leaf let\"]\n", "4:13 NG010 there is no edition `Leaf let`", "there are: children, easy-read, form, poster, script, short, standard")]
    [InlineData("languages: [en, ga]\n", "4:17 NG010 there are no words for the language `ga`", "there are: cy, en; or write `templates/words/ga.yaml`")]
    [InlineData("languages: [welsh]\n", "4:13 NG010 `welsh` is not the name of a language: BCP 47 has `cy` for Welsh, `ur` for Urdu", "there are: cy, en")]
    [InlineData("data:\n  - id: name\n    name: Name\npurposes:\n  - id: a\n    name: b\n    data: [nmae]\n", "10:12 NG010 `data` has no item `nmae`", "did you mean `name`?")]
    public void An_id_that_is_in_no_list_is_shown_with_the_nearest_one(string yaml, string expected, string help)
    {
        AssertProblem(Head + yaml, expected, help);
    }

    [Fact]
    public void Two_items_with_one_id_name_both_places()
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice(Head + "data:\n  - id: a\n    name: b\n  - id: a\n    name: c\n").Read().Diagnostics);
        Assert.Equal($"{Workspace.NoticePath}:7:9 NG016 `a` is the id of two items of `data`", Problems.Line(problem));
        Assert.Equal((5, 9), Assert.Single(problem.Related).Origin.Start);
    }

    [Theory]
    [InlineData("summary: x\n", "1:1 NG009 a privacy notice needs `title`")]
    [InlineData("title: ''\ncontroller:\n  name: N\n", "1:1 NG009 a privacy notice needs `title`, which is empty here")]
    [InlineData("title: Housing\ncontroller:\n  short_name: N\n", "3:3 NG009 the controller needs `name`")]
    [InlineData("title: Housing\npurposes:\n  - name: x\n", "3:5 NG009 a purpose needs `id`")]
    public void A_missing_field_points_at_the_nearest_thing_present(string yaml, string expected)
    {
        AssertProblem(yaml, expected, help: null, anyHelp: true);
    }

    [Fact]
    public void Every_fault_of_a_file_is_reported_in_one_run()
    {
        var read = Workspace.Empty.WithNotice("titel: Housing\nsecurity: good\npublished: soon\ndpo:\n  title: Officer\n").Read();
        // That the title is missing follows from its name, and is not said too.
        Assert.Equal(["NG007", "NG008", "NG009", "NG011"], read.Diagnostics.Select(problem => problem.Rule.Code).Order(StringComparer.Ordinal));
        Assert.NotNull(read.Value);
    }

    [Fact]
    public void A_base_that_does_not_exist_is_shown_with_the_nearest_one()
    {
        var read = Workspace.Empty.With("notices/_base/early-help.yaml", "summary: x\n").WithNotice("base: early-halp\n" + Head).Read();
        var problem = Assert.Single(read.Diagnostics);
        Assert.Equal(
            $"{Workspace.NoticePath}:1:7 NG012 there is no base `early-halp`: the file `notices/_base/early-halp.yaml` does not exist", Problems.Line(problem));
        Assert.Equal("did you mean `early-help`?", problem.Help);
    }

    [Theory]
    [InlineData("a", "notices/_base/a.yaml:1:7 NG013 the base `a` builds on itself")]
    [InlineData("b", "notices/_base/a.yaml:1:7 NG013 the base `b` builds on itself")]
    public void Bases_that_build_on_each_other_in_a_circle_are_refused(string aBuildsOn, string expected)
    {
        var read = Workspace.Empty
            .With("notices/_base/a.yaml", $"base: {aBuildsOn}\nsummary: x\n")
            .With("notices/_base/b.yaml", "base: a\n")
            .WithNotice($"base: {aBuildsOn}\n" + Head)
            .Read();
        Assert.Equal([expected], Problems.Lines(read.Diagnostics));
    }

    [Theory]
    [InlineData("../northtown/authority")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/Windows/win")]
    [InlineData("C:win")]
    [InlineData("..\\..\\secret")]
    [InlineData("\\\\server\\share")]
    public void A_base_outside_the_folder_of_bases_is_refused(string path)
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice($"base: '{path}'\n" + Head).Read().Diagnostics);
        Assert.Equal($"{Workspace.NoticePath}:1:8 NG014 the base `{path}` lies outside `notices/_base`", Problems.Line(problem));
    }

    [Fact]
    public void A_base_that_leads_out_through_a_link_is_refused()
    {
        var read = Workspace.Empty.WithFault("notices/_base/linked.yaml", "leads outside the workspace through a link").WithNotice("base: linked\n" + Head).Read();
        Assert.Equal(["notices/_base/linked.yaml:1:1 NG014 the file `notices/_base/linked.yaml` leads outside the workspace through a link"], Problems.Lines(read.Diagnostics));
    }

    [Fact]
    public void A_fault_of_a_shared_file_is_shown_in_that_file()
    {
        var read = Workspace.Empty
            .With("notices/_base/shared.yaml", "sumary: x\n")
            .With("notices/northtown/authority.yaml", "dpo:\n\tcontact: x\n")
            .WithNotice("base: shared\n" + Head)
            .Read();
        Assert.Equal(
            [
                "notices/northtown/authority.yaml:2:1 NG001 the line is indented with a tab",
                "notices/_base/shared.yaml:1:1 NG007 a privacy notice has no field `sumary`",
            ],
            Problems.Lines(read.Diagnostics));
    }

    [Theory]
    [InlineData("north town", "early help")]
    [InlineData("cyngor-sir-g\u00e2r", "c\u0175n-t\u0177")]
    [InlineData("\u5317\u753a", "\u4f4f\u5b85")]
    public void Names_with_spaces_and_other_letters_are_read_and_rendered(string authority, string name)
    {
        var workspace = Workspace.Small
            .With($"notices/{authority}/authority.yaml", "controller:\n  name: Northtown\n")
            .With($"notices/{authority}/{name}.yaml", "title: Housing\neditions: [standard]\n");
        var pipeline = workspace.Open().Value!;
        var notice = pipeline.Check(authority, name);
        Assert.Equal([], Problems.Lines(notice.Diagnostics));
        Assert.Equal($"notices/{authority}/{name}.yaml:1:8", notice.Notice!.Fields.Scalar("title")!.Origin.ToString());
        Assert.Equal(
            [$"{authority}/{name}/{name}.html", $"{authority}/{name}/{name}.pdf"],
            pipeline.Build(notice).Files.Select(file => file.Path));
    }

    private static void AssertProblem(string yaml, string expected, string? help, bool anyHelp = false)
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics);
        Assert.Equal($"{Workspace.NoticePath}:{expected}", Problems.Line(problem));
        if (!anyHelp)
        {
            Assert.Equal(help, problem.Help);
        }
    }

    [Fact]
    public void An_item_without_an_id_is_not_offered_in_place_of_another()
    {
        const string Yaml = "title: T\nlegislation:\n  - id: \"\"\n    statute: digital-economy-act-2017\npurposes:\n  - id: a\n    name: b\n    law: [digital-economy-act-2017]\n";
        var found = Workspace.Empty.WithNotice(Yaml).Read().Diagnostics;
        Assert.Contains(found, finding => finding.Message.Contains("`legislation` has no item", StringComparison.Ordinal));
        Assert.DoesNotContain(found.SelectMany(finding => finding.Suggested), edit => edit.Replacement.Length == 0);
    }
}
