using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Linting.English;

namespace NoticeGen.Linting.Subject;

/// <summary>
/// Measures how hard a document is to read, section by section. Headings, contact details and short fragments are not
/// sentences and are left out; the name of a law or a body counts as one short word.
/// </summary>
internal sealed class ReadabilityMeter : DocumentWalker
{
    /// <summary>Words; a line without a full stop that has fewer is a name or a label.</summary>
    private const int FewestWords = 5;

    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<SectionReadability>.Builder _sections = ImmutableArray.CreateBuilder<SectionReadability>();
    private (string Id, string Heading) _section = ("", "");
    private ReadingCounts _counts;

    private ReadabilityMeter(Lexicon lexicon) => _lexicon = lexicon;

    public static Readability Measure(Document document, Lexicon lexicon)
    {
        var meter = new ReadabilityMeter(lexicon);
        meter.All(document.Blocks);
        meter.Close();
        var whole = meter._sections.Aggregate(default(ReadingCounts), (sum, section) => sum + section.Counts);
        return new Readability(whole, meter._sections.ToImmutable());
    }

    /// <summary>The counts of a stretch of plain text.</summary>
    public static ReadingCounts Count(string text, Lexicon lexicon)
    {
        var counts = default(ReadingCounts);
        var shortened = lexicon.ProperNames.Shorten(text);
        foreach (var (start, length) in Sentences.In(shortened))
        {
            var sentence = shortened.AsSpan(start, length);
            var (words, syllables) = CountWords(sentence, lexicon);
            if (words >= FewestWords || (words > 0 && sentence[^1] is '.' or '?' or '!'))
            {
                counts += new ReadingCounts(1, words, syllables, words);
            }
        }
        return counts;
    }

    public override bool Visit(Heading heading)
    {
        if (heading.Level <= 2)
        {
            Close();
            _section = (heading.Level == 2 ? heading.Id : "", DocumentText.Of(heading.Inlines));
        }
        return true;
    }

    public override bool Visit(Paragraph paragraph) => Add(paragraph.Words);

    public override bool Visit(Table table) => table.Rows.SelectMany(row => row.Cells).All(cell => Add(DocumentText.Of(cell.Inlines)));

    public override bool Visit(Callout callout) => callout.Kind == CalloutKind.Contact || base.Visit(callout);

    public override bool Visit(Facts facts) => true;

    private static (int Words, int Syllables) CountWords(ReadOnlySpan<char> sentence, Lexicon lexicon)
    {
        int words = 0, syllables = 0;
        foreach (var word in English.Words.In(sentence))
        {
            words++;
            syllables += English.Words.IsAddress(word) ? 1 : Syllables.In(word, lexicon.Syllables);
        }
        return (words, syllables);
    }

    private bool Add(string words)
    {
        _counts += Count(words, _lexicon);
        return true;
    }

    private void Close()
    {
        if (_counts.Words > 0)
        {
            _sections.Add(new SectionReadability(_section.Id, _section.Heading, _counts));
        }
        _counts = default;
    }
}
