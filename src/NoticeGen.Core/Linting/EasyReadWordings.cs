using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>A wording of the reference data that Easy Read avoids, at its place.</summary>
/// <param name="Say">What to say; null where it is to be left out.</param>
internal sealed record FoundWording(Origin Place, string Words, string Kind, string? Say);

/// <summary>Looks for the wordings that Easy Read avoids.</summary>
internal static class EasyReadWordings
{
    public static IEnumerable<FoundWording> In(LintSubject subject, params string[] kinds)
    {
        var wordings = subject.Law.Table("easy_read_wordings").Where(wording => kinds.Contains(wording.Text("kind"))).ToList();
        foreach (var sentence in subject.EasySentences)
        {
            var folded = Phrase.Fold(sentence.WithoutLinks);
            foreach (var wording in wordings)
            {
                var words = wording.Text("words")!;
                if (Phrase.IndexIn(folded, words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                {
                    yield return new FoundWording(sentence.PlaceOf(at, words.Length), words, wording.Text("kind")!, wording.Text("say"));
                }
            }
        }
    }
}
