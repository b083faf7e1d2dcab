using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Linting;

/// <summary>Something that readers of an edition must be told, and the values that would tell them.</summary>
/// <param name="Origin">Where the notice says it.</param>
/// <param name="What">How to name it after "does not print": "the data protection officer's email".</param>
/// <param name="AnyOf">The values of which one at least must be printed, and not at a glance alone; with none, there is nothing to ask.</param>
internal sealed record Essential(Origin Origin, string What, IReadOnlyCollection<Scalar> AnyOf)
{
    /// <summary>The record that may hold <c>easy_read</c> words of its own; the advice for Easy Read then says so.</summary>
    public Record? Item { get; init; }

    /// <summary>Lower than the rule's own, where the case is weaker.</summary>
    public Severity? AtMost { get; init; }

    /// <summary>One finding for each edition that leaves it out.</summary>
    public IEnumerable<Diagnostic> MissingFrom(RuleInfo rule, IEnumerable<ComposedEdition> editions)
    {
        if (AnyOf.Count == 0)
        {
            yield break;
        }
        foreach (var edition in editions)
        {
            if (CanBeAskedOf(edition) && !AnyOf.Any(edition.Says) && !(edition.Variant.Role == EditionRole.EasyRead && LacksWords))
            {
                yield return rule.At(Origin, $"the {edition.Name} edition does not print {What}", edition.HowToPrint) with
                {
                    Label = "not in this edition",
                    IsAboutEdition = true,
                    IsOfEasyRead = edition.Variant.Role == EditionRole.EasyRead,
                    Severity = AtMost ?? rule.Severity,
                };
            }
        }
    }

    /// <summary>
    /// An essential that is a list: an edition that prints nothing of it has dropped the section, which is one finding; the
    /// editions that say everything must print every item.
    /// </summary>
    public static IEnumerable<Diagnostic> MissingItems(
        RuleInfo rule, LintSubject subject, Origin list, string what, IReadOnlyCollection<Essential> items)
    {
        foreach (var edition in subject.EditionsFor(rule))
        {
            var toChildren = edition.Variant.Role == EditionRole.Children ? subject.ToldToChildren(rule.Topic!) : [];
            if (toChildren.Any(edition.Says))
            {
                continue;
            }
            var missing = items.Where(item => item.AnyOf.Count > 0 && item.CanBeAskedOf(edition) && !item.AnyOf.Any(edition.Says)).ToList();
            if (missing.Count > 0 && missing.Count == items.Count)
            {
                if (edition.Variant.Role == EditionRole.EasyRead && missing.TrueForAll(item => item.LacksWords))
                {
                    continue;
                }
                var help = edition.Variant.Role == EditionRole.Children && toChildren.IsEmpty ? $"say it to children, in `{rule.Topic}:` under `childrens_edition:`" : edition.HowToPrint;
                yield return rule.At(list, $"the {edition.Name} edition does not say {what}", help) with
                {
                    Label = "not in this edition",
                    IsAboutEdition = true,
                    IsOfEasyRead = edition.Variant.Role == EditionRole.EasyRead,
                };
            }
            else if (edition.Variant.Role == EditionRole.Full)
            {
                foreach (var finding in missing.SelectMany(item => item.MissingFrom(rule, [edition])))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>The reference data is in the source language: in another one the template has words of its own for it.</summary>
    private bool CanBeAskedOf(ComposedEdition edition) =>
        edition.Edition.IsInSourceLanguage || AnyOf.All(value => value.Origin.Path.StartsWith("notices/", StringComparison.Ordinal));

    /// <summary>Whether Easy Read says nothing of it because nobody has written its words: <c>easy-read-words-missing</c> asks for these.</summary>
    private bool LacksWords => Item is { } item && item.Type.Find("easy_read") is not null && item.Find("easy_read") is null;
}
