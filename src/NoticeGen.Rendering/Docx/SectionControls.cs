using NoticeGen.Documents;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Wraps each section (a level 2 heading and what follows it) in a content control tagged with the section's id, so that
/// an edited file can be read back section by section. It shows no frame and locks nothing: editors need not know of it.
/// </summary>
internal static class SectionControls
{
    public const int ContentsId = 1_000;
    private const int FirstId = 1_001;

    /// <summary>Word refuses longer tags and titles.</summary>
    private const int LongestName = 64;

    public static void Write(WordMarkup to, Heading heading, int number, List<WordBlock> content)
    {
        to.Add("<w:sdt><w:sdtPr><w:alias w:val=\""u8).Value(Shorten(WordText.Clean(DocumentText.Of(heading.Inlines))))
            .Add("\" /><w:tag w:val=\""u8).Value(Shorten(heading.Id))
            .Add("\" /><w:id w:val=\""u8).Value(FirstId + number)
            .Add("\" /><w15:appearance w15:val=\"hidden\" /></w:sdtPr><w:sdtContent>"u8);
        foreach (var block in content)
        {
            block.WriteTo(to);
        }
        to.Add("</w:sdtContent></w:sdt>"u8);
    }

    private static string Shorten(string name)
    {
        if (name.Length <= LongestName)
        {
            return name;
        }
        var end = char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
        return name[..end];
    }
}
