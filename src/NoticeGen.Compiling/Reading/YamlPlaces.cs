using System.Collections.Immutable;
using NoticeGen.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NoticeGen.Reading;

/// <summary>The library's marks as places of a file, and its texts as scalars that know theirs.</summary>
internal sealed class YamlPlaces(SourceText source)
{
    public Origin At(Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, source.Text.Length);
        var to = (int)Math.Clamp(end.Index, from, source.Text.Length);
        return new Origin(source, TextSpan.Between(from, to));
    }

    /// <summary>Without the white space before the end; what the writer sees first is what the origin points at.</summary>
    public Origin Between(Mark start, Mark? end)
    {
        var from = (int)Math.Clamp(start.Index, 0, source.Text.Length);
        var to = (int)Math.Clamp(end?.Index ?? from, from, source.Text.Length);
        while (to > from && char.IsWhiteSpace(source.Text[to - 1]))
        {
            to--;
        }
        return new Origin(source, TextSpan.Between(from, to));
    }

    /// <param name="value">What the text says.</param>
    public YamlScalar Text(string value, Scalar scalar)
    {
        var (origin, style) = (At(scalar.Start, scalar.End), scalar.Style);
        var quoted = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        if (quoted && origin.Span.Length >= 2)
        {
            origin = origin with { Span = new TextSpan(origin.Span.Start + 1, origin.Span.Length - 2) };
        }
        else if (style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            origin = TrimBlockScalar(origin);
        }
        var verbatim = origin.Span.Length == value.Length
            && source.Text.AsSpan(origin.Span.Start, origin.Span.Length).SequenceEqual(value);
        return new YamlScalar(origin, value, style is ScalarStyle.Plain or ScalarStyle.Any, verbatim)
        {
            Stretches = verbatim || !value.AsSpan().ContainsAny(' ', '\n') ? [] : StretchesOf(value, origin.Span),
        };
    }

    /// <summary>
    /// Lays a text over its lines in the file: words are the same in both, and between words the file may have line breaks and
    /// indents where the text has a space. None where an escape makes them differ.
    /// </summary>
    private ImmutableArray<(int Text, int File)> StretchesOf(string text, TextSpan span)
    {
        var file = source.Text;
        var stretches = ImmutableArray.CreateBuilder<(int, int)>();
        stretches.Add((0, span.Start));
        var (i, j) = (0, span.Start);
        while (i < text.Length)
        {
            if (j < span.End && text[i] == file[j] && !char.IsWhiteSpace(text[i]))
            {
                i++;
                j++;
                continue;
            }
            if (!char.IsWhiteSpace(text[i]) || (j < span.End && !char.IsWhiteSpace(file[j])))
            {
                return [];
            }
            var (before, there) = (i, j);
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            while (j < span.End && char.IsWhiteSpace(file[j]))
            {
                j++;
            }
            if (i < text.Length && i - before != j - there)
            {
                stretches.Add((i, j));
            }
        }
        return stretches.ToImmutable();
    }

    /// <summary>A block scalar's marks run from its <c>|</c> to the next line; point at its first words instead.</summary>
    private Origin TrimBlockScalar(Origin origin)
    {
        var text = source.Text;
        var start = text.IndexOf('\n', origin.Span.Start) + 1;
        var end = Math.Min(origin.Span.End, text.Length);
        while (start > 0 && start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return start > 0 && end > start ? origin with { Span = TextSpan.Between(start, end) } : origin;
    }
}
