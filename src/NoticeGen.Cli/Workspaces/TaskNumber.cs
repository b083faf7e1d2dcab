using System.Collections.Immutable;
using System.Globalization;

namespace NoticeGen.Cli.Workspaces;

/// <summary>How an engine tells each of many tasks, in environment variables, which of them it is.</summary>
/// <param name="Engine">As people call it.</param>
/// <param name="Index">The variable that numbers the task.</param>
/// <param name="First">The number of the first task; null where whoever starts the tasks chooses it.</param>
/// <param name="Count">The variable that says how many tasks there are; null where the engine does not say.</param>
internal sealed record TaskNumber(string Engine, string Index, int? First, string? Count)
{
    /// <summary>What stands for a number that an engine gives: <c>env</c>, and <c>env/8</c> where it does not say how many there are.</summary>
    private const string Word = "env";

    /// <summary>The least and the greatest number of an array of Slurm, which may begin anywhere and have gaps.</summary>
    private const string ArrayFirst = "SLURM_ARRAY_TASK_MIN";
    private const string ArrayLast = "SLURM_ARRAY_TASK_MAX";

    public static readonly ImmutableArray<TaskNumber> Known =
    [
        new("Slurm", "SLURM_ARRAY_TASK_ID", null, "SLURM_ARRAY_TASK_COUNT"),
        new("GitLab", "CI_NODE_INDEX", 1, "CI_NODE_TOTAL"),
        new("Azure Pipelines", "SYSTEM_JOBPOSITIONINPHASE", 1, "SYSTEM_TOTALJOBSINPHASE"),
        new("CircleCI", "CIRCLE_NODE_INDEX", 0, "CIRCLE_NODE_TOTAL"),
        new("Buildkite", "BUILDKITE_PARALLEL_JOB", 0, "BUILDKITE_PARALLEL_JOB_COUNT"),
        new("AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", 0, "AWS_BATCH_JOB_ARRAY_SIZE"),
        new("Cloud Run", "CLOUD_RUN_TASK_INDEX", 0, "CLOUD_RUN_TASK_COUNT"),
        new("Kubernetes", "JOB_COMPLETION_INDEX", 0, null),
        new("GNU parallel", "PARALLEL_SEQ", 1, null),
    ];

    /// <summary>Whether a part is to be numbered by the engine.</summary>
    public static bool IsMeantBy(string text) => text == Word || text.StartsWith(Word + "/", StringComparison.Ordinal);

    /// <summary>Reads the part from the variables of the engine that runs this task; null where they do not tell, with the reason and what to do.</summary>
    /// <param name="text"><c>env</c> or <c>env/8</c>.</param>
    /// <param name="from">The number of the first part, where the user says it; null where the engine is to say.</param>
    public static Shard? Read(string text, int? from, Func<string, string?> variable, out string? fault)
    {
        var engines = Known.Where(engine => !string.IsNullOrEmpty(variable(engine.Index))).ToList();
        if (engines.Count != 1)
        {
            fault = engines.Count == 0
                ? $"`{text}`: no engine has numbered this task; {string.Join(", ", Known.Select(engine => $"`{engine.Index}` ({engine.Engine})"))} are looked for. Write the part as in `1/4`"
                : $"`{text}`: several engines have numbered this task, with {string.Join(" and ", engines.Select(engine => $"`{engine.Index}`"))}. Write the part as in `1/4`";
            return null;
        }
        return engines[0].Part(text, from, variable, out fault);
    }

    private Shard? Part(string text, int? from, Func<string, string?> variable, out string? fault)
    {
        var count = text.Length > Word.Length ? text[(Word.Length + 1)..] : Count is null ? null : variable(Count);
        if (string.IsNullOrEmpty(count))
        {
            fault = $"`{text}`: {Engine} numbers this task and does not say how many there are{(Count is null ? "" : $" (`{Count}` is not set)")}. Give their number, as in `{Word}/8`";
            return null;
        }
        if ((from ?? First ?? FirstOfArray(variable, count)) is not { } first)
        {
            fault = $"`{text}`: the array of {Engine} is not numbered from 0 or 1 without gaps, so that `{Index}` does not tell which part of the whole this is. Give all parts with `{Word}/8` and `--shard-from`";
            return null;
        }
        return Shard.Read($"{variable(Index)}/{count}", first, out fault);
    }

    /// <summary>The number of the first part, where the array begins there and has all that follow; null otherwise, as when some tasks of an array are run again.</summary>
    private static int? FirstOfArray(Func<string, string?> variable, string count) =>
        Number(variable(ArrayFirst)) is { } first && first <= 1 && Number(variable(ArrayLast)) is { } last && last - first + 1 == Number(count) ? first : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
