using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary><c>build.ps1</c>, parsed, and run in a hosted PowerShell with a stand-in for <c>dotnet</c> that notes its calls.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class BuildScriptTests
{
    /// <summary>The script changes environment variables, which the whole process shares.</summary>
    private const string Alone = "Environment variables";

    private static readonly string Script = Path.Combine(Repository.Root, "build.ps1");

    [Fact]
    public void It_parses_and_uses_nothing_that_Windows_PowerShell_lacks()
    {
        var script = Parser.ParseFile(Script, out var tokens, out var errors);
        Assert.Empty(errors);
        // New in PowerShell 7: chains of commands, the ternary and the null operators.
        Assert.DoesNotContain(tokens, token => token.Kind is TokenKind.AndAnd or TokenKind.OrOr or TokenKind.QuestionMark or TokenKind.QuestionQuestion
            or TokenKind.QuestionQuestionEquals or TokenKind.QuestionDot or TokenKind.QuestionLBracket);
        Assert.Empty(script.FindAll(node => node is TernaryExpressionAst or PipelineChainAst, searchNestedScriptBlocks: true));
        // Without a byte-order mark, Windows PowerShell reads a script in the code page of the machine.
        Assert.All(File.ReadAllBytes(Script), value => Assert.InRange(value, 0, 127));
    }

    [Theory]
    [InlineData("build", "build NoticeGen.sln --configuration Release --nologo")]
    [InlineData("test", "test --configuration Release")]
    [InlineData("notices", "run --project src/NoticeGen.Cli --configuration Release -- build")]
    [InlineData("lint", "run --project src/NoticeGen.Cli --configuration Release -- lint")]
    [InlineData("docs", "[update] test --project tests/NoticeGen.Tests --configuration Release -- --filter-class *GeneratedFilesTests")]
    [InlineData("publish", "publish src/NoticeGen.Cli --configuration Release --nologo --output artifacts/publish")]
    [InlineData("release", "run --project src/NoticeGen.Releasing --configuration Release")]
    [InlineData("all",
        "build NoticeGen.sln --configuration Release --nologo",
        "test --configuration Release",
        "run --project src/NoticeGen.Cli --configuration Release -- lint",
        "run --project src/NoticeGen.Cli --configuration Release -- build")]
    public void Each_task_is_its_dotnet_commands(string task, params string[] expected)
    {
        var run = Run($"-Task {task}");
        Assert.Null(run.Problem);
        Assert.Equal(expected, run.Calls);
        Assert.All(run.Folders, folder => Assert.Equal(Repository.Root, folder));
    }

    [Fact]
    public void Build_is_what_happens_without_a_task() =>
        Assert.Equal(["build NoticeGen.sln --configuration Debug --nologo"], Run("-Configuration Debug").Calls);

    [Fact]
    public void A_command_that_fails_ends_the_script_and_the_next_is_not_run()
    {
        var run = Run("-Task all", exitCode: 1);
        Assert.Equal("dotnet build NoticeGen.sln --configuration Release --nologo ended with exit code 1", run.Problem);
        Assert.Single(run.Calls);
    }

    [Fact]
    public void Golden_files_are_updated_only_where_asked_and_never_on_a_build_server()
    {
        Assert.Equal(["[update] test --configuration Release"], Run("-Task test -UpdateGolden").Calls);
        var refused = Run("-Task test -UpdateGolden", setUp: "$env:CI = 'true'");
        Assert.Contains("refused", refused.Problem, StringComparison.Ordinal);
        Assert.Empty(refused.Calls);
    }

    [Fact]
    public void An_unknown_task_is_refused() => Assert.Contains("unknown", Run("-Task unknown").Problem, StringComparison.Ordinal);

    private sealed record ScriptRun(List<string> Calls, List<string> Folders, string? Problem);

    private static ScriptRun Run(string arguments, int exitCode = 0, string setUp = "")
    {
        var variables = new[] { "CI", "NOTICEGEN_UPDATE" }.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Unrestricted;
        }
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        try
        {
            shell.AddScript($$"""
                $env:CI = $null
                $env:NOTICEGEN_UPDATE = $null
                $global:calls = [System.Collections.Generic.List[string]]::new()
                $global:folders = [System.Collections.Generic.List[string]]::new()
                # The engine alone comes without the commands for locations.
                function global:Push-Location($path) { $global:folder = $path }
                function global:Pop-Location { $global:folder = 'left' }
                function global:dotnet {
                    $mark = if ($env:NOTICEGEN_UPDATE -eq '1') { '[update] ' } else { '' }
                    $global:calls.Add($mark + ($args -join ' '))
                    $global:folders.Add($global:folder)
                    $global:LASTEXITCODE = {{exitCode}}
                }
                {{setUp}}
                $problem = $null
                try { & '{{Script.Replace("'", "''", StringComparison.Ordinal)}}' {{arguments}} } catch { $problem = $_.Exception.Message }
                $problem
                """);
            var problem = shell.Invoke().LastOrDefault()?.BaseObject as string;
            return new ScriptRun(Noted(runspace, "calls"), Noted(runspace, "folders"), problem);
        }
        finally
        {
            foreach (var (name, value) in variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    private static List<string> Noted(Runspace runspace, string variable) =>
        runspace.SessionStateProxy.GetVariable(variable) switch
        {
            PSObject { BaseObject: List<string> list } => list,
            List<string> list => list,
            _ => [],
        };
}
