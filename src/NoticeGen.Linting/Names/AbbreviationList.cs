using System.Collections.Frozen;
using NoticeGen.Law;

namespace NoticeGen.Linting.Names;

/// <summary>Abbreviations with what they stand for: those that everyone knows, and those that a notice must explain.</summary>
public sealed class AbbreviationList
{
    private readonly FrozenSet<string> _everyday;
    private readonly FrozenDictionary<string, string> _full;

    public AbbreviationList(LawBook law)
    {
        var entries = law.Table("abbreviations").Where(entry => entry.Has("short") && entry.Has("full")).ToList();
        _everyday = entries.Where(entry => entry.Scalar("everyday")?.IsTrue ?? false).SelectMany(entry => entry.Text("short")!.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        _full = entries.DistinctBy(entry => entry.Text("short"), StringComparer.Ordinal).ToFrozenDictionary(entry => entry.Text("short")!, entry => entry.Text("full")!, StringComparer.Ordinal);
    }

    public bool IsEveryday(string abbreviation) => _everyday.Contains(abbreviation);

    /// <summary>What it stands for; null when that is not known.</summary>
    public string? Full(string abbreviation) => _full.GetValueOrDefault(abbreviation);
}
