using System.Collections.Immutable;

namespace NoticeGen.Documents;

/// <summary>What measures of reading count in a stretch of text.</summary>
/// <param name="LongestSentence">In words.</param>
public readonly record struct ReadingCounts(int Sentences, int Words, int Syllables, int LongestSentence)
{
    /// <summary>Under this many words a measure says little.</summary>
    public const int Enough = 100;

    /// <summary>From a school year of the United States to the age of its pupils.</summary>
    public const int YearsBeforeSchool = 5;

    /// <summary>Flesch–Kincaid grade (Kincaid and others, 1975): the school year of the United States that can follow the text; 0 for none.</summary>
    public double Grade => Words == 0 ? 0 : Math.Max(0, (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59);

    /// <summary>Flesch reading ease: 60 is plain, 90 very easy.</summary>
    public double ReadingEase => Words == 0 ? 100 : 206.835 - (1.015 * Words / Sentences) - (84.6 * Syllables / Words);

    /// <summary>Years: the age of a reader who can follow the text.</summary>
    public double ReadingAge => Grade + YearsBeforeSchool;

    /// <summary>Whether there is enough text for the measures to mean something.</summary>
    public bool IsEnough => Words >= Enough;

    public static ReadingCounts operator +(ReadingCounts left, ReadingCounts right) => new(
        left.Sentences + right.Sentences,
        left.Words + right.Words,
        left.Syllables + right.Syllables,
        Math.Max(left.LongestSentence, right.LongestSentence));
}

/// <summary>One section of a document: what stands under a heading of level 2.</summary>
/// <param name="Id">The heading's id; empty for what stands before the first heading.</param>
public sealed record SectionReadability(string Id, string Heading, ReadingCounts Counts);

/// <summary>How hard a document is to read, as a whole and by section. The formulas are for English.</summary>
public sealed record Readability(ReadingCounts Whole, ImmutableArray<SectionReadability> Sections);

/// <summary>The measures of one edition.</summary>
public sealed record EditionReadability(Edition Edition, Readability Readability);
