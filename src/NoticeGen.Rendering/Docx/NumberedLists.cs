namespace NoticeGen.Rendering.Docx;

/// <summary>Gives every numbered list its own numbering, so that each begins at 1.</summary>
/// <param name="house">The lists of a house document; null without one.</param>
internal sealed class NumberedLists(HouseNumbering? house)
{
    /// <summary>Numbering instances that the styles refer to; those of single lists follow.</summary>
    public const int Bullets = 1;
    public const int BoxBullets = 2;
    public const int Numbers = 3;

    private readonly List<(bool InBox, int Level)> _lists = [];

    /// <summary>For each list its surroundings and the level that begins anew; the first has number 4.</summary>
    public IReadOnlyList<(bool InBox, int Level)> All => _lists;

    /// <summary>The definition and level of a list outside boxes that a house document's style brings; null for ours.</summary>
    public HouseLevel? HouseLevelOf(bool numbered, int level) => house?.NumberingOf(StyleIds.List(numbered, level + 1));

    public int Begin(bool inBox, int level)
    {
        _lists.Add((inBox, level));
        return Numbers + _lists.Count;
    }
}
