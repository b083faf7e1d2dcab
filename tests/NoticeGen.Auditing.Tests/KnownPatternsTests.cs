using System.Text.RegularExpressions;
using NoticeGen.Auditing;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>The patterns of the reference data are made when they are needed: here all are, and are asked without the look at their words.</summary>
public sealed class KnownPatternsTests
{
    private static AuditCatalogue Catalogue { get; } = AuditCatalogue.Of(LawReader.Read(LawReader.BuiltInFiles()).Value!).Value!;

    [Fact]
    public void Each_can_be_understood()
    {
        // Files of a workspace are not known: whoever opens them makes each pattern.
        var law = LawReader.Read(LawReader.BuiltInFiles().Select(file => new SourceText(file.Path, file.Text)));

        Assert.Empty(AuditCatalogue.Of(law.Value!).Diagnostics);
    }

    [Fact]
    public void None_passes_over_a_text_that_it_matches()
    {
        string[] texts = [.. PublishedNotices.All.Select(notice => PublishedNotices.Audit($"{notice.File}.txt").Text!.Source.Text.ReplaceLineEndings(" "))];

        foreach (var (pattern, wording) in Catalogue.Wordings)
        {
            var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
            Assert.All(texts, text => Assert.Equal(regex.Matches(text).Select(match => match.Index), wording.Matches(text).Select(match => match.Index)));
        }
    }
}
