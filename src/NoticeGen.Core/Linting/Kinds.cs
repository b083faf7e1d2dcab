using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting;

/// <summary>Kinds of special category and offence data by the words that show them.</summary>
internal static class Kinds
{
    /// <summary>The kind that a name shows; null when it shows none. "NHS number" and the like are not on the list.</summary>
    public static Record? Shown(LawBook law, string table, string name)
    {
        var folded = Phrase.Fold(name);
        return law.Table(table).FirstOrDefault(kind =>
            kind.Scalars("words").Any(word => Phrase.IndexIn(folded, word.Text, Phrase.ComparisonFor(word.Text)) >= 0));
    }
}
