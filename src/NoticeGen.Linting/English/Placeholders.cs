using System.Buffers;
using System.Text.RegularExpressions;

namespace NoticeGen.Linting.English;

/// <summary>
/// Drafting notes and blanks in a text: what people write for what is still to come, and what a form, a mail merge or a
/// template leaves where nothing was filled in. Most texts hold none, which <see cref="MayStandIn"/> tells quickly: it must
/// know every beginning that the patterns know.
/// </summary>
internal static partial class Placeholders
{
    /// <summary>Marks of drafters, in capital letters, as a pattern.</summary>
    private const string MarkPattern = "TODO|TBC|TBD|TBA|FIXME";

    /// <summary>Words in capital letters that are no abbreviations but marks of drafters.</summary>
    public static readonly string[] Marks = MarkPattern.Split('|');

    /// <summary>What a blank asks for: brackets that hold nothing else are one.</summary>
    private const string Asked =
        "x+|n+|y+|name|names|number|numbers|date|dates|day|month|year|years|months|days|weeks|period|periods|time|council|council's|authority|authority's|trust|borough|county|district|organisation|organisation's"
        + "|organization|company|controller|processor|supplier|provider|partner|team|service|services|department|directorate|unit|section|role|job|title|manager|officer|officers|dpo|address|postcode|post|postal|email|e-mail"
        + "|telephone|phone|tel|mobile|website|web|url|link|hyperlink|page|text|details|contact|contacts|description|reason|reasons|purpose|purposes|basis|law|legislation|act|category|categories|amount|country|countries"
        + "|version|reference|ref|registration|ico|logo|example|examples|list|placeholder|blank|notice|system|programme|project|scheme|data|information|recipient|recipients|retention|policy|schedule|person|here";

    /// <summary>Small words that stand between them.</summary>
    private const string Between = "the|a|an|of|or|and|for|to|in|your|our|relevant|appropriate|correct|full|local|other|this|that|which|how|long|any|specific|applicable|tbc|state|specify|give|choose|select|complete|write|type|see";

    private const string Blank = "(?:" + Between + "|" + Asked + ")";

    private const string Unit = @"(?:calendar |working )?(?:years?|months?|weeks?|days?|hours?)\b";

    /// <summary>What is a blank where it stands alone in brackets; others of these words may be a remark, or the name of a picture.</summary>
    private const string Alone = "x+|n+|name|number|date|period|council|authority|organisation|team|service|department|role|dpo|email|telephone|phone|address|postcode|years?|months?|placeholder|blank";

    private const string Several = @"(?!(?:the|this|that|our)\s+\w+\s*[\]>])" + Blank + @"(?:[\s/,\-]+" + Blank + ")+";

