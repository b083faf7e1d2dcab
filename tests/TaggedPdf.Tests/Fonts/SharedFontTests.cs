using TaggedPdf.Documents;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Fonts that many documents on many threads set at once.</summary>
public sealed class SharedFontTests
{
    /// <summary>Letters that have no plain code, so that each is entered into the font when it is first met.</summary>
    private const string Letters = "\u0175\u0177\u0142\u017C\u0219\u021B\u00E9\u00FC\u0159\u0161\u0107\u0119\u0103\u00E2\u00EE\u00F4\u00E7\u00F1\u00E5\u00F8\u00E6\u0153\u011F\u0131\u0151\u0171\u0101\u0113\u012B\u016B";

    /// <summary>Each round begins with a font that nothing was set in, and so with caches that grow while others read them.</summary>
    [Fact]
    public void Documents_set_at_once_are_those_that_are_set_alone()
    {
        const int documents = 12, rounds = 4;
        var alone = Enumerable.Range(0, documents).Select(number => Write(new PdfEngine(), number)).ToList();
        for (var round = 0; round < rounds; round++)
        {
            var engine = new PdfEngine();
            var together = new byte[documents][];
            Parallel.For(0, documents, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number => together[number] = Write(engine, number));
            Assert.All(Enumerable.Range(0, documents), number => Assert.Equal(alone[number], together[number]));
        }
    }

    private static byte[] Write(PdfEngine engine, int number)
    {
        var random = new Random(number);
        var blocks = Enumerable.Range(0, 40).Select(_ => (Block)Samples.Para(string.Join(' ', Enumerable.Range(0, 30).Select(_ => Word(random)))));
        return [.. engine.Write(Samples.Of([new Heading(1, "title", Samples.Words("Title")), .. blocks]), Samples.Theme).File!.Value];
    }

    private static string Word(Random random) =>
        string.Create(random.Next(1, 9), random, static (word, letters) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                word[i] = letters.Next(3) == 0 ? Letters[letters.Next(Letters.Length)] : (char)('a' + letters.Next(26));
            }
        });
}
