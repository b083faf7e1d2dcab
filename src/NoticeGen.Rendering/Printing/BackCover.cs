using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Printing;

/// <summary>
/// The outside of a booklet, which is seen first when it lies on its face: what it is, whom to ask and whom to complain to, and
/// where the notice is published, with the code that telephones read.
/// </summary>
internal static class BackCover
{
    /// <summary>Every box of contacts in the document, once more; null where it has none and no address.</summary>
    public static Document? Of(Document document)
    {
        var contacts = document.Blocks.OfType<Callout>().Where(callout => callout.Kind == CalloutKind.Contact).ToList<Block>();
        if (document.Info.Address is { } address)
        {
            var place = document.Blocks[0].Origin;
            contacts.Add(new Paragraph(place, [new Link(place, address, [new Text(place, address)])]));
        }
        return contacts.Count == 0 || document.Blocks is not [Heading title, ..]
            ? null
            : new Document(document.Info, document.Words, [new Heading(title.Origin, 2, title.Id, title.Inlines), .. contacts]);
    }

    /// <summary>What it is set in: the notice's own look, without what only a whole notice has.</summary>
    public static Theme Look(Theme theme) => theme with { Contents = false, Cover = false, HeadingColumn = 0, Logo = null };
}
