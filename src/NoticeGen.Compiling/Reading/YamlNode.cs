using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>A piece of a YAML file as written, before anyone has said what it ought to be.</summary>
public abstract class YamlNode(Origin origin)
{
    public Origin Origin { get; } = origin;

    /// <summary>How a person would name it in a message.</summary>
    public abstract string Described { get; }
}

/// <summary>
/// Text as YAML reads it, a string instance of its own (see <see cref="NoticeGen.Records.Scalar"/>). A value that is empty,
/// <c>~</c> or <c>null</c> counts as not given.
/// </summary>
public sealed class YamlScalar(Origin origin, string text, bool isPlain, bool isVerbatim) : YamlNode(origin)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether the file holds these very characters from the origin's start on.</summary>
    public bool IsVerbatim { get; } = isVerbatim;

    /// <summary>See <see cref="NoticeGen.Records.Scalar.Stretches"/>.</summary>
    public ImmutableArray<(int Text, int File)> Stretches { get; init; } = [];

    public bool IsAbsent => Text.Length == 0 || (IsPlain && Text is "~" or "null");

    /// <summary>All that is written of it: its quotes, and the sign before a text of several lines, with what stands behind that.</summary>
    public TextSpan Written
    {
        get
        {
            var text = Origin.Source.Text;
            var (start, end) = (Origin.Span.Start, Origin.Span.Start + Origin.Excerpt.TrimEnd('\n', '\r', ' ').Length);
            if (IsPlain)
            {
                return TextSpan.Between(start, end);
            }
            // Of a text whose characters all stand in the file, the place lies between its quotes.
            if (start > 0 && end < text.Length && text[start - 1] is '"' or '\'' && text[end] == text[start - 1])
            {
                return TextSpan.Between(start - 1, end + 1);
            }
            // A text of several lines has its sign on the line above.
            var head = text.AsSpan(0, start).TrimEnd();
            head = head[(head.LastIndexOfAny('\n', '\r') + 1)..];
            return head.IndexOfAny('|', '>') is >= 0 and var sign ? TextSpan.Between(text.AsSpan(0, start).TrimEnd().Length - head.Length + sign, end) : TextSpan.Between(start, end);
        }
    }

    public override string Described => "text";
}

internal sealed class YamlList(Origin origin, IReadOnlyList<YamlNode> items) : YamlNode(origin)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Described => "a list";
}

public sealed class YamlMap(Origin origin, IReadOnlyList<YamlEntry> entries) : YamlNode(origin)
{
    /// <summary>Entries from which on they are looked up in an index.</summary>
    private const int Many = 32;

    private readonly Lazy<Dictionary<string, YamlNode>> _index = new(() => Indexed(entries), LazyThreadSafetyMode.PublicationOnly);

    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Described => "a group of named values";

    /// <summary>The value of a key; of the first, where it is given twice.</summary>
    public YamlNode? Find(string key)
    {
        if (Entries.Count >= Many)
        {
            return _index.Value.GetValueOrDefault(key);
        }
        for (var at = 0; at < Entries.Count; at++)
        {
            if (Entries[at].Key.Text == key)
            {
                return Entries[at].Value;
            }
        }
        return null;
    }

    private static Dictionary<string, YamlNode> Indexed(IReadOnlyList<YamlEntry> entries)
    {
        var index = new Dictionary<string, YamlNode>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            index.TryAdd(entry.Key.Text, entry.Value);
        }
        return index;
    }
}

public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
