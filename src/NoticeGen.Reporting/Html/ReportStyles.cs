namespace NoticeGen.Reporting.Html;

/// <summary>How the page looks, on light and dark screens, narrow ones, and paper.</summary>
internal static class ReportStyles
{
    public const string Css = """
        :root{color-scheme:light dark;--page:#fff;--surface:#f3f6f9;--text:#10161c;--muted:#4a5661;--link:#114b8c;--border:#8592a0;--rule:#cfd7df;--band:#17324d;--ok:#0b5c35;--error:#a3180f;--on-error:#fff;--warning:#ffd84d;--on-warning:#10161c;--note:#1a5490;--on-note:#fff}
        @media screen and (prefers-color-scheme:dark){:root{--page:#11161b;--surface:#1d242b;--text:#ecf0f4;--muted:#b3bec9;--link:#9ccaff;--border:#7c8a98;--rule:#3a4550;--band:#0d2236;--ok:#86dba9;--error:#ffb4ab;--on-error:#3b0703;--warning:#ffd84d;--on-warning:#10161c;--note:#a9cfff;--on-note:#06213d}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--text);font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
        .frame{max-inline-size:75rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
        header{background:var(--band);color:#fff;padding-block:2.5rem 2rem}
        header p{margin:0;font-size:1.125rem}
        h1{margin:0 0 .5rem;font-size:clamp(1.75rem,1.2rem + 2.2vw,2.5rem);line-height:1.15;text-wrap:balance}
        h2{margin:3rem 0 1rem;font-size:1.625rem;line-height:1.25}
        h3{margin:2.5rem 0 .5rem;font-size:1.3125rem;line-height:1.3}
        h4{margin:1.5rem 0 .5rem;font-size:1.0625rem}
        p{margin:.75rem 0;max-inline-size:44rem}
        a{color:var(--link);text-underline-offset:.15em}
        a:hover{text-decoration-thickness:.15em}
        :focus-visible{outline:.1875rem solid var(--link);outline-offset:.125rem;border-radius:.125rem}
        main:focus{outline:none}
        .skip{position:absolute;inset-block-start:0;inset-inline-start:0;padding:.5rem 1rem;background:#fff;color:#10161c;transform:translateY(-110%)}
        .skip:focus{transform:none}
        .muted{color:var(--muted);font-size:.9375rem;font-weight:400}
        code{font:.9375em/1.5 ui-monospace,"Cascadia Mono",Consolas,Menlo,monospace;overflow-wrap:anywhere}
        .lead{font-size:1.25rem}
        .numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,100%),1fr));gap:1rem;margin:1.5rem 0 0}
        .numbers div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:1rem;background:var(--surface);border-block-start:.25rem solid var(--band);border-radius:.25rem}
        @media screen and (prefers-color-scheme:dark){.numbers div{border-color:var(--border)}}
        .numbers dt{color:var(--muted);font-size:.9375rem;line-height:1.35}
        .numbers dd{margin:0;font-size:2.25rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
        nav ul{margin:.25rem 0;padding-inline-start:1.25rem}
        nav li{margin:.375rem 0}
        table{inline-size:100%;margin:1.5rem 0;border-collapse:collapse;line-height:1.35}
        caption{padding-block-end:.75rem;text-align:start;font-weight:700}
        th,td{padding:.4375rem .625rem;border-block-end:1px solid var(--rule);text-align:start;vertical-align:top;overflow-wrap:anywhere}
        thead th,thead td{vertical-align:bottom;border-block-end:.125rem solid var(--border)}
        thead tr:first-child:not(:last-child)>*{border-block-end:1px solid var(--rule)}
        [scope=row]{font-weight:400}
        .matrix{table-layout:fixed;font-size:.9375rem}
        .matrix thead th{font-size:.9375rem}
        .matrix thead tr:first-child>td{inline-size:22%}
        .matrix .band th{padding-block-start:1.25rem;font-size:1rem;font-weight:700;border-color:var(--border)}
        .matrix .of{display:none}
        .number{text-align:end;font-variant-numeric:tabular-nums}
        .plain [scope=row]{white-space:normal;font-weight:600}
        .state{display:inline-block;padding:.0625rem .5rem;border:1px solid transparent;border-radius:.25rem;font-size:.9375rem;font-weight:700;line-height:1.45;text-decoration:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        a.state{min-block-size:1.5rem}
        a.state:hover{text-decoration:underline}
        .state.ok{padding-inline:0;color:var(--ok)}
        .state.error{background:var(--error);color:var(--on-error)}
        .state.warning{background:var(--warning);color:var(--on-warning)}
        .state.note{background:var(--note);color:var(--on-note)}
        .state.waived,.state.known{border-color:var(--border)}
        .state.unknown{padding-inline:0;color:var(--muted);font-weight:400}
        .line{display:flex;flex-wrap:wrap;gap:.125rem 1.5rem;margin:.375rem 0;padding:0;list-style:none;color:var(--muted);font-size:.9375rem}
        .line li{overflow-wrap:anywhere}
        .line a{display:inline-block;min-block-size:1.5rem}
        .findings{margin:1rem 0;padding:0;list-style:none}
        .findings>li{margin:0 0 1rem;padding:.875rem 1.125rem;background:var(--surface);border-inline-start:.375rem solid var(--border);border-radius:.25rem;scroll-margin-block-start:1rem}
        .findings>.error{border-color:var(--error)}
        .findings>.warning{border-color:var(--warning)}
        .findings>.note{border-color:var(--note)}
        .findings p{margin:.375rem 0}
        .findings .what{max-inline-size:none}
        pre{margin:.5rem 0;padding:.75rem 1rem;background:var(--page);border:1px solid var(--rule);border-radius:.25rem;white-space:pre-wrap;overflow-wrap:anywhere}
        .fold>summary{padding-block:.5rem;cursor:pointer;font-weight:700}
        .held{padding-inline-start:1.25rem}
        .held li{margin:.5rem 0}
        .notice{padding-block-end:.5rem;border-block-end:1px solid var(--rule)}
        footer{margin-block-start:3rem;padding-block:1rem;border-block-start:1px solid var(--rule);color:var(--muted)}
        @media screen and (max-width:47.99em){
        .matrix,.matrix tbody,.matrix tr,.matrix th,.matrix td,.plain,.plain tbody,.plain tr,.plain th,.plain td,.matrix caption,.plain caption{display:block}
        .matrix thead,.plain thead{display:none}
        th,td{padding:.125rem 0;border:0}
        tbody tr{padding-block:.625rem;border-block-end:1px solid var(--rule)}
        .matrix [scope=row]{font-weight:600}
        .matrix .of{display:inline}
        .matrix .fine{display:none}
        .matrix .even,.matrix .same td~td,.same .of,nav ul ul{display:none}
        .same>th+td::before{content:"All: "}
        .numbers{grid-template-columns:repeat(auto-fit,minmax(min(8.5rem,100%),1fr));gap:.5rem}
        .numbers div{padding:.5rem .75rem}
        .numbers dd{font-size:1.5rem}
        header{padding-block:1.25rem 1rem}
        h2{margin-block-start:2rem}
        h3{margin-block-start:1.25rem}
        .number{text-align:start}
        [data-label]:not(:empty)::before{content:attr(data-label) ": ";color:var(--muted);font-size:.9375rem}
        [data-label$="?"]::before{content:attr(data-label) " "}
        }
        @media screen and (min-width:48em){
        .narrow{display:none}
        @supports selector(::details-content){
        .fold>summary{display:none}
        .fold::details-content{content-visibility:visible;block-size:auto}
        }
        }
        @media print{
        .narrow,.fold>summary{display:none}
        .fold::details-content{content-visibility:visible;block-size:auto}
        @page{size:A4;margin:16mm 15mm 18mm}
        @page{@bottom-right{font:9pt system-ui,sans-serif;content:"Page " counter(page) " of " counter(pages)}}
        body{font-size:10.5pt}
        .frame{max-inline-size:none;padding:0}
        header{padding:0 0 4mm;background:none;color:#000;border-block-end:1mm solid #17324d}
        .skip,nav{display:none}
        h1{font-size:20pt}h2{font-size:15pt;margin-block-start:9mm}h3{font-size:12.5pt}
        h2,h3,h4,caption{break-after:avoid}
        .lead{font-size:12pt}
        .numbers{grid-template-columns:repeat(3,1fr);gap:3mm}
        .numbers div,.findings>li{padding:2.5mm 3mm;break-inside:avoid}
        .numbers dd{font-size:18pt}
        .matrix,.state,.line,.muted{font-size:9.5pt}
        .matrix thead th{font-size:9.5pt}
        tr,pre{break-inside:avoid}
        .band{break-after:avoid}
        th,td{padding:1mm 1.5mm}
        a{color:inherit;text-decoration:none}
        a.state{min-block-size:0}
        }
        @media (forced-colors:active){.state{border-color:currentColor}.findings>li{border:1px solid}}

        """;
}
