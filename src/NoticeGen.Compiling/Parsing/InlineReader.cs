using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;
using DocumentLink = NoticeGen.Documents.Link;

namespace NoticeGen.Parsing;

/// <summary>Markdig inlines to our own, each with the place its words came from.</summary>
internal sealed class InlineReader(ComposedText text, List<Diagnostic> problems)
{
    /// <summary>Written for a break inside a line (<c>&amp;#x2028;</c>), which Markdown has no sign for in tables.</summary>
    private const char LineSeparator = '\u2028';

    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:", "#"];

    private readonly Stack<ImmutableArray<Documents.Inline>.Builder> _spare = new();

    public ImmutableArray<Documents.Inline> Read(ContainerInline? container)
    {
        if (container is null)
        {
            return [];
        }
        var inlines = Rent();
        AddChildren(container, inlines);
        return Tidy(Return(inlines));
    }

    private ImmutableArray<Documents.Inline> Children(ContainerInline container)
    {
        var inlines = Rent();
        AddChildren(container, inlines);
        return Return(inlines);
    }

    private ImmutableArray<Documents.Inline>.Builder Rent() => _spare.TryPop(out var spare) ? spare : ImmutableArray.CreateBuilder<Documents.Inline>();

    /// <summary>What was gathered, with the runs of one place joined; the builder is for the next.</summary>
    private ImmutableArray<Documents.Inline> Return(ImmutableArray<Documents.Inline>.Builder inlines)
    {
        JoinLanguages(inlines);
        var joined = Joined(inlines);
        inlines.Clear();
        _spare.Push(inlines);
        return joined;
    }

