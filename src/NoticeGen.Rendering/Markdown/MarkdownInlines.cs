using System.Collections.Immutable;
using System.Text;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Markdown;

/// <summary>Runs within a line as Markdown. One line comes out, unless the writer asked for a break.</summary>
/// <param name="lineBreak">What a break is written as; a space in a cell of a table, which is one line.</param>
internal sealed class MarkdownInlines(string lineBreak) : IInlineVisitor<StringBuilder>
{
    private readonly StringBuilder _text = new();
    private bool _isStrong;

    /// <summary>The line, or lines, of runs; spaces at the ends are left out, since Markdown leaves them out too.</summary>
    public static string Of(ImmutableArray<Inline> inlines) => new MarkdownInlines("\\\n").Written(inlines);

    public static string InCell(ImmutableArray<Inline> inlines) => new MarkdownInlines(" ").Written(inlines);

    public StringBuilder Visit(Text text)
    {
        MarkdownText.Append(_text, text.Value);
        return _text;
    }

    public StringBuilder Visit(LineBreak lineBreakAsked) => _text.Append(lineBreak);

    public StringBuilder Visit(Strong strong) => Strongly(strong.Children);

    public StringBuilder Visit(Emphasis emphasis) => Strongly(emphasis.Children);

    public StringBuilder Visit(Link link)
    {
        // Whoever shows the Markdown makes the ids of its headings, so that links within the document would lead nowhere.
        if (link.IsInternal)
        {
            return All(link.Children);
        }
        _text.Append('[');
        return All(link.Children).Append("](").Append(MarkdownText.Destination(link.Target)).Append(')');
    }

    public StringBuilder Visit(Language language) => All(language.Children);

    public StringBuilder Visit(Abbreviation abbreviation) => All(abbreviation.Children);

    public StringBuilder Visit(Date date) => All(date.Children);

    private string Written(ImmutableArray<Inline> inlines)
    {
        var words = All(inlines).ToString();
        if (!words.Contains('\n', StringComparison.Ordinal))
        {
            return MarkdownText.GuardStart(words.Trim(' '));
        }
        var lines = words.Split('\n').Select(line => MarkdownText.GuardStart(line.Trim(' '))).ToList();
        while (lines.Count > 1 && lines[^1].Length == 0)
        {
            // A break at the very end breaks nothing, and its backslash would be printed.
            lines.RemoveAt(lines.Count - 1);
            lines[^1] = lines[^1].TrimEnd('\\');
        }
        return string.Join('\n', lines);
    }

    /// <summary>
    /// Asterisks bind where a letter touches them from inside (CommonMark 6.2), so spaces and full stops move out of the
    /// run; what cannot be bound so stays plain.
    /// </summary>
    private StringBuilder Strongly(ImmutableArray<Inline> children)
    {
        if (_isStrong)
        {
            return All(children);
        }
        _isStrong = true;
        var start = _text.Length;
        All(children);
        _isStrong = false;
        var written = _text.ToString(start, _text.Length - start);
        var before = written.Length - written.TrimStart(' ').Length;
        var words = written.Trim(' ').TrimEnd('.', ':', ';', ',', '!', '?');
        if (words.Length == 0 || words.Contains('\n', StringComparison.Ordinal) || !char.IsLetterOrDigit(words[0]) || !char.IsLetterOrDigit(words[^1])
            || (start > 0 && before == 0 && _text[start - 1] == '*'))
        {
            return _text;
        }
        _text.Length = start;
        return _text.Append(' ', before).Append("**").Append(words).Append("**").Append(written, before + words.Length, written.Length - before - words.Length);
    }

    private StringBuilder All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return _text;
    }
}
