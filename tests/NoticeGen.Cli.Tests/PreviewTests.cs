using System.Net;
using System.Text.Json;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>The preview as a browser meets it, and <c>build --watch</c>. Nothing here is measured: what is waited for comes, however slow the machine.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Example();
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource<string> _address = new();
    private readonly HttpClient _client = new();
    private readonly Task<CommandResult> _run;

    public PreviewTests()
    {
        _workspace.Cancelled = _ended.Token;
        _workspace.Browse = _address.SetResult;
        _run = Task.Factory.StartNew(() => _workspace.Run("preview", "newsletter"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    [Fact]
    public async Task Each_save_is_shown_and_a_broken_file_shows_its_fault_and_the_last_good_page()
    {
        var address = await _address.Task;
        var page = address + "documents/northtown-council/newsletter/newsletter.html";
        var state = await State(_ => true);
        var notice = Assert.Single(state.GetProperty("notices").EnumerateArray());
        var files = notice.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("file").GetString()).ToList();
        Assert.Contains("newsletter.html", files);
        Assert.Contains("newsletter.easy-read.pdf", files);
        Assert.Contains("newsletter.large-print.docx", files);
        _workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our letter by email");
        await State(now => TitleOf(now) == "Our letter by email: how we use your information");
        var good = await _client.GetStringAsync(new Uri(page), TestContext.Current.CancellationToken);
        Assert.Contains("Our letter by email", good, StringComparison.Ordinal);
        var whole = _workspace.Read(TestWorkspace.Notice);
        _workspace.Write(TestWorkspace.Notice, whole.Replace("purposes:", "purposes: [", StringComparison.Ordinal));
        var broken = await State(now => !now.GetProperty("notices")[0].GetProperty("current").GetBoolean());
        Assert.NotEqual(0, broken.GetProperty("notices")[0].GetProperty("errors").GetInt32());
        Assert.Equal(good, await _client.GetStringAsync(new Uri(page), TestContext.Current.CancellationToken));
        _workspace.Write("noticegen.yaml", "output: [\n");
        await State(now => now.GetProperty("shared").GetArrayLength() > 0);
        _workspace.Write("noticegen.yaml", "output: dist\n");
        _workspace.Write(TestWorkspace.Notice, whole);
        await State(now => now.GetProperty("notices")[0].GetProperty("current").GetBoolean() && now.GetProperty("shared").GetArrayLength() == 0);
        await _ended.CancelAsync();
        Assert.Equal(0, (await _run).ExitCode);
    }

    [Fact]
    public async Task The_preview_gives_its_page_and_its_documents_and_no_file_of_the_disk()
    {
        var address = await _address.Task;
        using var page = await Ask(address);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        using var pdf = await Ask(address + "documents/northtown-council/newsletter/newsletter.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.ToString());
        foreach (var path in new[]
        {
            "noticegen.yaml", "notices/northtown-council/newsletter.yaml", "documents/northtown-council/newsletter/newsletter.yaml", "documents/..%2F../newsletter/noticegen.yaml",
            "documents/northtown-council/newsletter/..%2Fnewsletter.html", "documents/northtown-council/newsletter/", "preview.html/", "..%2Fnoticegen.yaml",
        })
        {
            using var answer = await Ask(address + path);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, path);
        }
        using var stranger = await Ask(new Uri(address).GetLeftPart(UriPartial.Authority) + "/");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var named = new HttpRequestMessage(HttpMethod.Get, address);
        named.Headers.Host = "attacker.example";
        using var refused = await _client.SendAsync(named, TestContext.Current.CancellationToken);
        Assert.False(refused.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_page_that_is_closed_ends_the_preview()
    {
        var address = await _address.Task;
        using (var events = await _client.GetStreamAsync(new Uri(address + "events"), TestContext.Current.CancellationToken))
        {
            var first = new byte[9];
            await events.ReadExactlyAsync(first, TestContext.Current.CancellationToken);
            Assert.Equal("data: 1\n\n"u8.ToArray(), first);
        }
        var result = await _run;
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("preview at http://127.0.0.1:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_watches_builds_with_each_save_until_it_is_ended()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Cancelled = _ended.Token;
        workspace.Write("noticegen.yaml", "formats: [txt]\n");
        var run = Task.Factory.StartNew(() => workspace.Run("build", "--watch"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        const string Text = "dist/northtown-council/newsletter/newsletter.txt";
        await Until(() => File.Exists(workspace.Full(Text)) && File.Exists(workspace.Full("dist/.noticegen.jsonl")));
        workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our letter by email");
        await Until(() => workspace.Read(Text).Contains("Our letter by email", StringComparison.OrdinalIgnoreCase));
        await _ended.CancelAsync();
        var result = await run;
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("waiting for the next save", result.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _ended.Cancel();
        _run.Wait(CancellationToken.None);
        _client.Dispose();
        _ended.Dispose();
        _workspace.Dispose();
    }

    private static string? TitleOf(JsonElement state) => state.GetProperty("notices")[0].GetProperty("title").GetString();

    private Task<HttpResponseMessage> Ask(string address) => _client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);

    /// <summary>The state once it is as asked.</summary>
    private async Task<JsonElement> State(Predicate<JsonElement> wanted)
    {
        var address = await _address.Task;
        while (true)
        {
            var state = JsonSerializer.Deserialize<JsonElement>(await _client.GetStringAsync(new Uri(address + "state"), TestContext.Current.CancellationToken));
            if (wanted(state))
            {
                return state;
            }
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static async Task Until(Func<bool> wanted)
    {
        while (!wanted())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
