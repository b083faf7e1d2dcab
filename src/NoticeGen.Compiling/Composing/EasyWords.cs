using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Composing;

/// <summary>
/// The words of an Easy Read row. A hard word is bold where the document uses it first, and explained in the next sentence:
/// by the row itself, or with the sentence of the reference data. Remembers the words of one document, for the list at its end.
/// </summary>
/// <param name="language">The document's, for the full stop of a row without one.</param>
internal sealed class EasyWords(HardWords hardWords, string language)
{
    private readonly Dictionary<string, Record> _used = new(StringComparer.Ordinal);

    /// <summary>The hard words used so far, by their letters.</summary>
    public IEnumerable<Record> Used => _used.Values.OrderBy(word => word.Text("word"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with its hard words marked, then their explanations, each on a line of its own.</summary>
    /// <param name="text">A string known to <paramref name="strings"/>, or one without a place.</param>
    public Pieces Of(string text, TracedStrings strings)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var explanations = new List<Record>();
        var done = 0;
        foreach (var (word, start, length) in hardWords.In(text))
        {
            if (!_used.TryAdd(word.Id, word))
            {
                continue;
            }
            AddPart(done, start);
            pieces.Add(Piece.Markup("**"));
            AddPart(start, start + length);
            pieces.Add(Piece.Markup("**"));
            done = start + length;
            if (IsLastSentence(text, done))
            {
                explanations.Add(word);
            }
        }
        AddPart(done, text.Length);
        if (text.TrimEnd() is [.., var last] && !Punctuation.Ends(last))
        {
            pieces.Add(Piece.Markup(Punctuation.FullStop(language)));
        }
        foreach (var word in explanations)
        {
            pieces.Add(Piece.Markup("\n\n"));
            pieces.Add(Piece.Words(strings.AddText(word.Scalar("explanation")!)));
        }
        return new Pieces(pieces.ToImmutable());

        void AddPart(int from, int to)
        {
            var part = text.AsSpan(from, to - from);
            if (from > 0 && part.Length > 0 && char.IsWhiteSpace(part[0]))
            {
                pieces.Add(Piece.Markup(" "));
            }
            pieces.Add(Piece.Words(strings.Slice(text, from, to)));
            if (to < text.Length && part.Length > 1 && char.IsWhiteSpace(part[^1]))
            {
                pieces.Add(Piece.Markup(" "));
            }
        }
    }

    private static bool IsLastSentence(string text, int from)
    {
        for (var i = from; i < text.Length - 1; i++)
        {
            if (Punctuation.EndsSentence(text[i]) && char.IsWhiteSpace(text[i + 1]))
            {
                return text.AsSpan(i + 1).IsWhiteSpace();
            }
        }
        return true;
    }
}
