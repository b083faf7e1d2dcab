using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting.English;

/// <summary>Kinds of special category or offence data by the words that show them.</summary>
public sealed class Kinds
{
    private readonly ImmutableArray<(Record Kind, string Word)> _words;
    private readonly PhraseIndex _index;

    public Kinds(LawBook law, string table)
    {
        _words = [.. from kind in law.Table(table) from word in kind.Scalars("words") select (kind, word.Text)];
        _index = new PhraseIndex([.. _words.Select(entry => entry.Word)]);
    }

    /// <summary>The kind that a name shows; null when it shows none. "NHS number" and the like are not on the list.</summary>
    public Record? Shown(string name)
    {
        var folded = Phrase.Fold(name);
        foreach (var number in _index.In(folded))
        {
            var (kind, word) = _words[number];
            if (Phrase.IndexIn(folded, word, Phrase.ComparisonFor(word)) >= 0)
            {
                return kind;
            }
        }
        return null;
    }
}
