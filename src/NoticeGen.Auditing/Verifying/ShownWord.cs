using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Auditing.Verifying;

/// <summary>The links of a Word file, and whether it is valid, by the Open XML SDK.</summary>
internal static class ShownWord
{
    /// <summary>Faults that are said of one file.</summary>
    private const int MostFaults = 20;

    public static ShownDocument Read(byte[] bytes, ShownText text)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        var part = file.MainDocumentPart!;
        var targets = part.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString, StringComparer.Ordinal);
        var bookmarks = part.Document!.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name?.Value).ToHashSet(StringComparer.Ordinal);
        var links = new List<string>();
        var dead = new List<string>();
        foreach (var link in part.Document.Descendants<Hyperlink>())
        {
            if (link.Id?.Value is { } id && targets.TryGetValue(id, out var target))
            {
                links.Add(target);
            }
            else if (link.Anchor?.Value is { } anchor && bookmarks.Contains(anchor))
            {
                links.Add("#");
            }
            else
            {
                dead.Add($"“{link.InnerText}”");
            }
        }
        return new ShownDocument(text, links)
        {
            DeadLinks = dead,
            Faults =
            [
                .. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = MostFaults }.Validate(file)
                    .Select(error => $"{error.Description} ({error.Part?.Uri}{error.Path?.XPath})"),
            ],
        };
    }
}
