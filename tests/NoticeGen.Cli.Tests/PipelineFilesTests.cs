using System.CommandLine.Parsing;
using System.Diagnostics;
using NoticeGen.Cli;
using NoticeGen.Cli.Commands;
using NoticeGen.Cli.Hosting;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// The files for GitHub, Azure Pipelines, GitLab and pre-commit: their YAML is read, their scripts are run with a
/// <c>dotnet</c> that starts the program as it was built, and every option that they and the guide name exists.
/// </summary>
public sealed class PipelineFilesTests
{
    [Fact]
    public void The_action_of_GitHub_runs_lint_with_its_inputs()
    {
        var action = Yaml("action.yml");
        var step = Steps(action, "runs", "steps").Last();
        var inputs = ((YamlMappingNode)action["inputs"]).Children.ToDictionary(input => input.Key.ToString(), input => input.Value["default"].ToString());
        Assert.Equal(["baseline", "fail-on", "folder", "reports"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.All(((YamlMappingNode)step["env"]).Children, variable => Assert.Contains($"{variable.Key}", step["run"].ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("${{", step["run"].ToString(), StringComparison.Ordinal);
        using var workspace = WithFinding();
        var run = Run(workspace, step["run"].ToString(), new()
        {
            ["GITHUB_ACTION_PATH"] = Repository.Root,
            ["GITHUB_ACTIONS"] = "true",
            ["NOTICEGEN_FAIL_ON"] = inputs["fail-on"],
            ["NOTICEGEN_BASELINE"] = inputs["baseline"],
            ["NOTICEGEN_REPORTS"] = "sarif=a b.sarif\n\nhtml=$(touch x).html\n",
        });
        Assert.Contains("::error file=notices/", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.True(File.Exists(workspace.Full("a b.sarif")));
        // What stands in an input is never run.
        Assert.True(File.Exists(workspace.Full("$(touch x).html")));
        Assert.False(File.Exists(workspace.Full("x")));
    }

    [Fact]
    public void The_template_for_Azure_Pipelines_runs_lint_and_leaves_what_it_publishes()
    {
        var steps = Steps(Yaml("docs/ci/azure-pipelines.yml"), "steps").ToList();
        using var workspace = WithFinding();
        var script = steps.First(step => step.Children.ContainsKey("bash"))["bash"].ToString();
        var run = Run(workspace, script, new() { ["NOTICEGEN"] = Repository.Root, ["FAIL_ON"] = "error", ["REPORTS"] = workspace.Full("reports"), ["TF_BUILD"] = "True" });
        Assert.Contains("##vso[task.logissue type=error;", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["notices.html", "notices.md", "notices.xml"], Directory.EnumerateFiles(workspace.Full("reports")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.EndsWith("/notices.xml", steps.Single(step => step.Children.TryGetValue("task", out var task) && task.ToString() == "PublishTestResults@2")["inputs"]["testResultsFiles"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_job_for_GitLab_runs_lint_and_leaves_its_artifacts()
    {
        var job = (YamlMappingNode)Yaml("docs/ci/gitlab-ci.yml")["privacy-notices"];
        using var workspace = WithFinding();
        var script = string.Join('\n', ((YamlSequenceNode)job["script"]).Select(line => line.ToString()));
        var run = Run(workspace, script, new() { ["NOTICES"] = ".", ["NOTICEGEN"] = Repository.Root, ["CI_PROJECT_DIR"] = workspace.Root, ["GITLAB_CI"] = "true" });
        Assert.Contains("NG120", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        var reports = (YamlMappingNode)job["artifacts"]["reports"];
        Assert.All(reports.Children.Values.Concat((YamlSequenceNode)job["artifacts"]["paths"]), file => Assert.True(File.Exists(workspace.Full(file.ToString())), file.ToString()));
    }

    [Fact]
    public void The_hooks_for_pre_commit_are_commands_that_exist()
    {
        var hooks = (YamlSequenceNode)Load(".pre-commit-hooks.yaml");
        Assert.All(hooks.Cast<YamlMappingNode>(), hook =>
        {
            Assert.Equal("false", hook["pass_filenames"].ToString());
            Assert.Matches(hook["files"].ToString(), "notices/northtown-council/newsletter.yaml");
            Assert.Matches(hook["files"].ToString(), "privacy/noticegen.yaml");
            Assert.Equal([], Problems(hook["entry"].ToString()));
        });
        using var workspace = WithFinding();
        Assert.Equal(1, workspace.Run([.. CommandLineParser.SplitCommandLine(hooks[0]["entry"].ToString()).Skip(1)]).ExitCode);
    }

    [Theory]
    [InlineData("docs/ci.md")]
    [InlineData("README.md")]
    public void Every_command_line_of_a_guide_can_be_given(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, path))
            .SelectMany(line => line.StartsWith("noticegen ", StringComparison.Ordinal) ? [line] : InCode(line))
            .Where(line => !line.Contains('>', StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal([], Problems(line)));
    }

    private static IEnumerable<string> InCode(string line) =>
        line.Split('`').Where((_, index) => index % 2 == 1).Where(code => code.StartsWith("noticegen ", StringComparison.Ordinal));

    private static IEnumerable<string> Problems(string commandLine)
    {
        using var nothing = new StringWriter();
        var host = new Host { Output = nothing, Error = nothing, WorkingFolder = Repository.Root, Variable = _ => null, Clock = TimeProvider.System };
        return CommandLine.Tree(new GlobalOptions(), host).Parse(CommandLineParser.SplitCommandLine(commandLine).Skip(1).ToList()).Errors.Select(error => $"{commandLine}: {error.Message}");
    }

    private static YamlMappingNode Yaml(string path) => (YamlMappingNode)Load(path);

    private static YamlNode Load(string path)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Path.Combine(Repository.Root, path));
        yaml.Load(text);
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Steps(YamlNode node, params string[] path) =>
        ((YamlSequenceNode)path.Aggregate(node, (inner, name) => inner[name])).Cast<YamlMappingNode>();

    private static TestWorkspace WithFinding()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the scripts are for bash");
        var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "consent:", "sharing: We share [insert with whom].\nconsent:");
        return workspace;
    }

    /// <summary>Runs a script in bash as pipelines do, with <c>dotnet run … --</c> standing for the program beside the tests.</summary>
    private static CommandResult Run(TestWorkspace workspace, string script, Dictionary<string, string> variables)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "noticegen.dll");
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", $$"""
            dotnet() {
              [ "$1" = run ] && [ "$2" = --project ] && [ -f "$3/NoticeGen.Cli.csproj" ] || { echo "not a run of the program: $*"; return 99; }
              while [ "$1" != -- ]; do shift; done
              shift
              command dotnet '{{program}}' "$@"
            }
            {{script}}
            """])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "NO_COLOR", "SOURCE_DATE_EPOCH" })
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.Result);
    }
}
