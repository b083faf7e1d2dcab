using NoticeGen.Documents;
using Xunit;

namespace NoticeGen.Tests;

public sealed class DocumentTextTests
{
    [Fact]
    public void Lines_follow_reading_order_and_name_pictures()
    {
        var lines = DocumentText.Lines(Samples.Everything()).ToList();
        Assert.Equal("Housing & support <privacy> notice", lines[0]);
        Assert.Contains("Town Hall 1 High Street Northtown NT1 1AA", lines);
        Assert.True(lines.IndexOf("[A telephone]") < lines.IndexOf("You can ring us."));
    }
}
