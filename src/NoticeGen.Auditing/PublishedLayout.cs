using System.Buffers;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing;

/// <summary>
/// Which blocks of a published text tell something, and under which heading each of them stands. Lists of contents, links
/// that lead through a page, cookie banners and headings over nothing name a subject and say nothing of it.
/// </summary>
internal sealed class PublishedLayout
{
    /// <summary>Characters; longer blocks are no titles of chapters.</summary>
    private const int LongestTitle = 100;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Wording ContentsTitle = new(
        @"^((table of |page |list of )?contents( (page|list))?|(on|in) this (page|notice|section|document|policy)|(jump|skip) to( a)?( section)?|what('s| is) (in|on) this (page|notice|document)|(in this )?(section|chapter)s|index|quick links|page navigation|this (page|notice) covers):?$", Options);

    /// <summary>Dots or dashes and the number of a page after a title, or before it.</summary>
    private static readonly Wording LeaderLine = new(@"(\. ?\.|…|_{3,}|-{3,})[\s.…]*(page |p\.? ?)?\d{1,3}$|^\d{1,3} ?(\. ?\. ?\.|…|_{3,}|-{3,})", Options);

    /// <summary>A sentence that leads to a list of what the text is about.</summary>
    private static readonly Wording ContentsLead = new(
        @"^([^.:]{0,120}, )?((this|the|our) ([a-z]+ ){0,4}(notice|policy|statement|document|page|information below)( also| will| below)* (explains?|tells? you( about)?|informs? you( about| of)?|aims to (explain|inform you( about| of)?|tell you( about)?)|lets you know|is (here |designed |intended )?to (explain|tell you( about)?|inform you( about| of)?|let you know)|sets? out|describes?|covers?|outlines?|provides? (you with )?(details|information)( of| on| about)?|includes? (details|information)( of| on| about)?)|(in this|below) [^.:]{0,60}(explain|tell you about|set out|describe|find))( the following| you)?:?$", Options);

    /// <summary>An item of such a list, which names a subject and says nothing of it.</summary>
    private static readonly Wording ContentsItem = new(
        @"^((and |or )?(((with|by|to|from) )?whom|who|what|why|when|where|how|which|whether|for how long|your ([a-z]+ ){0,2}rights|(our|the) (lawful|legal) (basis|bases|grounds?|reasons?)|(the )?((categories|types?|kinds?|length|details) of|purposes?)|information about|changes to)\b[^.@\d]{0,140}[.;,]?)$", Options);

    /// <summary>A sentence about what any notice is to tell, which says nothing of this one.</summary>
    private static readonly Wording AnyNotice = new(
        @"^(a|any|every|each|all|these) ([a-z]+ )?(privacy|fair processing) (notices?|statements?|policy|policies) (should|must|will|has to|have to|needs? to|are|is)\b[^.]{0,60}$", Options);

    /// <summary>Subjects of chapters and ways through a site, as they stand side by side in one line.</summary>
    private static readonly Wording SubjectInLine = new(
        @"^(introduction|home|contents|overview|summary|about|what|why|who|whom|how|where|when|which|your (data |privacy )?rights|contact( us)?|complaints?|retention|sharing|changes|cookies|privacy|(lawful|legal) bas(is|es)|data protection|security|transfers?|automated|further|more)\b", Options);

    private static readonly Wording PageNumber = new(@"[^0-9]\s(?<page>[0-9]{1,3})$", Options);

    private static readonly Wording PageCell = new(@"^(page |p\.? ?)?(?<page>\d{1,3})\.?$", Options);

    private static readonly Wording WayThrough = new(
        @"^((back|return|go) to (the )?(top|start|contents)|skip to (main )?content|print (this page|the entire guide)|share this page|(view|see) (all )?(contents|more)|next( page)?|previous( page)?|menu|search|home|(was|is) this page (helpful|useful)\??|report a problem with this page|accessibility statement|site ?map|(©|copyright)[^.\n]{0,80}\d{4}[^.\n]{0,40})$", Options);

    private static readonly Wording CookieBanner = new(
        @"^(we|this (web)?site|our (web)?site)( would like to)?( also)? (use|uses|set|sets)( some| essential| necessary| additional| optional| only)* cookies\b[^\n]{0,300}$|^(accept|reject|manage|allow|hide|change|view|set)( all| additional| analytics| optional| my| your)* cookie( message| settings| preferences)?s?$|^you('ve| have) (accepted|rejected) (all |additional |analytics )?cookies", Options);

    private readonly PublishedText _text;
    private readonly bool[] _isContent;
    private readonly string?[] _takenFor;
    private readonly string[] _topics;

