using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Transfers that rest on regulations are compared with the countries that are approved.</summary>
public sealed class TransferApprovalTests
{
    [Theory]
    [InlineData("Brazil", "a company", "no regulations are known")]
    [InlineData("United States", "a company", "approved only if")]
    [InlineData("the USA", "a company", "approved only if")]
    [InlineData("Canada", "a company", "approved only if")]
    [InlineData("Japan", "a company", "approved only if")]
    public void A_country_that_is_not_approved_or_on_a_condition_is_a_question(string country, string recipient, string message) =>
        Assert.Contains(Of(country, recipient), found => found.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("Ireland", "a company")]
    [InlineData("the EU", "a company")]
    [InlineData("Switzerland", "a company")]
    [InlineData("United States", "a company that is certified to the UK-US data bridge")]
    public void An_approved_country_is_none(string country, string recipient) => Assert.Empty(Of(country, recipient));

    private static List<string> Of(string country, string recipient) =>
        [.. Northtown.Check(Northtown.Over($"""
            transfers:
              outside_uk: yes
              items:
                - id: survey
                  country: {country}
                  recipient: {recipient}
                  route: regulations

            """)).Diagnostics.Where(finding => finding.Rule.Code == "NG210").Select(finding => finding.Message)];
}
