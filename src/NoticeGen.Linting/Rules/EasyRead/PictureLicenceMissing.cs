using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class PictureLicenceMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG530",
        Name = "picture-licence-missing",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        InForceFrom = LawDays.DataProtection,
        Law = "Copyright, Designs and Patents Act 1988 s.16",
        LawLink = LawPages.Copyright,
        Summary = "Nobody has said that a picture may be printed.",
        Explanation = """
            ## Why it matters

            To copy a picture and to publish it needs the leave of whoever owns it. A list of pictures that says who made
            each and under which licence is the proof that it was given. Pictures nobody prints are not looked at.

            ## Examples

            ```yaml bad
            pictures:
              - id: family
                file: family.svg
                alt: {en: "A family"}
            ```

            ```yaml good
            pictures:
              - id: family
                file: family.svg
                alt: {en: "A family"}
                source: Example Pictures Ltd
                licence: Subscription 12345, for documents of the council
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var (entry, first) in subject.PicturesInUse)
        {
            var lacking = (entry.Record.Has("licence"), entry.Record.Has("source")) switch
            {
                (false, false) => "neither a licence nor a source",
                (false, true) => "no licence",
                (true, false) => "no source",
                _ => null,
            };
            if (lacking is not null)
            {
                yield return Info.At(
                    entry.Record.Scalar("id")?.Origin ?? entry.Record.Origin,
                    $"the picture “{entry.Name}” is printed, and its list gives {lacking} for it",
                    "write `source:` (who made it) and `licence:` (why you may print it), or use another picture") with
                {
                    Related = [new Related(first.Origin, "printed here")],
                    Fix = Paste.Into(entry.Record, null, string.Join('\n', new[] { ("source", "who made it"), ("licence", "why you may print it") }
                        .Where(field => !entry.Record.Has(field.Item1)).Select(field => $"{field.Item1}: \"[insert {field.Item2}]\""))),
                };
            }
        }
    }
}