    public PublishedLayout(PublishedText text)
    {
        _text = text;
        _isContent = [.. text.Blocks.Select(block => !CookieBanner.IsMatch(Plain(block)))];
        _takenFor = new string?[_isContent.Length];
        Name("a cookie banner");
        for (var i = 0; i < _isContent.Length; i++)
        {
            _isContent[i] &= !WayThrough.IsMatch(Plain(text.Blocks[i]));
        }
        Name("a way through the site");
        PassOverContents();
        PassOverAnnouncedSubjects();
        PassOverContentsInLine();
        Name("a list of contents");
        PassOverLinksWithin();
        Name("a link within the page");
        PassOverPageNumbers();
        PassOverContentsTables();
        PassOverHeadingsAsItems();
        Name("a list of contents");
        PassOverEmptyHeadings();
        Name("a heading with nothing below it");
        _topics = [.. Topics()];
    }

    public bool IsContent(int block) => _isContent[block];

    /// <summary>What a block that tells nothing was taken to be; null for one that tells something.</summary>
    public string? TakenFor(int block) => _takenFor[block];

    /// <summary>What a block is about: the headings just above it and, for an item of a list, the sentence that leads to the list, a line for each.</summary>
    public string TopicOf(int block) => _topics[block];

    private void Name(string takenFor)
    {
        for (var i = 0; i < _isContent.Length; i++)
        {
            _takenFor[i] ??= _isContent[i] ? null : takenFor;
        }
    }

    /// <summary>In a text file each short line looks like a heading, and only its neighbours could tell.</summary>
    private bool HeadingsAreGuessed => _text.Format == "txt";

    private string Plain(PublishedBlock block) => _text.Words(block).Replace('\u2019', '\'').TrimEnd();

    private void PassOverContents()
    {
        var blocks = _text.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Span.Length > LongestTitle || !ContentsTitle.IsMatch(Plain(blocks[i])))
            {
                continue;
            }
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var next = i + 1;
            while (next < blocks.Length && IsTitle(blocks[next]) && (HeadingsAreGuessed || blocks[next].Kind != PublishedBlockKind.Heading) && seen.Add(TitleOf(blocks[next])))
            {
                next++;
            }

