using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Importing;

/// <summary>
/// Makes a draft of an old notice. Every word of the source is in a field, in a section of its own, or among the leftovers with
/// what it was taken to be; no value says what the source does not say.
/// </summary>
public sealed class NoticeImporter(AuditCatalogue catalogue, LegalNames names)
{
    /// <summary>The number of a chapter, which the notice has no use for.</summary>
    private static readonly Regex Number = new(@"^\d{1,2}(\.\d{1,2})*[.)]? +", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly TopicFinder _topics = new(catalogue.Topics);
    private readonly FactReader _facts = new(catalogue.Law);
    private readonly PatternParts _parts = new(catalogue.Law);

    /// <param name="authority">The authority's folder, such as <c>northtown-council</c>: a name in the source that is written so is the controller's.</param>
    public ImportedNotice Import(PublishedText source, string authority)
    {
        var draft = new DraftBuilder();
        var pieces = SourcePieces.Of(source, _topics);
        foreach (var debris in source.Debris)
        {
            draft.Leave(new Source.Origin(source.Source, debris), SourceWords.Cleaned(source.Source.Text.Substring(debris.Start, debris.Length)), "left by a conversion");
        }
        foreach (var passed in pieces.Where(piece => piece.TakenFor is not null))
        {
            draft.Leave(passed, passed.TakenFor!);
        }
        var told = pieces.Where(piece => !piece.IsPlaced).ToImmutableArray();
        var head = new NoticeHead(draft);
        head.Read(told, authority);
        new ContactReader(draft, _topics, _facts.Read(new MatchedText(source))).Read(told);
        head.Summary(told);
        var parts = NoticePart.Of(told, _topics);
        var law = new LegalReader(draft, catalogue.Law, names);
        var body = new PartReader(draft, _topics, law, new RetentionReader(draft, _parts), names, catalogue.Items);
        foreach (var part in parts)
        {
            body.Read(part);
        }
        body.ReadElsewhere(parts);
        Sections(draft, parts);
        body.GiveBases(law.Bases);
        return new ImportedNotice(source, draft.Fields, draft.Leftovers);
    }

    /// <summary>What no field took becomes sections under the headings of the source, in their order.</summary>
    private static void Sections(DraftBuilder draft, ImmutableArray<NoticePart> parts)
    {
        foreach (var part in parts)
        {
            var rest = part.Pieces.Where(piece => !piece.IsPlaced).ToList();
            if (rest.Count == 0)
            {
                foreach (var heading in part.Headings.Where(heading => !heading.IsPlaced))
                {
                    draft.Leave(heading, "a heading, whose text went into fields");
                }
                continue;
            }
            var body = string.Join("\n", rest.Select((piece, at) => piece.Kind == PublishedBlockKind.Item
                ? "- " + Source.MarkdownEscape.Words(piece.Words)
                : (at == 0 ? "" : "\n") + Source.MarkdownEscape.Words(piece.Words) + (at + 1 < rest.Count ? "\n" : ""))).Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
            var text = new DraftText(body, [.. rest.Select(piece => piece.Place)], Sureness.Likely);
            foreach (var piece in rest)
            {
                piece.IsPlaced = true;
            }
            var headings = part.Headings.Where(heading => !heading.IsPlaced).ToList();
            if (headings.Count == 0)
            {
                draft.Set("about", draft.Find("about") is { } about ? new DraftText($"{about.Text}\n\n{body}", [.. about.Places, .. text.Places], Sureness.Likely) : text);
                continue;
            }
            foreach (var heading in headings)
            {
                heading.IsPlaced = true;
            }
            var title = new DraftText(Number.Replace(string.Join(" ", headings.Select(heading => heading.Words)), ""), [.. headings.Select(heading => heading.Place)], Sureness.Sure);
            draft.ListAt("sections").Items.Add(new DraftRecord { ["id"] = new DraftText(draft.IdOf("sections", title.Text), [], Sureness.Sure), ["heading"] = title, ["body"] = text });
        }
    }
}

/// <summary>The pieces under a heading.</summary>
/// <param name="Headings">The heading; more than one where others follow it at once; none before the first.</param>
internal sealed record NoticePart(ImmutableArray<Piece> Headings, Topic? Topic, ImmutableArray<Piece> Pieces)
{
    public string Heading => Headings.Length == 0 ? "" : Headings[^1].Words;

    public static ImmutableArray<NoticePart> Of(ImmutableArray<Piece> pieces, TopicFinder topics)
    {
        var parts = ImmutableArray.CreateBuilder<NoticePart>();
        for (var i = 0; i < pieces.Length;)
        {
            var first = i;
            while (i < pieces.Length && pieces[i].Kind == PublishedBlockKind.Heading)
            {
                i++;
            }
            var text = i;
            while (i < pieces.Length && pieces[i].Kind != PublishedBlockKind.Heading)
            {
                i++;
            }
            var headings = pieces[first..text];
            var topic = headings.Reverse().Select(heading => topics.Of(heading.Words)).FirstOrDefault(topic => topic is not null);
            parts.Add(new NoticePart(headings, topic, pieces[text..i]));
        }
        return parts.ToImmutable();
    }
}
