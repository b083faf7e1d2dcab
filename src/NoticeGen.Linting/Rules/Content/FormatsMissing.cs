using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class FormatsMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG121",
        Name = "formats-missing",
        Topic = EditionTopics.Formats,
        Band = Band.Content,
        Severity = Severity.Warning,
        IsOfAuthority = true,
        Law = "Equality Act 2010 s.20 and s.29",
        LawLink = "https://www.legislation.gov.uk/ukpga/2010/15",
        InForceFrom = LawDays.EqualityAct,
        Summary = "The notice does not say how to get it in another format or language.",
        Explanation = """
            ## Why it matters

            Public bodies must make reasonable adjustments, such as large print, audio or braille. Someone who cannot read
            this copy must be able to find out whom to ask.

            ## Examples

            ```yaml bad
            formats:
            ```

            ```yaml good
            formats:
              offered: [large print, audio, braille, another language]
              contact:
                phone: 01632 960 000
                email: formats@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var formats = subject.Notice.Fields.Nested("formats");
        var routes = ContactRoutes.Values(formats?.Nested("contact"));
        if (routes.Count == 0)
        {
            return
            [
                Info.At(subject.Notice.OriginOf("formats"), "the notice does not say how to get it in another format or language", "add `formats:` with a telephone number and an email address, best in `authority.yaml`") with
                {
                    Fix = Paste.AtTop(subject.Notice, Paste.Shared, """
                        formats:
                          contact:
                            phone: "[insert a telephone number]"
                            email: "[insert an email address]"
                        """),
                },
            ];
        }
        return new Essential(formats!.KeyOrigin("contact"), "where to ask for another format", routes).MissingFrom(Info, subject.EditionsFor(Info));
    }
}
