using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.Subject;
using NoticeGen.Reading;

namespace NoticeGen;

/// <summary>Whether an edition has the same sections in each language, by their ids.</summary>
internal static class SectionParity
{
    private const int LevelOfSections = 2;

    public static IEnumerable<Diagnostic> Check(IReadOnlyCollection<ComposedEdition> editions) =>
        from edition in editions
        where !edition.Edition.IsInSourceLanguage
        let source = editions.FirstOrDefault(other => other.Edition.IsInSourceLanguage && other.Edition.Variant == edition.Edition.Variant)
        where source is not null
        from finding in Missing(source, edition).Concat(Missing(edition, source))
        select finding;

    private static IEnumerable<Diagnostic> Missing(ComposedEdition has, ComposedEdition lacks)
    {
        var missing = Sections(has).Where(section => Sections(lacks).All(other => other.Id != section.Id) && !IsInTemplate(lacks, section.Id)).ToList();
        if (missing.Count == 0)
        {
            yield break;
        }
        var named = string.Join(", ", missing.Select(section => $"`{section.Id}`"));
        yield return LanguageProblems.SectionMissing.At(
            lacks.Document.Blocks[0].Origin,
            $"the edition `{has.Edition.Variant}` has {(missing.Count == 1 ? "a section" : "sections")} in the language `{has.Edition.Language}` and not in `{lacks.Edition.Language}`: {named}",
            "say it in both, or in neither") with
        {
            Related = missing[0].Origin.Source.IsBuiltIn ? [] : [new Related(missing[0].Origin, "it stands here")],
        };
    }

    /// <summary>A section that the template has may be left out for want of anything to say, such as hard words.</summary>
    private static bool IsInTemplate(ComposedEdition edition, string id) =>
        edition.Text.Template.Text.Contains($"{{#{id}}}", StringComparison.Ordinal) || edition.Text.Template.Text.Contains($"{{#{id} ", StringComparison.Ordinal);

    private static IEnumerable<Heading> Sections(ComposedEdition edition) =>
        edition.Document.Blocks.OfType<Heading>().Where(heading => heading.Level == LevelOfSections);
}
