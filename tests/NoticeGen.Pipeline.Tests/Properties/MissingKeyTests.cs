using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Linting.Subject;
using NoticeGen.Rendering;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Properties;

/// <summary>
/// What a user's file leaves out is said or made up for, and never looked up in vain: every key of every kind of file is taken
/// out in turn, and the notice is read, checked and built.
/// </summary>
public sealed partial class MissingKeyTests
{
    private const string Law = "law/ours.yaml";

    private static readonly Workspace Whole = new Workspace(Workspace.Project.Files.RemoveRange(Workspace.Project.Files.Keys.Where(path =>
            path.StartsWith("notices/", StringComparison.Ordinal) && !path.StartsWith("notices/sefton-council/", StringComparison.Ordinal) && !path.StartsWith("notices/_base/", StringComparison.Ordinal))))
        .With(Law, "statutes:\n  - id: northtown-act-2020\n    title: Northtown Act 2020\n    easy_read:\n      - words: A law of Northtown.\n        picture: law\n")
        .With("noticegen.yaml", "");

    [Theory]
    [InlineData("templates/words/en.yaml")]
    [InlineData("templates/standard/theme.yaml")]
    [InlineData("templates/standard/large-print.theme.yaml")]
    [InlineData("templates/easy-read/theme.yaml")]
    [InlineData("templates/pictures/pictures.yaml")]
    [InlineData("notices/sefton-council/authority.yaml")]
    [InlineData("notices/sefton-council/supporting-families.yaml")]
    [InlineData("notices/_base/early-help.yaml")]
    [InlineData(Law)]
    public void A_key_that_is_missing_ends_nothing(string path)
    {
        var text = Encoding.UTF8.GetString(Whole.Files[path].Content.AsSpan());
        foreach (var (key, without) in Removals(text))
        {
            try
            {
                var opened = Whole.With(path, without).Open(Workspace.WithoutLint with { Formats = [Format.Html, Format.PlainText], Lint = NoticeGen.Linting.Subject.LintSettings.Default });
                if (opened.Value is { } pipeline)
                {
                    var read = pipeline.Check("sefton-council", "supporting-families");
                    if (read.Notice is not null && read.ErrorCount == 0)
                    {
                        pipeline.Build(read);
                    }
                    pipeline.CheckTogether("sefton-council", ["supporting-families"]);
                }
                Assert.True(opened.Value is not null || opened.Diagnostics.Length > 0);
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"without `{key}` of {path}: {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}");
            }
        }
    }

    /// <summary>The file without each kind of key, by the names above it, the first time that it stands there.</summary>
    private static IEnumerable<(string Key, string Text)> Removals(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var above = new List<(int Indent, string Name)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < lines.Length; at++)
        {
            if (Key().Match(lines[at]) is not { Success: true } match)
            {
                continue;
            }
            var indent = match.Groups["head"].Length;
            above.RemoveAll(upper => upper.Indent >= indent);
            above.Add((indent, match.Groups["name"].Value));
            var key = string.Join('.', above.Select(upper => upper.Name));
            if (!known.Add(key))
            {
                continue;
            }
            var end = at + 1;
            while (end < lines.Length && (lines[end].Length == 0 || lines[end].Length - lines[end].TrimStart().Length > indent))
            {
                end++;
            }
            List<string> rest = [.. lines[end..]];
            // The dash of a list goes to the next key of its item.
            if (match.Groups["head"].Value.Contains('-', StringComparison.Ordinal) && rest.Count > 0 && Key().Match(rest[0]) is { Success: true } next && next.Groups["head"].Length == indent)
            {
                rest[0] = match.Groups["head"].Value + rest[0][indent..];
            }
            yield return (key, string.Join('\n', lines[..at].Concat(rest)));
        }
    }

    [GeneratedRegex(@"^(?<head> *(?:- +)?)(?<name>[A-Za-z_][\w-]*):(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
