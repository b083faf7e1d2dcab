using System.Collections.Immutable;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Jobs;
using NoticeGen.Reading;
using NoticeGen.Rendering.Printing;
using TaggedPdf.Imposition;

namespace NoticeGen.Cli.Exporting;

/// <summary>A notice that is wanted on paper.</summary>
/// <param name="Sequence">Its place in the job, from 0.</param>
/// <param name="Row">The row of the batch list that asks for it; null when there is no list.</param>
internal sealed record PrintOrder(int Sequence, NoticeName Notice, BatchRow? Row);

/// <summary>An edition of a notice to be printed.</summary>
internal sealed record PrintTask(PrintOrder Order, PrintItem Item, PrintSetup Setup, int Copies);

/// <summary>The orders of one notice, edition by edition, with what the orders ask for and cannot have.</summary>
internal sealed class PrintTasks(ExportProfile profile, Pipeline pipeline)
{
    private readonly List<Diagnostic> _problems = [];
    private readonly List<PrintTask> _tasks = [];
    private readonly Dictionary<(string Edition, string Language, PrintSetup Setup), BatchRow?> _asked = [];

    public ImmutableArray<Diagnostic> Problems => [.. _problems];

    public ImmutableArray<PrintTask> Of(CheckedNotice check, IEnumerable<PrintOrder> orders)
    {
        var items = pipeline.PrintItems(check);
        foreach (var order in orders)
        {
            Add(check, order, items);
        }
        return [.. _tasks];
    }

    private void Add(CheckedNotice check, PrintOrder order, ImmutableArray<PrintItem> items)
    {
        var (row, setup) = (order.Row, profile.Setup);
        if (row is not null)
        {
            setup = SetupWords.Over(setup, row);
            if (!CanBePrinted(row, setup) || !Exists(check, row))
            {
                return;
            }
        }
        var wanted = items.Where(item => IsWanted(item, row)).ToList();
        if (wanted.Count == 0 && row is { Edition: null, Language: null })
        {
            _problems.Add(ExportProblems.EditionUnknown.At(
                row.Notice.Origin,
                $"`{order.Notice.Id}` has none of the editions that the profile `{profile.Name}` prints",
                "its editions are: " + Listed(EditionsOf(check).Select(edition => edition.Name))));
        }
        foreach (var item in wanted)
        {
            if (_asked.TryAdd((item.EditionName, item.Language, setup), row))
            {
                _tasks.Add(new PrintTask(order, item, setup, row?.Copies ?? profile.Copies));
            }
            else if (row is not null)
            {
                ReportTwice(row, item);
                break;
            }
        }
    }

    private void ReportTwice(BatchRow row, PrintItem item)
    {
        var first = _asked.Values.First(other => other is not null && _tasks.Exists(task =>
            task.Order.Row == other && task.Item.EditionName == item.EditionName && task.Item.Language == item.Language));
        _problems.Add(ExportProblems.RowTwice.At(
            row.Origin,
            $"`{item.NoticeId}` ({item.EditionName}, {item.Language}) is asked for twice, to be printed in the same way",
            "take one row out, or add the copies together in one",
            "again here") with
        {
            Related = [new Related(first!.Origin, "first here")],
        });
    }

    private bool CanBePrinted(BatchRow row, PrintSetup setup)
    {
        if (profile.Pack != Pack.None && (row.Copies is not null || setup != profile.Setup))
        {
            _problems.Add(ExportProblems.ValueUnusable.At(
                row.Origin, "a pack is printed as a whole, so a row cannot have copies, paper, sides, fold or colour of its own", "leave these cells empty, or print without `pack`"));
            return false;
        }
        foreach (var fault in setup.Faults())
        {
            _problems.Add(ExportProblems.ValueUnusable.At(row.Origin, fault));
        }
        return setup.Faults().IsEmpty;
    }

    /// <summary>Whether the notice has the edition and the language that a row names, whatever the filters leave of them.</summary>
    private bool Exists(CheckedNotice check, BatchRow row)
    {
        var editions = EditionsOf(check).ToList();
        if (row.Edition is { } edition && !editions.Exists(known => known.Name == edition.Text))
        {
            _problems.Add(ExportProblems.EditionUnknown.At(
                edition.Origin, $"`{check.AuthorityId}/{check.Name}` has no edition `{edition.Text}`", Help(edition.Text, editions.Select(known => known.Name))));
            return false;
        }
        var languages = editions.Where(known => row.Edition is null || known.Name == row.Edition.Text).Select(known => known.Language).ToList();
        if (row.Language is { } language && !languages.Contains(language.Text, StringComparer.Ordinal))
        {
            _problems.Add(ExportProblems.EditionUnknown.At(
                language.Origin,
                $"`{check.AuthorityId}/{check.Name}` does not exist in the language `{language.Text}`" + (row.Edition is null ? "" : $" as {row.Edition.Text}"),
                Help(language.Text, languages)));
            return false;
        }
        return true;
    }

    private IEnumerable<(string Name, string Language)> EditionsOf(CheckedNotice check) =>
        from edition in check.Notice!.Editions
        from theme in pipeline.Templates.ThemesFor(edition)
        select (edition.NameIn(theme), edition.Language);

    /// <summary>A row's own word is stronger than the profile's.</summary>
    private bool IsWanted(PrintItem item, BatchRow? row) =>
        (row?.Edition is { } edition ? edition.Text == item.EditionName
            : profile.Editions.IsEmpty || profile.Editions.Any(pattern => Glob.IsMatch(pattern, item.EditionName)))
        && (row?.Language is { } language ? language.Text == item.Language
            : profile.Languages.IsEmpty || profile.Languages.Any(pattern => Glob.IsMatch(pattern, item.Language)));

    private static string Help(string written, IEnumerable<string> known)
    {
        var all = known.Distinct(StringComparer.Ordinal).ToList();
        return Suggestion.Nearest(written, all) is { } nearest ? $"did you mean `{nearest}`?" : "it has: " + Listed(all);
    }

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Distinct(StringComparer.Ordinal));
}
