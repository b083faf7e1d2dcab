using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Names;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>
/// The reference data on a day, made ready for looking things up in text: each list is made once, on first use, however many
/// notices are checked. Safe to use from several threads at once.
/// </summary>
public sealed partial class Lexicon(LawBook law, DateOnly day)
{
    /// <summary>Countries without regulations that approve them, where services of councils are run from.</summary>
    private static readonly string[] OtherCountries = ["India", "China", "Australia", "Brazil", "the Philippines", "Philippines", "South Africa", "Singapore", "Hong Kong", "Pakistan", "Bangladesh", "Malaysia", "Mexico", "Turkey", "Russia", "Ukraine"];

    private readonly Lazy<NameList> _names = new(() => NameList.Of(law, day));
    private readonly Lazy<NameList> _statutes = new(() => NameList.OfStatutes(law));
    private readonly Lazy<NameList> _jargon = new(() => NameList.OfJargon(law, inEveryForm: false));
    private readonly Lazy<NameList> _jargonForms = new(() => NameList.OfJargon(law, inEveryForm: true));
    private readonly Lazy<PhraseList> _datedPhrases = new(() => new PhraseList(law.Table("dated_phrases").Where(phrase => LawBook.IsValid(phrase, day)), "pattern"));
    private readonly Lazy<ProperNames> _properNames = new(() => ProperNames.Of(law));
    private readonly Lazy<FrozenDictionary<string, int>> _syllables = new(() =>
        law.Table("syllables").ToFrozenDictionary(entry => entry.Id, entry => int.Parse(entry.Text("count")!, System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<PhraseList> _misplaced = new(() => new PhraseList(law.Table("misplaced_phrases").Where(phrase => LawBook.IsValid(phrase, day)), "pattern"));
    private readonly Lazy<TelephonePlan> _telephones = new(() => new TelephonePlan(law));
    private readonly Lazy<AbbreviationList> _abbreviations = new(() => new AbbreviationList(law));
    private readonly Lazy<StatuteTitles> _titles = new(() => new StatuteTitles(law));
    private readonly Lazy<HardWords> _hardWords = new(() => new HardWords(law, day));
    private readonly Lazy<PhraseSet> _abroadPlaces = new(() => new PhraseSet(
    [
        .. from country in law.Table("approved_countries").SelectMany(known => known.Scalars("other_forms").Select(form => form.Text).Prepend(known.Text("name")!)).Concat(OtherCountries)
           from preposition in (string[])["in ", "to ", "in the ", "to the "]
           select preposition + country,
    ]));

    private readonly Lazy<WordingList> _wordings = new(() => new WordingList(law));
    private readonly Lazy<ObsoleteContactList> _obsoleteContacts = new(() => new ObsoleteContactList(law, day));
    private readonly Lazy<FrozenSet<string>> _datedPatterns = new(() =>
        law.Table("dated_phrases").Select(phrase => phrase.Text("pattern")).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private readonly ConcurrentDictionary<Record, ImmutableArray<Scalar>> _scalars = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<SourceText, bool> _mayHoldPlaceholder = new();
    private readonly ConcurrentDictionary<SourceText, bool> _mayMakePlaceholder = new();
    private readonly ConcurrentDictionary<string, List<Scalar>> _otherRights = new(StringComparer.Ordinal);

    private readonly Lazy<Contradictions> _contradictions = new(() => new Contradictions(law, day));
    private readonly Lazy<Wording?> _northernIreland = new(() =>
        law.Table("wordings").FirstOrDefault(wording => wording.Id == "northern-ireland")?.Scalar("pattern") is { } pattern ? Wording.Of(pattern.Text, pattern.Origin.Source.IsBuiltIn) : null);

    private readonly Lazy<WrittenFaults> _writtenFaults = new(() => new WrittenFaults(law, day));
    private readonly Lazy<Kinds> _specialKinds = new(() => new Kinds(law, "special_kinds"));
    private readonly Lazy<Kinds> _offenceKinds = new(() => new Kinds(law, "offence_kinds"));

    /// <summary>Names of bodies and programmes.</summary>
    public NameList Names => _names.Value;

    /// <summary>Titles of laws, right and wrong.</summary>
    public NameList Statutes => _statutes.Value;

    public NameList Jargon => _jargon.Value;

    /// <summary>Notice words in each of their forms.</summary>
    public NameList JargonInEveryForm => _jargonForms.Value;

    /// <summary>Phrases of older law.</summary>
    public PhraseList DatedPhrases => _datedPhrases.Value;

    /// <summary>Names that a writer cannot shorten.</summary>
    public ProperNames ProperNames => _properNames.Value;

    /// <summary>Words whose syllables cannot be counted by rule.</summary>
    public FrozenDictionary<string, int> Syllables => _syllables.Value;

    /// <summary>Phrases that do not belong in a public body's notice.</summary>
    public PhraseList MisplacedPhrases => _misplaced.Value;

    public TelephonePlan Telephones => _telephones.Value;

    public AbbreviationList Abbreviations => _abbreviations.Value;

    /// <summary>Statements that cannot both be right, for texts without fields.</summary>
    public Contradictions Contradictions => _contradictions.Value;

    /// <summary>Faults that stand in the words themselves, whatever the notice is about.</summary>
    internal WrittenFaults WrittenFaults => _writtenFaults.Value;

    /// <summary>Words of a text about Northern Ireland, some of whose departments have names that are wrong or old elsewhere.</summary>
    internal Wording? NorthernIreland => _northernIreland.Value;

    /// <summary>The titles of laws by their words, for "did you mean".</summary>
    public StatuteTitles StatuteTitles => _titles.Value;

    /// <summary>Words that show special category data.</summary>
    public Kinds SpecialKinds => _specialKinds.Value;

    /// <summary>Words that show criminal offence data.</summary>
    public Kinds OffenceKinds => _offenceKinds.Value;

    /// <summary>Words that Easy Read explains where it uses them.</summary>
    public HardWords HardWords => _hardWords.Value;

    /// <summary>Places outside the United Kingdom, as a sentence says where something is or goes: "in Canada", "to the United States".</summary>
    internal PhraseSet AbroadPlaces => _abroadPlaces.Value;

    /// <summary>Wordings that Easy Read avoids.</summary>
    public WordingList Wordings => _wordings.Value;

    /// <summary>Addresses, pages and numbers that are out of date.</summary>
    public ObsoleteContactList ObsoleteContacts => _obsoleteContacts.Value;

    /// <summary>The phrases of older law of any day, to tell whether one is among them.</summary>
    public FrozenSet<string> DatedPatterns => _datedPatterns.Value;

    /// <summary>Every scalar of a record of the reference data.</summary>
    public ImmutableArray<Scalar> ScalarsOf(Record record) => _scalars.GetOrAdd(record, static whole => [.. NoticeText.ScalarsIn(whole)]);

    /// <summary>Whether a placeholder may stand anywhere in a template, outside its code, or in a file of the reference data: in none that comes with the program.</summary>
    public bool MayHoldPlaceholder(SourceText source) => !source.IsBuiltIn && _mayHoldPlaceholder.GetOrAdd(source, static file => Placeholders.In(TemplateCode().Replace(file.Text, " ")).Any());

    /// <summary>The same with what its code may write: strings stand there too.</summary>
    public bool MayMakePlaceholder(SourceText source) => !source.IsBuiltIn && _mayMakePlaceholder.GetOrAdd(source, static file => Placeholders.In(file.Text.Replace("{{", " ", StringComparison.Ordinal).Replace("}}", " ", StringComparison.Ordinal)).Any());

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex TemplateCode();

    /// <summary>Every scalar of all rights but one.</summary>
    public IReadOnlyList<Scalar> OfRightsBut(string id) =>
        _otherRights.GetOrAdd(id, one => [.. law.Table("rights").Where(right => right.Id != one).SelectMany(right => ScalarsOf(right))]);
}

/// <summary>Phrases of a table of the reference data, the longest first; of each text only those are looked for of which it has a word.</summary>
public sealed class PhraseList
{
    private readonly PhraseIndex _index;

    public PhraseList(IEnumerable<Record> records, string field)
    {
        Phrases =
        [
            .. records.Where(record => record.Has(field))
                .Select(record => (Record: record, Text: Phrase.Fold(record.Text(field)!)))
                .OrderByDescending(phrase => phrase.Text.Length)
                .ThenBy(phrase => phrase.Text, StringComparer.Ordinal),
        ];
        _index = new PhraseIndex([.. Phrases.Select(phrase => phrase.Text)]);
    }

    public ImmutableArray<(Record Record, string Text)> Phrases { get; }

    /// <summary>Each phrase that stands in a folded text, once, with its place; none inside another.</summary>
    public IEnumerable<(int At, Record Record, string Text)> In(string folded)
    {
        var taken = new List<(int Start, int End)>();
        foreach (var number in _index.In(folded))
        {
            var (record, text) = Phrases[number];
            var at = Phrase.IndexIn(folded, text, Phrase.ComparisonFor(text));
            if (at >= 0 && !taken.Exists(other => at < other.End && other.Start < at + text.Length))
            {
                taken.Add((at, at + text.Length));
                yield return (at, record, text);
            }
        }
    }
}
