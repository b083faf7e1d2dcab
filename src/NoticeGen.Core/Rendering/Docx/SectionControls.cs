using DocumentFormat.OpenXml;
using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;
using W15 = DocumentFormat.OpenXml.Office2013.Word;

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

    public static W.SdtBlock Wrap(Heading heading, int number, IEnumerable<OpenXmlElement> content)
    {
        var section = new W.SdtContentBlock();
        section.Append(content);
        return new W.SdtBlock(
            new W.SdtProperties(
                new W.SdtAlias { Val = Shorten(WordText.Clean(DocumentText.Of(heading.Inlines))) },
                new W.Tag { Val = Shorten(heading.Id) },
                new W.SdtId { Val = FirstId + number },
                new W15.Appearance { Val = W15.SdtAppearance.Hidden }),
            section);
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
