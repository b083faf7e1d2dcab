using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class PublishedNoticesTests
{
    [Fact]
    public void The_notices_of_the_project_have_no_errors()
    {
        var options = Workspace.WithoutLint with { Lint = LintSettings.Default };
        var pipeline = Workspace.Project.Open(options).Value!;
        var notices = Workspace.Project.NoticeIds;
        Assert.True(notices.Length >= 5);
        var errors = notices
            .SelectMany(id => pipeline.Check(id.Split('/')[0], id.Split('/')[1]).Diagnostics)
            .Where(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal([], errors.Select(Northtown.Line));
    }
}