            // Where a guessed heading ends the run, what follows is its text.
            if (HeadingsAreGuessed && next < blocks.Length && !IsTitle(blocks[next]) && blocks[next - 1].Kind == PublishedBlockKind.Heading && next - 1 > i)
            {
                next--;
            }
            Array.Fill(_isContent, false, i, next - i);
            i = next - 1;
        }
    }

    /// <summary>"This notice explains:" and a list of subjects.</summary>
    private void PassOverAnnouncedSubjects()
    {
        for (var i = 0; i < _text.Blocks.Length; i++)
        {
            var isOfAny = AnyNotice.IsMatch(Plain(_text.Blocks[i]));
            if (_text.Blocks[i].Kind is PublishedBlockKind.Item or PublishedBlockKind.Cell || !(isOfAny || ContentsLead.IsMatch(Plain(_text.Blocks[i]))))
            {
                continue;
            }
            for (var next = i + 1; next < _text.Blocks.Length && _text.Blocks[next].Kind == PublishedBlockKind.Item && (isOfAny || ContentsItem.IsMatch(Plain(_text.Blocks[next]))); next++)
            {
                _isContent[next] = false;
            }
        }
    }

    /// <summary>Titles of chapters in one line, with strokes or points between them.</summary>
    private void PassOverContentsInLine()
    {
        const int fewest = 4;
        var headings = _text.Blocks.Where(block => block.Kind == PublishedBlockKind.Heading).Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _isContent.Length; i++)
        {
            if (_text.Blocks[i].Kind == PublishedBlockKind.Cell || !Plain(_text.Blocks[i]).AsSpan().ContainsAny(Strokes))
            {
                continue;
            }
            var parts = Plain(_text.Blocks[i]).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length >= fewest && parts.All(part => part.Length <= LongestTitle && !part.AsSpan().ContainsAny(NoTitle))
                && parts.Count(part => headings.Contains(part) || SubjectInLine.IsMatch(part)) > parts.Length / 2)
            {
                _isContent[i] = false;
            }
        }
    }

    private static readonly SearchValues<char> Strokes = SearchValues.Create("|/·•›»>–");

    /// <summary>A stroke within words, as in "parent/carer", parts nothing.</summary>
    private static readonly string[] Separators = ["|", " / ", " · ", " • ", " › ", " » ", " > ", " – "];

    private static readonly SearchValues<char> NoTitle = SearchValues.Create(".;@0123456789");

    private bool IsTitle(PublishedBlock block)
    {
        var words = Plain(block);
        return words.Length <= LongestTitle && (words.Length == 0 || words[^1] is not ('.' or ';' or ',')) && !words.Contains('@', StringComparison.Ordinal);
    }

    private string TitleOf(PublishedBlock block) => PageNumber.IsMatch(Plain(block)) ? Plain(block).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('.', ' ', '…') : Plain(block);

    /// <summary>A block that is all link, and leads to a place in the same page.</summary>
    private void PassOverLinksWithin()
    {
        var within = _text.Links.Where(link => link.Target.StartsWith('#')).Select(link => link.Span).ToHashSet();
        for (var i = 0; i < _isContent.Length; i++)
        {
            if (within.Contains(_text.Blocks[i].Span) && _text.Blocks[i].Kind != PublishedBlockKind.Heading)
            {
                _isContent[i] = false;
            }
        }
    }

    /// <summary>Lines that end in leaders and a page, and runs of three or more titles whose pages go up.</summary>
    private void PassOverPageNumbers()
    {
        var (start, last) = (0, -1);
        for (var i = 0; i <= _isContent.Length; i++)
        {
            var words = i < _isContent.Length && _text.Blocks[i].Span.Length <= LongestTitle ? Plain(_text.Blocks[i]) : "";
            var page = PageNumber.Matches(words).FirstOrDefault() is { } match ? int.Parse(match.Groups["page"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : -1;
            if (page >= 0 && page >= last)
            {
                (start, last) = (last < 0 ? i : start, page);
            }
            else
            {
                if (last >= 0 && i - start >= 3)
                {
                    Array.Fill(_isContent, false, start, i - start);
                }
                (start, last) = (i, page);
            }
            if (i < _isContent.Length && LeaderLine.IsMatch(words))
            {
                _isContent[i] = false;
            }
        }
    }

    /// <summary>
    /// Rows of three or more titles, each with a page beside it, and the pages go up. A number before the title may be that of a row of facts: it
    /// counts where the titles are those of chapters.
    /// </summary>
    private void PassOverContentsTables()
    {
        const int fewest = 3;
        var headings = _text.Blocks.Where(block => block.Kind == PublishedBlockKind.Heading).Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start + 1 < _isContent.Length; start++)
        {
            var (next, last) = (start, -1);
            var isBehind = !IsPageCell(start, out _);
            while (next + 1 < _isContent.Length && IsPageCell(isBehind ? next + 1 : next, out var page) && page >= last
                && IsTitleCell(isBehind ? next : next + 1) && (isBehind || headings.Contains(Plain(_text.Blocks[next + 1]))))
            {
                (next, last) = (next + 2, page);
            }
            if (next - start >= 2 * fewest)
            {
                Array.Fill(_isContent, false, start, next - start);
                start = next - 1;
            }
        }
    }

    /// <summary>Two or more items side by side that are headings of the text, word for word.</summary>
    private void PassOverHeadingsAsItems()
    {
        var headings = _text.Blocks.Where(block => block.Kind == PublishedBlockKind.Heading).Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < _isContent.Length; start++)
        {
            var next = start;
            while (next < _isContent.Length && _text.Blocks[next].Kind == PublishedBlockKind.Item && headings.Contains(Plain(_text.Blocks[next])))
            {
                next++;
            }
            if (next - start > 1)
            {
                Array.Fill(_isContent, false, start, next - start);
            }
            start = Math.Max(start, next - 1);
        }
    }

    private bool IsTitleCell(int block) => _text.Blocks[block].Kind == PublishedBlockKind.Cell && IsTitle(_text.Blocks[block]) && !IsPageCell(block, out _);

    private bool IsPageCell(int block, out int page)
    {
        page = 0;
        return _text.Blocks[block] is { Kind: PublishedBlockKind.Cell, Span.Length: <= 8 } cell && PageCell.Matches(Plain(cell)).FirstOrDefault() is { } match
            && int.TryParse(match.Groups["page"].ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out page);
    }

    /// <summary>The first heading is the title, which says what the whole text is about.</summary>
    private void PassOverEmptyHeadings()
    {
        var title = Enumerable.Range(0, _isContent.Length).FirstOrDefault(i => _isContent[i] && _text.Blocks[i].Kind == PublishedBlockKind.Heading, -1);
        var hasText = false;
        for (var i = _isContent.Length - 1; i > title; i--)
        {
            if (_text.Blocks[i].Kind != PublishedBlockKind.Heading)
            {
                hasText |= _isContent[i];
            }
            else
            {
                _isContent[i] &= hasText || HeadingsAreGuessed;
                hasText = false;
            }
        }
    }

    /// <summary>A short question that stands as a paragraph leads what follows it, as a heading does.</summary>
    private IEnumerable<string> Topics()
    {
        var (heading, question, lead) = ("", "", "");
        var wasHeading = false;
        for (var i = 0; i < _isContent.Length; i++)
        {
            var block = _text.Blocks[i];
            var words = Plain(block);
            if (block.Kind == PublishedBlockKind.Heading)
            {
                heading = wasHeading ? heading + "\n" + words : words;
                (question, lead) = ("", "");
                yield return heading;
            }
            else
            {
                var leads = words.EndsWith(':') || words.EndsWith(" to", StringComparison.Ordinal);
                var above = question.Length == 0 ? heading : heading + "\n" + question;
                yield return block.Kind == PublishedBlockKind.Item || block.Kind == PublishedBlockKind.Cell ? above + "\n" + lead : above;
                lead = leads || block.Kind == PublishedBlockKind.Paragraph ? words : lead;
                question = block.Kind == PublishedBlockKind.Paragraph && words.Length <= LongestTitle && words.EndsWith('?') ? words : question;
            }
            wasHeading = block.Kind == PublishedBlockKind.Heading;
        }
    }
}
