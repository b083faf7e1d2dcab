namespace NoticeGen.Rendering.ContactSheet;

/// <summary>What a contact sheet needs beyond the rules of every page.</summary>
internal static class ContactSheetRules
{
    // 4 cm: the size at which a picture must be clear.
    public const string Css = """
        .text .line{display:flex;flex-wrap:wrap;gap:.25em 1.75em;margin:.75em 0;padding:0;list-style:none;max-inline-size:none}
        .text>.line:first-child{margin-block-start:0}
        .line li{margin:0}
        .text section>h2{max-inline-size:none}
        .text .sheet{list-style:none;margin:1.5em 0 0;padding:0;max-inline-size:64rem}
        .sheet>li{display:flex;flex-wrap:wrap;gap:1.25em 2em;align-items:flex-start;margin:0;padding:1.25em 0;border-block-start:1px solid var(--border)}
        .shown{inline-size:4cm;max-inline-size:100%;padding:.25rem;background:#fff}
        .shown .picture{padding:0;border-radius:0}
        .about{flex:1 1 14rem;min-inline-size:0}
        .text .sheet h3{margin:0;font-size:var(--size-h3)}
        .text .sheet dl{margin:.5em 0 0;max-inline-size:none;font-size:var(--size-small)}
        .text .sheet dl>div{display:block;margin:0;padding:.15em 0;border:0}
        .sheet dt{font-weight:400;color:var(--muted)}
        .sheet dd{margin:0}
        .text .sheet dd ul{margin:0;padding:0;max-inline-size:none;list-style:none}
        .sheet dd li{margin:0}
        .text .unused{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:0 2em}
        @media (min-width:48em){
        .text .sheet:not(.unused) dl>div{display:grid;grid-template-columns:9em minmax(0,1fr)}
        .unused dt{display:inline}
        .unused dt::after{content:": "}
        .unused dd{display:inline}
        }
        .overdue{display:inline-block;margin:.5em 0 0;padding:.2em .7em;border:2px solid;border-radius:.25rem;background:#ffdd00;color:#0b0c0c;font-weight:700}
        @media print{
        .text .unused{display:block}
        .sheet>li{break-inside:avoid;flex-wrap:nowrap}
        .shown{flex:none}
        .overdue{background:none;color:#000}
        }

        """;
}