    private void AddChildren(ContainerInline container, ImmutableArray<Documents.Inline>.Builder inlines)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            Add(child, inlines);
        }
    }

    private void Add(Markdig.Syntax.Inlines.Inline inline, ImmutableArray<Documents.Inline>.Builder inlines)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal.Content.AsSpan(), literal.Span, inlines);
                break;
            case HtmlEntityInline entity when entity.Transcoded.ToString() is [LineSeparator]:
                inlines.Add(new LineBreak(OriginOf(entity.Span)));
                break;
            case HtmlEntityInline entity:
                inlines.Add(new Text(OriginOf(entity.Span), entity.Transcoded.ToString()));
                break;
            case LineBreakInline { IsHard: true } hard:
                inlines.Add(new LineBreak(OriginOf(hard.Span)));
                break;
            case LineBreakInline soft:
                inlines.Add(new Text(OriginOf(soft.Span), " "));
                break;
            case EmphasisInline { DelimiterChar: '*' or '_' } emphasis:
                inlines.Add(emphasis.DelimiterCount >= 2
                    ? new Strong(OriginOf(emphasis.Span), Children(emphasis))
                    : new Emphasis(OriginOf(emphasis.Span), Children(emphasis)));
                break;
            case LinkInline { IsImage: false } link:
                inlines.AddRange(ReadLink(link));
                break;
            case AutolinkInline auto:
                var target = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
                if (IsAllowed(target, OriginOf(auto.Span)))
                {
                    inlines.Add(new DocumentLink(OriginOf(auto.Span), target, [new Text(OriginOf(auto.Span), auto.Url)]));
                }
                break;
            case ContainerInline container when container.GetType() == typeof(ContainerInline):
                AddChildren(container, inlines);
                break;
            default:
                problems.Add(ParsingProblems.Unsupported.At(
                    OriginOf(inline.Span), $"notices cannot hold {Named(inline)}", "say it in plain words, or as a list or a link"));
                break;
        }
    }

    /// <summary>A link, or one of the three marks that borrow its form: a date, a language, an abbreviation.</summary>
    private IEnumerable<Documents.Inline> ReadLink(LinkInline link)
    {
        var origin = OriginOf(link.Span);
        var children = Children(link);
        var target = link.Url ?? "";
        if (Argument(target, "date:") is { } date
            && IsoDay.TryRead(date, out var day))
        {
            yield return new Date(origin, day, children);
        }
        else if (Argument(target, "lang:") is { Length: > 0 } language)
        {
            yield return new Language(origin, language, children);
        }
        else if (Argument(target, "abbr:") is { Length: > 0 } expansion)
        {
            yield return new Abbreviation(origin, Uri.UnescapeDataString(expansion), children);
        }
        else if (IsAllowed(target, origin))
        {
            var words = DocumentText.Of(children).Trim();
            if (words.Length == 0)
            {
                problems.Add(ParsingProblems.LinkTarget.At(origin, "a link has no words", "write `[what it leads to](https://…)`"));
            }
            else if (HostOf(AddressAtHead(words)) is { } shown && HostOf(target) is { } host && shown != host)
            {
                problems.Add(ParsingProblems.LinkTarget.At(origin, $"a link shows `{words}` and leads to `{target}`", "write the same address in both places, or say in words what it leads to"));
            }
            yield return new DocumentLink(origin, target, children);
        }
    }

    private bool IsAllowed(string target, Origin origin)
    {
        if (WebAddress(target) is { UserInfo.Length: > 0 })
        {
            problems.Add(ParsingProblems.LinkTarget.At(
                origin, $"the link to `{target}` shows one host and leads to another: take out what stands before the @", "copy the address again from the page that it should lead to"));
            return false;
        }
        if (Schemes.Any(scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }
        problems.Add(ParsingProblems.LinkTarget.At(
            origin, $"the link to `{target}` is not allowed", "links begin with https://, http://, mailto:, tel: or #"));
        return false;
    }

    /// <summary>The host that a web address shows or leads to, without `www.`; null of what is no such address.</summary>
    private static string? HostOf(string text)
    {
        if (WebAddress(text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + text : text) is not { } address)
        {
            return null;
        }
        var host = WebHost.Of(address);
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The address that a single word is, without the marks of the sentence after it; several words are no address.</summary>
    private static string AddressAtHead(string words)
    {
        if (words.Any(char.IsWhiteSpace))
        {
            return "";
        }
        var end = words.AsSpan().IndexOfAnyExceptInRange('!', '~');
        while (end >= 0 && end < words.Length && char.IsLetterOrDigit(words[end]))
        {
            var next = words.AsSpan(end + 1).IndexOfAnyExceptInRange('!', '~');
            end = next < 0 ? words.Length : end + 1 + next;
        }
        return (end < 0 ? words : words[..end]).TrimEnd('.', ',', ';', ':', '!', '?', ')', '\'', '"');
    }

    private static Uri? WebAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.Any(char.IsWhiteSpace)
            && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri : null;

    private static string? Argument(string target, string scheme) =>
        target.StartsWith(scheme, StringComparison.Ordinal) ? target[scheme.Length..] : null;

    /// <summary>Cuts the text where its origin changes, so that each run has one place.</summary>
    private void AddText(ReadOnlySpan<char> content, Markdig.Syntax.SourceSpan span, ImmutableArray<Documents.Inline>.Builder inlines)
    {
        // A literal's span may begin at a backslash before it, and hold the white space around a table cell's words.
        var length = Math.Clamp(span.End + 1 - span.Start, 0, text.Markdown.Length - span.Start);
        var within = text.Markdown.AsSpan(span.Start, length).IndexOf(content);
        var at = within >= 0 ? span.Start + within : Math.Max(span.Start, span.End + 1 - content.Length);
        var used = 0;
        while (used < content.Length)
        {
            var run = Math.Min(content.Length - used, Math.Max(1, text.Map.SegmentEnd(at + used) - (at + used)));
            var origin = text.Map.Find(new TextSpan(at + used, run)) ?? Origin.Of(text.Template);
            var words = new Text(origin, content.Slice(used, run).ToString());
            inlines.Add(text.Map.LanguageAt(at + used) is { } language ? new Language(origin, language, [words]) : words);
            used += run;
        }
    }

    public Origin OriginOf(Markdig.Syntax.SourceSpan span) =>
        text.Map.Find(new TextSpan(span.Start, Math.Max(0, span.End + 1 - span.Start))) ?? Origin.Of(text.Template);

    /// <summary>Takes white space off the ends of the block.</summary>
    private static ImmutableArray<Documents.Inline> Tidy(ImmutableArray<Documents.Inline> tidy)
    {
        if (tidy.IsEmpty || !(EndsInSpace(tidy[^1]) || BeginsWithSpace(tidy[0])))
        {
            return tidy;
        }
        var joined = tidy.ToBuilder();
        while (joined.Count > 0 && joined[^1] is Text last && (last.Value.TrimEnd().Length < last.Value.Length))
        {
            var trimmed = last.Value.TrimEnd();
            joined.RemoveAt(joined.Count - 1);
            if (trimmed.Length > 0)
            {
                joined.Add(new Text(last.Origin, trimmed));
            }
        }
        while (joined.Count > 0 && joined[0] is Text first && first.Value.TrimStart().Length < first.Value.Length)
        {
            var trimmed = first.Value.TrimStart();
            joined.RemoveAt(0);
            if (trimmed.Length > 0)
            {
                joined.Insert(0, new Text(first.Origin, trimmed));
            }
        }
        return joined.ToImmutable();
    }

    private static bool EndsInSpace(Documents.Inline inline) => inline is Text { Value: [.., var last] } && char.IsWhiteSpace(last);

    private static bool BeginsWithSpace(Documents.Inline inline) => inline is Text { Value: [var first, ..] } && char.IsWhiteSpace(first);

    /// <summary>Escapes cut a value into many runs; those that touch in the source become one again.</summary>
    private static ImmutableArray<Documents.Inline> Joined(ImmutableArray<Documents.Inline>.Builder inlines)
    {
        if (!AnyTouch(inlines))
        {
            return inlines.ToImmutable();
        }
        var joined = ImmutableArray.CreateBuilder<Documents.Inline>(inlines.Count);
        for (var at = 0; at < inlines.Count; at++)
        {
            if (!TouchAt(inlines, at, out var first))
            {
                joined.Add(inlines[at]);
                continue;
            }
            var words = new StringBuilder(first.Value);
            var span = first.Origin.Span;
            for (; at + 1 < inlines.Count && inlines[at + 1] is Text next && Touch(span, first, next); at++)
            {
                words.Append(next.Value);
                span = TextSpan.Between(Math.Min(span.Start, next.Origin.Span.Start), Math.Max(span.End, next.Origin.Span.End));
            }
            joined.Add(new Text(first.Origin with { Span = span }, words.ToString()));
        }
        return joined.DrainToImmutable();
    }

    /// <summary>Runs of one language, and the signs between them, become one.</summary>
    private static void JoinLanguages(ImmutableArray<Documents.Inline>.Builder inlines)
    {
        for (var at = 0; at + 1 < inlines.Count; at++)
        {
            if (inlines[at] is not Language first)
            {
                continue;
            }
            var last = at;
            for (var next = at + 1; next < inlines.Count && (IsMore(inlines[next]) || inlines[next] is Text { Value: var signs } && !signs.Any(char.IsLetterOrDigit)); next++)
            {
                last = IsMore(inlines[next]) ? next : last;
            }
            if (last > at)
            {
                var children = ImmutableArray.CreateBuilder<Documents.Inline>();
                children.AddRange(inlines.Skip(at).Take(last + 1 - at).SelectMany(inline => inline is Language run ? run.Children : [inline]));
                inlines[at] = new Language(first.Origin, first.Tag, Joined(children));
                inlines.RemoveRange(at + 1, last - at);
            }

            bool IsMore(Documents.Inline inline) => inline is Language run && run.Tag == first.Tag;
        }
    }

    private static bool AnyTouch(ImmutableArray<Documents.Inline>.Builder inlines)
    {
        for (var at = 0; at + 1 < inlines.Count; at++)
        {
            if (TouchAt(inlines, at, out _))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a run and the next are of one place.</summary>
    private static bool TouchAt(ImmutableArray<Documents.Inline>.Builder inlines, int at, [NotNullWhen(true)] out Text? first)
    {
        first = inlines[at] as Text;
        return first is not null && at + 1 < inlines.Count && inlines[at + 1] is Text second && Touch(first.Origin.Span, first, second);
    }

    /// <summary>Whether the stretch that began with one run goes on with another.</summary>
    private static bool Touch(TextSpan stretch, Text first, Text next) =>
        ReferenceEquals(first.Origin.Source, next.Origin.Source) && next.Origin.Span.Start <= stretch.End && stretch.Start <= next.Origin.Span.End;

    private static string Named(Markdig.Syntax.Inlines.Inline inline) => inline switch
    {
        CodeInline => "code",
        LinkInline { IsImage: true } => "a picture inside a line",
        HtmlInline => "HTML",
        _ => "this construct (" + inline.GetType().Name.Replace("Inline", "", StringComparison.Ordinal).ToLowerInvariant() + ")",
    };
}
