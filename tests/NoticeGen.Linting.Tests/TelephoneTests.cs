using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using PhoneNumbers;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>The numbering plan of the reference data beside that of a library which knows every range.</summary>
public sealed class TelephoneTests
{
    private static readonly TelephonePlan Plan = new(Workspace.Law);

    [Fact]
    public void Every_number_that_the_library_takes_for_valid_is_allowed()
    {
        var library = PhoneNumberUtil.GetInstance();
        var refused = new List<string>();
        var valid = 0;
        // Each first five digits, with the lengths that numbers have.
        for (var head = 1000; head < 10_000; head++)
        {
            foreach (var tail in new[] { "23456", "234567", "960123" })
            {
                var written = $"0{head}{tail}";
                if (!library.IsValidNumber(library.Parse(written, "GB")))
                {
                    continue;
                }
                valid++;
                if (Plan.RangeOf(written) is not { } range || !range.Allows(written.Length))
                {
                    refused.Add(written);
                }
            }
        }
        Assert.True(valid > 1000);
        Assert.Equal([], refused);
    }

    [Theory]
    [InlineData("0303 123 1113", "nationwide")]
    [InlineData("01743 252774", "geographic")]
    [InlineData("020 7946 0000", "geographic")]
    [InlineData("07700 900123", "mobile")]
    [InlineData("0800 1111", "freephone")]
    [InlineData("0845 140 0845", "service-charge")]
    [InlineData("0900 123 4567", "premium")]
    [InlineData("070 1234 5678", "personal")]
    [InlineData("+44 (0)1743 252774", "geographic")]
    [InlineData("18001 0303 123 1113", "nationwide")]
    [InlineData("101", "short")]
    public void A_number_is_of_the_kind_that_its_first_digits_say(string written, string kind)
    {
        var number = TelephoneNumbers.Read(written)!;
        var range = Plan.RangeOf(number.Digits)!;
        Assert.Equal((kind, true), (range.Kind, range.Allows(number.Digits.Length)));
    }

    [Theory]
    [InlineData("01632 960 0")]
    [InlineData("0303 123 11133")]
    [InlineData("0800 12")]
    public void A_number_with_too_few_or_too_many_digits_is_refused(string written)
    {
        var number = TelephoneNumbers.Read(written)!;
        Assert.False(Plan.RangeOf(number.Digits)!.Allows(number.Digits.Length));
    }

    [Fact]
    public void A_number_of_another_country_is_left_alone() => Assert.Null(TelephoneNumbers.Read("+353 1 234 5678"));
}
