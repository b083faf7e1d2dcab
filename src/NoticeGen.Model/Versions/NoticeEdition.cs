using NoticeGen.Documents;

namespace NoticeGen.Versions;

/// <summary>What has a history of its own: one edition of one notice. Large print is the same text, and so no edition here.</summary>
/// <param name="NoticeId"><c>authority/notice</c>.</param>
public sealed record NoticeEdition(string NoticeId, Edition Edition)
{
    public override string ToString() => $"{NoticeId}, {Edition.Variant}, {Edition.Language}";
}
