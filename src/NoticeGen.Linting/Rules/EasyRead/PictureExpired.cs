using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class PictureExpired : IRule
{
    /// <summary>Time enough to renew a subscription or to choose other pictures.</summary>
    public const int DaysBefore = 60;

    public RuleInfo Info { get; } = new()
    {
        Code = "NG531",
        Name = "picture-expired",
        Band = Band.EasyRead,
        Severity = Severity.Error,
        InForceFrom = LawDays.DataProtection,
        Law = "Copyright, Designs and Patents Act 1988 s.16",
        LawLink = LawPages.Copyright,
        Summary = "A picture may no longer be printed, or soon may not.",
        Explanation = """
            ## Why it matters

            Picture banks are let by the year. Documents made while the subscription ran may as a rule stay; a document
            that is made new after it has ended may not hold the pictures. From 60 days before the end this is a note.

            ## Examples

            ```yaml bad
            pictures:
              - id: family
                file: family.svg
                alt: {en: "A family"}
                source: Example Pictures Ltd
                licence: Subscription 12345
                expires: 2024-03-31
            ```

            ```yaml good
            pictures:
              - id: family
                file: family.svg
                alt: {en: "A family"}
                source: Example Pictures Ltd
                licence: Subscription 12345
                expires: 2031-03-31
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var (entry, first) in subject.PicturesInUse)
        {
            if (entry.Record.Scalar("expires") is not { } expires || entry.LastDay is not { } last)
            {
                continue;
            }
            if (last < subject.AsAt)
            {
                yield return Info.At(
                    expires.Origin, $"the picture “{entry.Name}” could be printed until {last.ToIso()}",
                    "renew the licence and give the new date, or use another picture") with
                {
                    IsOfEasyRead = !subject.FullEditions.Any(edition => edition.Pictures.Any(use => use.Picture.Name == entry.Name)),
                    Related = [new Related(first.Origin, "printed here")],
                };
            }
            else if (last <= subject.AsAt.AddDays(DaysBefore))
            {
                yield return Info.At(
                    expires.Origin, $"the picture “{entry.Name}” may be printed until {last.ToIso()} and no longer",
                    "renew the licence in time, or choose another picture") with
                {
                    Severity = Severity.Note,
                    Related = [new Related(first.Origin, "printed here")],
                };
            }
        }
    }
}
