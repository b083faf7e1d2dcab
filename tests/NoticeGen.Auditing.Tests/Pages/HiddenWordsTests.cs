using Xunit;

namespace NoticeGen.Tests.Auditing.Pages;

/// <summary>A page template's style sheets may hide what they like of its own, and no words of the notice.</summary>
public sealed class HiddenWordsTests
{
    private static string BuiltIn => OwnPages.BuiltIn;

    [Theory]
    [InlineData("main{display:none}")]
    [InlineData(".text { DISPLAY : none !important }")]
    [InlineData("p{d\\69splay:none}")]
    [InlineData("p{/**/display:none/**/}")]
    [InlineData("main,footer{display:none}")]
    [InlineData("main{p{display:none}}")]
    [InlineData("main{& p{display:none}}")]
    [InlineData(".text{>p,ul{display:none}}")]
    [InlineData("@media print{main{display:none}}")]
    [InlineData("@media (max-width:40em){.text{display:none}}")]
    [InlineData("@media screen{@media (min-width:1px){p{display:none}}}")]
    [InlineData("@supports (display:grid){main{display:none}}")]
    [InlineData("@layer a{p{display:none!important}}")]
    [InlineData("body :not(a){display:none}")]
    [InlineData("p:not(:hover){visibility:hidden}")]
    [InlineData("main{visibility:hidden}")]
    [InlineData("html{visibility:collapse}")]
    [InlineData("p{content-visibility:hidden}")]
    [InlineData("main{opacity:0}")]
    [InlineData("li{opacity:0.0%}")]
    [InlineData("p{font-size:0}")]
    [InlineData("p{font:0/0 a}")]
    [InlineData("p{font-size:1px}")]
    [InlineData("h1{text-indent:-9999px}")]
    [InlineData("p{text-indent:-100em}")]
    [InlineData("p{position:absolute;left:-9999px}")]
    [InlineData("p{position:fixed;clip:rect(0, 0, 0, 0)}")]
    [InlineData("p{clip-path:inset(50%)}")]
    [InlineData("p{height:0;overflow:hidden}")]
    [InlineData("main{max-height:0px;overflow:clip}")]
    [InlineData("p{transform:scale(0)}")]
    [InlineData("p{transform:translateX(-9999px)}")]
    [InlineData("p{translate:-9999px 0}")]
    [InlineData("p{margin-left:-9999px}")]
    [InlineData("p{color:transparent}")]
    [InlineData("p{color:rgba(0, 0, 0, 0)}")]
    [InlineData("p{color:#fff;background:#ffffff}")]
    [InlineData("p{background-color:white;color:#FFF}")]
    [InlineData("p{-webkit-text-fill-color:transparent}")]
    [InlineData("p{filter:opacity(0)}")]
    [InlineData("p{display:block}p{display:none}")]
    [InlineData("main p{display:none}p{display:block}")]
    [InlineData("p{display:none!important}p{display:block}")]
    [InlineData("p{display:none}@media (min-width:40em){p{display:block}}")]
    [InlineData("*{display:none}")]
    public void A_style_sheet_that_hides_words_of_the_notice_is_refused_at_its_line(string css)
    {
        var template = BuiltIn.Replace("</head>", $"<style>\n{css}\n</style></head>", StringComparison.Ordinal);
        var faults = OwnPages.Faults(template);
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Contains("keeps words of the notice from readers", fault.Message, StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.Contains(fault.Origin.Excerpt, css, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("footer{display:none}")]
    [InlineData(".council{display:none}")]
    [InlineData("@media print{header,nav,footer{display:none}}")]
    [InlineData(".skip{position:absolute;left:-9999px}")]
    [InlineData(".none main{display:none}")]
    [InlineData("p::before{display:none}")]
    [InlineData("main:hover{display:none}")]
    [InlineData("p{display:none}p{display:block}")]
    [InlineData("main p{display:block}p{display:none}")]
    [InlineData("p{display:none}p{display:block!important}")]
    [InlineData("@media print{p{display:none}}p{display:block!important}")]
    [InlineData("p{content:\"{display:none}\"}")]
    [InlineData("/*p{display:none}*/")]
    [InlineData("@media not all{p{display:none}}")]
    [InlineData("@supports not (display:grid){p{display:none}}")]
    [InlineData("@keyframes x{from{opacity:0}to{opacity:1}}")]
    [InlineData("main{visibility:hidden}p,li,dt,dd,td,h1,h2,h3,h4,h5,h6,blockquote{visibility:visible}")]
    [InlineData("thead{position:absolute;clip:rect(0,0,0,0)}")]
    [InlineData("p{position:relative;left:-9px}")]
    [InlineData("p{opacity:.9;font-size:1rem;height:0;text-indent:-1em}")]
    [InlineData("p{color:#fff;background:#000}")]
    [InlineData("h1{color:transparent;background-clip:text}")]
    [InlineData("p{clip:rect(0,0,0,0)}")]
    [InlineData("img{display:none}")]
    [InlineData(".empty:empty{display:none}")]
    public void A_style_sheet_that_hides_no_words_of_the_notice_is_allowed(string css)
    {
        Assert.Equal([], Messages(BuiltIn.Replace("</head>", $"<style>{css}</style></head>", StringComparison.Ordinal)));
        Assert.Equal([], Messages(BuiltIn.Replace("<style>{{ styles }}", $"<style media=\"speech\">main{{display:none}}</style><style>{css}{{{{ styles }}}}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_style_sheet_before_the_programs_own_hides_too() =>
        Assert.NotEmpty(Messages(BuiltIn.Replace("{{ styles }}", "p{display:none}{{ styles }}", StringComparison.Ordinal)));

    [Theory]
    [InlineData(":not(", ")", 400)]
    [InlineData("a ", "", 400)]
    [InlineData("a>", "", 400_000)]
    [InlineData(":not(", ")", 100_000)]
    public void A_selector_too_long_to_be_told_is_said_once(string open, string close, int times)
    {
        var selector = string.Concat(Enumerable.Repeat(open, times)) + "p" + string.Concat(Enumerable.Repeat(close, times));
        var message = Assert.Single(Messages(BuiltIn.Replace("</head>", $"<style>{selector}{{display:none}}</style></head>", StringComparison.Ordinal)));
        Assert.Equal("what `display` hides cannot be told: its selector is too long", message);
    }

    [Fact]
    public void More_than_can_be_looked_at_is_one_finding()
    {
        var css = string.Concat(Enumerable.Range(0, 40_000).Select(i => $".a{i} .b{{display:none}}"));
        var message = Assert.Single(Messages(BuiltIn.Replace("</head>", $"<style>{css}</style></head>", StringComparison.Ordinal)));
        Assert.Equal("the style sheets hide something in 40,000 places, which are too many to look at", message);
    }

    private static IEnumerable<string> Messages(string template) => OwnPages.Faults(template).Select(fault => fault.Message);
}
