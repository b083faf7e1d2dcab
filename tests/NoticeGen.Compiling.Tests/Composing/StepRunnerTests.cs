using NoticeGen.Composing;
using NoticeGen.Documents;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Composing;

/// <summary>A template's steps give what Scriban gives, to the place of every character, or leave the template to it.</summary>
public sealed class StepRunnerTests
{
    private const string Notice = """
        title: Housing
        summary: All about homes & gardens
        service: housing
        controller:
          name: Northtown Council
          contact:
            address: [Town Hall, Northtown]
            phone: 01632 960 000
        data:
          - id: name
            name: Your name
          - id: health
            name: Your health
            kind: special
            detail: What doctors say
        """;

    [Fact]
    public void Every_notice_of_the_project_is_composed_alike_in_both_ways()
    {
        var pipeline = Workspace.Project.Open().Value!;
        foreach (var id in Workspace.Project.NoticeIds)
        {
            var (authority, name) = (id.Split('/')[0], id.Split('/')[1]);
            var notice = pipeline.Check(authority, name).Notice!;
            foreach (var edition in notice.Editions)
            {
                var inputs = new CompositionInputs(pipeline.TemplatesFor(authority)!, pipeline.Law, edition, Workspace.Day);
                var texts = (inputs.Templates.TemplateFor(edition)!, inputs.Templates.Words[edition.Language].Words);
                var quick = Composer.Quickly(notice, inputs, texts);
                Assert.NotNull(quick);
                AssertAlike(Composer.Thoroughly(notice, inputs, texts).Value!, quick);
            }
        }
    }

    [Theory]
    [InlineData("{{ notice.title }}, {{ notice.summary }}", true)]
    [InlineData("{{ if notice.aims }}a{{ else if notice.title == \"Housing\" }}b{{ else }}c{{ end }}", true)]
    [InlineData("{{ if notice.title != \"Housing\" || !notice.aims && notice.data }}b{{ end }}", true)]
    [InlineData("{{ for item in notice.data }}{{ if for.first }}[{{ end }}{{ item.name }}{{ if !for.last }}, {{ end }}{{ end }}", true)]
    [InlineData("{{ for item in notice.data }}{{ for other in notice.data }}{{ item.id }}{{ other.id }}{{ if for.last }};{{ end }}{{ end }}{{ if for.first }}!{{ end }}{{ end }}", true)]
    [InlineData("{{ for item in notice.aims }}{{ item }}{{ end }}", true)]
    [InlineData("{{ special = where notice.data \"kind\" \"special\" }}{{ if special.size > 0 }}{{ special[0].name }}{{ end }}", true)]
    [InlineData("{{ for word in notice.data }}{{ word.name }}{{ end }}{{ word \"and\" }}", true)]
    [InlineData("{{ for item in notice.data }}{{ include \"seen\" item }}{{ end }}", true)]
    [InlineData("{{ include \"two\" notice.controller notice.title }}{{ include \"two\" notice.controller }}", true)]
    [InlineData("{{ x = notice.title }}{{ include \"shared\" }}", true)]
    [InlineData("{{ web \"https://www.northtown.example\" }} {{ phone notice.controller.contact.phone }} {{ lines notice.controller.contact.address }}", true)]
    [InlineData("{{ sentence_list (pluck notice.data \"name\") }} {{ full_stop (lower_first notice.data[1].detail) }}", true)]
    [InlineData("{{ for right in rights }}{{ right.heading }}: {{ right.applies }}{{ end }} {{ regulator.name }}", true)]
    [InlineData("{{ (statement \"lawful-basis-meaning\").text }}{{ if has notice.data \"detail\" }}y{{ end }}", true)]
    [InlineData("{{- notice.title -}}\n\n{{~ notice.title ~}}\nx{{ \"a\" }}", true)]
    [InlineData("{{ notice.title; notice.summary }}{{ # a comment }}", true)]
    [InlineData("{{ if \"\" }}empty{{ end }}{{ if 0 }}zero{{ end }}", true)]
    [InlineData("{{ notice.data.size }}", false)]
    [InlineData("{{ is_easy_read }}", false)]
    [InlineData("{{ notice.aims.size == 0 }}", false)]
    [InlineData("{{ if notice.data.size == 2 }}two{{ end }}", false)]
    [InlineData("{{ for item in notice.data limit:1 }}{{ item.name }}{{ end }}", false)]
    [InlineData("{{ for x in 1..3 }}{{ x }}{{ end }}", false)]
    [InlineData("{{ for item in notice.data }}{{ break }}{{ end }}", false)]
    [InlineData("{{ notice.title + \"!\" }}", false)]
    [InlineData("{{ notice.title | upper_first }}", false)]
    [InlineData("{{ notice.aims ? 1 : 2 }}", false)]
    [InlineData("{{ case notice.title }}{{ when \"Housing\" }}h{{ end }}", false)]
    [InlineData("{{ with notice }}{{ end }}", false)]
    [InlineData("{{ [1, 2].size }}", false)]
    [InlineData("{{ notice[\"title\"] }}", false)]
    [InlineData("{{ for notice in notice.data }}{{ notice.name }}{{ end }}", false)]
    [InlineData("{{ date = notice.title }}{{ date }}", false)]
    [InlineData("{{ x = 1 }}{{ x }}", false)]
    public void What_is_usual_is_composed_alike_and_the_rest_is_left_to_Scriban(string template, bool isUsual)
    {
        var files = Workspace.Small
            .With("templates/partials/seen.md.scriban", "{{ $0.name }} {{ word \"and\" }}")
            .With("templates/partials/two.md.scriban", "{{ $1 ?? $0.name }}{{ $2 }}")
            .With("templates/partials/shared.md.scriban", "{{ x }}")
            .WithNotice(Notice)
            .WithTemplate(template);
        var templates = TemplateReader.Read(files.AsInput()).Value!;
        var inputs = new CompositionInputs(templates, Workspace.Law, new Edition("en", Edition.Standard), Workspace.Day);
        var texts = (templates.TemplateFor(inputs.Edition)!, templates.Words["en"].Words);
        var notice = files.Read().Value!;
        var thorough = Composer.Thoroughly(notice, inputs, texts);
        var quick = Composer.Quickly(notice, inputs, texts);
        Assert.Equal(isUsual, quick is not null);
        if (quick is not null)
        {
            Assert.Empty(thorough.Diagnostics);
            AssertAlike(thorough.Value!, quick);
        }
    }

    private static void AssertAlike(ComposedText expected, ComposedText quick)
    {
        Assert.Equal(expected.Markdown, quick.Markdown);
        for (var at = 0; at < quick.Markdown.Length; at++)
        {
            Assert.Equal(expected.Map.Find(new TextSpan(at, 1)), quick.Map.Find(new TextSpan(at, 1)));
            Assert.Equal(expected.Map.SegmentEnd(at), quick.Map.SegmentEnd(at));
        }
        Assert.True(expected.Printed.SetEquals(quick.Printed));
    }
}
