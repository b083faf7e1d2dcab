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
    public static Fix? Into(Record record, string? when, string yaml) => YamlPaste.Into(record.Origin, when, yaml);

    /// <summary>Fields of a record in place of those it has.</summary>
    public static Fix? Instead(Record record, string? when, string yaml) => YamlPaste.Instead(record.Origin, when, yaml);

    /// <summary>The Easy Read words of a new item, below its other fields, where the notice has such an edition.</summary>
    public static string WithEasyRead(Notice notice, string item) => !notice.HasEasyRead ? item : item + """

                easy_read:
                  - words: "[insert the same in one short sentence]"
                    picture: information
            """;
}
