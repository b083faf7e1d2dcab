using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Rendering.Html;

namespace NoticeGen.Rendering.ContactSheet;

/// <summary>
/// Makes a page of the pictures that notices may name, each at its printed size with the words that stand beside it, and
/// folded its licence and the places that print it: what an officer shows to the people who check Easy Read, and to
/// whoever asks about licences.
/// It is a page for the people who write notices; its own words are English.
/// </summary>
public static class ContactSheetPage
{
    public static OutputFile Render(ContactSheetModel model, PageMaking making)
    {
        var html = new HtmlWriter();
        var sorted = model.Pictures
            .OrderBy(picture => picture.Entry.Name, StringComparer.Ordinal)
            .ThenBy(picture => picture.List, StringComparer.Ordinal)
            .ToImmutableArray();
        (string Id, string Heading, ImmutableArray<ListedPicture> Pictures)[] parts =
        [
            ("in-use", "Pictures in use", [.. sorted.Where(picture => !picture.Uses.IsEmpty)]),
            ("not-used", "Pictures not used", [.. sorted.Where(picture => picture.Uses.IsEmpty)]),
        ];
        var shown = parts.Where(part => !part.Pictures.IsEmpty).ToList();
        // An officer's working paper, and no page of the authority's website: it stands in the page that comes with the program.
        return new HtmlPage
        {
            Language = Edition.SourceLanguage,
            Words = model.Words,
            Theme = model.Theme with { WebPage = null },
            Title = "Pictures of the notices",
            Authority = null,
            StyleSheet = StyleSheet.For(model.Theme, model.Words, draftBanner: null, ContactSheetRules.Css),
            Heading = HtmlPiece.Of("<h1>Pictures of the notices</h1>\n"),
            Content = WriteBody(html, model, (sorted, shown)).Take(),
            About = DatedPhrase.Write(html.Markup("<ul>\n<li>"), model.Words, "as-at", model.AsAt).Markup("</li>\n</ul>\n").Take(),
        }.Render(making).Value!;
    }

    private static HtmlWriter WriteBody(
        HtmlWriter html, ContactSheetModel model, (ImmutableArray<ListedPicture> All, List<(string Id, string Heading, ImmutableArray<ListedPicture> Pictures)> Parts) listed)
    {
        WriteCounts(html, model, listed.All);
        foreach (var (id, heading, pictures) in listed.Parts)
        {
            html.Markup("<section").Attribute("aria-labelledby", id).Markup(">\n<h2").Attribute("id", id).Markup(">")
                .Text(heading).Markup("</h2>\n<ul class=\"sheet\">\n");
            foreach (var picture in pictures)
            {
                WriteCard(html, model, picture);
            }
            html.Markup("</ul>\n</section>\n");
        }
        return html;
    }

    private static void WriteCounts(HtmlWriter html, ContactSheetModel model, ImmutableArray<ListedPicture> pictures)
    {
        var used = pictures.Where(picture => !picture.Uses.IsEmpty).ToList();
        html.Markup("<ul class=\"line\">\n<li>").Text($"In use: {Number(used.Count)}").Markup("</li>\n<li>")
            .Text($"Not used: {Number(pictures.Length - used.Count)}").Markup("</li>\n");
        if (used.Count(picture => picture.EndedBy(model.AsAt)) is > 0 and var ended)
        {
            html.Markup("<li><strong>").Text($"In use with an ended licence: {Number(ended)}").Markup("</strong></li>\n");
        }
        if (used.Count(picture => !picture.Entry.Record.Has("licence")) is > 0 and var unlicensed)
        {
            html.Markup("<li><strong>").Text($"In use without a licence: {Number(unlicensed)}").Markup("</strong></li>\n");
        }
        html.Markup("</ul>\n");
    }

    private static void WriteCard(HtmlWriter html, ContactSheetModel model, ListedPicture picture)
    {
        var record = picture.Entry.Record;
        html.Markup("<li>\n");
        PictureShelf.WriteImage(html.Markup("<img class=\"picture\""), picture.Picture, picture.Picture.Alternative);
        html.Markup("<h3>").Text(picture.Entry.Name).Markup("</h3>\n");
        if (picture.EndedBy(model.AsAt))
        {
            html.Markup("<p class=\"overdue\">").Text("Licence ended on " + model.Words.LongDate(picture.Entry.LastDay!.Value)).Markup("</p>\n");
        }
        WriteWords(html, picture);
        html.Markup("<details><summary>Source and use</summary>\n<dl>\n");
        WriteFact(html, "Shows", picture.Picture.Alternative);
        WriteFact(html, "Stands for", string.Join(", ", record.Scalars("stands_for").Select(word => word.Text)));
        WriteFact(html, "Find it by", string.Join(", ", record.Scalars("keywords").Select(word => word.Text)));
        WriteFact(html, "Source", record.Text("source"), "not given");
        WriteFact(html, "Licence", record.Text("licence"), "not given");
        if (picture.Entry.LastDay is { } last)
        {
            WriteFact(html, "Until", model.Words.LongDate(last));
        }
        WriteFact(html, "Credit", record.Text("credit"));
        WriteFact(html, "List", picture.List);
        if (!picture.Uses.IsEmpty)
        {
            html.Markup("<div><dt>").Text($"Printed {Times(picture.Count)}").Markup("</dt><dd>");
            WriteUses(html, picture);
            html.Markup("</dd></div>\n");
        }
        html.Markup("</dl>\n</details>\n</li>\n");
    }

    /// <summary>What stands beside it in all notices: what a checker holds against the picture.</summary>
    private static void WriteWords(HtmlWriter html, ListedPicture picture)
    {
        var words = picture.Uses.SelectMany(use => use.Words).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0)
        {
            return;
        }
        html.Markup("<ul>\n");
        foreach (var beside in words)
        {
            html.Markup("<li>").Text(beside).Markup("</li>\n");
        }
        html.Markup("</ul>\n");
    }

    /// <summary>A notice and edition on each line, with the sections below.</summary>
    private static void WriteUses(HtmlWriter html, ListedPicture picture)
    {
        html.Markup("<ul>\n");
        foreach (var edition in picture.Uses.GroupBy(use => (use.NoticeId, use.Edition)))
        {
            html.Markup("<li>").Text($"{edition.Key.NoticeId}, {edition.Key.Edition}: ")
                .Text(string.Join("; ", edition.Select(use => (use.Section ?? "on the cover") + (use.Count > 1 ? $", {Times(use.Count)}" : ""))))
                .Markup("</li>\n");
        }
        html.Markup("</ul>\n");
    }

    private static void WriteFact(HtmlWriter html, string label, string? value, string? absent = null)
    {
        if ((string.IsNullOrEmpty(value) ? absent : value) is { } text)
        {
            html.Markup("<div><dt>").Text(label).Markup("</dt><dd>").Text(text).Markup("</dd></div>\n");
        }
    }

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{Number(count)} times",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
