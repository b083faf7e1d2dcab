using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Verifying;

/// <summary>Something that every document of a notice must show, in whichever of a few wordings.</summary>
/// <param name="Rule">The rule that asks for it, by code.</param>
public sealed record RenderedEssential(string Rule, Origin Origin, string What, ImmutableArray<string> AnyOf)
{
    /// <summary>Whether the words are those of the reference data, which a template in a further language says in its own.</summary>
    public bool IsReferenceData { get; private init; }

    private static readonly string[] Ways = ["email", "phone", "form", "web"];

    /// <param name="inBrief">Whether one item of a list stands for all, as in an edition that says what people must know first.</param>
    public static IEnumerable<RenderedEssential> Of(Notice notice, RegulatorDetails regulator, LawBook law, bool inBrief = false)
    {
        var all = new List<RenderedEssential>
        {
            new("NG101", notice.OriginOf("controller"), "who the controller is", [.. Texts(notice.Controller, "name", "short_name")]),
            new("NG102", notice.OriginOf("controller"), "how to reach the controller", [.. Contact(notice.Controller?.Nested("contact"))]),
            new("NG103", notice.OriginOf("dpo"), "how to reach the data protection officer", [.. Contact(notice.Dpo?.Nested("contact"))]),
            new("NG113", notice.OriginOf("regulator"), "how to reach the regulator", [.. new[] { regulator.Telephone, regulator.Complain }.OfType<Scalar>().Select(value => value.Text)]),
            new("NG114", notice.OriginOf("complaints"), "how to complain to the controller", [.. Contact(notice.Fields.Nested("complaints")?.Nested("contact"))]),
        };
        var kept = notice.Retention.Select(item => new RenderedEssential(
            "NG104",
            item.Origin,
            $"how long “{item.Text("what") ?? item.Id}” is kept",
            [.. Texts(item, "period", "criteria"), .. Texts(item.Nested("schedule"), "url", "label"), .. Rows(item)]));
        all.AddRange(inBrief ? [new RenderedEssential("NG104", notice.OriginOf("retention"), "how long information is kept", [.. kept.SelectMany(item => item.AnyOf), .. ToChildren(notice, "retention")])] : kept);
        if (law.Find("rights", "access") is { } access)
        {
            all.Add(new RenderedEssential("NG111", notice.OriginOf("rights"), "the right to see one's information", [.. Texts(access, "heading", "sentence"), .. Texts(access.Nested("easy_read"), "words")]) { IsReferenceData = true });
        }
        return all.Where(essential => !essential.AnyOf.IsEmpty);
    }

    /// <summary>What the words and links of a document do not show, before it is rendered: its template leaves it out.</summary>
    public static IEnumerable<Diagnostic> MissingFrom(Document document, IEnumerable<RenderedEssential> essentials)
    {
        var letters = ShownText.LettersOf(string.Join('\n', DocumentText.LinesWithAddresses(document)));
        return essentials.Where(essential => !essential.AnyOf.Any(value => letters.Contains(ShownText.LettersOf(value), StringComparison.Ordinal)))
            .Select(essential => VerifyProblems.EssentialNotRendered.At(
                essential.Origin,
                $"the {document.Info.Edition.Variant} edition of `{document.Info.NoticeId}` does not show {essential.What}",
                "print it in the template of this edition"));
    }

    private static IEnumerable<string> Contact(Record? contact) => Texts(contact, Ways);

    private static IEnumerable<string> Texts(Record? record, params string[] fields) => fields.Select(field => record?.FindScalar(field)?.Text).OfType<string>();

    private static IEnumerable<string> ToChildren(Notice notice, string field) =>
        notice.Fields.Nested("childrens_edition")?.Records(field).SelectMany(row => Texts(row, "words")) ?? [];

    private static IEnumerable<string> Rows(Record item) => item.Records("easy_read").SelectMany(row => Texts(row, "words"));
}
