using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadPageSettings : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG521",
        Name = "easy-read-page-settings",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "The Easy Read page is set too small or too close.",
        Explanation = """
            ## Why it matters

            Large type, wide lines and large pictures are half of Easy Read. The measures are those of the profile; the theme of the
            Easy Read templates sets them.

            ## Examples

            ```yaml bad
            easy_read:
              profile: people-first
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```

            ```yaml good
            easy_read:
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

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.EasyRead is not { } text)
        {
            yield break;
        }
        var profile = subject.EasyReadProfile;
        foreach (var theme in text.Edition.Themes)
        {
            (string Name, double Is, double? Least, string Unit)[] measures =
            [
                ("type", theme.Sizes.Body, profile.TypeSize, "point"),
                ("line spacing", theme.Sizes.LineSpacing, profile.LineSpacing, "lines"),
                ("the margin", Math.Min(theme.Page.Left, theme.Page.Right), profile.Margin, "mm"),
                ("a picture", theme.PictureWidth, profile.PictureWidth, "mm"),
            ];
            foreach (var (name, size, least, unit) in measures)
            {
                if (size < least)
                {
                    yield return Info.At(
                        subject.Notice.OriginOf("easy_read"),
                        string.Create(CultureInfo.InvariantCulture, $"{name} has {size} {unit} in the theme `{theme.Name}`; {profile.Name} asks for {least}"),
                        $"change `templates/{text.Edition.Edition.Variant}/theme.yaml`");
                }
            }
            if (!theme.Fonts.IsEmpty && !theme.Fonts[0].Stack.EndsWith("sans-serif", StringComparison.Ordinal))
            {
                yield return Info.At(
                    subject.Notice.OriginOf("easy_read"), $"the font {theme.Fonts[0].Name} may have serifs", "name a plain font first; its `stack` ends with `sans-serif`");
            }
        }
    }
}
