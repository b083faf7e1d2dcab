using NoticeGen.Diagnostics;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>Lines of YAML to paste into a notice or one of its groups: see <see cref="YamlPaste"/>.</summary>
internal static class Paste
{
    /// <summary>Of what notices of one authority most often share.</summary>
    public const string Shared = "here, or in `authority.yaml` if all notices share it";

    /// <summary>Fields of the notice itself: into the file that has the first of them without a value, else into the notice's own.</summary>
    public static Fix? AtTop(Notice notice, string? when, string yaml)
    {
        var name = yaml[..yaml.IndexOf(':', StringComparison.Ordinal)];
        return notice.Fields.IsNamed(name)
            ? YamlPaste.AtTop(notice.Fields.KeyOrigin(name).Source, when == Shared ? null : when, yaml)
            : YamlPaste.AtTop(notice.File, when, yaml);
    }

    /// <summary>Fields of a record, in line with those it has.</summary>
    public static Fix? Into(Record record, string? when, string yaml) =>
        NamedBy(record) is { } name ? AroundName(record.Origin, when, $"{name.Field.Name}: {name.Text}\n{yaml}") : YamlPaste.Into(record.Origin, when, yaml);

    /// <summary>What a record is named by where nothing else of it is written: <c>- 9-2-g</c>.</summary>
    private static (Field Field, string Text)? NamedBy(Record record) =>
        record.Type.Fields.Where(field => record.Has(field.Name)).ToList() is [var only] && record.FindScalar(only.Name) is { } name && name.Origin == record.Origin
            ? (only, name.Text) : null;

    /// <summary>An item that is but a name, as a group of fields; null where it does not stand on a line of its own.</summary>
    private static Fix? AroundName(Origin name, string? when, string yaml)
    {
        var (line, column) = name.Start;
        var before = name.Source.Line(line)[..(column - 1)];
        var margin = before.Trim() == "-" ? column - 1 : before.Length - before.TrimStart().Length + 2;
        var lines = yaml.Split('\n').Select(field => new string(' ', margin) + field);
        return before.Trim() == "-" ? YamlPaste.Renamed(name, when, string.Join('\n', lines).TrimStart())
            : before.TrimEnd().EndsWith(':') ? YamlPaste.Renamed(name, when, "\n" + string.Join('\n', lines))
            : null;
    }

    /// <summary>Fields of a record in place of those it has.</summary>
    public static Fix? Instead(Record record, string? when, string yaml) => YamlPaste.Instead(record.Origin, when, yaml);

    /// <summary>The Easy Read words of a new item, below its other fields, where the notice has such an edition.</summary>
    public static string WithEasyRead(Notice notice, string item) => !notice.HasEasyRead ? item : item + """

                easy_read:
                  - words: "[insert the same in one short sentence]"
                    picture: information
            """;
}
