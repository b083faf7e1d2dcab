using System.Text;
using NoticeGen.Notices;
using NoticeGen.Records;

namespace NoticeGen.Testing;

/// <summary>The merged values of a notice as text, each with the file, line and column that set it.</summary>
internal static class NoticeDump
{
    public static string Of(Notice notice)
    {
        var text = new StringBuilder();
        Write(notice.Fields, "", text);
        return text.ToString();
    }

    private static void Write(Value value, string path, StringBuilder text)
    {
        switch (value)
        {
            case Record record:
                foreach (var field in record.Type.Fields)
                {
                    if (record[field.Name] is { } child)
                    {
                        Write(child, path.Length == 0 ? field.Name : $"{path}.{field.Name}", text);
                    }
                }
                break;
            case RecordList list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    var key = list.Items[i] is Record { Id: { Length: > 0 } id } ? id : $"{i}";
                    Write(list.Items[i], $"{path}[{key}]", text);
                }
                break;
            case RecordTable table:
                foreach (var (name, child) in table.Entries)
                {
                    Write(child, $"{path}.{name}", text);
                }
                break;
            case Scalar scalar:
                text.Append(path).Append(" = ").Append(Quoted.Text(scalar.Text)).Append("  ").Append(scalar.Origin).Append('\n');
                break;
        }
    }
}

/// <summary>Text in quotes, with everything that could not be seen written out.</summary>
internal static class Quoted
{
    public static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u007f' or (>= '\u0080' and <= '\u00a0') or '\u2028' or '\u2029' => quoted.Append($"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }
}
