namespace NoticeGen.Rendering.Index;

/// <summary>What a list of notices needs beyond the rules of every page.</summary>
internal static class IndexRules
{
    public const string Css = """
        .unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .text .line{display:flex;flex-wrap:wrap;gap:.25em 1.75em;margin:.75em 0;padding:0;list-style:none;max-inline-size:none}
        .text>.line:first-child{margin-block-start:0}
        .line li{margin:0}
        .text.text section>h2{max-inline-size:56rem}
        .text .notices{list-style:none;margin:1.5em 0 0;padding:0;max-inline-size:56rem}
        .notices>li{position:relative;margin:0 0 1.5em;padding:1.5em 1.5em .75em;border:1px solid var(--border);border-block-start:.25rem solid var(--accent);border-radius:.375rem;border-start-start-radius:0;border-start-end-radius:0}
        .text .notices :is(h2,h3){margin:0;padding:0;border:0;font-size:var(--size-h3)}
        .notices .line{font-size:var(--size-small);color:var(--muted)}
        .text .notices dl{margin:1em 0 0;max-inline-size:none}
        .notices dl>div{display:flex;flex-wrap:wrap;gap:.4em 1.75em;border-block:1px solid var(--border);border-block-end:0}
        .notices dt{flex:0 1 8em}
        .text .authorities{list-style:none;margin:1.5em 0 0;padding:0;max-inline-size:56rem}
        .authorities li{display:flex;flex-wrap:wrap;gap:.25em 1.75em;justify-content:space-between;margin:0;padding:.75em 0;border-block-end:1px solid var(--border)}
        .authorities span{color:var(--muted)}
        .find{display:flex;flex-wrap:wrap;align-items:center;gap:.4em 1.5em;margin:1.5em 0;padding:1.25em 1.5em;background:var(--surface);border-radius:.375rem;max-inline-size:56rem}
        .find label{flex:0 0 100%;font-weight:700}
        .find input{flex:1 1 18rem;min-inline-size:0;max-inline-size:30em;padding:.5em .75em;border:2px solid var(--text);border-radius:.25rem;background:var(--page);color:var(--text);font:inherit}
        .text .find p{flex:1 1 10rem;margin:0;min-block-size:1.5em}
        .text .find p:empty{flex-basis:0;min-block-size:0}
        footer:not(:has(li)){padding:0}
        body [hidden]{display:none}
        @media screen and (max-width:29.99em){
        .notices>li{margin-block-end:1em;padding:1em 1em .5em}
        .text .notices dl{margin-block-start:.75em}
        .notices dl>div{gap:.1em 1em;padding-block:.4em}
        .text .notices .line{gap:0 1em}
        .find{padding:1em}
        }
        @media print{
        body .find{display:none}
        .notices>li{break-inside:avoid}
        .notices a{text-decoration:none}
        }

        """;
}
