using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NoticeGen.Auditing.Importing;
using NoticeGen.Published;
using NoticeGen.Rendering;
using NoticeGen.Source;
using Xunit;
using Record = NoticeGen.Records.Record;

namespace NoticeGen.Tests.Importing;

/// <summary>Every word of an old notice is in its draft or among the leftovers, and no value says what the source does not say.</summary>
public sealed partial class ImportAccountTests
{
    private static readonly ImportPipeline Pipeline = ImportPipeline.Open(new InputFiles([])).Value!;

    /// <summary>Answers that say what a sentence of the source says.</summary>
    private static readonly string[] Choices = ["yes", "no", "none", "not-routinely", "not-stated", "ico"];

    /// <summary>"To pay you" is the use "pay you", and the last "and" of a list stands before no item.</summary>
    private static readonly string[] Joining = ["to", "and", "or"];

    private static readonly string[] Headings =
    [
        "Privacy notice", "Who we are", "What information do we collect?", "Why we use it", "Who we share it with", "How long do we keep it?", "Your rights", "Lawful basis",
        "Contact", "Complaints", "Cookies", "About the fête", "Where we get information from", "Security", "Changes to this notice", "Under 13",
    ];

    private static readonly string[] Lines =
    [
        "We use your information to find you a home.", "- Name (such as first name, last name)", "- the police", "We keep records for 6 years after you leave.", "Article 6(1)(e) – public task",
        "- The Children's Act 2004", "You can ask us for a copy.", "Email: data@northtown.gov.uk", "Tel: 01632 960 001", "Town Hall", "1 High Street", "Northtown", "NT1 1AA",
        "We do not sell your information. We may send it outside the UK.", "If you are unhappy, contact the Information Commissioner on 0303 123 1113.", "We share it with: schools, doctors, nurses and the police.",
        "1. To pay you", "2. To check #claims", "# *odd* [text](x) <b> & \\ ` | {{ name }}", "key: value # no comment", "“Quoted” – it’s 5 %", "Contents", "We use cookies on this site", "Version 2.1", "yes", "- 12", "Welfare Reform Act 2012",
    ];

    public static TheoryData<string> Published => [.. PublishedNotices.All.Select(notice => notice.File + ".txt")];

    public static TheoryData<string> Own => [.. Workspace.Project.NoticeIds];

    [Theory]
    [MemberData(nameof(Published))]
    public void Every_word_of_a_published_notice_is_accounted_for(string file) => Check(PublishedNotices.File(file));

    [Theory]
    [MemberData(nameof(Own))]
    public void Every_word_of_an_own_document_is_accounted_for(string notice)
    {
        var parts = notice.Split('/');
        var pipeline = Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Html, Format.Pdf, Format.Docx, Format.PlainText, Format.Markdown] }).Value!;
        foreach (var file in pipeline.Build(pipeline.Check(parts[0], parts[1])).Files.Where(file => file.EditionName is "standard" or "easy-read"))
        {
            Check(new InputFile("old" + Path.GetExtension(file.Path), file.File.Content), parts[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void An_own_pdf_tells_what_the_web_page_tells(string notice)
    {
        var parts = notice.Split('/');
        var pipeline = Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Html, Format.Pdf] }).Value!;
        var told = pipeline.Build(pipeline.Check(parts[0], parts[1])).Files.Where(file => file.EditionName == "standard").Select(file => Pipeline.Import(new InputFile("old" + Path.GetExtension(file.Path), file.File.Content), parts[0]).Value!)
            .Select(draft => draft.Fields.Values().Where(found => found.Field.Split('[')[0] is "data" or "sources" or "recipients" or "purposes" or "retention" or "legislation").Select(found => $"{found.Field}: {found.Value.Text}").ToHashSet()).ToList();
        Assert.Equal(2, told.Count);
        Assert.NotEmpty(told[0]);
        Assert.Equal(told[0].Order(), told[1].Order());
    }

    [Fact]
    public void Every_word_of_any_text_is_accounted_for() =>
        Gen.OneOf(Gen.Int[0, Headings.Length - 1].Select(at => Headings[at]), Gen.Int[0, Lines.Length - 1].Select(at => Lines[at]), Gen.String[Gen.Char[' ', '\u2040'], 1, 40].Select(text => text.ReplaceLineEndings(" ")))
            .List[1, 40].Sample(lines => Check(new InputFile("notice.txt", [.. Encoding.UTF8.GetBytes("A privacy notice of the council\n" + string.Join('\n', lines))])), iter: 400);

    [Fact]
    public void What_is_written_as_yaml_reads_back_to_the_same_text() =>
        Gen.String[Gen.Char, 1, 60].Sample(text => Assert.Equal(text, Read($"title: {DraftYaml.Quoted(text)}\n").Text("title")), iter: 300);

    private static void Check(InputFile file, string authority = "northtown-council")
    {
        var imported = Pipeline.Import(file, authority);
        if (imported.Value is not { } draft)
        {
            return;
        }
        var yaml = ImportedYaml.Fields(draft.Fields, _ => true);
        var held = Words(yaml.Replace("\\\"", "\"", StringComparison.Ordinal)).Concat(draft.Leftovers.SelectMany(left => Words(left.Words))).CountBy(word => word).ToDictionary();
        var lost = draft.Source.Blocks.SelectMany(block => Words(Bare(draft.Source.Words(block)))).Concat(draft.Source.Asides.SelectMany(aside => Words(aside.Words))).CountBy(word => word).Where(word => held.GetValueOrDefault(word.Key) < word.Value && !Joining.Contains(word.Key));
        Assert.Empty(lost.Select(word => $"“{word.Key}”: {word.Value} times in {file.Path}, {held.GetValueOrDefault(word.Key)} times in the draft"));
        var told = Words(draft.Source.Source.Text).Concat(draft.Source.Links.SelectMany(link => Words(link.Target))).ToHashSet();
        foreach (var (field, value) in draft.Fields.Values().Where(found => !found.Value.Places.IsEmpty))
        {
            var isRecord = field.EndsWith(".body", StringComparison.Ordinal) || field.EndsWith(".statute", StringComparison.Ordinal) || field.EndsWith("basis", StringComparison.Ordinal)
                || field.StartsWith("article_9", StringComparison.Ordinal) || field.EndsWith(".sections", StringComparison.Ordinal) || Choices.Contains(value.Text);
            Assert.True(isRecord || Words(value.Text).All(word => told.Contains(word) || word == "https"), $"`{field}` says “{value.Text}”, and the source does not");
        }
        var values = Read(yaml);
        foreach (var (field, value) in draft.Fields.Fields.Where(found => found.Value is DraftText).Select(found => (found.Key, (DraftText)found.Value)))
        {
            Assert.Equal(value.Text, values.Text(field));
        }
    }

    /// <summary>Without the number of an item or of a chapter, which is no word.</summary>
    private static string Bare(string words) => Number().Replace(words, "");

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0 && !(c is '\'' or '\u2019' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate
                or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned))
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    [GeneratedRegex(@"^\s*\d{1,2}(\.\d{1,2})*[.)]? +")]
    private static partial Regex Number();

    private static Record Read(string yaml) => Workspace.Small.WithNotice(yaml).Read().Value!.Fields;
}
