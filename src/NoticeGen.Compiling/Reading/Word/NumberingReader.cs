using System.Xml.Linq;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>The numbering definitions of a house document, for the lists that its styles name.</summary>
internal static class NumberingReader
{
    /// <summary>Takes out picture bullets, which would need parts of their own; the levels keep their letter as a bullet.</summary>
    public static XElement Clean(XElement numbering)
    {
        numbering.Elements(Main + "numPicBullet").Remove();
        numbering.Descendants(Main + "lvlPicBulletId").Remove();
        numbering.Elements(Main + "numIdMacAtCleanup").Remove();
        return numbering;
    }
}
