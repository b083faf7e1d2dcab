using System.Text;
using Xunit;

namespace NoticeGen.Tests.Auditing.Pages;

/// <summary>
/// Pages of an authority's own are read as browsers read them. The kinds of attack are those that sanitisers of HTML guard
/// against and parsers are tested with: foreign content, references, odd comments, nesting that parsers mend, addresses in disguise.
/// </summary>
public sealed class PageInspectorTests
{
    private static string BuiltIn => OwnPages.BuiltIn;

    [Fact]
    public void The_built_in_page_passes_the_checks_of_own_pages() =>
        Assert.Equal([], Messages(BuiltIn.Replace("<body>", "<body >", StringComparison.Ordinal)));

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    public void A_language_is_said_with_its_region_or_without(string tag) =>
        Assert.Equal([], Messages(BuiltIn.Replace("{{ language }}", tag, StringComparison.Ordinal)));

    [Fact]
    public void The_documented_page_passes() => Assert.Equal([], Messages(OwnPages.Documented));

    [Theory]
    [InlineData("<!doctype html>", "", "the page does not begin with `<!doctype html>`")]
    [InlineData("lang=\"{{ language }}\"", "", "the page does not say its language")]
    [InlineData("lang=\"{{ language }}\"", "lang=\"\"", "the page does not say its language")]
    [InlineData("lang=\"{{ language }}\"", "lang=\"cy\"", "the page does not say its language")]
    [InlineData("lang=\"{{ language }}\"", "lang=\"en-US\"", "the page does not say its language")]
    [InlineData("{{ page_title }}", "", "the page has no title")]
    [InlineData("{{ security_policy }}", "", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "<style></style>{{ security_policy }}", "the page has no security policy")]
    [InlineData("<main>", "<div>", "the page has no main part")]
    [InlineData("</main>", "</main><main></main>", "the page has more than one main part")]
    [InlineData("{{ sections }}", "", "the content must stand in the main part, once")]
    [InlineData("{{ opening }}", "", "the opening must stand in the main part, once")]
    [InlineData("{{ sections }}", "{{ sections }}{{ sections }}", "the sections must stand in the main part, once")]
    [InlineData("{{ sections }}", "<!-- {{ sections }} -->", "the sections must stand in the main part, once")]
    [InlineData("{{ heading }}", "", "the heading must stand in the main part, once")]
    [InlineData("href=\"#main_content\"", "href=\"#elsewhere\"", "the first link of the page does not skip to its main part")]
    [InlineData("<footer>", "<script>alert(1)</script><footer>", "the page may not run script")]
    [InlineData("<footer>", "<footer OnClick=alert(1)>", "the page may not run script, as `onclick` does")]
    [InlineData("<footer>", "<footer><a href=\" java\nscript:alert(1)\">x</a>", "`href` does not lead to a page, a mailbox or a telephone")]
    [InlineData("<footer>", "<footer><a href='&#106;avascript:alert(1)'>x</a>", "`href` does not lead to a page, a mailbox or a telephone")]
    [InlineData("<footer>", "<footer style=\"color:red\">", "the security policy gives a `style` attribute no effect")]
    [InlineData("<footer>", "<img src=https://www.example.org/x.png><footer>", "the page may load nothing from elsewhere, as `src` does")]
    [InlineData("<footer>", "<!--><img src=/x.png>--><footer>", "the page may load nothing from elsewhere, as `src` does")]
    [InlineData("<footer>", "<iframe></iframe><footer>", "the page may load nothing from elsewhere, and `<iframe>` is for that")]
    [InlineData("</head>", "<link rel=stylesheet href=/site.css></head>", "the page may load nothing from elsewhere, as this link does")]
    [InlineData("</head>", "<meta http-equiv=Refresh content=0></head>", "the page may not lead away by itself")]
    [InlineData("</head>", "<style>@import '/x.css'</style></head>", "the page may load nothing from elsewhere, as this style sheet does with `@import` or `url(…)`")]
    [InlineData("</head>", "<style>p{background:url( \"//x\")}</style></head>", "the page may load nothing from elsewhere, as this style sheet does with `@import` or `url(…)`")]
    [InlineData("<!doctype html>", "<!doctype html public \"-//W3C//DTD HTML 4.01//EN\">", "the page does not begin with `<!doctype html>`")]
    [InlineData("<!doctype html>", "<p><!doctype html>", "the page does not begin with `<!doctype html>`")]
    [InlineData("{{ security_policy }}", "<p></p>{{ security_policy }}", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "text {{ security_policy }}", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "<!-- {{ security_policy }} -->", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "<link rel=\"icon\" href=\"data:,\">{{ security_policy }}", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "<title>{{ security_policy }}</title>", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "<template>{{ security_policy }}</template>", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "<noscript>{{ security_policy }}</noscript>", "the page has no security policy")]
    [InlineData("{{ security_policy }}", "{{ security_policy }}{{ security_policy }}", "the page has no security policy")]
    [InlineData("{{ sections }}", "<div hidden>{{ sections }}</div>", "the sections must stand in the main part, once")]
    [InlineData("{{ sections }}", "<div aria-hidden=\"true\">{{ sections }}</div>", "the sections must stand in the main part, once")]
    [InlineData("{{ sections }}", "<div title=\"{{ sections }}\"></div>", "the sections must stand in the main part, once")]
    [InlineData("{{ sections }}", "<textarea>{{ sections }}</textarea>", "the sections must stand in the main part, once")]
    [InlineData("{{ sections }}", "</main>{{ sections }}", "the sections must stand in the main part, once")]
    [InlineData("width=device-width", "width=device-width, user-scalable=no", "the page may not keep readers from making it larger (WCAG 1.4.4)")]
    [InlineData("width=device-width", "maximum-scale=1.0, width=device-width", "the page may not keep readers from making it larger (WCAG 1.4.4)")]
    [InlineData("width=device-width", "user-scalable = 0; width=device-width", "the page may not keep readers from making it larger (WCAG 1.4.4)")]
    [InlineData("<main>", "<svg><main></svg><main>", "`<main>` may not stand in a page template, in a drawing")]
    public void What_a_page_must_have_is_said(string place, string instead, string message)
    {
        Assert.Contains(place, BuiltIn, StringComparison.Ordinal);
        Assert.Contains(message, Messages(BuiltIn.Replace(place, instead, StringComparison.Ordinal)));
    }

