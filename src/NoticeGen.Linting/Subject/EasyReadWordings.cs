using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>A wording of the reference data that Easy Read avoids, at its place.</summary>
/// <param name="Say">What to say; null where it is to be left out.</param>
internal sealed record FoundWording(Origin Place, string Words, string Kind, string? Say);

/// <summary>Looks for the wordings that Easy Read avoids.</summary>
internal static class EasyReadWordings
{
    public static IEnumerable<FoundWording> In(LintSubject subject, params string[] kinds)
    {
        foreach (var sentence in subject.EasySentences)
        {
            foreach (var (at, wording) in subject.Lexicon.Wordings.In(sentence.FoldedWithoutLinks))
            {
                var (words, kind) = (wording.Text("words")!, wording.Text("kind")!);
                // With a capital inside a sentence it is part of a name.
                if (kinds.Contains(kind) && (at == 0 || !char.IsUpper(sentence.Text[at])))
                {
                    yield return new FoundWording(sentence.PlaceOf(at, words.Length), words, kind, wording.Text("say"));
                }
            }
        }
    }
}

/// <summary>The wordings of the reference data that Easy Read avoids, ready for looking up in text.</summary>
public sealed class WordingList
{
    private readonly ImmutableArray<Record> _wordings;
    private readonly PhraseIndex _index;

    public WordingList(LawBook law)
    {
        _wordings = [.. law.Table("easy_read_wordings").Where(wording => wording.Has("kind"))];
        _index = new PhraseIndex([.. _wordings.Select(wording => wording.Text("words")!)]);
    }

    /// <summary>The first place of each wording in a folded text, in the order of the reference data.</summary>
    public IEnumerable<(int At, Record Wording)> In(string folded)
    {
        foreach (var number in _index.In(folded))
        {
            var wording = _wordings[number];
            if (Phrase.IndexIn(folded, wording.Text("words")!, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                yield return (at, wording);
            }
        }
    }
}
