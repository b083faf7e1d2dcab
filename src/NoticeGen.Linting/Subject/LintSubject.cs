using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Subject;

/// <summary>What rules look at: the notice, its editions as documents, and the law on a day. Used by one thread at a time.</summary>
/// <param name="Editions">Empty when the notice could not be composed; rules about documents then say nothing.</param>
public sealed record LintSubject(
    Notice Notice, ImmutableArray<ComposedEdition> Editions, LawBook Law, DateOnly AsAt, LintSettings Settings)
{
    private ImmutableArray<NoticeText> _texts;
    private ImmutableArray<NoticeText> _prose;
    private WholeText? _wholeText;
    private ImmutableArray<EditionReadability> _readability;
    private ImmutableArray<RightForNotice> _rights;
    private ImmutableArray<PictureInUse> _picturesInUse;
    private HashSet<SourceText>? _sources;
    private ImmutableArray<Citation> _citations;
    private ImmutableArray<(Origin Origin, TelephoneNumber Number)> _telephones;

    /// <summary>The pictures that the notice may name, by name, with what is known of their licences.</summary>
    public FrozenDictionary<string, PictureEntry> Pictures { get; init; } = FrozenDictionary<string, PictureEntry>.Empty;

    /// <summary>Whether these are the words of a published file, block by block, and no notice with fields.</summary>
    internal bool IsPublished => Notice.Fields.Type != NoticeSchema.Notice;

    /// <summary>Of a published file: the places of words that are links and show no address.</summary>
    public ImmutableArray<TextSpan> Links { get; init; } = [];

    /// <summary>Whether this run makes an Easy Read edition of the notice; words for one that is not made are not judged.</summary>
    public bool MakesEasyRead { get; init; } = Notice.HasEasyRead;

    /// <summary>Whether the other editions are made without the Easy Read one where that is not ready.</summary>
    public bool EasyReadCanWait { get; init; }

    /// <summary>The same without the Easy Read edition, and without the words for it.</summary>
    internal LintSubject WithoutEasyRead() =>
        new(Notice, [.. Editions.Where(edition => edition.Variant.Role != EditionRole.EasyRead)], Law, AsAt, Settings)
        {
            Lexicon = Lexicon,
            Accepted = Accepted,
            Pictures = Pictures,
            MakesEasyRead = false,
        };

    /// <summary>
    /// Every value of the notice with its field, in reading order; gathered once for all rules. Words for an Easy Read
    /// edition that is not made are not among them.
    /// </summary>
    internal ImmutableArray<NoticeText> Texts => !_texts.IsDefault ? _texts : _texts = MakesEasyRead
        ? NoticeText.Of(Notice.Fields)
        : [.. NoticeText.Of(Notice.Fields).Where(text => !text.InEasyRead)];

    /// <summary>The files that hold its values.</summary>
    internal HashSet<SourceText> Sources => _sources ??= SourcesOf(Texts);

    /// <summary>The words that people wrote for readers: what rules about wording look at.</summary>
    internal ImmutableArray<NoticeText> Prose =>
        _prose.IsDefault ? _prose = [.. Texts.Where(text => text.IsWords && text.IsPrinted)] : _prose;

    /// <summary>The prose as one text, for patterns.</summary>
    internal WholeText WholeText => _wholeText ??= new WholeText(Prose);

    /// <summary>The rights that follow from its lawful bases.</summary>
    internal ImmutableArray<RightForNotice> Rights =>
        _rights.IsDefault || Notice.Unread is not null ? _rights = RightsByBasis.Compute(Law, Notice.Bases, AsAt) : _rights;

    /// <summary>The pictures of lists that it prints.</summary>
    internal ImmutableArray<PictureInUse> PicturesInUse => _picturesInUse.IsDefault ? _picturesInUse = [.. PictureInUse.In(this)] : _picturesInUse;

    /// <summary>Sections of laws that the notice cites.</summary>
    internal ImmutableArray<Citation> Citations => _citations.IsDefault ? _citations = [.. Subject.Citations.In(this)] : _citations;

    /// <summary>Telephone numbers, in fields that hold one and in running text.</summary>
    internal ImmutableArray<(Origin Origin, TelephoneNumber Number)> Telephones => _telephones.IsDefault ? _telephones = [.. TelephoneNumbers.In(this)] : _telephones;

    /// <summary>The reference data made ready for looking things up in text; shared by all notices of a run.</summary>
    public Lexicon Lexicon { get; init; } = new(Law, AsAt);

    /// <summary>How hard each edition is to read.</summary>
    public ImmutableArray<EditionReadability> Readability => _readability.IsDefault
        ? _readability = [.. Editions.Select(edition => new EditionReadability(edition.Edition, ReadabilityMeter.Measure(edition.Document, Lexicon)))]
        : _readability;

    /// <summary>Whether these are the editions of a further language; rules about wording know only the source language.</summary>
    internal bool IsTranslation => Editions is [{ Edition.IsInSourceLanguage: false }, ..];

    /// <summary>The editions in a role.</summary>
    internal IEnumerable<ComposedEdition> EditionsOf(EditionRole role) => Editions.Where(edition => edition.Variant.Role == role);

    /// <summary>The editions that say everything.</summary>
    internal IEnumerable<ComposedEdition> FullEditions => EditionsOf(EditionRole.Full);

    /// <summary>The editions that must say what a rule asks for.</summary>
    internal IEnumerable<ComposedEdition> EditionsFor(RuleInfo rule) => Editions.Where(edition => edition.Variant.MustSay(rule.Topic));

    internal IEnumerable<EditionReadability> ReadabilityOf(EditionRole role) =>
        Readability.Where(measured => Editions.Any(edition => edition.Edition == measured.Edition && edition.Variant.Role == role));

    /// <summary>The Easy Read edition as its readers get it; null when the notice has none, or none that could be composed.</summary>
    internal EasyReadText? EasyRead { get; } = EasyReadText.Of(Editions, EditionRole.EasyRead);

    /// <summary>The children's edition in the same way.</summary>
    internal EasyReadText? Childrens { get; } = EasyReadText.Of(Editions, EditionRole.Children);

    /// <summary>What the notice says to children about something that an edition must hold.</summary>
    internal ImmutableArray<Scalar> ToldToChildren(string topic) =>
        [.. Notice.Fields.Nested("childrens_edition")?.Records(topic).Select(row => row.Scalar("words")).OfType<Scalar>() ?? []];

    /// <summary>The sentences of the Easy Read edition; none when there is no such edition.</summary>
    internal ImmutableArray<EasySentence> EasySentences => EasyRead?.Sentences ?? [];

    /// <summary>The Easy Read rules that this notice is written by.</summary>
    internal EasyReadProfile EasyReadProfile { get; } = EasyReadProfile.For(Notice, Law, Settings);

    /// <summary>The facts that the Easy Read words were accepted for; null where nobody looked for them.</summary>
    public AcceptedFacts? Accepted { get; init; }

    private static HashSet<SourceText> SourcesOf(ImmutableArray<NoticeText> texts)
    {
        var found = new HashSet<SourceText>();
        SourceText? last = null;
        foreach (var text in texts)
        {
            // Values of one file stand together, so that most need no look-up.
            if (text.Value.Origin.Source is var source && !ReferenceEquals(source, last))
            {
                found.Add(source);
                last = source;
            }
        }
        return found;
    }
}
