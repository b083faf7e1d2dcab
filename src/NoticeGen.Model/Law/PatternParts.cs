namespace NoticeGen.Law;

/// <summary>The named parts that patterns of the reference data share: <c>{period}</c> in a pattern stands for the wording <c>period</c>.</summary>
public sealed class PatternParts(LawBook law)
{
    // A part may name parts that stand before it.
    private readonly (string Name, string Words)[] _parts =
        [.. law.Table("wordings").Where(wording => wording.Has("pattern")).Select(wording => ($"{{{wording.Id}}}", $"({wording.Text("pattern")})")).Reverse()];

    /// <summary>The pattern with the parts that it names put in.</summary>
    public string Whole(string pattern)
    {
        foreach (var (name, words) in _parts)
        {
            pattern = pattern.Contains('{', StringComparison.Ordinal) ? pattern.Replace(name, words, StringComparison.Ordinal) : pattern;
        }
        return pattern;
    }
}
