using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Source;

public sealed class WorkspacePathTests
{
    [Fact]
    public void A_path_is_plain_when_resolving_it_gives_it_back()
    {
        string[] parts = ["a", "b.html", ".", "..", "", "...", ".x", "c:d", "e\\f", "g\0"];
        foreach (var path in from one in parts from two in parts from three in parts select $"{one}/{two}/{three}")
        {
            Assert.Equal(WorkspacePath.Resolve("", path) == path, WorkspacePath.IsPlain(path));
        }
        Assert.All(parts, part => Assert.Equal(WorkspacePath.Resolve("", part) == part, WorkspacePath.IsPlain(part)));
    }
}
