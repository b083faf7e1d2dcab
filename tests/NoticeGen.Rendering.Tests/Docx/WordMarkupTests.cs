using System.Text;
using System.Xml.Linq;
using NoticeGen.Rendering.Docx;
using Xunit;

namespace NoticeGen.Tests.Rendering.Docx;

public sealed class WordMarkupTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a < b && c > \"d\" 'e' ]]>")]
    [InlineData("gwybodaeth \u0175 \u06cc \ud83d\udd12 end")]
    [InlineData("")]
    public void Words_come_back_as_they_were_from_elements_and_attributes(string words)
    {
        using var markup = new WordMarkup();
        markup.Add(WordMarkup.Declaration).Add("<a b=\""u8).Value(words).Add("\">"u8).Text(words).Add("</a>"u8);
        var read = XElement.Parse(Encoding.UTF8.GetString(markup.Written));
        Assert.Equal((words, words), (read.Value, read.Attribute("b")!.Value));
    }

    [Fact]
    public void Line_ends_and_tabs_survive_in_an_attribute()
    {
        using var markup = new WordMarkup();
        markup.Add("<a b=\""u8).Value("one\r\n\ttwo").Add("\"/>"u8);
        Assert.Equal("one\r\n\ttwo", XElement.Parse(Encoding.UTF8.GetString(markup.Written)).Attribute("b")!.Value);
    }

    [Fact]
    public void What_xml_forbids_is_left_out()
    {
        using var markup = new WordMarkup();
        Assert.Equal("onetwo", Encoding.UTF8.GetString(markup.Text("one\u0001\ud800\ufffftwo").Written));
    }

    [Fact]
    public void It_grows_as_needed_and_takes_back_what_was_too_much()
    {
        using var markup = new WordMarkup();
        var letters = new string('\u0175', 100_000);
        var length = markup.Value(-1234567890123).Text(letters).Length;
        markup.Add("too much"u8).CutTo(length);
        Assert.Equal("-1234567890123" + letters, Encoding.UTF8.GetString(markup.Written));
    }
}
