using System.Reflection;
using System.Text.Json;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Workspaces;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What an engine that runs many tasks is told, and what it tells: numbers of parts, exit codes, a line for each task.</summary>
public sealed class EngineTests
{
    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=3", "env", "1/4")]
    [InlineData("SLURM_ARRAY_TASK_ID=4 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=4", "env", "4/4")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=1 SLURM_ARRAY_TASK_MIN=3 SLURM_ARRAY_TASK_MAX=3", "env/8 --shard-from 0", "4/8")]
    [InlineData("CI_NODE_INDEX=2 CI_NODE_TOTAL=4", "env", "2/4")]
    [InlineData("SYSTEM_JOBPOSITIONINPHASE=1 SYSTEM_TOTALJOBSINPHASE=1", "env", "1/1")]
    [InlineData("CIRCLE_NODE_INDEX=0 CIRCLE_NODE_TOTAL=2", "env", "1/2")]
    [InlineData("BUILDKITE_PARALLEL_JOB=1 BUILDKITE_PARALLEL_JOB_COUNT=2", "env", "2/2")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=7 AWS_BATCH_JOB_ARRAY_SIZE=8", "env", "8/8")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=7", "env/8", "8/8")]
    [InlineData("CLOUD_RUN_TASK_INDEX=1 CLOUD_RUN_TASK_COUNT=3", "env", "2/3")]
    [InlineData("JOB_COMPLETION_INDEX=0", "env/8", "1/8")]
    [InlineData("PARALLEL_SEQ=8", "env/8", "8/8")]
    [InlineData("PARALLEL_SEQ=8 CI_NODE_INDEX=", "env/8", "8/8")]
    [InlineData("", "0/8 --shard-from 0", "1/8")]
    [InlineData("", "8/8 --shard-from 1", "8/8")]
    public void A_part_is_numbered_as_the_engine_does(string variables, string option, string part)
    {
        using var workspace = WithVariables(variables);
        Assert.Equal(0, workspace.Build(["-q", "-o", "p", "--shard", .. option.Split(' ')]).ExitCode);
        Assert.Equal(part, Manifest.Read(File.ReadAllBytes(workspace.Full("p/manifest.json")))!.Part!.Name);
    }

