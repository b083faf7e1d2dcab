using System.Globalization;
using System.Text;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Importing;

/// <summary>A heading, paragraph, list item or table cell of the source, until it is known where its words go.</summary>
internal sealed class Piece(PublishedText source, int block, PublishedBlockKind kind, string? takenFor)
{
    /// <summary>What it is here: many lines of plain text look like headings, and are none.</summary>
    public PublishedBlockKind Kind { get; set; } = kind;

    public Origin Place { get; } = new(source.Source, source.Blocks[block].Span);

    /// <summary>As a field may hold them: on one line, without characters that nobody sees.</summary>
    public string Words { get; set; } = SourceWords.Cleaned(source.Words(source.Blocks[block]));

    /// <summary>What it was taken to be that tells nothing; null for a piece that tells something.</summary>
    public string? TakenFor { get; } = takenFor;

    /// <summary>Whether all its words are in the draft or among the leftovers.</summary>
    public bool IsPlaced { get; set; }

    /// <summary>Contact details that were taken out of it, by field; null for none.</summary>
    public string? Contact { get; set; }
}

/// <summary>Words of a source as patterns and fields want them.</summary>
internal static class SourceWords
{
    /// <summary>On one line, without characters that nobody sees and without halves of a pair.</summary>
    public static string Cleaned(string words)
    {
        var line = Files.Tidy.Line(words);
        var clean = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsSurrogate(line[i]))
            {
                if (i + 1 < line.Length && char.IsSurrogatePair(line[i], line[i + 1]))
                {
                    clean.Append(line, i++, 2);
                }
                continue;
            }
            var kind = char.GetUnicodeCategory(line[i]);
            if (kind is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                clean.Append(kind is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : line[i]);
            }
        }
        return clean.ToString().Trim();
    }

    /// <summary>In the spelling that patterns are written for, with citations as the law has them.</summary>
    public static string Spelled(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            text.Append(c switch
            {
                '\u2018' or '\u2019' or '\u02bc' => '\'',
                '\u201c' or '\u201d' => '"',
                '\u2013' or '\u2014' => '-',
                _ => c,
            });
        }
        CitationSpelling.Settle(text, [.. Enumerable.Range(0, text.Length)], 0);
        return text.ToString();
    }

    /// <summary>The sentences of a paragraph, with all that stands between them: put together they are the paragraph.</summary>
    public static IReadOnlyList<string> Sentences(string words)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (words[i] is '.' or '?' or '!' && words[i + 1] == ' ' && (char.IsUpper(words[i + 2]) || words[i + 2] is '"' or '\u2018' or '\u201c' or '(') && !IsAbbreviation(words, start, i))
            {
                sentences.Add(words[start..(i + 1)]);
                start = i + 2;
            }
        }
        sentences.Add(words[start..]);
        return sentences;
    }

    /// <summary>One letter, or a short word that a full stop shortens.</summary>
    private static bool IsAbbreviation(string words, int start, int stop)
    {
        var word = words.AsSpan(start, stop - start);
        word = word[(word.LastIndexOf(' ') + 1)..];
        return words[stop] == '.' && (word.Length <= 1 || word is "e.g" or "i.e" or "No" or "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "Art" or "para" or "Para");
    }

    /// <summary>As an item's name: without a full stop, comma or "and" at its end.</summary>
    public static string Name(string words)
    {
        var name = words.Trim().TrimEnd('.', ';', ',', ':', ' ');
        return name.EndsWith(" and", StringComparison.Ordinal) || name.EndsWith(" or", StringComparison.Ordinal) ? name[..name.LastIndexOf(' ')].TrimEnd('.', ';', ',') : name;
    }

    /// <summary>Letters and digits in small letters, to compare names by.</summary>
    public static string Key(string words) =>
        string.Concat(words.Replace("&", "and", StringComparison.Ordinal).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
