using NoticeGen.Documents;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests.Notices;

/// <summary>Where the settings say what address the output folder has, every edition says where it is published.</summary>
public sealed class PublishedAddressTests
{
    [Theory]
    [InlineData("standard", "https://www.example.gov.uk/privacy/sefton-council/supporting-families/supporting-families.html")]
    [InlineData("easy-read", "https://www.example.gov.uk/privacy/sefton-council/supporting-families/supporting-families.easy-read.html")]
    public void An_edition_shows_the_address_of_its_own_page(string edition, string address)
    {
        var options = new BuildOptions { AsAt = Workspace.Day, ToolVersion = "0.0.0", Formats = [Format.Html], Site = "https://www.example.gov.uk/privacy/" };
        var pipeline = Workspace.Project.Open(options).Value!;
        var document = pipeline.Check("sefton-council", "supporting-families").Editions.Single(found => found.Edition.Variant == edition).Document;
        var before = document.Blocks.TakeWhile(block => block is not Heading { Level: 2 });
        Assert.Contains(before, block => DocumentText.Lines(block).Any(line => line.Contains(address, StringComparison.Ordinal)));
    }
}