    [Theory]
    [InlineData("", "env", "no engine has numbered this task; `SLURM_ARRAY_TASK_ID` (Slurm), `CI_NODE_INDEX` (GitLab)")]
    [InlineData("JOB_COMPLETION_INDEX=0", "env", "Kubernetes numbers this task and does not say how many there are. Give their number, as in `env/8`")]
    [InlineData("PARALLEL_SEQ=1", "env/", "does not say how many there are")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=1", "env", "(`AWS_BATCH_JOB_ARRAY_SIZE` is not set)")]
    [InlineData("PARALLEL_SEQ=1 CI_NODE_INDEX=1 CI_NODE_TOTAL=2", "env/8", "several engines have numbered this task, with `CI_NODE_INDEX` and `PARALLEL_SEQ`")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=1 SLURM_ARRAY_TASK_MIN=3 SLURM_ARRAY_TASK_MAX=3", "env", "is not numbered from 0 or 1 without gaps")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7", "env", "is not numbered from 0 or 1 without gaps")]
    [InlineData("SLURM_ARRAY_TASK_ID=3", "env/8", "is not numbered from 0 or 1 without gaps")]
    [InlineData("JOB_COMPLETION_INDEX=8", "env/8", "the parts of 8 are `0/8` to `7/8`, counted from 0")]
    [InlineData("CI_NODE_INDEX=one CI_NODE_TOTAL=2", "env", "`one/2` is not a part of the whole")]
    [InlineData("", "0/8", "the parts of 8 are `1/8` to `8/8`; `--shard-from 0` counts from 0")]
    [InlineData("", "8/8 --shard-from 0", "the parts of 8 are `0/8` to `7/8`")]
    [InlineData("", "1/8 --shard-from 2", "`2` is not where parts are counted from: give 0 or 1")]
    public void What_does_not_tell_a_part_is_refused_in_words(string variables, string option, string sentence)
    {
        using var workspace = WithVariables(variables);
        var result = workspace.Build(["-o", "p", "--shard", .. option.Split(' ')]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Full("p")));
    }

    [Fact]
    public void Every_exit_code_is_told_of()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (int)field.GetRawConstantValue()!);
        Assert.Equal(codes.Order(), ExitCode.All.Select(code => code.Code));
    }

    [Theory]
    [InlineData(28, 75)]
    [InlineData(5, 75)]
    [InlineData(116, 75)]
    [InlineData(36, 2)]
    public void What_a_disk_does_for_a_while_may_be_tried_again(int fault, int code)
    {
        using var workspace = TestEstate.Of(1);
        workspace.Store = new FaultyStore { FailOn = _ => true, Fault = new IOException("fault", fault) };
        Assert.Equal(code, workspace.Build().ExitCode);
        Assert.Equal(code, workspace.Run("lint", "--report", "sarif=f.sarif").ExitCode);
        Assert.Equal(code, workspace.Run("lint", "--write-baseline").ExitCode);
    }

    [Fact]
    public void Findings_end_a_build_and_a_merge_with_0_where_that_is_asked_and_other_faults_do_not()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        Assert.Equal(2, workspace.Build("--exit-zero").ExitCode);
        TestEstate.Add(workspace, 1);
        Assert.Equal(1, workspace.Build("--fail-on", "note").ExitCode);
        Assert.Equal(0, workspace.Build("--fail-on", "note", "--exit-zero").ExitCode);
        Assert.Equal(0, workspace.Build("--fail-on", "note", "--exit-zero", "--shard", "1/1", "-o", "p").ExitCode);
        Assert.Equal(1, workspace.Run("merge-manifests", "p", "-o", "whole").ExitCode);
        Assert.Equal(0, workspace.Run("merge-manifests", "p", "-o", "whole", "--exit-zero").ExitCode);
        Assert.Equal(2, workspace.Build("--exit-zero", "--check").ExitCode);
        Assert.Equal(2, workspace.Build("--exit-zero", "--fail-fast").ExitCode);
        Assert.Equal(3, workspace.Build("--exit-zero", "-a", "nobody").ExitCode);
    }

    [Fact]
    public void The_last_line_of_a_build_tells_the_engine_how_it_went()
    {
        using var workspace = TestEstate.Of(3);
        string[] part = ["--shard", "1/1", "-o", "p", "--output-format", "jsonl"];
        var first = Line(workspace.Build(part));
        Assert.Equal(("1/1", "p", 3, 6, 0, false, 0, 0), Told(first));
        Assert.Equal(0, first.GetProperty("seconds").GetDouble());
        Assert.True(first.GetProperty("written").GetBoolean());
        Assert.Equal(("1/1", "p", 3, 6, 3, true, 0, 0), Told(Line(workspace.Build(part))));
        workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        var failed = Line(workspace.Build(part));
        Assert.Equal(("1/1", "p", 3, 4, 2, false, 1, 2), Told(failed));
        Assert.Equal([TestEstate.IdOf(1)], failed.GetProperty("failedNotices").EnumerateArray().Select(id => id.GetString()));
        Assert.True(failed.GetProperty("errors").GetInt32() > 0);
        workspace.Write("noticegen.yaml", "output: dist\nformats: [html]\nbaseline: ../known.json\n");
        Assert.Equal(("1/1", "p", 3, 0, 0, false, 3, 2), Told(Line(workspace.Build(part))));
        workspace.Write("noticegen.yaml", "output: dist\nformats: [html]\n");
        TestEstate.Add(workspace, 1);
        Assert.Equal((null, "dist", 3, 0, 0, false, 3, 1), Told(Line(workspace.Build("--output-format", "jsonl", "--fail-on", "note", "--exit-zero"), code: 0)));
    }

    /// <summary>The last line of a run; those before it are findings.</summary>
    private static JsonElement Line(CommandResult result, int? code = null)
    {
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines[..^1], line => Assert.Contains("\"code\":\"NG", line, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(lines[^1]);
        var build = json.RootElement.GetProperty("build").Clone();
        Assert.Equal(code ?? build.GetProperty("code").GetInt32(), result.ExitCode);
        return build;
    }

    private static (string? Unit, string? Output, int Notices, int Documents, int Unchanged, bool CacheHit, int Failed, int Code) Told(JsonElement build) => (
        build.TryGetProperty("unit", out var unit) ? unit.GetString() : null,
        build.GetProperty("output").GetString(),
        build.GetProperty("notices").GetInt32(),
        build.GetProperty("documents").GetInt32(),
        build.GetProperty("unchangedNotices").GetInt32(),
        build.GetProperty("cacheHit").GetBoolean(),
        build.GetProperty("failedNotices").GetArrayLength(),
        build.GetProperty("code").GetInt32());

    private static TestWorkspace WithVariables(string variables)
    {
        var workspace = TestEstate.Of(1);
        foreach (var variable in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = variable.IndexOf('=', StringComparison.Ordinal);
            workspace.Set(variable[..equals], variable[(equals + 1)..]);
        }
        return workspace;
    }
}
