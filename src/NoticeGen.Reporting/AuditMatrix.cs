using System.Globalization;
using NoticeGen.Published;

namespace NoticeGen.Reporting;

/// <summary>Items by files: how an estate of notices stands at a glance. Files are columns, numbered below the table.</summary>
public static class AuditMatrix
{
    private const int Column = 15;

    public static void Write(TextWriter to, IReadOnlyList<AuditedFile> files)
    {
        var read = files.Where(file => file.Text is not null).ToList();
        var rows = Rows(read);
        var width = rows.Select(row => row.Name.Length).DefaultIfEmpty(0).Max() + 2;
        Line(to, "".PadRight(width) + string.Concat(read.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"[{i + 1}]").PadRight(Column))));
        foreach (var (name, states) in rows)
        {
            Line(to, name.PadRight(width) + string.Concat(states.Select(state => Cell(state).PadRight(Column))));
        }
        Line(to, "");
        for (var i = 0; i < read.Count; i++)
        {
            Line(to, string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {DisplayWidth.Shown(read[i].Path)}"));
        }
    }

    /// <summary>The same as a table in Markdown, for a report or a wiki.</summary>
    public static void WriteMarkdown(TextWriter to, IReadOnlyList<(string Title, AuditedFile File)> files)
    {
        Line(to, "| Item | " + string.Join(" | ", files.Select(file => file.Title)) + " |");
        Line(to, "|---|" + string.Concat(files.Select(_ => "---|")));
        foreach (var (name, states) in Rows([.. files.Select(file => file.File)]))
        {
            Line(to, $"| {name} | " + string.Join(" | ", states.Select(Cell)) + " |");
        }
    }

    private static List<(string Name, List<ItemState?> States)> Rows(IReadOnlyList<AuditedFile> files) =>
        [.. files.SelectMany(file => file.Items).DistinctBy(item => item.Id).Select(item => (
            item.Name,
            files.Select(file => file.Items.FirstOrDefault(own => own.Id == item.Id)?.State).ToList()))];

    private static string Cell(ItemState? state) => state is null or ItemState.NotNeeded ? "-" : AuditReport.Word(state.Value);

    private static void Line(TextWriter to, string text) => to.Write(text.TrimEnd(' ') + "\n");
}
