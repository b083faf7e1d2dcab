using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// What is well-formed YAML and says something else than its writer sees: words behind a number sign, quotation marks of a word
/// processor, invisible characters in names and ids.
/// </summary>
internal sealed class PastedSigns(SourceText source)
{
    /// <summary>A shorter value with a note behind it is a value with a comment.</summary>
    private const int FewestWordsOfText = 3;

    public const string Opening = "“„‟”‘‚‛«‹＂\"";
    public const string Closing = "”“‟’‘‛»›＂\"";

    /// <summary>A name, an id or another word of the tool's own that holds a character nobody sees; null for one that holds none.</summary>
    public static Diagnostic? Invisible(YamlScalar word)
    {
        var text = word.IsVerbatim ? word.Origin.Excerpt : word.Text;
        if (OddCharacters.First(text) is not var (at, length))
        {
            return null;
        }
        if (at == 0 && OddCharacters.IsBlank(text[0]) && word.Origin.Start.Column == 1)
        {
            return AtHead(word.Origin with { Span = new TextSpan(word.Origin.Span.Start, length) }, text[0]);
        }
        var place = word.IsVerbatim ? word.Origin with { Span = new TextSpan(word.Origin.Span.Start + at, length) } : word.Origin;
        return Invisible(place, text[at], $"`{OddCharacters.Cleaned(text)}`") with { Fix = YamlPaste.Renamed(word.Origin, null, OddCharacters.Cleaned(text)) };
    }

    /// <summary>Before the first word of a line.</summary>
    public static Diagnostic AtHead(Origin place, char c) =>
        ReadingProblems.YamlSyntax.At(
            place,
            $"{OddCharacters.Name(c)} stands at the head of the line{(OddCharacters.IsBlank(c) ? ": YAML takes only plain spaces" : ", and cannot be seen")}",
            "delete what stands before the first word, and type plain spaces, two for each level") with
        {
            Fix = YamlPaste.Renamed(place, null, OddCharacters.IsBlank(c) ? new string(' ', place.Span.Length) : ""),
        };

    /// <param name="c">The character that stands there, once or several times.</param>
    /// <param name="beside">What stands beside it, as a message names it.</param>
    public static Diagnostic Invisible(Origin place, char c, string beside) =>
        ReadingProblems.YamlSyntax.At(place, $"{OddCharacters.Name(c)} stands beside {beside}, and cannot be seen", "delete it, or type the line anew: it came with pasted text", "here") with
        {
            Fix = YamlPaste.Renamed(place, null, ""),
        };

