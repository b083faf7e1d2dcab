using System.Text.RegularExpressions;
using NoticeGen.Auditing;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>The patterns of the reference data are made when they are needed: here all are, and are asked without the look at their words.</summary>
public sealed class KnownPatternsTests
{
    /// <summary>The same files as those of a workspace: whoever opens them makes each pattern.</summary>
    private static readonly Outcome<AuditCatalogue> Opened =
        AuditCatalogue.Of(LawReader.Read(LawReader.BuiltInFiles().Select(file => new SourceText(file.Path, file.Text))).Value!);

    [Fact]
    public void Each_can_be_understood() => Assert.Empty(Opened.Diagnostics);

    [Fact]
    public void They_wait_until_they_are_needed() => Assert.All(LawReader.BuiltInFiles(), file => Assert.True(file.IsBuiltIn));

    [Fact]
    public void None_passes_over_a_text_that_it_matches()
    {
        string[] texts = [.. PublishedNotices.All.Select(notice => System.Text.Encoding.UTF8.GetString(PublishedNotices.File($"{notice.File}.txt").Content.AsSpan()))];

        foreach (var (pattern, wording) in Opened.Value!.Wordings)
        {
            var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
            Assert.All(texts, text => Assert.Equal(regex.Matches(text).Select(match => match.Index), wording.Matches(text).Select(match => match.Index)));
        }
    }
}
