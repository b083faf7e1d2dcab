using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadDraft : IRule
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
            never published unseen: a build stops at them. Read each, mend it, and take the mark away.

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

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from text in subject.Texts
        where (subject.Editions.IsEmpty || subject.EasyRead is not null) && text.InEasyRead && text.Field.Name == "draft" && text.Value.IsTrue
        select Info.At(
            text.Owner.Scalar("words")?.Origin ?? text.Value.Origin,
            "these Easy Read words are a draft",
            "read them, mend them, and take `draft: true` away") with
        {
            Suggested = Rewording.Whole(text.Value.Origin, "false"),
            SuggestedIf = "when a person has read and mended the words, write this",
        };
}
