using NoticeGen.Composing;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Composing;

/// <summary>A notice put into a template: what is printed, where it came from, and what a template is told that it got wrong.</summary>
public sealed class ComposerTests
{
    private const string Notice = "title: Housing\nsummary: All about homes\ncontroller:\n  name: Northtown Council\n  contact:\n    address: [Town Hall, Northtown]\n";

    [Theory]
    [InlineData("{{ notise.title }}", "1:4 NG032", "notise")]
    [InlineData("{{ titel }}", "1:4 NG032", "titel")]
    public void A_misspelt_variable_is_an_error_at_its_place(string template, string expected, string quoted)
    {
        var problem = Fails(template);
        Assert.StartsWith($"{Workspace.TemplatePath}:{expected}", Problems.Line(problem), StringComparison.Ordinal);
        Assert.Contains(quoted, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ notice.titel }}", "1:11 NG031 a privacy notice has no field `titel`", "did you mean `title`?")]
    [InlineData("a\n{{ if notice.dpoo }}x{{ end }}", "2:14 NG031 a privacy notice has no field `dpoo`", "did you mean `dpo`?")]
    [InlineData("{{ notice.controller.contact.emial }}", "1:30 NG031 contact details has no field `emial`", "did you mean `email`?")]
    [InlineData("{{ for p in notice.purpose }}{{ end }}", "1:20 NG031 a privacy notice has no field `purpose`", "did you mean `purposes`?")]
    [InlineData("{{ regulator.telephone }}", "1:14 NG031 the regulator has no field `telephone`", "its fields are: address, complain, home, name, phone, short_name")]
    public void A_misspelt_field_is_an_error_at_its_place(string template, string expected, string help)
    {
        AssertFails(template, expected, help);
    }

    [Theory]
    [InlineData("{{ include \"contakt\" notice.controller }}", "NG033 there is no partial `contakt`", "did you mean `contact`?")]
    [InlineData("{{ include \"../secret\" }}", "NG033 there is no partial `../secret`", "partials are: again, contact, deep, hundreds, loop, nothing, thousands")]
    [InlineData("{{ include \"/etc/passwd\" }}", "NG033 there is no partial `/etc/passwd`", "partials are: again, contact, deep, hundreds, loop, nothing, thousands")]
    [InlineData("{{ (statement \"controller-meening\").text }}", "NG035 there is no standard sentence `controller-meening`", "did you mean `controller-meaning`?")]
    public void A_partial_or_a_sentence_that_does_not_exist_is_an_error(string template, string expected, string help)
    {
        AssertFails(template, "1:4 " + expected, help, exactPlace: false);
    }

