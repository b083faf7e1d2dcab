using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Text.RegularExpressions;
using NoticeGen.Cli;
using NoticeGen.Cli.Commands;
using NoticeGen.Cli.Hosting;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// The files for GitHub, Azure Pipelines, GitLab and pre-commit: their YAML is read, their scripts are run with a
/// <c>dotnet</c> that publishes the program as it was built, and every option that they and the guide name exists.
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
    public void The_action_of_GitHub_knows_its_sources_and_compiles_them_onto_the_path()
    {
        using var workspace = WithFinding();
        var steps = Steps(Yaml("action.yml"), "runs", "steps").Where(step => step.Children.ContainsKey("run")).ToList();
        var variables = new Dictionary<string, string>
        {
            ["GITHUB_ACTION_PATH"] = Repository.Root,
            ["GITHUB_OUTPUT"] = workspace.Full("output"),
            ["GITHUB_PATH"] = workspace.Full("path"),
            ["RUNNER_TEMP"] = workspace.Full("temp"),
            ["NOTICEGEN_PROGRAM"] = workspace.Full("temp/noticegen"),
        };
        foreach (var step in steps.SkipLast(1))
        {
            Assert.Equal("exit 0", Run(workspace, step["run"].ToString(), variables).ToString().Split('\n')[0]);
        }
        Assert.Matches($"^sources=[0-9a-f]{{64}}\npackages=[0-9a-f]{{64}}\nprogram={Regex.Escape(workspace.Full("temp/noticegen"))}\n$", workspace.Read("output"));
        Assert.Equal(workspace.Full("temp/noticegen") + "\n", workspace.Read("path"));
        Assert.True(File.Exists(workspace.Full("temp/noticegen/noticegen")));
    }

    [Fact]
    public void The_workflow_for_GitHub_is_the_one_of_the_guide_and_builds_a_site()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs/ci/github.yml"));
        Assert.Contains($"```yaml\n{text[text.IndexOf("name: Privacy", StringComparison.Ordinal)..]}```", File.ReadAllText(Path.Combine(Repository.Root, "docs/ci.md")), StringComparison.Ordinal);
        // One word is to be replaced.
        Assert.Single(text.Split('\n'), line => line.Contains("uses: OWNER/", StringComparison.Ordinal));
        var script = Assert.Single(Steps(Yaml("docs/ci/github.yml")["jobs"]["notices"], "steps"), step => step.Children.ContainsKey("run"))["run"].ToString();
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, Run(workspace, script, []).ExitCode);
        Assert.True(File.Exists(workspace.Full("site/northtown-council/newsletter/newsletter.html")));
    }

    [Theory]
    [InlineData("action.yml")]
    [InlineData("docs/ci/github.yml")]
    [InlineData("docs/engines/github.yml")]
    public void Actions_of_others_are_named_by_commit_and_version(string path) => Assert.All(
        File.ReadAllLines(Path.Combine(Repository.Root, path)).Where(line => line.Contains("uses: ", StringComparison.Ordinal)),
        line => Assert.Matches("uses: ((actions|github/codeql-action)/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9.]+|OWNER/noticegen@main)$", line));

    [Fact]
    public void The_template_for_Azure_Pipelines_runs_lint_and_leaves_what_it_publishes()
    {
        var steps = Steps(Yaml("docs/ci/azure-pipelines.yml"), "steps").ToList();
        using var workspace = WithFinding();
        Dictionary<string, string> variables = new()
        {
            ["NOTICEGEN"] = Repository.Root, ["PROGRAM"] = workspace.Full("program"), ["FAIL_ON"] = "error", ["REPORTS"] = workspace.Full("reports"), ["SITE"] = workspace.Full("site"), ["TF_BUILD"] = "True",
        };
        string Script(string name) => steps.Single(step => step["displayName"].ToString() == name)["bash"].ToString();
        Assert.Equal(0, Run(workspace, Script("Compile NoticeGen"), variables).ExitCode);
        var run = Run(workspace, Script("Check privacy notices"), variables);
        Assert.Contains("##vso[task.logissue type=error;", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["notices.html", "notices.md", "notices.xml"], Directory.EnumerateFiles(workspace.Full("reports")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var good = TestWorkspace.Example();
        Assert.Equal(0, Run(good, Script("Build the site"), variables).ExitCode);
        Assert.True(File.Exists(workspace.Full("site/index.html")));
        Assert.EndsWith("/notices.xml", steps.Single(step => step.Children.TryGetValue("task", out var task) && task.ToString() == "PublishTestResults@2")["inputs"]["testResultsFiles"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_job_for_GitLab_runs_lint_and_leaves_its_artifacts()
    {
        var jobs = Yaml("docs/ci/gitlab-ci.yml");
        var job = (YamlMappingNode)jobs["privacy-notices"];
        using var workspace = WithFinding();
        string Script(YamlNode of) => string.Join('\n', ((YamlSequenceNode)jobs[".noticegen"]["before_script"]).Concat((YamlSequenceNode)of["script"]).Select(line => line.ToString()));
        Dictionary<string, string> Variables(TestWorkspace of) => new()
        {
            ["NOTICES"] = ".", ["NOTICEGEN_ADDRESS"] = jobs["variables"]["NOTICEGEN_ADDRESS"].ToString(), ["CI_PROJECT_DIR"] = of.Root, ["GITLAB_CI"] = "true",
        };
        var run = Run(workspace, Script(job), Variables(workspace));
        Assert.Contains("published program", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("published program", Run(workspace, Script(job), Variables(workspace)).Output, StringComparison.Ordinal);
        using var good = TestWorkspace.Example();
        Assert.Equal(0, Run(good, Script(jobs["pages"]), Variables(good)).ExitCode);
        Assert.True(File.Exists(good.Full("public/index.html")));
        Assert.Contains("NG120", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        var reports = (YamlMappingNode)job["artifacts"]["reports"];
        Assert.All(reports.Children.Values.Concat((YamlSequenceNode)job["artifacts"]["paths"]), file => Assert.True(File.Exists(workspace.Full(file.ToString())), file.ToString()));
    }

    [Fact]
    public void The_recipes_for_engines_are_those_of_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs/engines.md"));
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "docs/engines"));
        Assert.Equal(files.Length, guide.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)) / 2);
        Assert.All(files, file => Assert.Matches(
            $"\n\\[`{Path.GetFileName(file)}`\\]\\(engines/{Path.GetFileName(file)}\\)\n\n```[a-z]+\n{Regex.Escape(File.ReadAllText(file))}```\n", guide));
    }

    /// <summary>But for the program itself, which is the user's to choose.</summary>
    [Fact]
    public void What_others_made_is_named_by_commit_or_digest()
    {
        string[] files = ["action.yml", .. Directory.GetFiles(Path.Combine(Repository.Root, "docs/ci")), .. Directory.GetFiles(Path.Combine(Repository.Root, "docs/engines"))];
        var named = files.SelectMany(file => Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, file)), @"^[ -]*(?:uses:|image:|FROM) *(\S+)", RegexOptions.Multiline))
            .Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("OWNER/", StringComparison.Ordinal) && !name.StartsWith("registry.example.org/", StringComparison.Ordinal)).ToList();
        Assert.True(named.Count > 9);
        Assert.All(named, name => Assert.Matches("@(?:sha256:[0-9a-f]{64}|[0-9a-f]{40})$", name));
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

    /// <summary>
    /// Runs a script in bash as pipelines do. A program that <c>dotnet publish</c> puts somewhere, and the one on the path, is the program
    /// beside the tests; <c>git</c> knows one version of the address that the files name.
    /// </summary>
    private static CommandResult Run(TestWorkspace workspace, string script, Dictionary<string, string> variables)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "noticegen.dll");
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", $$"""
            noticegen() { command dotnet '{{program}}' "$@"; }
            dotnet() {
              [ "$1" = publish ] && [ -f "$2/NoticeGen.Cli.csproj" ] || { echo "publishes no program: $*"; return 99; }
              while [ "$1" != --output ]; do shift; done
              mkdir -p "$2"
              printf '#!/usr/bin/env bash\nexec dotnet "%s" "$@"\n' '{{program}}' > "$2/noticegen"
              chmod +x "$2/noticegen"
              echo "published program"
            }
            git() {
              case "$1" in
                ls-remote) printf '0123456789\tHEAD\n' ;;
                clone) mkdir -p "${!#}/src/NoticeGen.Cli"; touch "${!#}/src/NoticeGen.Cli/NoticeGen.Cli.csproj" ;;
                *) command git "$@" ;;
              esac
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
