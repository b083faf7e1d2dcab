using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class SourceUnasked : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG226",
        Name = "source-unasked",
        Band = Band.Conditional,
        Severity = Severity.Note,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 14(2)(f)",
        Summary = "A body that most often gives information too stands among the recipients alone.",
        Explanation = """
            ## Why it matters

            A service that shares with schools, the police or the NHS most often hears from them as well. People must be told where
            information about them comes from, if not from them. A notice that lists some sources seems to list all.

            ## Examples

            ```yaml bad
            sources:
              - id: gp
                name: Your doctor
                easy_read:
                  - words: Your doctor tells us.
                    picture: doctor
            recipients:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```

            ```yaml good
            sources:
              - id: police
                name: The police
                easy_read:
                  - words: The police tell us.
                    picture: police
            recipients:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```
            """,
    };

    /// <summary>Words by which a kind of body is known that gives as well as gets.</summary>
    private static readonly string[][] Givers =
    [
        ["police", "constabulary", "heddlu"],
        ["probation"],
        ["court", "cafcass"],
        ["school", "college", "nurser", "academ", "ysgol"],
        ["nhs", "gp", "doctor", "hospital", "health", "midwi", "integrated care", "public health", "meddyg"],
        ["social care", "children's services", "social services", "social worker"],
        ["housing", "landlord"],
        ["work and pensions", "dwp", "jobcentre", "job centre", "benefits"],
        ["youth justice", "youth offending"],
    ];

    /// <summary>One question a notice: who answers it for one body answers it for all.</summary>
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var sources = subject.Notice.Sources.Select(source => source.Text("name")).OfType<string>().ToList();
        if (sources.Count == 0 || subject.Notice.Questions.Any(question => question.Text("field")?.StartsWith("sources", StringComparison.Ordinal) == true))
        {
            yield break;
        }
        var given = Givers.Where(words => sources.Exists(source => IsOne(source, words))).ToList();
        var unasked = subject.Notice.Recipients.Select(recipient => recipient.Scalar("name")).OfType<Scalar>()
            .Where(name => Array.Exists(Givers, words => IsOne(name.Text, words)) && !given.Exists(words => IsOne(name.Text, words))).ToList();
        if (unasked is [var first, ..])
        {
            yield return Info.At(
                first.Origin,
                $"“{first.Text}” gets information and is not among the sources" + (unasked.Count > 1 ? ", nor are others that most often give some" : ", and most often gives some"),
                "ask the service; what gives information belongs into `sources:` too") with
            {
                Related = [.. unasked.Skip(1).Select(name => new Related(name.Origin, "and this one"))],
            };
        }
    }

    private static bool IsOne(string name, string[] words) => Array.Exists(words, word => BeginsWord(name, word));

    private static bool BeginsWord(string name, string start)
    {
        for (var at = name.IndexOf(start, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(start, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(name[at - 1])) && (start.Length > 3 || at + start.Length == name.Length || !char.IsLower(name[at + start.Length]) || name[at + start.Length] == 's'))
            {
                return true;
            }
        }
        return false;
    }
}
