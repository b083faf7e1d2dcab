using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Runs;

/// <summary>What a command that works on notices was asked for.</summary>
internal sealed record RunOptions
{
    public required Terminal Terminal { get; init; }

    /// <summary>What is written to the standard output.</summary>
    public required ReportKind Report { get; init; }

    public ReportDetail Detail { get; init; }

    /// <summary>Reports to write to files, as given: <c>KIND=FILE</c>.</summary>
    public IReadOnlyList<string> ReportFiles { get; init; } = [];

    /// <summary>The file of known findings, as given; null where only the settings say.</summary>
    public string? Baseline { get; init; }

    public BaselineUse BaselineUse { get; init; } = BaselineUse.Read;

    /// <summary>Which rules are asked.</summary>
    public RuleChoice Rules { get; init; } = RuleChoice.All;

    public required string? Config { get; init; }

    public required Filters Filters { get; init; }

    public required DateOnly AsAt { get; init; }

    /// <summary>Null where only the settings say.</summary>
    public required FailOn? FailOn { get; init; }

    public required int Jobs { get; init; }

    public required bool Timings { get; init; }

    public bool Draft { get; init; }

    /// <summary>Whether what the authority has not confirmed keeps a notice from being published.</summary>
    public bool Strict { get; init; }

    public bool AttachSource { get; init; }

    /// <summary>Whether files of the workspace may be links to files elsewhere.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>What the settings add to what was asked, for commands that are told by a name in them; null where they add nothing.</summary>
    public Func<Settings, RunOptions, RunOptions>? Refine { get; init; }
}
