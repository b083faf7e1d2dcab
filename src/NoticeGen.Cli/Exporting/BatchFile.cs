using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Jobs;
using NoticeGen.Reading;

namespace NoticeGen.Cli.Exporting;

/// <summary>A batch list on the disk, its rows matched to the notices of the workspace.</summary>
internal static class BatchFile
{
    /// <param name="path">An absolute path.</param>
    /// <param name="shown">As messages are to name it.</param>
    /// <exception cref="UserError">There is no such file, or it may not be read.</exception>
    public static Outcome<BatchList> Read(Host host, string path, string shown)
    {
        if (!host.Store.FileExists(path))
        {
            throw new UserError(
                ExitCode.BadInput,
                host.Store.FolderExists(path) ? $"the batch list `{shown}` is a folder" : $"the batch list `{shown}` does not exist",
                "name a CSV file with a row for each notice that is wanted");
        }
        try
        {
            return BatchListReader.Read(shown, host.Store.Read(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"the batch list `{shown}` cannot be read", "close it in Excel if it is open there, and see that you may read it");
        }
    }

    /// <summary>An order for each row that names a notice, in the order of the rows.</summary>
    public static ImmutableArray<PrintOrder> Match(BatchList list, ImmutableArray<NoticeName> notices, List<Diagnostic> problems)
    {
        var byName = notices.ToLookup(notice => notice.Name, StringComparer.Ordinal);
        var byId = notices.ToDictionary(notice => notice.Id, StringComparer.Ordinal);
        var orders = ImmutableArray.CreateBuilder<PrintOrder>(list.Rows.Length);
        foreach (var row in list.Rows)
        {
            var written = row.Authority is { } authority ? $"{authority.Text}/{row.Notice.Text}" : row.Notice.Text;
            var named = row.Authority is null ? byName[written].ToList() : [];
            if (byId.TryGetValue(written, out var notice) || (named.Count == 1 && (notice = named[0]) is not null))
            {
                orders.Add(new PrintOrder(orders.Count, notice, row));
                continue;
            }
            problems.Add(named.Count > 1
                ? ExportProblems.NoticeUnknown.At(
                    row.Notice.Origin, $"several authorities have a notice `{written}`", "write one of: " + string.Join(", ", named.Select(one => one.Id)))
                : ExportProblems.NoticeUnknown.At(
                    row.Notice.Origin, $"there is no notice `{Short(written)}`", Help(written, byName, byId.Keys)));
        }
        return orders.ToImmutable();
    }

    private static string Help(string written, ILookup<string, NoticeName> byName, IEnumerable<string> ids)
    {
        var known = written.Contains('/', StringComparison.Ordinal) ? ids : byName.Select(group => group.Key);
        return Suggestion.Nearest(written, known) is { } nearest
            ? $"did you mean `{nearest}`?"
            : "write the name of a file in `notices/AUTHORITY/` without `.yaml`, or `authority/notice`";
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
