using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>
/// Which blocks of a published text are English. The patterns and the rules about words know English alone: what they do
/// not find in another language is not missing.
/// </summary>
public sealed class PublishedLanguage
{
    /// <summary>Words below which a block goes by its neighbours, and a file by the language that it declares.</summary>
    private const int FewestWords = 8, FewestWordsOfFile = 20;

    /// <summary>Per cent of the words: English prose has 40 of these small words, lists of names 10.</summary>
    private const int FewestEnglish = 8, FewestForeign = 12;

    private static readonly FrozenSet<string> English = Words(
        "the of and to in a is that for it as with be by on not this are or you your we our us from have has at which an will can may if they their any all about how what who when do does use");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Others = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        [Welsh] = Words("y yr yn i'r a'r o'r ac ei eich ein eu am ar gan gyda mae bydd yw ydym rydym rydyn byddwn gallwch mewn neu os nad nid ym hwn hon hyn fod wrth trwy drwy sydd wedi chi ni chyfer gwybodaeth er oes hawl pan beth sut"),
        ["Irish"] = Words("an na agus ar le do go sa is tá nó seo bheith ag chun leis gur bhfuil féidir maidir sin ó chuig faoi"),
        ["Scottish Gaelic"] = Words("an na agus air le do gu tha no seo bhith aig airson leis gur bheil faod mu dheidhinn sin bho ann againn agaibh"),
        ["Polish"] = Words("i w z na do się nie jest oraz że dla przez od lub o po są może jak to przy twoje twoich państwa nas które które danych"),
        ["Romanian"] = Words("și de la în cu pe nu este sau care pentru din că să sunt dumneavoastră prin ale unei despre dacă noastre date"),
        ["French"] = Words("le la les des et de en du un une est pour que qui dans par sur nous vous vos votre nos ou au aux avec ne pas"),
        ["Spanish"] = Words("el la los las de y en que un una es por para con su sus del al no se o nosotros como más"),
        ["Portuguese"] = Words("o a os as de e em que um uma é por para com seu seus do da dos das ao não se ou nós como mais"),
        ["German"] = Words("der die das und in zu den von mit ist für auf im nicht ein eine sie wir ihre ihrer oder werden als bei"),
        ["Italian"] = Words("il la i le di e in che un una è per con suo del della dei al non si o noi come più nostri"),
        ["Lithuanian"] = Words("ir yra į su kad jūsų mes apie arba iš kaip tai mūsų būti gali duomenų"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly PublishedText _text;
    private readonly ImmutableArray<string?> _foreign;

    private PublishedLanguage(PublishedText text, ImmutableArray<string?> foreign) => (_text, _foreign) = (text, foreign);

    public static PublishedLanguage Of(PublishedText text)
    {
        var blocks = text.Blocks.Select(block => new Counted(text.Words(block))).ToList();
        var whole = new Counted(blocks);
        var declared = text.Language is { Length: > 0 } tag && !tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? NameOf(tag) : null;
        if (whole.Total < FewestWordsOfFile ? declared is not null && whole.English * 100 < whole.Total * FewestEnglish * 2 : whole.English * 100 < whole.Total * FewestEnglish)
        {
            var name = whole.Foreign ?? declared ?? "a language other than English";
            return new PublishedLanguage(text, [.. blocks.Select(_ => name)]);
        }
        var foreign = new string?[blocks.Count];
        string? before = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Total >= FewestWords)
            {
                before = blocks[i].Foreign;
            }
            foreign[i] = before;
        }

