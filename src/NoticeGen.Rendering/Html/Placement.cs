namespace NoticeGen.Rendering.Html;

/// <summary>Where content stands: in a page of its own, or among others in the page of a content management system.</summary>
/// <param name="IdPrefix">Stands before every id, so that several contents can live in one page.</param>
/// <param name="SectionLevel">The level of the headings that begin sections: 2 in a page of its own.</param>
/// <param name="PictureWidth">In CSS pixels, where no style sheet says it; null where one does.</param>
internal sealed record Placement(string IdPrefix, int SectionLevel, int? PictureWidth)
{
    public static readonly Placement PageOfItsOwn = new("", 2, null);

    /// <summary>
    /// Whether sections are landmarks with names. Among others they are not: another notice has sections of the same names,
    /// and landmarks must be told apart by theirs.
    /// </summary>
    public bool NamesSections => IdPrefix.Length == 0;

    /// <summary>Whether the style sheet is the program's own: it sets short items side by side, and shows on paper what is folded away on a screen.</summary>
    public bool HasStyles => PictureWidth is null;

    /// <summary>The element of a heading of a document's level; below h6 there is nothing.</summary>
    public string HeadingName(int level) => (level + SectionLevel - 2) switch
    {
        <= 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
}
