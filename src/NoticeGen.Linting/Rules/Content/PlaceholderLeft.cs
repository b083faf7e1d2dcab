using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class PlaceholderLeft : IWordRule
{
    /// <summary>The code of this rule, which says all that there is to say of a text that is not written yet.</summary>
    public const string Blank = "NG120";

    public RuleInfo Info { get; } = new()
    {
        Code = Blank,
        Name = "placeholder-left",
        Band = Band.Content,
        Severity = Severity.Error,
        InForceFrom = LawDays.DataProtection,
        Summary = "A drafting note or a blank was left in the text.",
        Explanation = """
            ## Why it matters

            Councils have published notices with "[insert name]" and lists of examples in square brackets still in them.
            Fill the blank, or take the sentence out.

            ## Examples

            ```yaml bad
            service: "[insert the name of the service]"
            ```

            ```yaml bad
            sharing: We share with other bodies [e.g. other data controllers].
            ```

            ```yaml bad
            accuracy: Tell us by DD/MM/YYYY if anything changes.
            ```

            ```yaml good
            service: Early Help
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var (field, type, blank) in subject.Notice.Unread?.Unfilled ?? [])
        {
            yield return Info.At(blank.Origin, $"a placeholder was left in `{field}`: “{blank.Text}”", $"fill it in with {type.Described}");
        }
        foreach (var text in subject.Texts.Where(text => text.Owner.Type.Name != "question"))
        {
            var matches = text.IsWords ? WholeOrPart(text.Value.Text, subject)
                : text.Value.Type is ScalarType { Kind: ScalarKind.Email or ScalarKind.Url } ? Placeholders.InAddress(text.Value.Text)
                : [];
            foreach (var match in matches)
            {
                yield return Info.At(
                    NoticeText.PlaceIn(text.Value, match.Index, match.Length),
                    subject.IsPublished ? $"a placeholder was left: “{match.Value}”" : $"a placeholder was left in `{text.Field.Name}`: “{match.Value}”",
                    "fill it in, or take the sentence out");
            }
        }
        foreach (var finding in subject.Editions.SelectMany(edition => InTemplates(subject, edition)).DistinctBy(finding => finding.Origin))
        {
            yield return finding;
        }
    }

    /// <summary>A value that stands in brackets altogether is a blank whatever they ask for; a published line may be a mark such as "[1]".</summary>
    private static IEnumerable<Match> WholeOrPart(string text, LintSubject subject) =>
        !subject.IsPublished && Placeholders.Whole(text) is { Success: true } whole ? [whole] : Placeholders.In(text).Where(match => !IsOrdinary(match, text, subject));

    /// <summary>
    /// Dots at the end of a published line lead to a page number that stands elsewhere; a blank after "I" is for the reader, who is to
    /// send the words; in other languages than English, «» are quotation marks.
    /// </summary>
    private static bool IsOrdinary(Match match, string text, LintSubject subject) =>
        (subject.IsPublished && match.Value[0] is '.' or '\u2026' && text.AsSpan(match.Index + match.Length).IsWhiteSpace())
        || (subject.IsPublished && text.AsSpan(0, match.Index).TrimEnd(" ,") is [.., 'I'] before && (before.Length == 1 || before[^2] is ' ' or '"' or '\u201c'))
        || (subject.IsTranslation && match.Value[0] == '\u00ab' && !match.Value.Contains('_', StringComparison.Ordinal));

    /// <summary>
    /// What the template itself says. Plain text of the notice is escaped in the composed Markdown, so a bracket there is the
    /// template's, or stands in a Markdown field, which has been looked at already.
    /// </summary>
    private IEnumerable<Diagnostic> InTemplates(LintSubject subject, ComposedEdition edition)
    {
        var markdown = edition.Text.Markdown;
        if (!MayStandInTemplate(subject, edition.Text))
        {
            yield break;
        }
        foreach (var match in Placeholders.AllIn(markdown))
        {
            if (edition.Text.Map.Find(new TextSpan(match.Index, match.Length)) is { } origin
                && edition.Text.Map.SegmentEnd(match.Index) >= match.Index + match.Length
                && !subject.Sources.Contains(origin.Source))
            {
                yield return Info.At(
                    origin,
                    $"a placeholder was left in the template: “{match.Value}”",
                    "fill it in, or take the sentence out") with
                {
                    IsAboutEdition = true,
                    IsOfEasyRead = edition.Variant.Role == EditionRole.EasyRead,
                };
            }
        }
    }

    /// <summary>Whether any stretch that is not the notice's own may hold one: most templates and reference data hold none anywhere.</summary>
    private static bool MayStandInTemplate(LintSubject subject, ComposedText text)
    {
        SourceText? clean = null;
        foreach (var segment in text.Map.Segments)
        {
            var source = segment.Origin.Source;
            if (ReferenceEquals(source, clean))
            {
                continue;
            }
            if (subject.Sources.Contains(source) || !subject.Lexicon.MayMakePlaceholder(source))
            {
                clean = source;
            }
            else if ((!segment.Exact || subject.Lexicon.MayHoldPlaceholder(source)) && Placeholders.In(text.Markdown.Substring(segment.Start, segment.Length)).Any())
            {
                return true;
            }
        }
        return false;
    }
}
