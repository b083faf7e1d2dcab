using System.Text;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace NoticeGen.Tests.Cli.Conformance;

/// <summary>LibreOffice opens every Word file of the real notices and loses nothing of it on the way to PDF.</summary>
public sealed class WordConversionTests
{
    [Fact]
    public async Task Every_word_file_of_the_real_notices_converts_to_pdf_without_loss()
    {
        var program = Validators.Find("NOTICEGEN_SOFFICE", "soffice");
        var pipeline = Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Docx] }).Value!;
        var folder = Directory.CreateTempSubdirectory("noticegen-word-").FullName;
        try
        {
            var made = new List<(string Name, Document Document, byte[] Content)>();
            foreach (var id in Workspace.Project.NoticeIds.Select(id => id.Split('/')))
            {
                var check = pipeline.Check(id[0], id[1]);
                foreach (var file in pipeline.Build(check).Files)
                {
                    var document = check.Editions.Single(edition => edition.Edition == file.Edition).Document;
                    made.Add((file.Path.Replace('/', '-')[..^5], document, file.File.Content.ToArray()));
                }
            }
            Assert.Equal(16, made.Count);
            var paths = made.Select(file => Path.Combine(folder, file.Name + ".docx")).ToList();
            foreach (var (path, file) in paths.Zip(made))
            {
                await File.WriteAllBytesAsync(path, file.Content, TestContext.Current.CancellationToken);
            }
            // One run for all, because it takes seconds to start; a profile of its own, because one in use refuses a second run.
            var (code, output) = await Validators.Run(
                program,
                ["-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}", "--outdir", folder, .. paths]);
            Assert.True(code == 0, output);
            var lost = made.SelectMany(file => Losses(file.Name, file.Document, File.ReadAllBytes(Path.Combine(folder, file.Name + ".pdf")), file.Content)).ToList();
            Assert.True(lost.Count == 0, string.Join("\n", lost));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A line for each thing that the PDF has otherwise than the Word file.</summary>
    private static IEnumerable<string> Losses(string name, Document document, byte[] pdf, byte[] word)
    {
        var expected = Squeezed(string.Concat(TextRuns.Of(document).Select(text => text.Value)));
        var found = Squeezed(PdfTree.BlockWords(pdf));
        if (expected != found)
        {
            var same = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
            yield return $"{name}: `{Around(expected, same)}` became `{Around(found, same)}`";
        }
        using var file = WordFile.Open(word);
        var tags = PdfTree.Dump(pdf).Split('\n').Select(line => line.TrimStart().Split(' ')[0]).ToList();
        foreach (var (what, tag, count) in new[] { ("pictures", "Figure", Described(file.Body)), ("tables", "Table", file.Body.Descendants<W.Table>().Count()) })
        {
            // Some programs do not know that a picture is decoration, and tag it.
            if (tags.Count(found => found == tag) is var kept && kept < count)
            {
                yield return $"{name}: {count} {what} became {kept}";
            }
        }
    }

    /// <summary>How many pictures say what they show; the others are decoration.</summary>
    private static int Described(W.Body body) => body.Descendants<Wp.DocProperties>().Count(picture => picture.Description?.Value is { Length: > 0 });

    private static string Around(string text, int place) => text[Math.Max(0, place - 20)..Math.Min(text.Length, place + 40)];

    /// <summary>Without white space, because lines break elsewhere in another program, and without the bullets that it prints as words.</summary>
    private static string Squeezed(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('\u2022' or '\u2013')));
}