    [Theory]
    // Script in elements.
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT SRC=//elsewhere.example/x.js></SCRIPT>")]
    [InlineData("<script/x>alert(1)</script>")]
    [InlineData("<script\n>alert(1)</script\n>")]
    [InlineData("<script type=module>import('//elsewhere.example')</script>")]
    [InlineData("<script type=\"application/ld+json\">{}</script>")]
    [InlineData("<a href=\"https://northtown.example@elsewhere.example/\">x</a>")]
    [InlineData("<a href=\"//northtown.example:x@elsewhere.example/\">x</a>")]
    [InlineData("<a href=\"https:\\\\northtown.example&#64;elsewhere.example\">x</a>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>")]
    [InlineData("<<script>alert(1)//<</script>")]
    [InlineData("<p <script>alert(1)</script>")]
    // Foreign content: what is text in HTML is markup in a drawing, and some tags end the drawing.
    [InlineData("<svg><style><script>alert(1)</script></style></svg>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<svg><style>p{color:red}</style></svg>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg><script href=data:,alert(1) /></svg>")]
    [InlineData("<svg><script xlink:href=data:,alert(1)></script></svg>")]
    [InlineData("<svg onload=alert(1)></svg>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<svg><g/onload=alert(1)></g></svg>")]
    [InlineData("<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>")]
    [InlineData("<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>")]
    [InlineData("<svg><set attributeName=onmouseover to=alert(1)></svg>")]
    [InlineData("<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>")]
    [InlineData("<svg><use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\"></use></svg>")]
    [InlineData("<svg><use xlink:href=\"//elsewhere.example/x.svg#x\"></use></svg>")]
    [InlineData("<svg><image href=\"//elsewhere.example/x.png\"></image></svg>")]
    [InlineData("<svg><feImage href=\"//elsewhere.example/x.png\"></feImage></svg>")]
    [InlineData("<svg><foreignObject><iframe src=//elsewhere.example></iframe></foreignObject></svg>")]
    [InlineData("<svg><foreignObject><p>x</p></foreignObject></svg>")]
    [InlineData("<svg><desc><img src=x onerror=alert(1)></desc></svg>")]
    [InlineData("<svg><title><style></title><img src=x onerror=alert(1)></svg>")]
    [InlineData("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">")]
    [InlineData("<svg><rect fill=\"url(https://elsewhere.example/x#y)\"/></svg>")]
    [InlineData("<svg><rect fill=\"u\\72l(//elsewhere.example)\"/></svg>")]
    [InlineData("<svg><rect style=\"fill:red\"/></svg>")]
    [InlineData("<svg><![CDATA[><script>alert(1)</script>]]><script>alert(1)</script></svg>")]
    [InlineData("<svg><handler type=text/javascript>alert(1)</handler></svg>")]
    [InlineData("<svg><metadata><b>x</b></metadata></svg>")]
    [InlineData("<math><mtext></mtext></math>")]
    [InlineData("<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>")]
    [InlineData("<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml></math>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=1 onerror=alert(1)>\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<math href=\"javascript:alert(1)\">x</math>")]
    // Handlers, however they are written.
    [InlineData("<p onclick=alert(1)>x</p>")]
    [InlineData("<p ONCLICK=alert(1)>x</p>")]
    [InlineData("<p/onclick=alert(1)>x</p>")]
    [InlineData("<p title=\"\"onclick=alert(1)>x</p>")]
    [InlineData("<p x=`` onmouseover=alert(1)>x</p>")]
    [InlineData("<p\fonclick\n=\t'alert(1)'>x</p>")]
    [InlineData("<img src=\"data:image/png;base64,AA==\" alt=\"\" onerror=\"alert(1)\">")]
    [InlineData("<details open ontoggle=alert(1)><summary>x</summary></details>")]
    [InlineData("<p onfocus=alert(1) tabindex=0 autofocus>x</p>")]
    [InlineData("<p onanything=1>x</p>")]
    // Addresses in disguise.
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"&#1;javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"java\tscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"java&Tab;script&colon;alert(1)\">x</a>")]
    [InlineData("<a href=\"java&NewLine;script:alert(1)\">x</a>")]
    [InlineData("<a href=\"&#106;avascript&colon;alert(1)\">x</a>")]
    [InlineData("<a href=\"&#x6a;avascript:alert(1)\">x</a>")]
    [InlineData("<a href=&#0000106avascript:alert(1)>x</a>")]
    [InlineData("<a href=\"JaVaScRiPt:alert(1)\">x</a>")]
    [InlineData("<a href='vbscript:msgbox(1)'>x</a>")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">x</a>")]
    [InlineData("<a href=\"data:image/svg+xml;base64,PHN2Zz4=\">x</a>")]
    [InlineData("<a href=\"blob:https://elsewhere.example/1\">x</a>")]
    [InlineData("<a href=\"file:///c:/x\">x</a>")]
    [InlineData("<a href=\"view-source:https://www.northtown.example/\">x</a>")]
    [InlineData("<a href=\"x-made-up:1\">x</a>")]
    [InlineData("<a href=\"/\" ping=\"https://elsewhere.example/\">x</a>")]
    [InlineData("<a href=\"/\" attributionsrc=\"https://elsewhere.example/\">x</a>")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<q cite=\"javascript:alert(1)\">x</q>")]
    [InlineData("<map><area href=\"javascript:alert(1)\"></map>")]
    // What sends, embeds or holds.
    [InlineData("<form action=\"https://elsewhere.example/\"><input name=a></form>")]
    [InlineData("<form><button formaction=\"javascript:alert(1)\">x</button></form>")]
    [InlineData("<button formaction=\"https://elsewhere.example/\">x</button>")]
    [InlineData("<input type=image src=x>")]
    [InlineData("<input onfocus=alert(1) autofocus>")]
    [InlineData("<select><style></select><img src=x onerror=alert(1)></style></select>")]
    [InlineData("<select><option><img src=x onerror=alert(1)></option></select>")]
    [InlineData("<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>")]
    [InlineData("<keygen onfocus=alert(1)>")]
    [InlineData("<iframe src=\"https://elsewhere.example/\"></iframe>")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [InlineData("<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"></iframe>")]
    [InlineData("<fencedframe></fencedframe>")]
    [InlineData("<object data=\"data:text/html,x\"></object>")]
    [InlineData("<embed src=\"//elsewhere.example/x.swf\">")]
    [InlineData("<applet code=x></applet>")]
    [InlineData("<portal src=\"https://elsewhere.example/\"></portal>")]
    [InlineData("<video><source onerror=alert(1)></video>")]
    [InlineData("<video poster=\"//elsewhere.example/x\"></video>")]
    [InlineData("<audio src=x></audio>")]
    [InlineData("<picture><source srcset=\"//elsewhere.example/x\"></picture>")]
    [InlineData("<marquee onstart=alert(1)>x</marquee>")]
    [InlineData("<bgsound src=x>")]
    [InlineData("<layer src=x></layer>")]
    [InlineData("<dialog open>x</dialog>")]
    [InlineData("<slot></slot>")]
    [InlineData("<made-up>x</made-up>")]
    [InlineData("<p is=made-up>x</p>")]
    [InlineData("<p slot=x>x</p>")]
    [InlineData("<p contenteditable>x</p>")]
    [InlineData("<p popover>x</p>")]
    [InlineData("<p nonce=x>x</p>")]
    [InlineData("<p part=x>x</p>")]
    [InlineData("<p made-up=x>x</p>")]
    // Pictures and backgrounds from elsewhere.
    [InlineData("<img src=//elsewhere.example/x.png alt=x>")]
    [InlineData("<img src=/x.png alt=x>")]
    [InlineData("<img src=\"\" alt=x>")]
    [InlineData("<img srcset=\"//elsewhere.example/x 2x\" alt=x>")]
    [InlineData("<img src=\"data:image/png;base64,AA==\" srcset=\"data:image/png;base64,AA==, //elsewhere.example/x 2x\" alt=x>")]
    [InlineData("<img src=\"data:text/html,x\" alt=x>")]
    [InlineData("<img src=\"&#104;ttps://elsewhere.example/x\" alt=x>")]
    [InlineData("<img lowsrc=//elsewhere.example/x dynsrc=x alt=x>")]
    [InlineData("<img usemap=#x alt=x>")]
    [InlineData("<img crossorigin src=\"data:image/png;base64,AA==\" alt=x>")]
    [InlineData("<image src=//elsewhere.example/x.png>")]
    [InlineData("<table background=//elsewhere.example/x.png><tr><td>x</td></tr></table>")]
    [InlineData("<p style=\"background:url(//elsewhere.example/x)\">x</p>")]
    [InlineData("<p style=\"\">x</p>")]
    // Elements that make parsers read on in another way, or mend what they find.
    [InlineData("<template><img src=x onerror=alert(1)></template>")]
    [InlineData("<div><template shadowrootmode=open><p>x</p></template></div>")]
    [InlineData("<div><template shadowrootmode=closed><script>alert(1)</script></template></div>")]
    [InlineData("<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>")]
    [InlineData("<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>")]
    [InlineData("<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\"></noframes>")]
    [InlineData("<listing>&lt;img onerror=alert(1) src=x&gt;</listing>")]
    [InlineData("<title><p title=\"</title><img src=x onerror=alert(1)>\"></title>")]
    [InlineData("<table><script>alert(1)</script></table>")]
    [InlineData("<table><tr><img src=x onerror=alert(1)></tr></table>")]
    [InlineData("<table><td><svg><desc><td></desc><img src=x onerror=alert(1)></svg></table>")]
    [InlineData("<b><p></b><i onclick=alert(1)></p></i>")]
    [InlineData("<a href=/><table><a onclick=alert(1)>x</a></table></a>")]
    [InlineData("<p title='&quot;><img src=x onerror=alert(1)>'></p><img src=x>")]
    [InlineData("</p <img src=x onerror=alert(1)><img src=x>")]
    [InlineData("</br/onclick=1><img src=x>")]
    // Comments that end sooner than they look.
    [InlineData("<!--><img src=x onerror=alert(1)>-->")]
    [InlineData("<!---><img src=x onerror=alert(1)>-->")]
    [InlineData("<!--x--!><img src=x onerror=alert(1)>-->")]
    [InlineData("<!-- <!-- --><img src=x onerror=alert(1)> -->")]
    [InlineData("<!-x><img src=x onerror=alert(1)>")]
    [InlineData("<!--[if gte IE 4]>--><script>alert(1)</script><!--<![endif]-->")]
    [InlineData("<?x ><img src=x onerror=alert(1)>?>")]
    [InlineData("<![CDATA[><img src=x onerror=alert(1)>]]>")]
    [InlineData("</ ><img src=x onerror=alert(1)>")]
    [InlineData("<!doctype x [<!ENTITY y \"><img src=x onerror=alert(1)>\">]>")]
    [InlineData("<style><!--</style><img src=x onerror=alert(1)>--></style>")]
    [InlineData("<style>/*</style><img src=x onerror=alert(1)>*/</style>")]
    // Null characters.
    [InlineData("<p>x\0</p>")]
    [InlineData("<scr\0ipt>alert(1)</script>")]
    [InlineData("<p on\0click=alert(1)>x</p>")]
    [InlineData("<a href=\"java\0script:alert(1)\">x</a>")]
    // Orders to browsers in the middle of the page.
    [InlineData("<base href=\"https://elsewhere.example/\">")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=https://elsewhere.example/\">")]
    [InlineData("<link rel=stylesheet href=//elsewhere.example/x.css>")]
    [InlineData("<style>@import '//elsewhere.example/x.css'</style>")]
    public void What_does_harm_in_the_body_is_refused_at_its_place(string attack) => Refused(attack, "<footer>", "<footer>\n" + attack + "\n", "<footer>\n");

    [Theory]
    [InlineData("<base href=/x>")]
    [InlineData("<base target=_blank>")]
    [InlineData("<meta http-equiv=Refresh content=0>")]
    [InlineData("<meta http-equiv=\"&#114;efresh\" content=\"0;url=https://elsewhere.example/\">")]
    [InlineData("<meta http-equiv=\" refresh \" content=\"0;url=https://elsewhere.example/\">")]
    [InlineData("<meta http-equiv=\"ref&#114;esh\" content=\"0;url=javascript:alert(1)\">")]
    [InlineData("<meta http-equiv=set-cookie content=a=b>")]
    [InlineData("<meta http-equiv=Content-Security-Policy content=\"script-src *\">")]
    [InlineData("<meta http-equiv=content-type content=\"text/html; charset=utf-7\">")]
    [InlineData("<meta http-equiv=default-style content=x>")]
    [InlineData("<meta http-equiv=accept-ch content=x>")]
    [InlineData("<meta http-equiv=origin-trial content=x>")]
    [InlineData("<meta charset=utf-7>")]
    [InlineData("<meta charset=\"iso-2022-jp\">")]
    [InlineData("<link rel=stylesheet href=/site.css>")]
    [InlineData("<link rel=\"style&#115;heet\" href=//elsewhere.example/x.css>")]
    [InlineData("<link rel=\"alternate stylesheet\" href=/site.css>")]
    [InlineData("<link rel=\"alternate\nstylesheet\" href=/site.css>")]
    [InlineData("<link rel=\"icon stylesheet\" href=\"data:text/css,x\">")]
    [InlineData("<link rel=stylesheet href=\"data:text/css,p{}\">")]
    [InlineData("<link rel=preload as=script href=//elsewhere.example/x.js>")]
    [InlineData("<link rel=modulepreload href=//elsewhere.example/x.js>")]
    [InlineData("<link rel=prefetch href=//elsewhere.example/>")]
    [InlineData("<link rel=prerender href=//elsewhere.example/>")]
    [InlineData("<link rel=preconnect href=//elsewhere.example/>")]
    [InlineData("<link rel=dns-prefetch href=//elsewhere.example/>")]
    [InlineData("<link rel=manifest href=/manifest.json>")]
    [InlineData("<link rel=import href=//elsewhere.example/>")]
    [InlineData("<link rel=icon href=/favicon.ico>")]
    [InlineData("<link rel=icon href=\"data:text/html,x\">")]
    [InlineData("<link rel=canonical href=\"javascript:alert(1)\">")]
    [InlineData("<link href=/x>")]
    [InlineData("<link rel=canonical href=/ onload=alert(1)>")]
    [InlineData("<style>@import '/x.css'</style>")]
    [InlineData("<style>@IMPORT url(/x.css)</style>")]
    [InlineData("<style>@\\69mport '/x.css'</style>")]
    [InlineData("<style>@\\000069 mport '/x.css'</style>")]
    [InlineData("<style>p{background:url( \"//x\")}</style>")]
    [InlineData("<style>p{background:URL(//x)}</style>")]
    [InlineData("<style>p{background:u\\72l(//x)}</style>")]
    [InlineData("<style>p{background:url(\\68ttps://x)}</style>")]
    [InlineData("<style>p{background:/*x*/url(/*x*/)}</style>")]
    [InlineData("<style>p{content:\"/*\";background:url(//x);content:\"*/\"}</style>")]
    [InlineData("<style>p{background:image-set('//x' 1x)}</style>")]
    [InlineData("<style>p{background:-webkit-image-set(url(//x) 1x)}</style>")]
    [InlineData("<style>@font-face{font-family:x;src:url(//x)}</style>")]
    [InlineData("<style>p{width:expression(alert(1))}</style>")]
    [InlineData("<style>p{width:exp/**/ression(alert(1))}</style>")]
    [InlineData("<style>p{-moz-binding:url(//x)}</style>")]
    [InlineData("<style>p{behavior:url(x.htc)}</style>")]
    [InlineData("<style>p{background:url(data:text/html,x)}</style>")]
    [InlineData("<style>@namespace url(http://elsewhere.example/)</style>")]
    [InlineData("<style onload=alert(1)>p{}</style>")]
    [InlineData("<style>p{}</style\t><script>alert(1)</script>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>")]
    [InlineData("<template><style></template><img src=x onerror=alert(1)></style></template>")]
    [InlineData("<bgsound src=x>")]
    [InlineData("<object></object>")]
    public void What_does_harm_in_the_head_is_refused_at_its_place(string attack) => Refused(attack, "</head>", attack + "\n</head>", "");

    [Theory]
    [InlineData("<isindex action=\"javascript:alert(1)\">")]
    [InlineData("<body onload=alert(1)>")]
    [InlineData("<html onmouseover=alert(1)>")]
    [InlineData("<body background=//elsewhere.example/x.png>")]
    [InlineData("<body style=color:red>")]
    [InlineData("<body onpageshow=alert(1)>")]
    [InlineData("<html manifest=/x.appcache>")]
    [InlineData("<plaintext>")]
    [InlineData("<svg><style>")]
    [InlineData("<style>")]
    [InlineData("<textarea>")]
    [InlineData("<!--")]
    [InlineData("<p title='")]
    [InlineData("<select>")]
    [InlineData("<noscript>")]
    public void What_swallows_or_changes_the_page_is_refused(string attack)
    {
        Assert.NotEmpty(Messages(BuiltIn.Replace("<body>", "<body>" + attack, StringComparison.Ordinal)));
        Assert.NotEmpty(Messages(BuiltIn.Replace("{{ sections }}", attack + "{{ sections }}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<img src=\"data:image/png;base64,AA==\" alt=\"\"><a href=\"/privacy\">x</a><a href=\"mailto:a@b.example\">y</a>")]
    [InlineData("<img src=\"DATA:image/svg+xml,%3Csvg/%3E\" alt=\"x\" width=\"10\" height=\"10\" loading=\"lazy\">")]
    [InlineData("<a href=\"tel:01632960000\">x</a><a href=\"https://www.northtown.example/?a=1&amp;b=2:3\" rel=\"noopener\" target=\"_blank\">y</a><a href=\"#top\">z</a>")]
    [InlineData("<a href=\"privacy.html?time=10:30\">x</a><a href=\"./a:b\">y</a><a href=\"//www.northtown.example/\">z</a><a href=\"\">w</a>")]
    [InlineData("<p>1 &lt; 2 &amp; javascript:alert(1) onclick=x</p>")]
    [InlineData("<!-- <script src=x> -->")]
    [InlineData("<p title=\"<script>alert(1)</script>\">x</p>")]
    [InlineData("<p class=\"a b\" id=\"x\" data-x=\"javascript:1\" aria-label=\"x\" role=\"note\" lang=\"cy\" dir=\"auto\" tabindex=\"-1\" translate=\"no\">x</p>")]
    [InlineData("<nav aria-label=\"x\"><ul><li><a href=\"/\">Home</a><li><a href=\"/b\">B</a></ul></nav>")]
    [InlineData("<table><caption>x</caption><tr><th scope=\"col\">a<td colspan=\"2\">b</table>")]
    [InlineData("<details><summary>x</summary><p>y</p></details>")]
    [InlineData("<dl><dt>a<dd>b</dl><blockquote cite=\"https://www.northtown.example/\">x</blockquote><time datetime=\"2026-11-22\">x</time>")]
    [InlineData("<P>Upper<BR>case</P>")]
    [InlineData("<p>unclosed<p>again</i>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"x\"><title>x</title><defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs><g fill=\"url(#g)\"><path d=\"M0 0h1\"/></g></svg>")]
    [InlineData("<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><symbol id=\"s\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></symbol><use xlink:href=\"#s\"/><use href=\"#s\"/></svg>")]
    [InlineData("<style>p{background:url('data:image/png;base64,AA==')}</style>")]
    [InlineData("<div hidden>x</div><span aria-hidden=\"true\">y</span>")]
    public void What_does_no_harm_in_the_body_is_allowed(string markup) =>
        Assert.Equal([], Messages(BuiltIn.Replace("<footer>", "<footer>" + markup, StringComparison.Ordinal)));

    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"https://www.example.org/\"><style>p{background:url('data:image/png;base64,AA==')}</style>")]
    [InlineData("<meta name=\"robots\" content=\"noindex\"><meta property=\"og:title\" content=\"x\"><meta name=\"theme-color\" content=\"#fff\" media=\"(prefers-color-scheme:dark)\">")]
    [InlineData("<meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\"><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">")]
    [InlineData("<link rel=\"Alternate\" hreflang=\"cy\" href=\"/cy\"><link rel=\"license\" href=\"https://www.northtown.example/\">")]
    [InlineData("<link rel=\"apple-touch-icon\" sizes=\"180x180\" href=\"data:image/png;base64,AA==\">")]
    [InlineData("<style media=\"print\">.a::before{content:\"\\201C\"} /* url(x */ .b{color:#123} @media (min-width:40em){.c{display:grid}}</style>")]
    [InlineData("<style>p{fill:url(#a);mask:url( '#b' )}</style>")]
    [InlineData("<style>.important{color:red}a[href^=\"https:\"]{color:blue}</style>")]
    public void What_does_no_harm_in_the_head_is_allowed(string markup) =>
        Assert.Equal([], Messages(BuiltIn.Replace("</head>", markup + "</head>", StringComparison.Ordinal)));

    [Fact]
    public void A_frame_set_in_the_place_of_the_body_is_refused() =>
        Assert.NotEmpty(Messages(BuiltIn.Replace("<body>", "<frameset onload=alert(1)><frame src=//elsewhere.example></frameset><body>", StringComparison.Ordinal)));

    [Fact]
    public void A_fault_is_shown_at_its_place_of_the_template()
    {
        var template = BuiltIn.Replace("<footer>", "<footer>\n<img src=x>", StringComparison.Ordinal);
        var fault = Assert.Single(OwnPages.Faults(template));
        Assert.Equal((OwnPages.Path, "<img src=x>"), (fault.Origin.Path, fault.Origin.Excerpt));
    }

    [Fact]
    public void The_style_sheets_are_what_browsers_take_for_style_sheets()
    {
        var page = new NoticeGen.Auditing.Pages.PageInspector().Inspect(new NoticeGen.Templates.FilledPage(
            new NoticeGen.Source.SourceText("page.html.scriban", ""),
            "<!doctype html><html lang=en><style>a<!--</style><!-- <style>b</style> --><svg><style>c</style></svg><style>d&amp;\n</STYLE >",
            "en", [], []));
        Assert.Equal(["a<!--", "d&amp;\n"], page.StyleSheets);
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<div>")]
    [InlineData("<table><td>")]
    [InlineData("</p>")]
    [InlineData("<svg><desc>")]
    public void A_page_of_more_tags_than_can_be_read_quickly_is_refused(string piece) =>
        Assert.Contains("tags; the most", Assert.Single(Messages(Repeated(piece, 100_000))), StringComparison.Ordinal);

    [Fact]
    public void Of_many_faults_the_first_are_shown() =>
        Assert.Equal(100, Messages(Repeated("<i onclick=x></i>", 1000)).Count());

    private static string Repeated(string piece, int times) =>
        BuiltIn.Replace("<footer>", "<footer>" + new StringBuilder().Insert(0, piece, times), StringComparison.Ordinal);

    /// <summary>Found at the place where it stands in the template, and not published.</summary>
    private static void Refused(string attack, string place, string instead, string before)
    {
        Assert.Contains(place, BuiltIn, StringComparison.Ordinal);
        var template = BuiltIn.Replace(place, instead, StringComparison.Ordinal);
        var start = BuiltIn.IndexOf(place, StringComparison.Ordinal) + before.Length;
        var faults = OwnPages.Faults(template);
        Assert.NotEmpty(faults);
        Assert.Contains(faults, fault => fault.Origin.Span.Start >= start && fault.Origin.Span.Start < start + attack.Length);
    }

    private static IEnumerable<string> Messages(string template) => OwnPages.Faults(template).Select(fault => fault.Message);
}
