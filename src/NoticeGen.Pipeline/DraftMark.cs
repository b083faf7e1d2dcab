using System.Globalization;
using NoticeGen.Documents;

namespace NoticeGen;

/// <summary>
/// What every page and file of a draft says: how many errors stand, where they were to be ignored, else how much of it the
/// authority has not confirmed; and what those of a translation say that is published though it is older than the notice.
/// </summary>
internal static class DraftMark
{
    /// <summary>The document with its mark; as it is where it may be published.</summary>
    /// <param name="inSpiteOfErrors">Whether drafts were asked for.</param>
    public static Document On(Document document, CheckedNotice notice, bool inSpiteOfErrors)
    {
        var questions = notice.Notice?.Questions.Count() ?? 0;
        var banner = inSpiteOfErrors && (notice.ErrorCount > 0 || questions == 0) ? OfErrors(document.Words, notice.ErrorCount)
            : questions > 0 ? OfQuestions(document.Words, questions)
            : notice.Behind.Contains(document.Info.Edition.Language) ? document.Words.Phrases.GetValueOrDefault("translation-behind", "This translation is older than the notice in English")
            : null;
        return banner is null ? document : new Document(document.Info with { DraftBanner = banner }, document.Words, document.Blocks);
    }

    private static string OfErrors(Words words, int count) =>
        count == 0 ? words.Phrases.GetValueOrDefault("draft", "Draft, not for publication") : words.Fill(count == 1 ? "draft-one" : "draft-many", ("count", Number(count)));

    /// <summary>In English where a list of words does not know it.</summary>
    private static string OfQuestions(Words words, int count)
    {
        var key = count == 1 ? "draft-to-confirm-one" : "draft-to-confirm-many";
        return words.Phrases.ContainsKey(key) ? words.Fill(key, ("count", Number(count)))
            : count == 1 ? "Draft: 1 point is still to be confirmed"
            : $"Draft: {Number(count)} points are still to be confirmed";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
