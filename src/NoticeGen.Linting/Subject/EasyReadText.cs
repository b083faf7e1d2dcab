using System.Collections.Immutable;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Linting.English;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Subject;

/// <summary>A sentence of the Easy Read edition, with the place of each of its characters.</summary>
internal sealed record EasySentence(string Text, EasyReadRow Row, TextPlaces Places, int Start)
{
    private string? _withoutLinks;
    private string? _folded;

    public int Words { get; } = English.Words.CountIn(Text);

    public Origin Origin => PlaceOf(0, Text.Length);

    /// <summary>The words without what stands in links: addresses, telephone numbers. Made once for all rules.</summary>
    public string WithoutLinks => _withoutLinks ??= Places.WithoutLinks(Text, Start);

    /// <summary>The same as <see cref="Phrase.Fold"/> makes it.</summary>
    public string FoldedWithoutLinks => _folded ??= Phrase.Fold(WithoutLinks);

    public Origin PlaceOf(int start, int length) => Places.Of(Start + start, length);
}

/// <summary>What stands beside one picture; or a paragraph that stands without one.</summary>
internal sealed class EasyReadRow(Origin origin, Picture? picture, string section)
{
    public Origin Origin { get; } = origin;

    public Picture? Picture { get; } = picture;

    /// <summary>The id of the level 2 heading above.</summary>
    public string Section { get; } = section;

    public List<EasySentence> Sentences { get; } = [];
}

/// <summary>Where each stretch of a paragraph came from.</summary>
internal sealed class TextPlaces
{
    private readonly List<(int Start, int Length, Origin Origin, bool IsLink)> _stretches = [];

    public void Add(int start, Text text, bool isLink) => _stretches.Add((start, text.Value.Length, text.Origin, isLink));

    /// <summary>The place of the stretch, as narrow as its first part is known.</summary>
    public Origin Of(int start, int length)
    {
        var (from, long_, origin, _) = _stretches.Find(stretch => start < stretch.Start + stretch.Length);
        origin ??= _stretches[^1].Origin;
        if (origin.Span.Length != long_)
        {
            return origin;
        }
        var offset = Math.Max(0, start - from);
        var end = origin.Span.Start + Math.Min(long_, offset + length);
        // What follows on in the same file belongs to it.
        foreach (var next in _stretches.Where(next => next.Start > from && next.Start < start + length))
        {
            if (!ReferenceEquals(next.Origin.Source, origin.Source) || next.Origin.Span.Length != next.Length || next.Origin.Span.Start < end)
            {
                break;
            }
            end = next.Origin.Span.Start + Math.Min(next.Length, start + length - next.Start);
        }
        return origin with { Span = TextSpan.Between(origin.Span.Start + offset, end) };
    }

    public string WithoutLinks(string sentence, int start)
    {
        char[]? text = null;
        foreach (var (from, length, _, isLink) in _stretches)
        {
            var (first, end) = (Math.Max(0, from - start), Math.Min(sentence.Length, from + length - start));
            if (isLink && first < end)
            {
                (text ??= sentence.ToCharArray()).AsSpan(first, end - first).Fill(' ');
            }
        }
        return text is null ? sentence : new string(text);
    }
}

/// <summary>
/// The Easy Read edition as readers get it, whoever wrote the words: the notice, the reference data or the template. Rules
/// about Easy Read look at this. Lines of postal addresses are no sentences and are left out.
/// </summary>
internal sealed class EasyReadText
{
    /// <summary>The id of the heading over the list of hard words.</summary>
    public const string HardWords = "hard-words";

    /// <summary>The id of the heading over who tested it, and over credits.</summary>
    public const string About = "about";

    private ImmutableArray<EasySentence> _sentences;

    private EasyReadText(ComposedEdition edition) => Edition = edition;

    public ComposedEdition Edition { get; }

    public List<EasyReadRow> Rows { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<List> Lists { get; } = [];

    /// <summary>Italics, which Easy Read does not use.</summary>
    public List<Emphasis> Emphases { get; } = [];

    /// <summary>All sentences in reading order; gathered once for all rules.</summary>
    public ImmutableArray<EasySentence> Sentences => _sentences.IsDefault ? _sentences = [.. Rows.SelectMany(row => row.Sentences)] : _sentences;

    public int Words => Sentences.Sum(sentence => sentence.Words) + Headings.Sum(heading => English.Words.CountIn(DocumentText.Of(heading.Inlines)));

    /// <param name="role">That of Easy Read, or of another edition that says things in words beside pictures.</param>
    public static EasyReadText? Of(ImmutableArray<ComposedEdition> editions, EditionRole role)
    {
        if (editions.FirstOrDefault(edition => edition.Variant.Role == role) is not { } edition)
        {
            return null;
        }
        var text = new EasyReadText(edition);
        new Walker(text).All(edition.Document.Blocks);
        return text;
    }

    private sealed class Walker(EasyReadText text) : DocumentWalker
    {
        private readonly StringBuilder _line = new();
        private string _section = "";
        private EasyReadRow? _row;

        public override bool Visit(Heading heading)
        {
            text.Headings.Add(heading);
            if (heading.Level == 2)
            {
                _section = heading.Id;
            }
            return true;
        }

        public override bool Visit(Paragraph paragraph)
        {
            var row = _row;
            if (row is null)
            {
                row = new EasyReadRow(paragraph.Origin, null, _section);
                text.Rows.Add(row);
            }
            var words = new ParagraphWords(text.Emphases, _line.Clear());
            words.All(paragraph.Inlines);
            if (!words.HasLines)
            {
                var all = words.Text.ToString();
                foreach (var (start, length) in English.Sentences.In(all))
                {
                    row.Sentences.Add(new EasySentence(all.Substring(start, length), row, words.Places, start));
                }
            }
            return true;
        }

        public override bool Visit(List list)
        {
            text.Lists.Add(list);
            return base.Visit(list);
        }

        public override bool Visit(Table table) => true;

        public override bool Visit(Facts facts) => facts.Entries.All(entry => All(entry.Value));

        public override bool Visit(Illustrated illustrated)
        {
            _row = new EasyReadRow(illustrated.Origin, illustrated.Picture, _section);
            text.Rows.Add(_row);
            base.Visit(illustrated);
            _row = null;
            return true;
        }
    }

    /// <param name="line">An empty one, for the words.</param>
    private sealed class ParagraphWords(List<Emphasis> emphases, StringBuilder line) : DocumentWalker
    {
        private bool _inLink;

        public StringBuilder Text { get; } = line;

        public TextPlaces Places { get; } = new();

        /// <summary>Whether it is set in lines of its own, as an address is.</summary>
        public bool HasLines { get; private set; }

        public override bool Visit(Text value)
        {
            Places.Add(Text.Length, value, _inLink);
            Text.Append(value.Value);
            return true;
        }

        public override bool Visit(Emphasis emphasis)
        {
            emphases.Add(emphasis);
            return base.Visit(emphasis);
        }

        public override bool Visit(Link link)
        {
            _inLink = true;
            base.Visit(link);
            _inLink = false;
            return true;
        }

        public override bool Visit(LineBreak lineBreak) => HasLines = true;
    }
}
