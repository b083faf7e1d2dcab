namespace NoticeGen.Rendering.Html;

/// <summary>
/// The rules of every page. Lengths are in rem and em, so that text can grow to 200 % (WCAG 1.4.4) and be spaced out
/// (1.4.12); one column below 64em, so that nothing scrolls sideways at 320 pixels (1.4.10). No italics, no capitals,
/// no justified lines: clear print rules.
/// </summary>
internal static class ScreenRules
{
    public static readonly string Css = Base + CardRules.For("table", "47.99em") + CardRules.For(".many", "74.99em") + CardRules.For(".cards", "9999em");

    /// <summary>The banner of a draft stays in sight; focus and headings that are jumped to stay clear of it (WCAG 2.4.11).</summary>
    public const string Draft = """
        .draft{background:#ffdd00;color:#0b0c0c;font-weight:700;border-block-end:.1875rem solid #0b0c0c}
        .draft p{max-inline-size:74rem;margin:0 auto;padding:.6rem 1rem;line-height:1.3}
        @media screen and (min-width:48em) and (min-height:40em){
        html{scroll-padding-block-start:5rem}
        .draft{position:sticky;inset-block-start:0;z-index:1}
        .draft p{padding-inline:2rem}
        }

        """;

    /// <summary>For letters that rise and fall further than lines are usually apart, such as Nastaliq's.</summary>
    public const string TallScript = """
        h1,h2,h3,h4,h5,h6,header p,nav li,.draft p{line-height:var(--line)}

        """;

    /// <summary>For words in Latin letters on a page of another script, whose font has others, or spaces of its own width.</summary>
    public const string OtherScript = """
        body [dir=ltr],body [lang]{font-family:var(--latin)}

        """;

