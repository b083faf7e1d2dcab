using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Law;

namespace NoticeGen.Auditing;

/// <summary>
/// Citations of the UK GDPR's articles and of Schedule 1 to the 2018 Act in one spelling, however a notice writes them:
/// <c>Article 6(1)(e)</c>, <c>Schedule 1 paragraph 10</c>. Blanks, points, brackets and the words between the numbers differ
/// from council to council, and none of them changes what is cited.
/// </summary>
internal static class CitationSpelling
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Article = @"\b(articles?|arts?\.?) ?\(?(?<article>\d{1,2}[a-d]?)\)?";

    /// <summary>What may stand between two numbers of a citation.</summary>
    private const string Between = @"[ .,:]{0,2}((sub-?)?para(graph)?s?\.? |point |letter |condition )?";

    private const string Bracketed = @"\( ?(?<letter>[a-z]{1,2}) ?\)";

    /// <summary>A letter without brackets; a small "a" there may be the article of the next word.</summary>
    private const string Bare = @"(?<letter>[b-z]|ea|a(\)|[.,;:]|$| ?[-(;]))";

    private static readonly Wording[] Articles =
    [
        // "point (e) of Article 6(1)"
        new($@"\b(sub-?paragraph|paragraph|point|letter) \(?(?<letter>[a-z])\)? (of|in|under) {Article} ?\(? ?(?<paragraph>\d)?\)?", Options),
        new($@"{Article}{Between}\(? ?(?<paragraph>\d) ?\)?{Between}({Bracketed}|\b{Bare}\b|\.?{Bare}(\W|$))", Options),
        new($@"{Article} ?{Between}{Bracketed}", Options),
        new($@"{Article} (conditions?|basis|reason|ground)( (is|are|we rely on))?:? {Bracketed}", Options),
        new($@"(?i:{Article}) ?(?<letter>[A-Z])(\W|$)", Options & ~RegexOptions.IgnoreCase),

        // "… and 9 (2) (a)": the word stands before the first of a list only.
        new($@"\b(?<article>6) ?\( ?(?<paragraph>1) ?\) ?{Bracketed}|\b(?<article>9) ?\( ?(?<paragraph>2) ?\) ?{Bracketed}", Options),
        new(@"\b(?<article>6) ?\((?<paragraph>1)\) ?(?<letter>[a-f])\b|\b(?<article>9) ?\((?<paragraph>2)\) ?(?<letter>[a-j])\b", Options),
        new(@"\b(?<article>6)\.(?<paragraph>1) ?\.?\(?(?<letter>[a-f])\)|\b(?<article>9)\.(?<paragraph>2) ?\.?\(?(?<letter>[a-j])\)", Options),
    ];

    /// <summary>"… (c) and (e)" after a citation.</summary>
    private static readonly Wording More = new(@"^(?<between> ?(,|and|or|&|/|, and) ?)\( ?(?<letter>[a-z]) ?\)", Options);

    private const string Schedule = @"\b(schedule|sch(ed)?\.?) ?1\b";
    private const string Paragraph = @"(paragraphs?|paras?\.?|conditions?|¶)";
    private const string Part = @"(,? ?\(?(part|pt\.?) ?\d\)?)?";

    private static readonly Wording[] Schedules =
    [
        new($@"{Schedule}{Part}[,;:]? ?[(-]? ?({Paragraph} ?(number )?|\()(?<number>\d{{1,2}})\b", Options),
        new($@"\b{Paragraph} ?(?<number>\d{{1,2}})( ?\(\w\))*,? (of|in|under|to) ((the )?(part|pt\.?) ?\d,? ?(of |in )?)?(the )?{Schedule}", Options),
    ];

    /// <summary>Puts the citations of a block into the one spelling; each character keeps the place that it had, or that of the citation.</summary>
    public static void Settle(StringBuilder text, List<int> places, int from)
    {
        var block = text.ToString(from, text.Length - from);
        if (!block.AsSpan().ContainsAny('6', '9', '1'))
        {
            return;
        }
        foreach (var pattern in Articles)
        {
            block = Rewrite(pattern, block, from, text, places, OfArticle);
        }
        foreach (var pattern in Schedules)
        {
            block = Rewrite(pattern, block, from, text, places, (match, _) => new Spelt($"Schedule 1 paragraph {match.Groups["number"].Value}", match.Length));
        }
    }

    private readonly record struct Spelt(string Words, int Length);

    private static string Rewrite(Wording pattern, string block, int from, StringBuilder text, List<int> places, Func<Match, string, Spelt?> spell)
    {
        foreach (var match in pattern.Matches(block).Reverse())
        {
            if (spell(match, block) is not { } spelt || block.AsSpan(match.Index, spelt.Length).SequenceEqual(spelt.Words))
            {
                continue;
            }
            var place = places[from + match.Index];
            text.Remove(from + match.Index, spelt.Length).Insert(from + match.Index, spelt.Words);
            places.RemoveRange(from + match.Index, spelt.Length);
            places.InsertRange(from + match.Index, Enumerable.Repeat(place, spelt.Words.Length));
        }
        return text.ToString(from, text.Length - from);
    }

    private static Spelt? OfArticle(Match match, string block)
    {
        var article = match.Groups["article"].Value.ToUpperInvariant();
        var paragraph = match.Groups["paragraph"].Success ? match.Groups["paragraph"].Value : article switch
        {
            "6" => "1",
            "9" => "2",
            _ => null,
        };
        var letter = match.Groups["letter"];
        if (paragraph is null || article is not ("6" or "9"))
        {
            return null;
        }
        var end = letter.Index + letter.Length;
        var name = letter.Value.TrimEnd(')', '.', ',', ';', ':', '-', '(', ' ').ToLowerInvariant();
        end = letter.Index + name.Length;
        if (match.Index > letter.Index)
        {
            return null;
        }
        if (letter.Index < match.Groups["article"].Index)
        {
            end = match.Index + match.Length;
        }
        else if (end < block.Length && block[end] == ' ' && end + 1 < block.Length && block[end + 1] == ')')
        {
            end += 2;
        }
        else if (end < block.Length && block[end] == ')')
        {
            end++;
        }
        var words = new StringBuilder($"Article {article}({paragraph})({name})");
        while (More.Matches(block[end..]).FirstOrDefault() is { } more)
        {
            words.Append(more.Groups["between"].Value).Append($"Article {article}({paragraph})({more.Groups["letter"].Value.ToLowerInvariant()})");
            end += more.Length;
        }
        return new Spelt(words.ToString(), end - match.Index);
    }
}
