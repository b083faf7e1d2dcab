using System.Diagnostics;
using System.Text.Json;
using NoticeGen.Documents;
using NoticeGen.Rendering.Html;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Templates;

namespace NoticeGen.Benchmarks.Pdf;

/// <summary>
/// One side of <c>beside-typst</c>: writes the five notices as web pages and as Typst source, for the other programs,
/// then measures our own engine on the same documents in this warm process.
/// </summary>
internal static class PdfMeasurements
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);

    public static void Run(string folder)
    {
        Directory.CreateDirectory(folder);
        var pipeline = Pipeline.Open(Estate.Real(), Estate.Options with { Variants = [Edition.Standard] }).Value!;
        var theme = pipeline.Templates.Variants[Edition.Standard].Theme;
        var documents = Estate.RealIds.Select(id => pipeline.Check(id.Authority, id.Notice).Editions.Single().Document).ToList();
        var html = new HtmlRenderer(Pipeline.Pages);
        foreach (var (document, number) in documents.Select((document, index) => (document, index + 1)))
        {
            File.WriteAllBytes(Path.Combine(folder, $"{number}.html"), [.. html.Render(document, theme).Value!.Content]);
            File.WriteAllText(Path.Combine(folder, $"{number}.typ"), TypstSource.Of(document));
        }
        var renderer = new PdfRenderer();
        Repeat(renderer, documents, theme, WarmUp);
        var one = Repeat(renderer, documents, theme, Measured);
        var runs = new Pace[2];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = runs.Length }, index => runs[index] = Repeat(renderer, documents, theme, Measured));
        using var to = File.Create(Path.Combine(folder, "noticegen.json"));
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("pages", one.Pages);
        json.WriteNumber("bytes", one.Bytes);
        json.WriteNumber("millisecondsPerNotice", one.Milliseconds / documents.Count);
        json.WriteNumber("fastestPerNotice", one.Fastest / documents.Count);
        json.WriteNumber("millisecondsPerPage", one.Milliseconds / one.Pages);
        json.WriteNumber("allocatedPerPage", one.Allocated / one.Pages);
        json.WriteNumber("pagesPerSecond", one.Pages / one.Milliseconds * 1000);
        json.WriteNumber("pagesPerSecondOnTwo", runs.Sum(run => run.Pages / run.Milliseconds * 1000));
        json.WriteEndObject();
    }

    /// <summary>Renders all documents again and again; gives the median round.</summary>
    private static Pace Repeat(PdfRenderer renderer, List<Document> documents, Theme theme, TimeSpan length)
    {
        var rounds = new List<double>();
        var until = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        int pages = 0, bytes = 0;
        while (until.Elapsed < length)
        {
            var round = Stopwatch.StartNew();
            (pages, bytes) = (0, 0);
            foreach (var document in documents)
            {
                var file = renderer.Render(document, theme).Value!;
                pages += file.Pages!.Value;
                bytes += file.Content.Length;
            }
            rounds.Add(round.Elapsed.TotalMilliseconds);
        }
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / rounds.Count;
        rounds.Sort();
        return new Pace(pages, bytes, rounds[rounds.Count / 2], rounds[0], allocated);
    }

    /// <summary>One round through all documents: the median time and the shortest.</summary>
    private sealed record Pace(int Pages, int Bytes, double Milliseconds, double Fastest, long Allocated);
}
