namespace NoticeGen.Rendering.Html;

/// <summary>
/// A table where there is no room for its columns: each row a card, headed by the row's head, each cell under the name
/// of its column. The name is drawn for the eye only, since a screen reader still has the column heads.
/// </summary>
internal static class CardRules
{
    /// <summary>The rules for the tables that a selector finds, on screens up to a width in em.</summary>
    public static string For(string table, string width) =>
        "@media screen and (max-width:" + width + "){\n" + Rules.Replace("TABLE", table, StringComparison.Ordinal) + "}\n";

    private const string Rules = """
        TABLE,TABLE :is(caption,tbody,tr,th,td){display:block}
        TABLE thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
        TABLE tbody tr{margin-block-end:1em;border:1px solid var(--border);border-radius:.375rem;overflow:hidden}
        TABLE tbody :is(th,td){padding:.6em 1em;border:0}
        TABLE tbody td:empty{display:none}
        TABLE tbody th{background:var(--surface);border-block-end:.1875rem solid var(--accent)}
        TABLE td[data-label]::before{display:block;color:var(--muted);font-weight:700;content:attr(data-label);content:attr(data-label)/""}

        """;
}
