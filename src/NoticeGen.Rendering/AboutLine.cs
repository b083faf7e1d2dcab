using NoticeGen.Documents;

namespace NoticeGen.Rendering;

/// <summary>Whose notice this is, which version, since when and until when: the last line of formats without pages.</summary>
internal static class AboutLine
{
    private const string Between = " \u00b7 ";

    public static string Of(Document document)
    {
        var (info, words) = (document.Info, document.Words);
        var parts = new List<string> { info.Authority };
        if (info.Version is { } version)
        {
            parts.Add(words.Fill("version", ("version", version)));
        }
        if (info.Published is { } published)
        {
            parts.Add(words.Fill("published", ("date", words.LongDate(published))));
        }
        if (info.ReviewBy is { } review)
        {
            parts.Add(words.Fill("review-by", ("date", words.LongDate(review))));
        }
        return string.Join(Between, parts);
    }
}
