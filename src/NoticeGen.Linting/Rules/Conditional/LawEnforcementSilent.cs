using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class LawEnforcementSilent : IRule
{
    /// <summary>What a youth offending team is called, in law and on its door.</summary>
    private static readonly string[] Names =
        ["youth offending", "youth justice service", "youth justice team", "youth justice and"];

    /// <summary>Words in the name of a controller whose work is law enforcement.</summary>
    private static readonly string[] Forces = ["police", "constabulary"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG213",
        Name = "law-enforcement-silent",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "DPA 2018 s.30, s.44 and Sch 7 para 46",
        LawLink = LawPages.Dpa2018Part3,
        Summary = "The notice covers youth justice, or is a police body's, and does not speak of Part 3 of the Data Protection Act 2018.",
        Explanation = """
            ## Why it matters

            A youth offending team is a competent authority, and so is a police force. What it does to prevent, investigate or punish crime falls
            under Part 3 of the Data Protection Act 2018, with other rights, and the UK GDPR does not apply to it. Say
            what Part 3 covers, or that this notice does not cover it.

            ## Examples

            ```yaml bad
            services:
              - id: youth-justice
                name: Youth Justice Service
                purpose: We help young people to keep out of trouble.
                easy_read:
                  - words: We help young people.
                    picture: teenager
            ```

            ```yaml good
            services:
              - id: youth-justice
                name: Youth Justice Service
                purpose: We help young people to keep out of trouble.
                easy_read:
                  - words: We help young people.
                    picture: teenager
            law_enforcement:
              covered: yes
              purposes: [write reports for the youth court, supervise the orders of a court]
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.Fields.Has("law_enforcement"))
        {
            yield break;
        }
        var covered = subject.Notice.Fields.Records("services").Select(service => service.Scalar("name"))
            .Append(subject.Notice.Fields.Scalar("title")).Append(subject.Notice.Fields.Scalar("service")).OfType<Scalar>();
        if (covered.FirstOrDefault(name => Holds(name, Names)) is { } service)
        {
            yield return At(subject, service, "this notice covers youth justice and says nothing of law enforcement");
        }
        else if (subject.Notice.Controller?.Scalar("name") is { } controller && Holds(controller, Forces))
        {
            yield return At(subject, controller, "the controller is a police body, and the notice says nothing of law enforcement");
        }
    }

    private static bool Holds(Scalar name, string[] words) => Array.Exists(words, word => name.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private Diagnostic At(LintSubject subject, Scalar name, string what) =>
        Info.At(name.Origin, what, "add `law_enforcement:`, or say there that another notice covers it") with
        {
            Fix = Paste.AtTop(subject.Notice, null, """
                law_enforcement:
                  covered: "[insert yes or no]"
                  note: "[insert what a reader should know, such as where another notice stands]"
                """),
        };
}
