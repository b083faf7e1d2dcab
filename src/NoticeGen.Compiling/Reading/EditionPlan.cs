using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>Which editions of a notice are made, in which languages: what it says itself, else the settings, else what is usual.</summary>
internal sealed class EditionPlan
{
    private readonly List<Diagnostic> _problems = [];

    private EditionPlan(ImmutableArray<Edition> editions) => Editions = editions;

    /// <summary>All editions in the language that comes first, then those in each further one.</summary>
    public ImmutableArray<Edition> Editions { get; }

    /// <summary>Editions that cannot be made in a language that others are made in.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <param name="at">Where a finding points that the notice gives no place for.</param>
    public static EditionPlan Of(Record notice, Origin at, (TemplateSet Templates, UsualEditions Usual) from)
    {
        var (templates, usual) = from;
        var variants = Variants(Chosen(notice, "editions", usual.Editions), templates);
        var chosen = Chosen(notice, "languages", usual.Languages);
        var first = notice.Text("first") ?? usual.First ?? Edition.SourceLanguage;
        IEnumerable<string> languages = chosen.IsEmpty
            ? [Edition.SourceLanguage, .. templates.Words.Values.Where(list => list.IsUsual && variants.Exists(variant => templates.Templates[variant.Name].ContainsKey(list.Words.Language)))
                .Select(list => list.Words.Language).Where(language => language != Edition.SourceLanguage).Order(StringComparer.Ordinal)]
            : chosen.Where(templates.Words.ContainsKey).OrderByDescending(language => language == Edition.SourceLanguage);
        var pairs = languages.OrderByDescending(language => language == first).SelectMany(language => variants.Select(variant => (Variant: variant, Edition: new Edition(language, variant.Name)))).ToList();
        var plan = new EditionPlan([.. pairs.Where(pair => templates.TemplateFor(pair.Edition) is not null).Select(pair => pair.Edition)]);
        foreach (var (variant, edition) in pairs.Where(pair => templates.TemplateFor(pair.Edition) is null))
        {
            var place = notice.Scalars("languages").FirstOrDefault(language => language.Text == edition.Language)?.Origin ?? at;
            var template = $"templates/{variant.Name}/notice.{(edition.IsInSourceLanguage ? "" : edition.Language + ".")}md.scriban";
            plan._problems.Add(LanguageProblems.EditionMissing.At(
                place, $"the edition `{variant.Name}` is not made in the language `{edition.Language}`: there is no template for it", $"write `{template}`"));
        }
        return plan;
    }

    private static List<Variant> Variants(ImmutableArray<string> chosen, TemplateSet templates) =>
        [.. templates.InOrder.Where(variant => chosen.IsEmpty ? variant.IsUsual : chosen.Contains(variant.Name, StringComparer.Ordinal))];

    private static ImmutableArray<string> Chosen(Record notice, string field, ImmutableArray<string> usual) =>
        notice.Has(field) && notice.Scalars(field).Any() ? [.. notice.Scalars(field).Select(name => name.Text)] : usual;
}
