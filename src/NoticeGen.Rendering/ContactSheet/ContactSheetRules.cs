namespace NoticeGen.Rendering.ContactSheet;

/// <summary>What a contact sheet needs beyond the rules of every page.</summary>
internal static class ContactSheetRules
{
    // 3 cm: the size at which Easy Read prints a picture, and at which it must be clear.
    public const string Css = """
        .text .line{display:flex;flex-wrap:wrap;gap:.25em 1.75em;margin:.75em 0;padding:0;list-style:none;max-inline-size:none}
        .text>.line:first-child{margin-block-start:0}
        .line li{margin:0}
        .text section>h2{max-inline-size:none}
        .text .sheet{list-style:none;margin:1em 0 0;padding:0;max-inline-size:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,12rem),1fr));gap:1em}
        .text .sheet>li{margin:0;padding:.75em;border:1px solid var(--border);border-radius:.25rem;font-size:var(--size-small);min-inline-size:0;overflow-wrap:anywhere}
        .text .sheet .picture{inline-size:3cm;max-inline-size:100%;padding:0;border-radius:0;background:#fff}
        .text .sheet h3{margin:.25em 0;font-size:inherit;color:var(--muted)}
        .text .sheet>li>ul{margin:0;padding:0;list-style:none;max-inline-size:none}
        .text .sheet>li>ul>li{margin:0 0 .4em}
        .text .sheet dl{margin:.5em 0 0;max-inline-size:none}
        .text .sheet dl>div{display:block;margin:0;padding:.15em 0;border:0}
        .sheet dt{font-weight:400;color:var(--muted)}
        .sheet dd{margin:0}
        .text .sheet dd ul{margin:0;padding:0;max-inline-size:none;list-style:none}
        .sheet dd li{margin:0}
        .overdue{display:inline-block;margin:.5em 0 0;padding:.2em .7em;border:2px solid;border-radius:.25rem;background:#ffdd00;color:#0b0c0c;font-weight:700}
        @media print{
        .sheet>li{break-inside:avoid}
        .overdue{background:none;color:#000}
        }

        """;
}
