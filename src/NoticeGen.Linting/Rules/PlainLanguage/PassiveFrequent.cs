using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class PassiveFrequent : IWordRule
{
    /// <summary>Fewer sentences say nothing about how a notice is written.</summary>
    private const int Enough = 8;

    public RuleInfo Info { get; } = new()
    {
        Code = "NG404",
        Name = "passive-frequent",
        Band = Band.PlainLanguage,
        Severity = Severity.Note,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "Many sentences do not say who does things.",
        Explanation = """
            ## Why it matters

            "Your information is shared" hides who shares it. A notice is about who does what, so most of its sentences
            should say "we", "you" or a name. One in four may be passive before this is a note.

            ## Examples

            ```yaml bad
            about: Your needs are assessed. Your records are checked by a team. A plan is made. Your file is kept.
            sharing: Your information is shared. It is sent to schools.
            accuracy: Mistakes are corrected.
            collection: Your details are taken at a visit.
            security:
              statement: Your file is locked away.
              easy_read:
                - words: We keep your information safe.
                  picture: lock
            ```

            ```yaml good
            about: Early Help finds out what help a family needs, and gives it.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var sentences = 0;
        var passive = new List<Origin>();
        foreach (var text in subject.Prose.Where(text => !text.InEasyRead))
        {
            foreach (var (start, length) in Sentences.In(text.Folded))
            {
                if (text.Folded[start + length - 1] is not ('.' or '!' or '?'))
                {
                    continue;
                }
                sentences++;
                if (PassiveVoice.In(text.Folded.AsSpan(start, length)) is var (at, characters))
                {
                    passive.Add(text.Place(start + at, characters));
                }
            }
        }
        if (sentences >= Enough && passive.Count * 100 > sentences * subject.Settings.PlainLanguage.MostPassivePercent)
        {
            yield return Info.At(
                passive[0],
                $"{passive.Count} of {sentences} sentences do not say who does it",
                "say who: “we share it” in place of “it is shared”") with
            {
                Related = [.. passive.Skip(1).Take(4).Select(place => new Related(place, "here too"))],
            };
        }
    }
}
