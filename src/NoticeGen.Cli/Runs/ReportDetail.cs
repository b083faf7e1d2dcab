namespace NoticeGen.Cli.Runs;

/// <summary>How much a report in text tells; the other formats tell all.</summary>
internal enum ReportDetail
{
    /// <summary>Each finding with its lines, what to do, and the law.</summary>
    Full,

    /// <summary>All that was found as a worklist, and the next command.</summary>
    Worklist,

    /// <summary>What stops the run, as a worklist, and how much more there is.</summary>
    Errors,
}
