using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadLogo : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG527",
        Name = "easy-read-logo",
        Band = Band.EasyRead,
        Severity = Severity.Error,
        InForceFrom = LawDays.DataProtection,
        Law = "Conditions of use of the European easy-to-read logo",
        LawLink = LawPages.Article12,
        Summary = "A logo for Easy Read stands on an edition that may not show it.",
        Explanation = """
            ## Why it matters

            Inclusion Europe lets its logo be used when at least one person with an intellectual disability has checked the text, the
            readers are named in the publication, the logo is 15 millimetres wide or more, and its credit line stands beside it. The
            template prints the credit line and leaves the logo out while the edition is untested.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              logo: easy-read
              introduction:
                - words: We help families.
                  picture: family
            ```

            ```yaml good
            easy_read:
              logo: easy-read
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```
            """,
    };

    /// <summary>Millimetres.</summary>
    private const double LeastWidth = 15;

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Nested("easy_read") is not { } edition || edition.Scalar("logo") is not { } logo)
        {
            yield break;
        }
        var missing = Conditions.Where(condition => !edition.Has(condition.Field)).ToList();
        if (missing.Count > 0)
        {
            yield return Info.At(
                logo.Origin,
                $"the logo may not be shown: the notice does not say {string.Join(", ", missing.Select(condition => condition.What))}",
                $"add {string.Join(", ", missing.Select(condition => $"`{condition.Field}`"))}, or take the logo away until readers have tested the edition");
        }
        foreach (var theme in (subject.EasyRead?.Edition.Themes ?? []).Where(theme => theme.PictureWidth < LeastWidth))
        {
            yield return Info.At(
                logo.Origin,
                string.Create(CultureInfo.InvariantCulture, $"the logo is {theme.PictureWidth} mm wide in the theme `{theme.Name}`; {LeastWidth} mm is the least"),
                "make `picture_width` larger in the theme");
        }
    }

    private static readonly (string Field, string What)[] Conditions =
        [("tested_with", "who tested the edition"), ("tested_on", "when it was tested"), ("checked_by", "who checked it")];
}
