namespace NoticeGen.Cli.Outputs;

/// <summary>What became of a file of the output folder.</summary>
internal enum Change
{
    Same,
    Added,
    Replaced,
    Removed,
}

/// <summary>A file of the output folder and what became, or would become, of it.</summary>
internal sealed record FileChange(string Path, Change Change)
{
    public static string Word(Change change) => change switch
    {
        Change.Added => "added",
        Change.Replaced => "changed",
        Change.Removed => "removed",
        _ => "same",
    };

    /// <summary>The member <c>changes</c> of a result.</summary>
    public static IEnumerable<ChangeJson> Json(IEnumerable<FileChange> changes) => changes.Select(change => new ChangeJson(change.Path, Word(change.Change)));
}

internal sealed record ChangeJson(string Path, string Change);
