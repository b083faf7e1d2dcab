using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Importing;

/// <summary>What a notice is called, whose it is, and which version it is.</summary>
internal sealed class NoticeHead(DraftBuilder draft)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int LongestTitle = 140;

    /// <summary>Characters of a name or a way through the site that stands before the title.</summary>
    private const int LongestBefore = 40;

    /// <summary>Characters of what stands before the first heading, and is no longer text of its own.</summary>
    private const int LongestSummary = 500;

    private static readonly Wording Notice = new(@"(?i:\b(privacy|fair processing|data protection) (and cookies? )?(notice|policy|statement|information)\b|\bhow we use your (personal )?(information|data)\b)", Options);

    private static readonly Wording NoTitle = new(@"^(?i:introduction|overview|background|contents)$", Options);

    private static readonly Wording Registration = new(@"\bZ[AB]?\d{6,7}X?\b", Options);

    private static readonly Wording Version = new(@"(?i:\bversion( number| no\.?)?:? ?v?(?<version>\d{1,2}(\.\d{1,2})*)\b)", Options);

    private static readonly Wording Controller = new(@"(?<name>(The )?[A-Z][\w'&.-]*(,? ((and|of|for|the|&) )*[A-Z][\w'&.-]*){0,8}),? (is|are) (registered (as|with)|(the|a|your) (\w+ )*(data )?controller|the local (government )?authority)", Options);

    public void Read(ImmutableArray<Piece> pieces, string authority)
    {
        Name(pieces, authority);
        if (pieces.FirstOrDefault(piece => piece.Kind == PublishedBlockKind.Heading) is var heading && pieces.FirstOrDefault() is { } first)
        {
            var isNamed = first.Words.Length <= LongestTitle && first.Words[^1] is not ('.' or ':') && Notice.IsMatch(first.Words);
            var title = isNamed ? first : heading is not null && NoTitle.IsMatch(heading.Words) ? null : heading ?? (first.Words.Length <= LongestTitle ? first : null);
            if (title is not null)
            {
                Title(pieces, title);
            }
        }
        foreach (var piece in pieces)
        {
            var words = SourceWords.Spelled(piece.Words);
            if (Registration.Matches(words).FirstOrDefault() is { } number && draft.Find("controller.registration_number") is null)
            {
                draft.Set("controller.registration_number", new DraftText(number.Value, [piece.Place], Sureness.Sure));
            }
            if (Version.Matches(words).FirstOrDefault() is { } version && draft.Find("version") is null)
            {
                draft.Set("version", new DraftText(version.Groups["version"].Value, [piece.Place], Sureness.Likely));
            }
        }
    }

    private void Title(ImmutableArray<Piece> pieces, Piece title)
    {
        draft.Set("title", new DraftText(title.Words, [title.Place], Sureness.Sure));
        title.IsPlaced = true;
        foreach (var piece in pieces.Take(pieces.IndexOf(title)).TakeWhile(piece => piece.Words.Length <= LongestBefore))
        {
            draft.Leave(piece, "what stands before the title");
        }
        var next = pieces.IndexOf(title) + 1;
        if (next < pieces.Length && pieces[next].Words.Length <= LongestTitle / 3 && Notice.IsMatch(pieces[next].Words) && !Notice.IsMatch(Rest(pieces[next].Words)))
        {
            pieces[next].IsPlaced = true;
            if (Notice.IsMatch(title.Words))
            {
                draft.Leave(pieces[next], "the title once more");
            }
            else
            {
                draft.Set("title", new DraftText($"{title.Words} {pieces[next].Words}", [title.Place, pieces[next].Place], Sureness.Sure));
            }
        }
        var service = Rest(title.Words).Trim(' ', '-', '\u2013', '\u2014', ':', '|', ',', '(', ')');
        service = service.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? service[4..] : service;
        if (draft.Find("controller.name") is { } controller && service.StartsWith(controller.Text + " ", StringComparison.Ordinal))
        {
            service = service[controller.Text.Length..].Trim();
        }
        if (service.Length > 2)
        {
            draft.Set("service", new DraftText(service, [title.Place], Sureness.Likely));
        }
    }

    private static string Rest(string title) => Notice.Matches(title).FirstOrDefault() is { } match ? title.Remove(match.Index, match.Length) : title;

    /// <summary>A name whose letters are those of the folder; else who says that it is the controller.</summary>
    private void Name(ImmutableArray<Piece> pieces, string authority)
    {
        var words = authority.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var folder = words.Length < 2 ? null
            : new Wording(@"\b" + string.Join(@"[ '’-]+((and|of|for|the|&) )?", words.Select(word => $"(?i:{string.Join("['’]?", word.Select(letter => Regex.Escape(letter.ToString())))})")) + @"\b", Options);
        foreach (var piece in pieces)
        {
            if (folder?.Matches(piece.Words).FirstOrDefault(match => char.IsUpper(match.Value[0])) is { } named)
            {
                draft.Set("controller.name", new DraftText(named.Value, [piece.Place], Sureness.Sure));
                return;
            }
        }
        foreach (var piece in pieces)
        {
            if (Controller.Matches(SourceWords.Spelled(piece.Words)).FirstOrDefault() is { } named)
            {
                draft.Set("controller.name", new DraftText(named.Groups["name"].Value, [piece.Place], Sureness.Likely));
                return;
            }
        }
    }

    /// <summary>The first paragraph, where it is short and stands before all other headings.</summary>
    public Piece? Summary(ImmutableArray<Piece> pieces)
    {
        if (pieces.FirstOrDefault(piece => !piece.IsPlaced) is { Kind: PublishedBlockKind.Paragraph, Contact: null, Words: { Length: > 30 and <= LongestSummary } words } first && words[^1] != ':')
        {
            draft.Set("summary", new DraftText(words, [first.Place], Sureness.Likely));
            first.IsPlaced = true;
            return first;
        }
        return null;
    }
}
