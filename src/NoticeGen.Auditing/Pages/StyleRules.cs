using System.Text;

namespace NoticeGen.Auditing.Pages;

/// <summary>A declaration of a style sheet, its name and value in small letters.</summary>
/// <param name="Start">In the style sheet.</param>
/// <param name="Length">Of how it is written.</param>
internal sealed record StyleDeclaration(string Name, string Value, bool IsImportant, int Start, int Length);

/// <summary>A rule of a style sheet.</summary>
/// <param name="Selectors">Those of its list, the rules around it put in; empty where they are too long to be told.</param>
/// <param name="Conditions">The media and containers that it is for; empty for all.</param>
internal sealed record StyleRule(IReadOnlyList<string> Selectors, IReadOnlyList<string> Conditions, List<StyleDeclaration> Declarations);

/// <summary>The rules of a style sheet with where they stand (CSS Syntax Level 3, 5; CSS Nesting, 2), in time that grows with its length.</summary>
internal sealed class StyleRules
{
    /// <summary>Far more than anybody writes; matching takes longer with each.</summary>
    private const int LongestSelector = 500;

    private const int DeepestSelector = 8;

    private const int DeepestBlock = 16;

    private static readonly string[] Conditional = ["@media", "@container", "@supports", "@layer"];

    private readonly string _css;
    private readonly List<StyleRule> _rules = [];

    /// <summary>The blocks that are open; null for one of which nothing is read.</summary>
    private readonly Stack<StyleRule?> _open = new();

    private StyleRules(string css, IReadOnlyList<string> conditions)
    {
        _css = css;
        _open.Push(new StyleRule([], conditions, []));
    }

    /// <param name="conditions">Those of the whole sheet.</param>
    public static List<StyleRule> Of(string css, IReadOnlyList<string> conditions)
    {
        var reader = new StyleRules(css, conditions);
        reader.Read();
        return reader._rules;
    }

    private void Read()
    {
        var (start, round) = (0, 0);
        for (var at = 0; at < _css.Length; at++)
        {
            switch (_css[at])
            {
                case '\\':
                    at++;
                    break;
                case '/' when at + 1 < _css.Length && _css[at + 1] == '*':
                    var close = _css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                    at = close < 0 ? _css.Length : close + 1;
                    break;
                case '"' or '\'':
                    at = EndOfText(at);
                    break;
                case '(':
                    round++;
                    break;
                case ')' when round > 0:
                    round--;
                    break;
                case '{' when round == 0:
                    Open(WithoutComments(_css[start..at]).Trim());
                    start = at + 1;
                    break;
                case ';' when round == 0:
                    Declare(start, at);
                    start = at + 1;
                    break;
                case '}' when round == 0:
                    Declare(start, at);
                    start = at + 1;
                    if (_open.Count > 1)
                    {
                        _open.Pop();
                    }
                    break;
            }
        }
        Declare(start, _css.Length);
    }

    private int EndOfText(int start)
    {
        for (var at = start + 1; at < _css.Length; at++)
        {
            if (_css[at] == '\\')
            {
                at++;
            }
            else if (_css[at] == _css[start] || _css[at] == '\n')
            {
                return at;
            }
        }
        return _css.Length;
    }

    private void Open(string prelude)
    {
        if (_open.Peek() is not { } around || _open.Count > DeepestBlock)
        {
            _open.Push(null);
            return;
        }
        StyleRule? inner = null;
        if (!prelude.StartsWith('@'))
        {
            inner = new StyleRule(Selectors(prelude, around), around.Conditions, []);
        }
        else if (Array.Exists(Conditional, name => prelude.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        {
            inner = around with { Conditions = [.. around.Conditions, .. StyleConditions.Of(prelude)], Declarations = [] };
        }
        if (inner is not null)
        {
            _rules.Add(inner);
        }
        _open.Push(inner);
    }

    private static List<string> Selectors(string list, StyleRule around)
    {
        var all = new List<string>();
        foreach (var selector in SelectorsOf(list))
        {
            foreach (var outer in around.Selectors.DefaultIfEmpty(""))
            {
                var whole = outer.Length == 0 ? selector
                    : selector.Contains('&', StringComparison.Ordinal) ? selector.Replace("&", $":is({outer})", StringComparison.Ordinal)
                    : $"{outer} {selector}";
                if (whole.Length > LongestSelector || whole.AsSpan().Count('(') > DeepestSelector || all.Count > LongestSelector)
                {
                    return [];
                }
                all.Add(whole);
            }
        }
        return all;
    }

    private static IEnumerable<string> SelectorsOf(string list)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at <= list.Length; at++)
        {
            if (at == list.Length || (list[at] == ',' && depth == 0))
            {
                yield return list[start..at].Trim();
                start = at + 1;
            }
            else
            {
                depth += list[at] is '(' or '[' ? 1 : list[at] is ')' or ']' ? -1 : 0;
            }
        }
    }

    private void Declare(int start, int end)
    {
        var written = _css.AsSpan(start, end - start);
        if (_open.Peek() is not { } rule || written.IndexOf(':') < 0)
        {
            return;
        }
        var plain = PageStyle.Plain(written.ToString());
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return;
        }
        var value = plain[(colon + 1)..].Trim();
        var important = value.LastIndexOf('!');
        var isImportant = important >= 0 && value[(important + 1)..].Trim() == "important";
        var before = written.Length - written.TrimStart().Length;
        rule.Declarations.Add(new StyleDeclaration(plain[..colon].Trim(), isImportant ? value[..important].Trim() : value, isImportant, start + before, written.Trim().Length));
    }

    private static string WithoutComments(string css)
    {
        if (!css.Contains("/*", StringComparison.Ordinal))
        {
            return css;
        }
        var plain = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length; at++)
        {
            if (css.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
            {
                var close = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = close < 0 ? css.Length : close + 1;
            }
            else
            {
                plain.Append(css[at]);
            }
        }
        return plain.ToString();
    }
}

/// <summary>What must be so for a rule to have effect.</summary>
internal static class StyleConditions
{
    /// <summary>Of the words before a block, or of a <c>media</c> attribute; empty where every reader's screen fulfils them.</summary>
    public static IEnumerable<string> Of(string words)
    {
        var plain = string.Join(' ', words.ToLowerInvariant().Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
        return plain is "" or "all" or "screen" or "@media all" or "@media screen"
            || plain.StartsWith("@layer", StringComparison.Ordinal)
            || (plain.StartsWith("@supports", StringComparison.Ordinal) && !plain.Contains("not", StringComparison.Ordinal))
            ? [] : [plain];
    }

    /// <summary>Whether no browser with a screen or a printer fulfils them all.</summary>
    public static bool AreNever(IEnumerable<string> conditions) => conditions.Any(condition =>
        condition.StartsWith("@supports", StringComparison.Ordinal) || condition.EndsWith("not all", StringComparison.Ordinal)
        || condition is "speech" or "@media speech" or "not all");
}
