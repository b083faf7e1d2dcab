namespace NoticeGen.Rendering.Html;

/// <summary>
/// How a page looks on paper: dark on white without grounds, since printers leave them out; addresses of links shown;
/// nothing split that belongs together; the heads of tables on every sheet.
/// </summary>
internal static class PrintRules
{
    public const string Css = """
        html{font-size:12pt}
        body{background:none;color:#000}
        .skip,nav{display:none}
        .frame{max-inline-size:none;padding-inline:0}
        header,.title,footer,.callout,thead :is(th,td){background:none;color:#000}
        header .frame{padding-block:0 14pt}
        .logo{padding:0}
        .title{border-block-end:4pt solid var(--brand)}
        .title .frame{padding-block:0 12pt}
        .text{padding-block:14pt 0}
        .text :is(h2,h3,h4,h5,h6,p,ul,ol,dl,blockquote,hr,.callout,.illustrated){max-inline-size:calc(var(--size-body)*38)}
        .fold::details-content{content-visibility:visible;block-size:auto}
        .fold>summary::before{display:none}
        section{margin-block-start:20pt}
        section>h2{border-block-start:0;padding-block-start:0}
        h1,h2,h3,h4,h5,h6,caption{break-after:avoid;break-inside:avoid}
        p:has(+:is(ul,ol,table,.callout)){break-after:avoid}
        p,li,dd{orphans:3;widows:3}
        table:not(.many,.cards) :is(th,td){min-inline-size:8.5em}
        tr,li,.illustrated,figure,.contact,.important,dl>div{break-inside:avoid}
        thead{display:table-header-group}
        .callout{border:1pt solid #555}
        .summary{border-block-start:4pt solid var(--accent)}
        .important{border-inline-start:4pt solid var(--accent)}
        .important::before{background:none;color:#000;border:1.5pt solid #000;line-height:1.4}
        .note{border:0;border-inline-start:2pt solid #555}
        .illustrated{display:grid;grid-template-columns:var(--picture) minmax(0,1fr);gap:8mm;align-items:center;margin-block:.9em}
        .picture,.illustrated>.picture{background:none;inline-size:100%;margin:0;padding:0}
        a{color:#000}
        a[data-print]::after{content:" (" attr(data-print) ")"}
        footer{margin-block-start:20pt;padding-block:8pt 0;border-block-start:1pt solid #555}
        footer li{color:#000}
        .draft{position:static;border:2pt solid #000;margin-block-end:12pt}

        """;

    /// <summary>The title and its picture on a sheet of their own, for themes that have a cover.</summary>
    public const string Cover = """
        .opening~.text{break-before:page}
        .text>figure{inline-size:110mm;margin:20mm auto 0}
        .text>figure+p{margin-block-start:20mm}

        """;
}
