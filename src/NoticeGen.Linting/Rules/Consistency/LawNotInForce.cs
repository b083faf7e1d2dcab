using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class LawNotInForce : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG309",
        Name = "law-not-in-force",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 6(3)",
        Summary = "The notice relies on a law, or a part of one, that is not in force on the day.",
        Explanation = """
            ## Why it matters

            A law that has not begun gives no power yet, and one that has ended gives none any more. Some provisions are
            made long before they begin: until a source shows the day, they are not to be relied on.

            ## Examples

            ```yaml bad
            legislation:
              - id: children-act-1989
                statute: children-act-2004
                sections: ["16LA"]
                why: Makes bodies share information to keep children safe.
            ```

            ```yaml good
            legislation:
              - id: children-act-1989
                statute: children-act-2004
                sections: ["10", "11"]
                why: Makes bodies work together to keep children safe.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        Records(subject).Concat(Statutes(subject)).Concat(Sections(subject));

    /// <summary>Bases, conditions and the like. Bodies have a rule of their own.</summary>
    private IEnumerable<Diagnostic> Records(LintSubject subject) =>
        from text in subject.Texts
        let table = (text.Field.Type as LawReferenceType ?? (text.Field.Type as ListType)?.Item as LawReferenceType)?.Table
        where table is not (null or "bodies" or "programmes" or "statutes" or "regulators")
        let record = subject.Law.Find(table, text.Value.Text)
        where record is not null && !LawBook.IsValid(record, subject.AsAt)
        select Info.At(text.Value.Origin, $"“{(record.FindScalar("name") ?? record.FindScalar("title"))?.Text ?? record.Id}” is not in force {When(record, subject.AsAt)}{Doubt.Of(record)}", "name what is in force");

    private IEnumerable<Diagnostic> Statutes(LintSubject subject) =>
        from item in subject.Notice.Legislation
        let named = item.Scalar("statute")
        let statute = named is null ? null : subject.Law.Find("statutes", named.Text)
        where statute is not null && (statute.Scalar("valid_from")?.Day ?? FirstOfYear(statute)) > subject.AsAt
        select Info.At(named!.Origin, $"“{statute.Text("title")}” is not in force yet", "name the law that is");

    private IEnumerable<Diagnostic> Sections(LintSubject subject) =>
        from citation in subject.Citations
        where citation.Known is { } known && !LawBook.IsValid(known, subject.AsAt)
        select Info.At(
            citation.Origin,
            $"section {citation.Section} of the {citation.Statute.Text("title")} is not in force {When(citation.Known!, subject.AsAt)}{Doubt.Of(citation.Known!)}",
            citation.Known!.Text("caution") ?? "name the law that is");

    private static DateOnly? FirstOfYear(Record statute) =>
        statute.Text("year") is { } year ? new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1) : null;

    private static string When(Record record, DateOnly day) =>
        record.FindScalar("awaits") is { } awaits ? $"yet: it waits for {awaits.Text}"
        : record.FindScalar("valid_from")?.Day is { } from && from > day ? $"until {from.ToIso()}"
        : "any more";
}
