using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Subject;

/// <summary>A picture of a list that a notice prints, with the first place that prints it.</summary>
internal sealed record PictureInUse(PictureEntry Entry, PictureUse First)
{
    /// <summary>Each picture that any edition of the notice prints, once, in the order in which they are met.</summary>
    public static IEnumerable<PictureInUse> In(LintSubject subject) =>
        from use in subject.Editions.SelectMany(edition => edition.Pictures).DistinctBy(use => use.Picture.Name, StringComparer.Ordinal)
        let entry = subject.Pictures.GetValueOrDefault(use.Picture.Name)
        where entry is not null
        select new PictureInUse(entry, use);
}
