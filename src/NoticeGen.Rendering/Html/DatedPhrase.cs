using NoticeGen.Documents;

namespace NoticeGen.Rendering.Html;

/// <summary>A fixed phrase with a date in it, where the date is known to machines too.</summary>
internal static class DatedPhrase
{
    private const string Place = "{date}";

    /// <summary>Writes the phrase of a key, its <c>{date}</c> as a <c>time</c> element.</summary>
    public static HtmlWriter Write(HtmlWriter html, Words words, string key, DateOnly day)
    {
        var phrase = words[key].AsSpan();
        var place = phrase.IndexOf(Place, StringComparison.Ordinal);
        if (place < 0)
        {
            return html.Text(phrase);
        }
        return html.Text(phrase[..place]).Markup("<time").Attribute("datetime", HtmlInlines.MachineDate(day)).Markup(">")
            .Text(words.LongDate(day)).Markup("</time>").Text(phrase[(place + Place.Length)..]);
    }
}
