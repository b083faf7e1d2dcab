using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadDraft : IReadinessRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG523",
        Name = "easy-read-draft",
        Band = Band.EasyRead,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read words are a draft that nobody has looked at.",
        Explanation = """
            ## Why it matters

            `noticegen easy-read draft` writes words from a phrase bank, marked `draft: true`. They are a help for the writer and
            never published unseen: until each was read and mended the Easy Read edition is not published; the others are.
            `noticegen easy-read accept --all` then takes the marks away. A placeholder among the words counts as a draft.

            ## Examples

            ```yaml bad
            security:
              statement: Only people who need your information for their work can see it.
              easy_read:
                - words: We keep your information safe.
                  picture: lock
                  draft: true
            ```

            ```yaml good
            security:
              statement: Only people who need your information for their work can see it.
              easy_read:
                - words: We keep your information safe.
                  picture: lock
            ```
            """,
    };

    /// <summary>Of many, so many are shown.</summary>
    private const int MostShown = 3;

    /// <summary>One finding for all: one command takes all marks away.</summary>
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var rows = subject.MakesEasyRead ? subject.Texts.Where(IsUnfinished).Select(text => text.Owner.FindScalar("words") ?? text.Value).Distinct().ToList() : [];
        if (rows.Count == 0)
        {
            yield break;
        }
        yield return Info.At(
            rows[0].Origin,
            rows.Count == 1 ? "these Easy Read words are a draft" : string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows of Easy Read words are drafts"),
            $"read each one and mend it; then `noticegen easy-read accept {subject.Notice.Id} --all` takes the marks away") with
        {
            Related = [.. rows.Skip(1).Take(MostShown - 1).Select(row => new Related(row.Origin, "another"))],
        };
    }

    private static bool IsUnfinished(NoticeText text) =>
        text.InEasyRead && (text.Field.Name == "draft" ? text.Value.IsTrue : text.IsWords && Placeholders.In(text.Value.Text).Any());
}
