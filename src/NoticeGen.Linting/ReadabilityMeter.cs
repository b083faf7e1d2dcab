using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Linting;

/// <summary>
/// Measures how hard a document is to read, section by section. Headings, contact details and short fragments are not
/// sentences and are left out; the name of a law or a body counts as one short word.
/// </summary>
internal sealed class ReadabilityMeter : IBlockVisitor<bool>
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

    public bool Visit(Heading heading)
    {
        if (heading.Level <= 2)
        {
            Close();
            _section = (heading.Level == 2 ? heading.Id : "", DocumentText.Of(heading.Inlines));
        }
        return true;
    }

    public bool Visit(Paragraph paragraph) => Add(paragraph.Words);

    public bool Visit(List list)
    {
        foreach (var item in list.Items)
        {
            All(item.Blocks);
        }
        return true;
    }

    public bool Visit(Table table)
    {
        foreach (var cell in table.Rows.SelectMany(row => row.Cells))
        {
            Add(DocumentText.Of(cell.Inlines));
        }
        return true;
    }

    public bool Visit(Callout callout) => callout.Kind == CalloutKind.Contact || All(callout.Blocks);

    public bool Visit(Quote quote) => All(quote.Blocks);

    public bool Visit(Facts facts) => true;

    public bool Visit(Illustrated illustrated) => All(illustrated.Blocks);

    public bool Visit(Figure figure) => true;

    public bool Visit(Divider divider) => true;

    private static (int Words, int Syllables) CountWords(ReadOnlySpan<char> sentence, Lexicon lexicon)
    {
        int words = 0, syllables = 0;
        foreach (var word in Words.In(sentence))
        {
            words++;
            syllables += Words.IsAddress(word) ? 1 : Syllables.In(word, lexicon.Syllables);
        }
        return (words, syllables);
    }

    private bool All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
        return true;
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