    /// <summary>Words and signs that stand for what is to be written, or that begin what does: three letters of ASCII at least, which are looked for soonest.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "lorem", "dolor sit", "x y", "x m", "x w", "x d", "x h", "x c", "(x)", "(n)", " n ", "x.x", "# y", "# m", "# w", "# d", "# h", "# c", ".....", ". . . .",
            "m/y", "m-y", "m.y", "mm y", "mm-d", "mm/d", "mm.d", "month yyyy", "00/00/0", "(enter", "(name of", "(council", "(authority", "(organisation", "(service", "(team", "(your", "(the",
            "(number", "(please", "(complete", "(to be", "*to be", "* to be", "dummy text", "sample text", "placeholder", "delete as", "delete where", "delete if", "delete which", "strike out", "insert", "text here", "name here", "date here", "address here", .. Marks,
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Pairs = SearchValues.Create(["xx", "??", "__"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Other signs that begin some, and letters that may be taken for others: few, since few are looked for soonest.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("£\u00ab\u2026\u017f\u212a");

    private const int LongestValue = 40;

    /// <summary>The placeholders of a text.</summary>
    public static IEnumerable<Match> In(string text) => MayStandIn(text) ? AllIn(text) : [];

    /// <summary>The same without the quick look: for a text of which it is known that one may stand in it.</summary>
    public static IEnumerable<Match> AllIn(string text) => Blanks().Matches(text).Concat(Mark().Matches(text));

    /// <summary>False only where no placeholder stands.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Words) || text.ContainsAny(Pairs) || text.ContainsAny("[<{%") || text.ContainsAny(Signs)
        || (text.Length < LongestValue && text.TrimStart().StartsWith("to be ", StringComparison.OrdinalIgnoreCase));

    // Each run of a sign is tried at its start only, and an instruction in brackets has an end: the time grows with the text, whatever it is.
    // A Markdown link, [text](address), is no placeholder; nor is a number of Rome's, "[the Council]", or a contents line with its page.
    [GeneratedRegex(
        @"\[\s*(?:insert|add|enter|name of|your|delete|e\.\s?g\.|eg\b|if applicable|tb[acd]\b|to be|xx|please|complete|fill in|nb\b|note to|drafting|check with|confirm)[^\]]{0,500}\](?!\()"
        + @"|\[\s+\](?!\()"
        + @"|\[\s*(?:" + Alone + "|" + Several + @")\s*\](?!\(|\[|:\s*(?:<|/|#|[a-z]+:))"
        + @"|\[[^\[\]]{0,20}\](?=\s*" + Unit + ")"
        + @"|<\s*(?:insert|add|enter|name of|your)\b[^>]{0,500}>"
        + @"|<\s*(?:" + Alone + "|" + Several + @")\s*>"
        + @"|<<[^<>]{1,80}>>"
        + @"|<%[^<>]{1,80}%>"
        + @"|\u00ab[a-z][a-z0-9_ ]{0,60}\u00bb"
        + @"|\{\{[^{}]{0,120}\}\}"
        + @"|%[a-z][a-z_]{2,40}%"
        + @"|\$?\{\s*[a-z][a-z0-9_. ]{0,60}\}"
        + @"|\$\{[^{}\n]{1,120}\}"
        + @"|\((?:insert|enter (?:your|the)|please (?=(?:complete|insert|amend|delete|add)\.?\))|complete(?=\.?\))|to be (?:confirmed|decided|agreed|advised|added|completed|determined|supplied|inserted)|number(?=\)\s*(?:years?|months?|weeks?|days?)\b)|name of (?:the |your |our )?(?:council|authority|organisation|trust|service|team|department|company|controller|officer|dpo)|(?:your |the )?(?:council|organisation|authority|service|team) name)\b[^)]{0,60}\)"
        + @"|(?:(?<![0-9]\s?)\bx |\bx{2,3}\s*|\((?:x{1,3}|n)\)\s*|(?<= )n )" + Unit
        + @"|£\s?x+\b"
        + @"|(?<!\b(?:part|chapter|title|schedule|annex|annexe|appendix|volume|book|section|table|class|article|century|no|number)\.?\s)\b(?-i:XX|XXX)\b"
        + @"|\bx{4,}\b"
        + @"|#{1,3} " + Unit
        + @"|_{2,3}(?=\s*" + Unit + ")"
        + @"|_{4,}"
        + @"|\?{3,}|\?\?(?=\s*" + Unit + ")"
        + @"|\bx\.x\b"
        + @"|^\s*\u2026(?=\s*" + Unit + ")"
        + @"|(?<!\*)\*+\s*to be (?:confirmed|decided|agreed|advised|added|completed|determined|supplied|inserted)\s*\*+"
        + @"|\b(?:dummy|sample|placeholder|filler) text\b|^\s*placeholder\.?\s*$"
        + @"|(?>(?<!\.)\.{5,}|(?<!\. )(?:\. ){4,}\.|(?<!\u2026)\u2026{2,}|(?<!\u2026 )(?:\u2026 )+\u2026)(?!\s*[0-9]+\s*$)"
        + @"|\bdd?(?:[/.\-]m{1,3}[/.\-]| m{2,3} | month (?=yyyy))yy(?:yy)?\b"
        + @"|\byyyy[/.\-]mm[/.\-]dd\b"
        + @"|\b00/00/0{2,4}\b"
        + @"|\b(?:delete|strike out) (?:as|where|if|whichever is) (?:not )?(?:appropriate|applicable|necessary|required|needed|relevant)\b"
        + @"|\binsert (?:" + Blank + @" )*here\b"
        + @"|^\s*(?:your |enter )?(?:text|name|date|address) here\s*\.?\s*$"
        + @"|^\s*to be (?:confirmed|decided|agreed|advised|added|completed|determined)\.?$"
        + @"|\blorem\b(?: ipsum)?"
        + @"|\bdolor sit amet\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>A text that stands in brackets altogether.</summary>
    public static Match Whole(string text) => text.AsSpan().TrimStart() is ['[' or '<', ..] ? InBrackets().Match(text) : Match.Empty;

    [GeneratedRegex(@"^\s*(?:\[[^\[\]]+\]|<[a-z][a-z ]*>)\s*\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    /// <summary>What stands for a name in an address of a mailbox or a page.</summary>
    public static IEnumerable<Match> InAddress(string address) => AddressBlank().Matches(address);

    [GeneratedRegex(
        @"(?<![a-z])x{3,}(?![a-z])|\byour(?:council|organisation|authority|email|name)\b|\b(?:council|organisation|authority)-?name\b|\binsert[._\-]|^(?:tb[acd]|todo|name|email|someone|first-?name[._](?:last-?name|surname))@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressBlank();

    [GeneratedRegex(@"\b(?:" + MarkPattern + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
