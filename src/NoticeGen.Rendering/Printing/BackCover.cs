using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Printing;

/// <summary>
/// The outside of a booklet, which is seen first when it lies on its face: what it is, whom to ask and whom to complain to, and
/// where the notice is published, with the code that telephones read.
/// </summary>
internal static class BackCover
{
    /// <summary>
    /// The section about the data protection officer, and every other box of contacts, once more; null where the document has
    /// neither, and no address.
    /// </summary>
    public static Document? Of(Document document)
    {
        var officer = Section(document.Blocks, EditionTopics.Dpo);
        List<Block> contacts = [.. officer, .. document.Blocks.OfType<Callout>().Where(callout => callout.Kind == CalloutKind.Contact).Except(officer)];
        if (document.Info.Address is { } address)
        {
            var place = document.Blocks[0].Origin;
            contacts.Add(new Paragraph(place, [new Link(place, address, [new Text(place, address)])]));
        }
        return contacts.Count == 0 || document.Blocks is not [Heading title, ..]
            ? null
            : new Document(document.Info, document.Words, [new Heading(title.Origin, 2, title.Id, title.Inlines), .. contacts]);
    }

    /// <summary>A heading with what stands under it, or nothing.</summary>
    private static ImmutableArray<Block> Section(ImmutableArray<Block> blocks, string id) =>
        blocks.SkipWhile(block => block is not Heading heading || heading.Id != id).ToImmutableArray() is [Heading first, .. var rest]
            ? [new Heading(first.Origin, 3, first.Id, first.Inlines), .. rest.TakeWhile(block => block is not Heading heading || heading.Level > first.Level)]
            : [];

    /// <summary>What it is set in: the notice's own look, without what only a whole notice has.</summary>
    public static Theme Look(Theme theme) => theme with { Contents = false, Cover = false, HeadingColumn = 0, Logo = null };
}
