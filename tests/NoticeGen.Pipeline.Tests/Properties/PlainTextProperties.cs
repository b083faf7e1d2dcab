using CsCheck;
using NoticeGen.Documents;
using NoticeGen.Reading;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Properties;

/// <summary>Plain text comes through composing and parsing as it was written, wherever a template prints it, and keeps its place.</summary>
public sealed class PlainTextProperties
{
    /// <summary>Every place in which a template may print a value.</summary>
    private const string Template = """
        # Title {#title}

        {{ notice.summary }}

        - {{ notice.summary }}
        - Before {{ notice.summary }} after

        1. {{ notice.summary }}
            - {{ notice.summary }}

        Before {{ notice.summary }} after, **{{ notice.summary }}**, *{{ notice.summary }}* and [{{ notice.summary }}](#heading)

        ## {{ notice.summary }} {#heading}

        ### Before {{ notice.summary }}

        | {{ notice.summary }} | Column |
        |---|---|
        | {{ notice.summary }} | Before {{ notice.summary }} after |
        | **{{ notice.summary }}** | {{ notice.summary }}&#x2028;{{ notice.summary }} |

        {{ notice.summary }}
        :   {{ notice.summary }}

        Label
        :   {{ notice.summary }}

        > {{ notice.summary }}

        ::: note
        {{ notice.summary }}
        :::

        ::: illustrated lock
        {{ notice.summary }}
        :::
        """;

    private static readonly string[] Expected =
    [
        "Title", "@", "@", "Before @ after", "@", "@", "Before @ after, @, @ and @", "@", "Before @", "@", "Column", "@", "Before @ after", "@", "@ @",
        "@", "@", "Label", "@", "@", "@", "[A closed padlock]", "@",
    ];

    private static readonly TemplateSet Templates = TemplateReader.Read(Workspace.Small.WithTemplate(Template).AsInput()).Value!;

    [Fact]
    public void Any_plain_text_survives_wherever_it_is_printed()
    {
        Texts.Plain.Sample(
            text =>
            {
                var printed = Folded.Text(text);
                var lines = DocumentText.Lines(Parse(text)).Select(Folded.Text);
                Assert.Equal(Expected.Select(line => line.Replace("@", printed, StringComparison.Ordinal)), lines);
            },
            iter: 1_500);
    }

    [Fact]
    public void An_untouched_value_keeps_the_place_of_every_character()
    {
        Texts.Verbatim.Sample(
            text =>
            {
                var runs = TextRuns.Of(Parse(text)).ToList();
                Assert.Equal(Expected.Count(line => line.Contains('@', StringComparison.Ordinal)) + 4, runs.Count(run => run.Origin.Path == Workspace.NoticePath));
                foreach (var run in runs)
                {
                    Assert.Equal(Folded.Text(run.Value), Folded.Text(run.Origin.Excerpt));
                }
            },
            iter: 800);
    }

    [Fact]
    public void Every_run_of_words_comes_from_inside_a_file()
    {
        Texts.Plain.Sample(
            text =>
            {
                foreach (var run in TextRuns.Of(Parse(text)))
                {
                    Assert.True(run.Origin.Path is Workspace.NoticePath or Workspace.TemplatePath, run.Origin.ToString());
                    Assert.InRange(run.Origin.Span.Start, 0, run.Origin.Source.Text.Length);
                    Assert.InRange(run.Origin.Span.End, run.Origin.Span.Start, run.Origin.Source.Text.Length);
                    Assert.True(run.Origin.Span.Length > 0, $"{run.Value} has no characters of a file");
                }
            },
            iter: 400);
    }

    [Fact]
    public void A_markdown_value_of_any_text_gives_a_document_or_a_reason()
    {
        var templates = TemplateReader.Read(Workspace.Small.WithTemplate("# Title {#title}\n\n{{ notice.about }}\n").AsInput()).Value!;
        Texts.Plain.Sample(
            text =>
            {
                var outcome = Workspace.Empty.WithNotice($"title: T\nabout: {Texts.Quote(text)}\n").Parse(templates);
                foreach (var problem in outcome.Diagnostics)
                {
                    Assert.InRange(problem.Origin.Span.End, 0, problem.Origin.Source.Text.Length);
                }
                Assert.True(outcome.Value is not null || outcome.HasErrors);
            },
            iter: 800);
    }

    private static Document Parse(string text)
    {
        var outcome = Workspace.Empty.WithNotice($"title: T\nsummary: {Texts.Quote(text)}\n").Parse(Templates);
        Assert.Equal([], Problems.Lines(outcome.Diagnostics));
        return outcome.Value!;
    }
}
