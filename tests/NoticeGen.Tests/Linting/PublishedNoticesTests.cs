using NoticeGen.Diagnostics;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class PublishedNoticesTests
{
    [Fact]
    public void The_notices_of_the_project_have_no_errors()
    {
        var files = new InputFiles([.. Workspace.Files("notices"), .. Workspace.Files("templates")]);
        var pipeline = Pipeline.Open(files, new BuildOptions { AsAt = Workspace.Today, ToolVersion = "test" }).Value!;
        var notices = files.Under("notices")
            .Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && !file.Path.Contains("/_base/", StringComparison.Ordinal) && WorkspacePath.Stem(file.Path) != "authority")
            .Select(file => (Authority: file.Path.Split('/')[1], Name: WorkspacePath.Stem(file.Path)))
            .ToList();
        Assert.True(notices.Count >= 5);
        var errors = notices.SelectMany(notice => pipeline.Check(notice.Authority, notice.Name).Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal([], errors.Select(Workspace.Line));
    }
}
