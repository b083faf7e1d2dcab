using System.Globalization;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Published;

/// <summary>
/// Writes values of a draft as YAML: each reads back to the same text, and has on its line where it came from and how sure it is.
/// </summary>
public static class DraftYaml
{
    private static readonly string[] NoText = ["yes", "no", "on", "off", "true", "false", "null", "y", "n", "none"];

    /// <summary>A field with its value, or its fields below it, each line with its end.</summary>
    public static string Field(string name, DraftNode value)
    {
        var yaml = new StringBuilder();
        Write(yaml, name + ":", value, 0);
        return yaml.ToString();
    }

    /// <summary>A value as it stands behind its field, with its comment; the value alone is the whole text.</summary>
    public static string Value(DraftText value) => Scalar(value, 0) + (value.Text.Contains('\n', StringComparison.Ordinal) ? "" : Comment(value));

    /// <summary>Text as a YAML scalar in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                < ' ' or (>= '\x7f' and < '\xa0') or '\u2028' or '\u2029' or '\ufeff' =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    private static void Write(StringBuilder yaml, string head, DraftNode value, int indent)
    {
        switch (value)
        {
            case DraftText text:
                yaml.Append(' ', indent).Append(head).Append(text.Text.Length == 0 ? "" : " " + Scalar(text, indent)).Append(text.Text.Contains('\n', StringComparison.Ordinal) ? "" : Comment(text)).Append('\n');
                break;
            case DraftRecord record:
                yaml.Append(' ', indent).Append(head).Append('\n');
                foreach (var (field, inner) in record.Fields)
                {
                    Write(yaml, field + ":", inner, indent + 2);
                }
                break;
            case DraftList list:
                yaml.Append(' ', indent).Append(head).Append('\n');
                foreach (var item in list.Items)
                {
                    WriteItem(yaml, item, indent + 2);
                }
                break;
        }
    }

    private static void WriteItem(StringBuilder yaml, DraftNode item, int indent)
    {
        if (item is not DraftRecord record)
        {
            Write(yaml, "-", item, indent);
            return;
        }
        for (var i = 0; i < record.Fields.Count; i++)
        {
            if (i == 0)
            {
                var first = new StringBuilder();
                Write(first, record.Fields[0].Key + ":", record.Fields[0].Value, indent + 2);
                first[indent] = '-';
                yaml.Append(first);
            }
            else
            {
                Write(yaml, record.Fields[i].Key + ":", record.Fields[i].Value, indent + 2);
            }
        }
    }

    /// <summary>Ids and dates as they are; text of several lines as a block, with its comment behind the mark of the block; other text in quotes.</summary>
    private static string Scalar(DraftText value, int indent)
    {
        var text = value.Text;
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            var lines = text.Split('\n').Select(line => line.Length == 0 ? "" : new string(' ', indent + 2) + line);
            return $"|-{Comment(value)}\n{string.Join('\n', lines)}";
        }
        return text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && !NoText.Contains(text, StringComparer.Ordinal) ? text
            : IsPlainNumbered(text) ? text : Quoted(text);
    }

    /// <summary>Such as the id of a condition, 9-2-g, which no reader takes for a number or a day.</summary>
    private static bool IsPlainNumbered(string text) => text.Length > 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiLetterLower(text[^1]) && text.Contains('-', StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Comment(DraftText value)
    {
        if (value.Places.IsEmpty && value.Remark is null)
        {
            return "";
        }
        var place = value.Places.IsEmpty ? "" : $"{Places(value.Places)}: {Word(value.Sureness)}";
        return $"  # {string.Join("; ", new[] { place, value.Remark }.Where(part => !string.IsNullOrEmpty(part)))}";
    }

    /// <summary>Where words stand in a source, as one stretch: "line 3 to line 9".</summary>
    public static string Places(IEnumerable<Origin> places)
    {
        var names = places.OrderBy(place => place.Span.Start).Select(ImportedNotice.PlaceName).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 1 ? names[0] : $"{names[0]} to {names[^1]}";
    }

    /// <summary>Whether a person is asked about a field that is not sure: some say by themselves whether they are right.</summary>
    public static bool IsAsked(string field) => field is not ("title" or "service" or "version" or "regulator");

    /// <summary>What a person is asked about a field before anything is published.</summary>
    /// <param name="ending">Of the question's id, after the field's name.</param>
    public static DraftRecord Question(string field, string question, string ending = "") => new()
    {
        ["id"] = new DraftText($"import-{field.Replace('_', '-')}{ending}", [], Sureness.Sure),
        ["field"] = new DraftText(field, [], Sureness.Sure),
        ["question"] = new DraftText(question, [], Sureness.Sure),
    };

    /// <summary>How sure a value is, as people read it.</summary>
    public static string Word(Sureness sureness) => sureness switch
    {
        Sureness.Sure => "sure",
        Sureness.Likely => "likely",
        _ => "guessed",
    };
}
