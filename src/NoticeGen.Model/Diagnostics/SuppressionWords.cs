using NoticeGen.Source;


namespace NoticeGen.Diagnostics;

/// <summary>What a comment that switches findings off says: <c>noticegen: ignore[retention-missing] reason until 2027-03-31</c>.</summary>
/// <param name="Rules">Codes or names.</param>
/// <param name="Until">The last day on which it counts; null when it has no end.</param>
public sealed record SuppressionWords(IReadOnlyList<string> Rules, string Reason, DateOnly? Until)
{
    public const string Mark = "noticegen:";
    private const string Verb = "ignore[";

    public bool Covers(RuleInfo rule) => Rules.Any(name => IsNameOf(name, rule));

    public static bool IsNameOf(string name, RuleInfo rule) => name.Equals(rule.Code, StringComparison.OrdinalIgnoreCase) || name == rule.Name;

    /// <summary>Reads the words between the marks of a comment.</summary>
    /// <param name="example">A whole comment as it should be, in the marks of the file's language.</param>
    /// <param name="problem">What is wrong, when null is given back for a comment that is meant for this tool.</param>
    public static SuppressionWords? Read(string comment, string example, out (RuleInfo Rule, string Message, string Help)? problem)
    {
        problem = null;
        var text = comment.Trim();
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }
        text = text[Mark.Length..].Trim();
        var close = text.IndexOf(']', StringComparison.Ordinal);
        if (!text.StartsWith(Verb, StringComparison.Ordinal) || close < 0)
        {
            problem = (SuppressionProblems.SuppressionUnreadable, "this comment cannot be understood", $"write `{example}`");
            return null;
        }
        var rules = text[Verb.Length..close].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = text[(close + 1)..].Trim();
        DateOnly? until = null;
        var word = reason.LastIndexOf("until ", StringComparison.Ordinal);
        if (word >= 0)
        {
            var day = reason[(word + "until ".Length)..].Trim();
            if (IsoDay.TryRead(day, out var parsed))
            {
                until = parsed;
                reason = reason[..word].Trim();
            }
            else if (day.Length > 0 && char.IsAsciiDigit(day[0]))
            {
                problem = (SuppressionProblems.SuppressionUnreadable, $"`{day}` is not a date", "write the date as in `until 2027-03-31`");
                return null;
            }
        }
        if (rules.Length == 0)
        {
            problem = (SuppressionProblems.SuppressionUnreadable, "this comment names no rule", "name the rule in the square brackets: `ignore[retention-missing]`");
            return null;
        }
        if (!reason.Any(char.IsLetter))
        {
            problem = (SuppressionProblems.SuppressionWithoutReason, "this comment does not say why the finding is ignored", "write the reason after the square brackets");
            return null;
        }
        return new SuppressionWords(rules, reason.TrimEnd(',', ';', ' '), until);
    }
}
