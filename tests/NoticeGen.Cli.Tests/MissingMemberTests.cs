using System.Text.Json.Nodes;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// The program's own files may come back from elsewhere, cut or edited: every member of each is taken out in turn, and every
/// key of the settings, and each command that reads the file ends in good order.
/// </summary>
public sealed class MissingMemberTests
{
    private const string Cache = "dist/" + CacheContent.FileName;

    [Theory]
    [InlineData("dist/manifest.json", new[] { "build", "--dry-run", "-q" }, new[] { "verify", "dist", "-q" })]
    [InlineData(Cache, new[] { "build", "--dry-run", "-q" })]
    [InlineData("ledger.jsonl", new[] { "archive", "--dry-run", "-q" }, new[] { "show", "northtown-council/newsletter" })]
    [InlineData("noticegen-baseline.json", new[] { "lint", "-q", "--baseline", "noticegen-baseline.json" })]
    public void A_member_that_is_missing_ends_nothing(string file, params string[][] commands)
    {
        using var workspace = TestWorkspace.Example();
        // The two formats that are soonest made: what is asked of the files is the same for all.
        workspace.Write("noticegen.yaml", "output: dist\nformats: [html, txt]\n");
        workspace.Replace(TestWorkspace.Notice, "service:", "accuracy: Ask Highways England today.\nservice:");
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(0, workspace.Run("archive", "-q", "--as-at", TestEstate.Day).ExitCode);
        Assert.Equal(0, workspace.Run("lint", "-q", "--write-baseline").ExitCode);
        var whole = File.ReadAllText(workspace.Full(file));
        var tried = 0;
        foreach (var (member, without) in Removals(whole, isLines: !file.EndsWith(".json", StringComparison.Ordinal)))
        {
            workspace.Write(file, without);
            foreach (var command in commands)
            {
                var result = workspace.Run(command);
                Assert.True(result.ExitCode is not ExitCode.Internal, $"without `{member}` of {file}: {result}");
            }
            tried++;
        }
        Assert.True(tried >= 5, $"{tried} members tried");
    }

    [Fact]
    public void A_key_of_the_settings_that_is_missing_ends_nothing()
    {
        using var workspace = TestWorkspace.Example();
        string[] settings =
        [
            "output: dist", "formats: [html]", "fail_on: error", "ledger: ledger.jsonl", "site: https://northtown.example/privacy/", "rules:", "  NG124: note", "authorities:", "  northtown-council:", "    rules:", "      NG123: off",
            "exports:", "  leaflets:", "    kind: print", "    editions: [standard]", "    copies: 3", "    paper: a4",
        ];
        for (var line = 0; line < settings.Length; line++)
        {
            workspace.Write("noticegen.yaml", string.Join('\n', settings.Where((_, at) => at != line)) + "\n");
            foreach (var command in (string[][])[["lint", "-q"], ["build", "--dry-run", "-q"], ["export", "--list"]])
            {
                var result = workspace.Run(command);
                Assert.True(result.ExitCode is not ExitCode.Internal, $"without `{settings[line]}`: {result}");
            }
        }
    }

    private static IEnumerable<(string Member, string Text)> Removals(string text, bool isLines)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var lines = isLines ? text.TrimEnd('\n').Split('\n') : [text];
        for (var line = 0; line < lines.Length; line++)
        {
            for (var member = 0; ; member++)
            {
                var root = JsonNode.Parse(lines[line])!;
                var left = member;
                if (Remove(root, ref left) is not { } name)
                {
                    break;
                }
                if (!known.Add(name))
                {
                    // Of members alike one stands for all.
                    continue;
                }
                yield return (name, string.Concat(lines.Select((other, at) => (at == line ? root.ToJsonString() : other) + "\n")));
            }
        }
    }

    /// <summary>The path of a file as a member is one of many.</summary>
    private static string Shown(string name) => name.Contains('/', StringComparison.Ordinal) ? "*" : name;

    /// <summary>Takes out the n-th member at whatever depth; its path, or null where there are not as many.</summary>
    private static string? Remove(JsonNode? node, ref int left)
    {
        switch (node)
        {
            case JsonObject group:
                foreach (var (name, value) in group.ToList())
                {
                    if (left-- == 0)
                    {
                        group.Remove(name);
                        return Shown(name);
                    }
                    if (Remove(value, ref left) is { } below)
                    {
                        return $"{Shown(name)}.{below}";
                    }
                }
                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    if (Remove(item, ref left) is { } below)
                    {
                        return below;
                    }
                }
                break;
        }
        return null;
    }
}
