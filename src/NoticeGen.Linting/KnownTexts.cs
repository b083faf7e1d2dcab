using System.Collections.Concurrent;
using NoticeGen.Documents;

namespace NoticeGen.Linting;

/// <summary>What rules look for in a text by its words alone, whoever wrote it and wherever it stands.</summary>
public enum TextQuestion
{
    Names,
    Statutes,
    Jargon,
    DatedPhrases,
    MisplacedPhrases,
    HardWords,
    Wordings,
    Titles,
    Dates,
    Contacts,
    Debris,
    Placeholders,
    LinkTexts,
    Passive,
    Capitals,
    EasyReadPassive,
    EasyReadMarks,
    EasyReadCapitals,
    EasyReadAbbreviations,
    EasyReadJoints,
}

/// <summary>What has been found out about the words of a text. Safe to use from several threads at once.</summary>
/// <param name="without">What cannot stand in it, a bit for each <see cref="TextQuestion"/>.</param>
public sealed class KnownText(int without)
{
    private int _without = without;
    private Measured? _measured;

    /// <summary>Whether it is known that nothing of the kind stands in the text.</summary>
    public bool Lacks(TextQuestion question) => (Volatile.Read(ref _without) & (1 << (int)question)) != 0;

    public void NoteLack(TextQuestion question) => Interlocked.Or(ref _without, 1 << (int)question);

    /// <summary>How many sentences end in it; told with the lack of <see cref="TextQuestion.Passive"/>.</summary>
    public int Sentences { get; private set; }

    public void NoteActive(int sentences)
    {
        Sentences = sentences;
        NoteLack(TextQuestion.Passive);
    }

    /// <summary>What measures of reading count in it; null as long as nobody has counted.</summary>
    public ReadingCounts? Counts => _measured?.Counts;

    public ReadingCounts NoteCounts(ReadingCounts counts) => (_measured = new Measured(counts)).Counts;

    private sealed record Measured(ReadingCounts Counts);
}

/// <summary>A text that can be recognised by its words.</summary>
internal interface IRecognised
{
    KnownText KnownIn(Lexicon lexicon);
}

/// <summary>
/// What is known of texts that were looked through, by their words: the notices of a council share much of their text. Only says
/// what need not be looked for again, so that findings are the same with it and without. Holds a bounded number of characters,
/// and begins anew when it is full.
/// </summary>
public sealed class KnownTexts(WordMarks marks)
{
    /// <summary>UTF-16 units of all texts together, with <see cref="Overhead"/> for each.</summary>
    private const int MostCharacters = 4 << 20;

    private const int Overhead = 64;

    private ConcurrentDictionary<string, KnownText> _texts = new(StringComparer.Ordinal);
    private int _characters;

    public KnownText Of(string text)
    {
        var texts = _texts;
        if (texts.TryGetValue(text, out var known))
        {
            return known;
        }
        known = new KnownText(marks.LackedBy(text));
        if (Interlocked.Add(ref _characters, text.Length + Overhead) > MostCharacters)
        {
            _texts = texts = new ConcurrentDictionary<string, KnownText>(StringComparer.Ordinal);
            Interlocked.Exchange(ref _characters, 0);
        }
        return texts.GetOrAdd(text, known);
    }
}

/// <summary>Looks through texts, leaving out those in which nothing of the kind stands.</summary>
internal static class TextSearch
{
    /// <summary>The texts in which something is found, with what was found.</summary>
    /// <param name="search">Must look at the words of the text alone.</param>
    public static IEnumerable<(TText Text, List<T> Found)> Find<TText, T>(
        this LintSubject subject, IEnumerable<TText> texts, TextQuestion question, Func<TText, IEnumerable<T>> search)
        where TText : IRecognised
    {
        foreach (var text in texts)
        {
            var known = text.KnownIn(subject.Lexicon);
            if (known.Lacks(question))
            {
                continue;
            }
            List<T> found = [.. search(text)];
            if (found.Count == 0)
            {
                known.NoteLack(question);
            }
            else
            {
                yield return (text, found);
            }
        }
    }
}
