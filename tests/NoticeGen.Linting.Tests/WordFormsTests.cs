using NoticeGen.Linting;
using NoticeGen.Linting.English;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("pseudonymised", "pseudonymise pseudonymises pseudonymising pseudonymisation pseudonymize pseudonymized")]
    [InlineData("liaise", "liaises liaised liaising")]
    [InlineData("rectify", "rectifies rectified rectifying rectification")]
    [InlineData("process", "processes processed processing")]
    [InlineData("obtain", "obtains obtained obtaining")]
    [InlineData("recipients", "recipient")]
    public void The_other_forms_of_a_word_are_known(string word, string forms) =>
        Assert.Empty(forms.Split(' ').Except(WordForms.Of(word)));

    [Theory]
    [InlineData("data subject")]
    [InlineData("key")]
    [InlineData("EHCP")]
    public void What_is_no_single_plain_word_has_none(string word) => Assert.Empty(WordForms.Of(word));
}