    /// <summary>What no page can print, as it stands in the file or as an escape between double quotes; marks that end a line are printed as spaces.</summary>
    public static Diagnostic? Unprintable(YamlScalar text)
    {
        var value = text.Text;
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsControl(value[at]) && value[at] is not ('\t' or '\n' or '\r' or '\u0085'))
            {
                return ReadingProblems.YamlSyntax.At(
                    text.IsVerbatim ? text.Origin with { Span = new TextSpan(text.Origin.Span.Start + at, 1) } : text.Origin,
                    $"the text holds {OddCharacters.Name(value[at])}",
                    "take it out: it cannot be printed");
            }
        }
        return null;
    }

    /// <summary>Marks that end a line for YAML and for no editor, each time they stand in the file.</summary>
    public IEnumerable<Diagnostic> LineEnds()
    {
        for (var at = source.Text.AsSpan().IndexOfAny(OddCharacters.LineEnds); at >= 0;)
        {
            yield return ReadingProblems.PastedSigns.At(
                new Origin(source, new TextSpan(at, 1)), $"{OddCharacters.Name(source.Text[at])} stands here, which YAML takes for the end of the line", "delete it; press Enter where a new line is meant") with
            {
                Suggested = [new TextEdit(new Origin(source, new TextSpan(at, 1)), " ")],
            };
            var next = source.Text.AsSpan(at + 1).IndexOfAny(OddCharacters.LineEnds);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>What is left out of a text, or printed with it, against what its writer sees.</summary>
    /// <param name="text">A value, not a name.</param>
    /// <param name="head">Where the name or the dash before it ends.</param>
    public IEnumerable<Diagnostic> In(YamlScalar text, int head)
    {
        if (!text.IsPlain)
        {
            yield break;
        }
        if (Unquoted(text) is { } quoted)
        {
            yield return quoted;
        }
        if (Cut(text, head) is { } cut)
        {
            yield return cut;
        }
    }

    /// <summary>“…” around the whole value, where YAML has "…".</summary>
    private static Diagnostic? Unquoted(YamlScalar text)
    {
        var value = text.Text;
        if (value.Length < 2 || !Opening.Contains(value[0], StringComparison.Ordinal) || !Closing.Contains(value[^1], StringComparison.Ordinal))
        {
            return null;
        }
        for (var at = 1; at < value.Length - 1; at++)
        {
            // “One” and “two”, but not the apostrophe in ‘Don’t worry’.
            if (Closing.Contains(value[at], StringComparison.Ordinal) && !(char.IsLetter(value[at - 1]) && char.IsLetter(value[at + 1])))
            {
                return null;
            }
        }
        return ReadingProblems.PastedSigns.At(
            text.Origin,
            $"the quotation marks `{value[0]}` and `{value[^1]}` are printed with the text: YAML knows only the straight `\"` and `'`",
            "take them away, or write straight ones; if they are to be printed, put the whole text in straight quotes",
            "printed as it stands") with
        {
            Suggested = [new TextEdit(text.Origin, value[1..^1].Trim())],
        };
    }

    /// <summary>Words that YAML leaves out because a space and a number sign stand before them.</summary>
    private Diagnostic? Cut(YamlScalar text, int head)
    {
        var all = source.Text;
        var isEmpty = text.Text.Length == 0;
        var end = isEmpty ? head : text.Origin.Span.End;
        var sign = end;
        while (sign < all.Length && (all[sign] is ' ' or '\t' || (!isEmpty && all[sign] is '\n' or '\r')))
        {
            sign++;
        }
        if (sign == end || sign == all.Length || all[sign] != '#')
        {
            return null;
        }
        var (line, column) = source.Place(sign);
        var words = source.Line(line)[(column - 1)..].TrimEnd();
        var isSameLine = source.Place(end).Line == line;
        if (words.Length == 1 || !IsMeant(words, text.Text, isEmpty, isSameLine) || (!isSameLine && column - 1 <= IndentOf(source.Place(head).Line)))
        {
            return null;
        }
        var place = new Origin(source, new TextSpan(sign, words.Length));
        var whole = isEmpty ? place : text.Origin with { Span = TextSpan.Between(text.Origin.Span.Start, sign + words.Length) };
        return ReadingProblems.WordsLeftOut.At(
            place,
            $"`{words}` is left out: YAML takes what follows a space and `#` for a comment",
            "put the whole text in quotes; if it is a comment, write it on a line of its own",
            "left out") with
        {
            Suggested = isSameLine ? [new TextEdit(whole, isEmpty ? words : $"{text.Text} {words}")] : [],
        };
    }

    /// <summary>"#4" and "# 4" are numbers; "#word" is a comment behind a short value, and without a value the beginning of one.</summary>
    private static bool IsMeant(string words, string before, bool isEmpty, bool isSameLine)
    {
        if (char.IsAsciiDigit(words[1]))
        {
            return true;
        }
        if (isEmpty)
        {
            return char.IsLetter(words[1]);
        }
        var isText = before.AsSpan().Count(' ') >= FewestWordsOfText - 1;
        return isSameLine && isText && (char.IsLetter(words[1]) || (words.Length > 2 && words[1] == ' ' && char.IsAsciiDigit(words[2])));
    }

    private int IndentOf(int line) => source.Line(line) is var text ? text.Length - text.AsSpan().TrimStart(' ').Length : 0;
}
