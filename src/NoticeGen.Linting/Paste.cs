using NoticeGen.Diagnostics;
using NoticeGen.Records;

namespace NoticeGen.Linting;

/// <summary>Lines of YAML to paste, moved to the right indent. What a person must still fill in stands in square brackets,
/// which <c>placeholder-left</c> refuses to publish.</summary>
internal static class Paste
{
    /// <summary>Fields of the notice itself.</summary>
    public static Fix AtTop(string title, string yaml) => new(title, yaml);

    /// <summary>Fields of a record, in line with those it has.</summary>
    public static Fix Into(Record record, string title, string yaml)
    {
        var (_, column) = record.Origin.Start;
        var indent = new string(' ', column - 1);
        return new Fix(title, string.Join('\n', yaml.Split('\n').Select(line => line.Length == 0 ? line : indent + line)));
    }
}
