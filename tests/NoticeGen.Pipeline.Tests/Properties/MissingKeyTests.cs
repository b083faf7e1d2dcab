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
    private const string AuthorityInWelsh = "notices/sefton-council/authority.cy.yaml";
    private const string NoticeInWelsh = "notices/sefton-council/supporting-families.cy.yaml";
    private const string OwnPictures = "notices/sefton-council/pictures/pictures.yaml";

    private static readonly Workspace Whole = new Workspace(Workspace.Project.Files.RemoveRange(Workspace.Project.Files.Keys.Where(path =>
            path.StartsWith("notices/", StringComparison.Ordinal) && !path.StartsWith("notices/sefton-council/", StringComparison.Ordinal) && !path.StartsWith("notices/_base/", StringComparison.Ordinal))))
        .With(Law, "statutes:\n  - id: northtown-act-2020\n    title: Northtown Act 2020\n    easy_read:\n      - words: A law of Northtown.\n        picture: law\n")
        .With("noticegen.yaml", "");

    /// <summary>The same with a second language and pictures of the authority's own.</summary>
    private static readonly Workspace InTwoLanguages = Whole
        .With("templates/words/cy.yaml", Text("templates/words/en.yaml").Replace("language: en", "language: cy", StringComparison.Ordinal))
        .With("templates/standard/notice.cy.md.scriban", Text("templates/standard/notice.md.scriban"))
        .With("notices/sefton-council/authority.yaml", Text("notices/sefton-council/authority.yaml") + "\nlanguages: [en, cy]\n")
        .With(AuthorityInWelsh, "controller:\n  name: Cyngor Sefton\n  short_name: y Cyngor\ndpo:\n  title: Swyddog Diogelu Data\n")
        .With("notices/_base/early-help.cy.yaml", "purposes:\n  - id: identify\n    name: canfod\n    easy_read:\n      - words: Rydym yn canfod.\n        picture: checklist\ndata:\n  - id: name\n    name: Eich enw\n")
        .With(NoticeInWelsh, "title: Hysbysiad\nabout: Cymorth cynnar.\ndata:\n  - id: address\n    name: Eich cyfeiriad\n    detail: Lle rydych yn byw.\n")
        .With(OwnPictures, "pictures:\n  - id: town-hall\n    file: town-hall.svg\n    alt: {en: A town hall}\n    keywords: [council]\n    stands_for: [the Council]\n    source: Drawn for NoticeGen\n    licence: CC0-1.0\n")
        .With("notices/sefton-council/pictures/town-hall.svg", Text("templates/pictures/address.svg"));

    [Theory]
    [InlineData("templates/words/en.yaml")]
    [InlineData("templates/standard/theme.yaml")]
    [InlineData("templates/standard/large-print.theme.yaml")]
    [InlineData("templates/easy-read/theme.yaml")]
    [InlineData("templates/pictures/pictures.yaml")]
    [InlineData("notices/sefton-council/authority.yaml")]
    [InlineData("notices/sefton-council/supporting-families.yaml")]
    [InlineData("notices/sefton-council/supporting-families.easy-read.lock")]
    [InlineData("notices/_base/early-help.yaml")]
    [InlineData(Law)]
    public void A_key_that_is_missing_ends_nothing(string path) => TryWithoutEach(Whole, path);

    [Theory]
    [InlineData(AuthorityInWelsh)]
    [InlineData(NoticeInWelsh)]
    [InlineData("notices/_base/early-help.cy.yaml")]
    [InlineData(OwnPictures)]
    public void A_key_that_is_missing_in_a_second_language_ends_nothing(string path)
    {
        var notice = InTwoLanguages.Open(Workspace.WithoutLint with { Formats = [Format.PlainText] }).Value!.Check("sefton-council", "supporting-families");
        Assert.Contains(notice.Editions, edition => edition.Document.Info.Edition.Language == "cy");
        TryWithoutEach(InTwoLanguages, path);
    }

    private static void TryWithoutEach(Workspace workspace, string path)
    {
        foreach (var (key, without) in Removals(Encoding.UTF8.GetString(workspace.Files[path].Content.AsSpan())))
        {
            try
            {
                var opened = workspace.With(path, without).Open(Workspace.WithoutLint with { Formats = [Format.Html, Format.PlainText], Lint = NoticeGen.Linting.Subject.LintSettings.Default });
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

    private static string Text(string path) => Encoding.UTF8.GetString(Workspace.Project.Files[path].Content.AsSpan());

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
            // The facts of one list are alike.
            above.Add((indent, match.Groups["name"].Value.Split('.')[0]));
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

    [GeneratedRegex(@"^(?<head> *(?:- +)?)(?<name>[A-Za-z_][\w.-]*):(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
