using NoticeGen.Cli.Previewing;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Who is let in to the preview: whoever knows the secret word, under the address that was printed, to look and not to change.</summary>
public sealed class PreviewGateTests
{
    private static readonly PreviewGate Gate = new("127.0.0.1:4000", "0123456789abcdef");

    [Theory]
    [InlineData("/0123456789abcdef/", "")]
    [InlineData("/0123456789abcdef/preview.js", "preview.js")]
    [InlineData("/0123456789abcdef/documents/a/b/b.easy-read.html?3", "documents a b b.easy-read.html")]
    [InlineData("/0123456789abcdef/documents/a%20b", "documents a b")]
    public void An_address_with_the_secret_word_is_let_in(string path, string names)
    {
        Assert.Equal(names, string.Join(' ', Gate.Admit(new PreviewCall("GET", "127.0.0.1:4000", path, null), out var status)!));
        Assert.Equal(200, status);
    }

    [Theory]
    [InlineData("GET", "127.0.0.1:4000", "/", null, 404)]
    [InlineData("GET", "127.0.0.1:4000", "/0123456789abcdef", null, 404)]
    [InlineData("GET", "127.0.0.1:4000", "/0123456789abcdee/", null, 404)]
    [InlineData("GET", "127.0.0.1:4000", "/0123456789ABCDEF/", null, 404)]
    [InlineData("GET", "127.0.0.1:4000", "//0123456789abcdef/", null, 404)]
    [InlineData("GET", "127.0.0.1:4000", "/x/../0123456789abcdef/", null, 404)]
    [InlineData("GET", "127.0.0.1:4000", "http://127.0.0.1:4000/0123456789abcdef/", null, 404)]
    [InlineData("GET", "127.0.0.1:4000", null, null, 404)]
    // A page elsewhere whose name was made to lead to this machine.
    [InlineData("GET", "attacker.example:4000", "/0123456789abcdef/", null, 403)]
    [InlineData("GET", "127.0.0.1", "/0123456789abcdef/", null, 403)]
    [InlineData("GET", "127.0.0.1:4001", "/0123456789abcdef/", null, 403)]
    [InlineData("GET", null, "/0123456789abcdef/", null, 403)]
    [InlineData("GET", "127.0.0.1:4000", "/0123456789abcdef/", "cross-site", 403)]
    [InlineData("GET", "127.0.0.1:4000", "/0123456789abcdef/", "same-site", 403)]
    [InlineData("POST", "127.0.0.1:4000", "/0123456789abcdef/", null, 405)]
    [InlineData("OPTIONS", "127.0.0.1:4000", "/0123456789abcdef/", null, 405)]
    public void Nobody_else_is(string method, string? host, string? path, string? site, int expected)
    {
        Assert.Null(Gate.Admit(new PreviewCall(method, host, path, site), out var status));
        Assert.Equal(expected, status);
    }

    [Fact]
    public void The_secret_word_is_another_each_time_and_long()
    {
        Assert.NotEqual(PreviewGate.NewToken(), PreviewGate.NewToken());
        Assert.Equal(32, PreviewGate.NewToken().Length);
    }
}