    [Theory]
    [InlineData("{{ picture \"fone-call\" }}", "there is no picture called `fone-call`")]
    [InlineData("{{ word \"and-so-on\" }}", "the words of the language `en` have no phrase `and-so-on`")]
    [InlineData("{{ notice.controller }}", "a group or a list cannot be printed: name one of its fields, or loop over it")]
    [InlineData("{{ notice.controller.contact.address }}", "a group or a list cannot be printed: name one of its fields, or loop over it")]
    [InlineData("{{ date notice.title }}", "`Housing` is not a date")]
    [InlineData("{{ upper notice.title }}", "upper")]
    [InlineData("{{ notice.title | string.upcase }}", "string")]
    [InlineData("{{ date.now }}", "`date`")]
    [InlineData("{{ string.upcase notice.title }}", "string")]
    [InlineData("{{ math.random 1 2 }}", "math")]
    [InlineData("{{ object.eval \"1\" }}", "object")]
    public void What_a_template_may_not_ask_for_is_an_error(string template, string expected)
    {
        var problem = Fails(template);
        Assert.StartsWith($"{Workspace.TemplatePath}:1:", problem.Origin.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loops_inside_loops_that_never_end_are_stopped()
    {
        const string Thousand = "for {0} in 1..1000";
        var template = "{{ " + string.Join(" }}{{ ", Enumerable.Range(0, 6).Select(i => Thousand.Replace("{0}", $"x{i}", StringComparison.Ordinal))) + " }}"
            + string.Concat(Enumerable.Repeat("{{ end }}", 6));
        Assert.Equal("NG034 the template has looped 200,000 times", CodeAndMessage(Fails(template)));
    }

    [Fact]
    public void One_loop_over_more_than_any_notice_holds_is_stopped()
    {
        Assert.Equal("NG034 the template has looped 200,000 times", CodeAndMessage(Fails("{{ for x in 1..300000 }}{{ end }}")));
    }

    [Fact]
    public void A_range_larger_than_memory_is_stopped()
    {
        Assert.Equal("NG034 the template has looped 200,000 times", CodeAndMessage(Fails("{{ for x in 1..2000000000 }}{{ end }}")));
    }

    [Fact]
    public void A_template_that_writes_without_end_is_stopped()
    {
        var template = "{{ for x in 1..150000 }}" + new string('a', 200) + "{{ end }}";
        Assert.Equal("NG034 the template has written more than 4,194,304 characters", CodeAndMessage(Fails(template)));
    }

    [Fact]
    public void A_text_that_doubles_in_a_loop_is_stopped()
    {
        var problem = Fails("{{ a = \"aaaaaaaa\" }}{{ for x in 1..60 }}{{ a = a + a }}{{ end }}{{ a }}");
        Assert.Equal("NG034 the template has written more than 4,194,304 characters", CodeAndMessage(problem));
    }

    [Theory]
    [InlineData("{{ y = x + \"b\" }}")]
    [InlineData("{{ z = z + [x + i] }}")]
    [InlineData("{{ y = x + i == x }}")]
    public void What_is_made_and_not_printed_is_counted_too(string step) =>
        Assert.Equal(
            "NG034 the template has made more than 64,000,000 characters and items",
            CodeAndMessage(Fails("{{ z = [] }}{{ x = \"aaaaaaaaaaaaaaaa\" }}{{ for i in 1..17 }}{{ x = x + x }}{{ end }}{{ for i in 1..150000 }}" + step + "{{ end }}")));

    [Theory]
    [InlineData("loop")]
    [InlineData("again")]
    public void Partials_that_include_each_other_are_stopped(string partial)
    {
        var problem = Fails($"{{{{ include \"{partial}\" }}}}");
        Assert.Equal("NG034 partials include each other more than 16 deep", CodeAndMessage(problem));
        Assert.StartsWith("templates/partials/", problem.Origin.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Partials_that_are_included_without_end_are_stopped_though_they_write_nothing()
    {
        var problem = Fails("{{ for x in 1..100 }}{{ include \"hundreds\" }}{{ end }}");
        Assert.Equal("NG034 partials have been included 200,000 times", CodeAndMessage(problem));
    }

    [Fact]
    public void An_expression_nested_without_end_is_no_crash()
    {
        var template = "{{ " + new string('(', 5_000) + "1" + new string(')', 5_000) + " }}";
        var read = TemplateReader.Read(Templates.WithTemplate(template).AsInput());
        Assert.NotEmpty(read.Diagnostics);
    }

    [Fact]
    public void A_fault_in_a_partial_is_shown_in_the_partial()
    {
        AssertFails("{{ include \"deep\" notice }}", "2:7 NG031 a privacy notice has no field `nothing`", help: null, path: "templates/partials/deep.md.scriban");
    }

    [Fact]
    public void An_edition_without_a_template_is_an_error_where_it_is_asked_for()
    {
        var notice = Templates.WithNotice(Notice + "editions: [standard, easy-read]\n").Check();
        Assert.Equal([$"{Workspace.NoticePath}:7:22 NG010 there is no edition `easy-read`"], Problems.Lines(notice.Diagnostics));
    }

    [Theory]
    [InlineData("Written so: {{ notice.title }}", "Housing", Workspace.NoticePath, 1, 8)]
    [InlineData("{{ for line in notice.controller.contact.address }}\n{{ line }}\n{{ end }}", "Northtown", Workspace.NoticePath, 6, 26)]
    [InlineData("{{ x = notice.summary }}{{ x }}", "All about homes", Workspace.NoticePath, 2, 10)]
    [InlineData("{{ include \"contact\" notice.controller }}", "Northtown Council", Workspace.NoticePath, 4, 9)]
    [InlineData("{{ notice.summary ?? notice.title }}", "All about homes", Workspace.NoticePath, 2, 10)]
    [InlineData("{{ upper_first notice.summary }}", "All about homes", Workspace.NoticePath, 2, 10)]
    [InlineData("Written so: {{ notice.title }}", "Written so: ", Workspace.TemplatePath, 1, 1)]
    [InlineData("{{ include \"contact\" notice.controller }}", "From the partial: ", "templates/partials/contact.md.scriban", 1, 1)]
    [InlineData("{{ \"made here\" }}", "made here", Workspace.TemplatePath, 1, 4)]
    [InlineData("{{ regulator.short_name }}", "ICO", "law/uk/regulators.yaml", 0, 0)]
    public void Printed_text_knows_where_it_was_written(string template, string printed, string path, int line, int column)
    {
        var composed = Compose(template).Value!;
        var at = composed.Markdown.IndexOf(printed, StringComparison.Ordinal);
        Assert.True(at >= 0, composed.Markdown);
        var origin = composed.Map.Find(new TextSpan(at, printed.Length))!;
        Assert.Equal(path, origin.Path);
        if (line > 0)
        {
            Assert.Equal((line, column), origin.Start);
        }
    }

    [Fact]
    public void A_printed_value_is_known_as_printed_and_another_is_not()
    {
        var workspace = Templates.WithNotice(Notice);
        var notice = workspace.Read().Value!;
        var printed = Compose("{{ notice.title }}{{ if notice.summary }}{{ end }}", workspace).Value!.Printed;
        Assert.Contains(printed, value => ReferenceEquals(value, notice.Fields.Scalar("title")) || ((Records.Scalar)value).Text == "Housing");
        Assert.DoesNotContain(printed, value => ((Records.Scalar)value).Text == "All about homes");
    }

    [Theory]
    [InlineData("    email: a@northtown.gov.uk\n    address: [Town Hall, Northtown]\n", "    email: a@northtown.gov.uk\n    address: [Town Hall, Northtown]\n", true)]
    [InlineData("    email: a@northtown.gov.uk\n    address: [Town Hall, Northtown]\n", "    address: [Town Hall, Northtown]\n    email: a@northtown.gov.uk\n", true)]
    [InlineData("    email: a@northtown.gov.uk\n", "    email: b@northtown.gov.uk\n", false)]
    [InlineData("    email: a@northtown.gov.uk\n", "    email: a@northtown.gov.uk\n    phone: 01632 960 000\n", false)]
    [InlineData("    address: [Town Hall, Northtown]\n", "    address: [Town Hall, Southtown]\n", false)]
    public void Contacts_are_the_same_if_each_of_their_fields_is(string officer, string complaints, bool same)
    {
        var workspace = Templates.WithNotice(Notice + $"dpo:\n  title: Officer\n  contact:\n{officer}complaints:\n  contact:\n{complaints}");
        var printed = Compose("{{ if same notice.complaints.contact notice.dpo.contact }}yes{{ else }}no{{ end }}", workspace).Value!.Markdown;
        Assert.Equal(same ? "yes" : "no", printed.Trim());
    }

    [Fact]
    public void Nothing_is_the_same_as_a_contact_that_is_not_there()
    {
        Assert.Equal("no", Compose("{{ if same notice.dpo notice.complaints }}yes{{ else }}no{{ end }}").Value!.Markdown.Trim());
    }

    [Fact]
    public void What_is_said_with_the_same_contact_elsewhere_counts_as_printed()
    {
        const string Contact = "  contact:\n    email: a@northtown.gov.uk\n    address: [Old Mill, Northtown]\n";
        var workspace = Templates.WithNotice(Notice + "dpo:\n  title: Officer\n" + Contact + "complaints:\n" + Contact);
        var composed = Compose("{{ said_with notice.complaints.contact notice.dpo.contact }}", workspace).Value!;
        Assert.Equal(["Northtown", "Old Mill", "a@northtown.gov.uk"], composed.Printed.Select(value => ((Records.Scalar)value).Text).Order(StringComparer.Ordinal));
        Assert.Equal("", composed.Markdown.Trim());
    }

    [Fact]
    public void What_is_not_the_same_cannot_be_said_with_something_else()
    {
        Assert.Equal("NG032 these two are not the same", CodeAndMessage(Fails("{{ said_with notice.controller.contact notice.dpo }}")));
    }

    private static Workspace Templates { get; } = Workspace.Small
        .With("templates/partials/contact.md.scriban", "From the partial: {{ $0.name }}")
        .With("templates/partials/loop.md.scriban", "{{ include \"loop\" }}")
        .With("templates/partials/again.md.scriban", "{{ include \"loop\" }}")
        .With("templates/partials/hundreds.md.scriban", "{{ for x in 1..100 }}{{ include \"thousands\" }}{{ end }}")
        .With("templates/partials/thousands.md.scriban", string.Concat(Enumerable.Repeat("{{ include \"nothing\" }}", 1000)))
        .With("templates/partials/nothing.md.scriban", "")
        .With("templates/partials/deep.md.scriban", "first line\n{{ $0.nothing }}\n")
        .WithNotice(Notice);

    private static Outcome<ComposedText> Compose(string template, Workspace? workspace = null)
    {
        var files = (workspace ?? Templates).WithTemplate(template);
        var templates = TemplateReader.Read(files.AsInput());
        Assert.Equal([], Problems.Lines(templates.Diagnostics));
        var inputs = new CompositionInputs(templates.Value!, Workspace.Law, new Edition("en", Edition.Standard), Workspace.Day);
        return Composer.Compose(files.Read().Value!, inputs);
    }

    private static Diagnostic Fails(string template)
    {
        var composed = Compose(template);
        Assert.Null(composed.Value);
        return Assert.Single(composed.Diagnostics);
    }

    private static void AssertFails(string template, string expected, string? help, string path = Workspace.TemplatePath, bool exactPlace = true)
    {
        var problem = Fails(template);
        if (exactPlace)
        {
            Assert.Equal($"{path}:{expected}", Problems.Line(problem));
        }
        else
        {
            Assert.Equal(expected[4..], CodeAndMessage(problem));
            Assert.StartsWith($"{path}:1:", problem.Origin.ToString(), StringComparison.Ordinal);
        }
        if (help is not null)
        {
            Assert.Equal(help, problem.Help);
        }
    }

    private static string CodeAndMessage(Diagnostic problem) => $"{problem.Rule.Code} {problem.Message}";
}
