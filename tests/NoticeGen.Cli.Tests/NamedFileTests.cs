using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Files that options name for the program to write.</summary>
public sealed class NamedFileTests
{
    public static TheoryData<string[]> Options { get; } = new(
        ["translate", "export", "-l", "cy", "-o", "FILE"],
        ["verify", "--proof", "FILE"],
        ["pictures", "-o", "FILE"],
        ["lint", "--report", "json=FILE"]);

    [Theory]
    [MemberData(nameof(Options))]
    public void None_of_the_workspaces_own_files_is_written_over(string[] arguments)
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        foreach (var path in new[] { TestWorkspace.Notice, "noticegen.yaml", "templates/words/cy.yaml" })
        {
            workspace.Write("templates/words/cy.yaml", "");
            File.Delete(workspace.Full("templates/words/cy.yaml"));
            var before = File.Exists(workspace.Full(path)) ? workspace.Read(path) : null;
            var run = workspace.Run([.. arguments.Select(argument => argument.Replace("FILE", path, StringComparison.Ordinal))]);
            Assert.Equal((2, true), (run.ExitCode, run.Error.Contains(arguments[0] == "pictures" && before is not null ? "is not written over" : "one of the workspace's own files", StringComparison.Ordinal)));
            Assert.Equal(before, File.Exists(workspace.Full(path)) ? workspace.Read(path) : null);
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void What_a_link_leads_to_and_what_stands_there_stay_when_it_cannot_be_written(string[] arguments)
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        // A contact sheet is written over none but an older one.
        var old = arguments[0] == "pictures" ? Sheet() : "old";
        workspace.Write("old.txt", old);
        File.CreateSymbolicLink(workspace.Full("link.txt"), workspace.Full("old.txt"));
        string Sheet()
        {
            Assert.Equal(0, workspace.Run("pictures", "-q", "-o", "sheet.html").ExitCode);
            return workspace.Read("sheet.html") + "<!-- older -->";
        }
        string[] Naming(string name) => [.. arguments.Select(argument => argument.Replace("FILE", name, StringComparison.Ordinal))];
        Assert.Equal(2, workspace.Run(Naming("link.txt")).ExitCode);
        workspace.Store = new FaultyStore { FailMoveOn = _ => true };
        Assert.NotEqual(0, workspace.Run(Naming("old.txt")).ExitCode);
        Assert.Equal(old, workspace.Read("old.txt"));
        Assert.Empty(Directory.EnumerateFiles(workspace.Root, "*.noticegen-new", new EnumerationOptions { AttributesToSkip = FileAttributes.None }));
        workspace.Store = new FaultyStore();
        Assert.Equal(0, workspace.Run(Naming("old.txt")).ExitCode);
        Assert.NotEqual(old, workspace.Read("old.txt"));
    }
}