    // A wide screen with large text has little room, and no media query knows it. So contents stand in the first of the
    // columns that the size of text leaves room for, and the text in the last two: where these are all, it comes below. Cells
    // keep the width of a longish word for the same reason.
    private const string Base = """
        *,*::before,*::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--page);color:var(--text);font-family:var(--fonts);font-size:var(--size-body);line-height:var(--line);overflow-wrap:break-word}
        h1,h2,h3,h4,h5,h6{margin:0;font-weight:700;line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
        h1{font-size:var(--size-title);line-height:1.15;max-inline-size:24em}
        h2{font-size:var(--size-h2)}
        h3{font-size:var(--size-h3)}
        h4,h5,h6{font-size:var(--size-h4)}
        p,ul,ol,dl,blockquote,figure,table,address{margin:1em 0}
        p,li,dd,td{text-wrap:pretty}
        em,strong{font-style:normal;font-weight:700}
        address{font-style:normal}
        abbr[title]{text-decoration:underline dotted;text-underline-offset:.2em}
        a{color:var(--link);text-decoration:underline;text-decoration-thickness:max(1px,.07em);text-underline-offset:.18em;overflow-wrap:anywhere}
        .address-part::before{content:"\200B";content:"\200B"/""}
        a:hover{text-decoration-thickness:max(3px,.18em)}
        :focus-visible{outline:3px solid #0b0c0c;outline-offset:2px;background:#ffdd00;color:#0b0c0c;box-shadow:0 0 0 6px #ffdd00;border-radius:1px}
        #main_content:focus{outline:none;background:none;color:inherit;box-shadow:none}
        .frame{max-inline-size:74rem;margin-inline:auto;padding-inline:1rem}
        .skip{position:absolute;inset-block-start:-20rem;inset-inline-start:1rem;z-index:2;padding:.75rem 1rem}
        .skip:focus{inset-block-start:1rem}
        header{background:var(--brand);color:var(--on-brand)}
        header .frame{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.25rem;padding-block:1rem}
        header p{margin:0;font-weight:700;font-size:1.25rem;line-height:1.3}
        .logo{display:block;block-size:3.5rem;inline-size:auto;max-inline-size:100%;padding:.375rem;background:#fff;border-radius:.25rem;object-fit:contain;forced-color-adjust:none}
        .title{background:var(--brand);color:var(--on-brand)}
        .title .frame{padding-block:1.5rem 2.25rem}
        .contents{margin-block:1.5rem 0;padding:.25rem 1.25rem;background:var(--surface);border-radius:.375rem}
        nav h2{display:none;font-size:var(--size-body)}
        summary{padding-block:.75rem;cursor:pointer;font-weight:700}
        .fold>summary{display:flex;align-items:baseline;gap:.6em}
        .fold>summary::-webkit-details-marker{display:none}
        .fold>summary::before{content:"+";content:"+"/"";font-size:var(--size-h2);line-height:1;min-inline-size:.6em}
        .fold[open]>summary::before{content:"\2013";content:"\2013"/""}
        nav ul{list-style:none;margin:.25rem 0 0;padding:0}
        nav li{margin:0;line-height:1.35}
        nav a{display:inline-block;padding-block:.35rem}
        .formats ul{margin:0 0 1.5em}
        .formats a{margin-inline-start:.75em}
        .formats [hreflang]:first-child{margin-inline-start:0}
        .text{padding-block:1.5rem 3rem}
        .opening{padding-block-end:0}
        .opening~.text>section:first-child{margin-block-start:1.5rem}
        .text :is(h2,h3,h4,h5,h6,p,ul,ol,dl,blockquote,hr,summary,.callout,.illustrated){max-inline-size:calc(var(--size-body)*34)}
        .text>:first-child{margin-block-start:0}
        section{margin-block-start:1.75em}
        section>h2,.fold>summary{padding-block-start:.9em;border-block-start:2px solid var(--border)}
        h3{margin-block:1.4em .5em}
        h4,h5,h6{margin-block:1.5em .4em}
        h2+h3{margin-block-start:1em}
        li{margin-block:.45em}
        .columns>li{margin-block:.225em}
        :is(.columns>.wide,.columns>:is(:first-child,.wide+li):is(:last-child,:has(+.wide))){grid-column:1/-1;column-span:all}
        ul,ol{padding-inline-start:1.5em}
        .columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15em),1fr));gap:0 2em}
        li>ul,li>ol{margin-block:.45em}
        li::marker{color:var(--muted);font-weight:700}
        hr{margin:2.5em 0;border:0;border-block-start:2px solid var(--border)}
        blockquote{padding-inline-start:1.25em;border-inline-start:.25rem solid var(--border)}
        .callout{margin-block:1.75em;padding:1.25em 1.5em;background:var(--surface);border:1px solid transparent;border-radius:.375rem}
        .callout>:first-child,.callout>address>:first-child,blockquote>:first-child,.words>:first-child,dd>:first-child,li>:first-child{margin-block-start:0}
        .callout>:last-child,.callout>address>:last-child,blockquote>:last-child,.words>:last-child,dd>:last-child,li>:last-child{margin-block-end:0}
        .summary{border-block-start:.375rem solid var(--accent);border-start-start-radius:0;border-start-end-radius:0}
        .important{position:relative;border-inline-start:.375rem solid var(--accent);border-start-start-radius:0;border-end-start-radius:0;padding-inline-start:4.25em}
        .important::before{content:"!";content:"!"/"";position:absolute;inset-block-start:.85em;inset-inline-start:1em;inline-size:1.6em;block-size:1.6em;border-radius:50%;background:var(--text);color:var(--page);font-size:1.25em;font-weight:700;line-height:1.6;text-align:center}
        .note{background:none;border-inline-start:.25rem solid var(--border);border-radius:0;padding-block:.25em}
        .contact{background:none;border:2px solid var(--border)}
        dl>div{padding-block:.5em;border-block-end:1px solid var(--border)}
        dl>div:last-child{border-block-end:0}
        dt{font-weight:700}
        dd{margin:0}
        figure{inline-size:calc(var(--picture)*1.5);max-inline-size:100%}
        .picture{display:block;inline-size:100%;block-size:auto;border-radius:.5rem}
        svg.picture{aspect-ratio:1}
        .illustrated{display:flex;flex-wrap:wrap;align-items:center;gap:1rem;margin-block:2.25em}
        .illustrated>.picture{flex:none;inline-size:clamp(min(5rem,var(--picture)),25%,var(--picture))}
        .words{flex:1 1 9em;min-inline-size:0}
        .words:has(a:not([href^="tel:"])){flex-basis:15em}
        :is(h2,h3)+.illustrated{margin-block-start:1.25em}
        table{inline-size:100%;margin-block:1.5em 2em;border-collapse:collapse}
        caption{padding-block-end:.6em;font-weight:700;text-align:start}
        th,td{padding:.7em .9em;vertical-align:top;text-align:start;border-block-end:1px solid var(--border)}
        :is(th,td):first-child{padding-inline-start:.75em}
        tbody th{font-weight:inherit}
        thead :is(th,td){background:var(--surface);border-block-end:.1875rem solid var(--accent);vertical-align:bottom}
        footer{margin-block-start:2rem;padding-block:1.5rem 2.5rem;background:var(--surface);border-block-start:.375rem solid var(--brand);font-size:var(--size-small)}
        footer ul{display:flex;flex-wrap:wrap;gap:.35rem 2rem;list-style:none;margin:0;padding:0}
        footer li{margin:0;color:var(--muted)}
        footer li:first-child{color:var(--text);font-weight:700}
        @media screen and (max-width:29.99em){
        h2{font-size:max(var(--size-h3)*1.1,1.25rem)}
        p,ul,ol,dl,blockquote,figure,table,address{margin-block:.5em}
        li,li>ul,li>ol{margin-block:.15em}
        .frame{padding-inline:.9375rem}
        ul,ol{padding-inline-start:1.1em}
        section{margin-block-start:.7em}
        section>h2,.fold>summary{padding-block-start:.5em}
        .fold>summary{padding-block-end:.35em}
        h3{margin-block:.7em .25em}
        .text{padding-block:.75rem 1rem}
        .contents{margin-block-start:.5rem}
        .contents summary{padding-block:.5rem}
        .opening~.text>section:first-child{margin-block-start:.5rem}
        header .frame{padding-block:.75rem 0}
        .title .frame{padding-block:.75rem 1rem}
        .opening{padding-block-end:0}
        .callout{margin-block:.8em;padding:.7em 1em}
        .important{padding-inline-start:1em}
        .important::before{position:static;float:inline-start;margin-inline-end:.5em}
        dl>div{padding-block:.2em}
        dt,dd{display:inline}
        dt{margin-inline-end:.5em}
        .columns{display:block;columns:8.25em;column-gap:1.75em}
        .columns>li{margin-block:0 .2em;break-inside:avoid}
        .formats ul{margin-block-end:0;font-size:var(--size-small)}
        .illustrated{margin-block:1.5em}
        footer{margin-block-start:.5rem;padding-block:.75rem 1rem}
        }
        @media screen and (min-width:48em){
        th,td{min-inline-size:min(9.5em,22vw);overflow-wrap:anywhere}
        .many :is(th,td){min-inline-size:min(9em,12vw)}
        .many tbody th{overflow-wrap:break-word}
        }
        @media (min-width:22em){
        .mail,.whole,a[href^="tel:"]{white-space:nowrap}
        }
        @media (min-width:30em){
        .title-part::before{content:"\A";content:"\A"/"";white-space:pre}
        }
        @media (min-width:40em){
        time{white-space:nowrap}
        dl>div{display:grid;grid-template-columns:8.5em minmax(0,1fr);gap:1.25em}
        .illustrated{column-gap:2rem}
        }
        @media (min-width:48em){
        section{margin-block-start:2.75em}
        .frame{padding-inline:2rem}
        header .frame{padding-block:1.25rem}
        .title .frame{padding-block:2rem 3rem}
        }
        @media (min-width:64em){
        .beside{display:grid;grid-auto-flow:row dense;grid-auto-columns:0;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr))}
        .beside>nav{grid-column:1;grid-row:span 2;padding-block:2.5rem 0;padding-inline-end:2.5rem}
        .beside>.text{grid-column:-3/-1;min-inline-size:0}
        .beside>.opening{padding-block-start:2.5rem}
        @supports selector(::details-content){
        nav h2{display:block}
        .contents{margin:0;padding:0;padding-inline-start:1.25rem;background:none;border-inline-start:.25rem solid var(--accent);border-radius:0}
        .contents summary{display:none}
        .contents details::details-content{content-visibility:visible;block-size:auto}
        }
        }
        @media (prefers-color-scheme:dark){
        .picture{background:#fff;padding:.5rem;forced-color-adjust:none}
        }
        @media (forced-colors:active){
        header,footer{border-block-end:1px solid}
        .callout{border-color:CanvasText}
        .important::before{outline:2px solid}
        .picture{background:#fff;padding:.5rem;forced-color-adjust:none}
        }
        @media (prefers-reduced-motion:no-preference){
        html{scroll-behavior:smooth}
        }

        """;
}