        // A short heading stands before the text that it is written in.
        string? after = null;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i].Total >= FewestWords)
            {
                after = foreign[i];
            }
            else if (text.Blocks[i].Kind == PublishedBlockKind.Heading)
            {
                foreign[i] = after;
            }
        }
        var isMostlyForeign = blocks.Where((_, i) => foreign[i] is not null).Sum(block => block.Total) * 2 > whole.Total;
        var main = foreign.OfType<string>().GroupBy(name => name, StringComparer.Ordinal).MaxBy(group => group.Count())?.Key;
        return new PublishedLanguage(text, isMostlyForeign ? [.. foreign.Select(_ => main)] : [.. foreign]);
    }

    private const string Welsh = "Welsh";

    /// <summary>Whether nothing of the text is English.</summary>
    public bool IsUnreadable => _foreign.Length > 0 && _foreign.All(name => name is not null);

    /// <summary>Whether all of it is Welsh, in which it can be looked for what a notice must tell.</summary>
    public bool IsWelsh => _foreign.Length > 0 && _foreign.All(name => name == Welsh);

    /// <summary>The text without the blocks in other languages.</summary>
    public PublishedText InEnglish => _foreign.All(name => name is null)
        ? _text
        : _text with { Blocks = [.. _text.Blocks.Where((_, i) => _foreign[i] is null)] };

    /// <summary>Says what was not judged, and why; nothing for an English text.</summary>
    public IEnumerable<Diagnostic> Notes()
    {
        var names = _foreign.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            yield break;
        }
        if (IsWelsh)
        {
            yield return AuditProblems.LanguageUnread.At(
                Origin.Of(_text.Source), "the text is in Welsh: it was looked for what a notice must tell, in wording that no qualified translator has confirmed, and for nothing else", "have somebody who reads Welsh check it against the English notice");
            yield break;
        }
        var first = _text.Blocks[_foreign.IndexOf(_foreign.First(name => name is not null))];
        yield return AuditProblems.LanguageUnread.At(
            IsUnreadable ? Origin.Of(_text.Source) : new Origin(_text.Source, first.Span with { Length = 0 }),
            IsUnreadable
                ? $"the text is in {string.Join(" and ", names)}, and only English can be read here: nothing in it was judged"
                : $"a part of the text is in {string.Join(" and ", names)}, and only English can be read here: that part was not judged",
            "have somebody who reads the language check it against the English notice");
    }

    private static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal);

    private static string NameOf(string tag) => tag.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "cy" => Welsh,
        "ga" => "Irish",
        "gd" => "Scottish Gaelic",
        "pl" => "Polish",
        "ro" => "Romanian",
        "fr" => "French",
        "es" => "Spanish",
        "pt" => "Portuguese",
        "de" => "German",
        "it" => "Italian",
        "lt" => "Lithuanian",
        var other => $"the language `{other}`",
    };

    /// <summary>The words of a stretch of text, and how many of them are the small words of each language.</summary>
    private sealed class Counted
    {
        private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
        private readonly int _otherScript;

        public Counted(string text)
        {
            foreach (var word in text.ToLowerInvariant().Replace('\u2019', '\'').Split((char[])[' ', '\n', '\t', '.', ',', ';', ':', '(', ')', '/', '"', '?', '!', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                var letters = word.Count(char.IsLetter);
                if (letters == 0 || word.Contains('@', StringComparison.Ordinal))
                {
                    continue;
                }
                if (word.Any(c => char.IsLetter(c) && c > '\u024f'))
                {
                    // Some scripts have no blanks between words; five letters count as one.
                    _otherScript += Math.Max(1, letters / 5);
                    Total += Math.Max(1, letters / 5);
                    continue;
                }
                Total++;
                English += PublishedLanguage.English.Contains(word) ? 1 : 0;
                foreach (var (name, words) in Others)
                {
                    if (words.Contains(word))
                    {
                        _others[name] = _others.GetValueOrDefault(name) + 1;
                    }
                }
            }
        }

        public Counted(IEnumerable<Counted> parts)
        {
            foreach (var part in parts)
            {
                Total += part.Total;
                English += part.English;
                _otherScript += part._otherScript;
                foreach (var (name, count) in part._others)
                {
                    _others[name] = _others.GetValueOrDefault(name) + count;
                }
            }
        }

        public int Total { get; }

        public int English { get; }

        /// <summary>The language that the small words show, where it is not English; null otherwise.</summary>
        public string? Foreign
        {
            get
            {
                if (_otherScript * 2 > Total)
                {
                    return "a script that is not English";
                }
                var (name, count) = _others.OrderByDescending(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).FirstOrDefault();
                return name is not null && count * 100 >= Total * FewestForeign && count > English * 2 ? name : null;
            }
        }
    }
}
