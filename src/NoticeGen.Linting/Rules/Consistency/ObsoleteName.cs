using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ObsoleteName : IWordRule
{
    /// <summary>Fields where a former name may be told for its own sake.</summary>
    private static readonly string[] HistoryFields = ["note", "detail", "status", "when"];

    /// <summary>Words with which a text says that it speaks of the past.</summary>
    private static readonly string[] HistoryWords =
        ["former", "formerly", "earlier", "previously", "old name", "used to", "was called", "were called", "then called", "at the time", "was renamed", "until", "ended", "replaced", "took over", "now called", "is now", "are now", "ran from", "ran until"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG303",
        Name = "obsolete-name",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 5(1)(a), 12(1)",
        LawLink = LawPages.Article12,
        Summary = "A body or programme is called by a name it no longer has, or by a wrong form of its name.",
        Explanation = """
            ## Why it matters

            A reader cannot reach a body that no longer exists. Write the current name, or name the body with `body:` so
            that its name stays current. A former name may be told as history: in `note`, `detail`, `when` or `status`, in
            a text that also has the current name, or in one that says "formerly" or "until".

            ## Examples

            ```yaml bad
            sharing: We share information with NHS Digital and the Department of Work and Pensions.
            ```

            ```yaml good
            sharing: We share information with NHS England and the Department for Work and Pensions.
            ```

            ```yaml good
            sharing: We share information with NHS England. Until 2023 part of it was called NHS Digital.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var names = subject.Lexicon.Names;
        var found = new Dictionary<string, (DeadName Name, List<Origin> Places)>(StringComparer.Ordinal);
        var texts = subject.Prose.Where(text => !HistoryFields.Contains(text.Field.Name));
        foreach (var text in texts)
        {
            var folded = text.Folded;
            foreach (var (at, dead) in names.DeadIn(text.Folded))
            {
                if (Phrase.IndexIn(folded, dead.Instead, StringComparison.OrdinalIgnoreCase) >= 0
                    || (!dead.IsWrongForm && HistoryWords.Any(word => Phrase.IndexIn(folded, word, StringComparison.OrdinalIgnoreCase) >= 0)))
                {
                    continue;
                }
                if (!found.TryGetValue(dead.Text, out var entry))
                {
                    found.Add(dead.Text, entry = (dead, []));
                }
                entry.Places.Add(NoticeText.PlaceIn(text.Value, at, dead.Text.Length));
            }
        }
        return found.Values.Select(entry => Report(entry.Name, entry.Places)).Concat(DeadBodies(subject));
    }

    private Diagnostic Report(DeadName name, List<Origin> places) => Info.At(
        places[0],
        name.IsWrongForm
            ? $"“{name.Text}” is not the right form of the name “{name.Instead}”"
            : $"“{name.Text}” is a name of the past; today it is “{name.Instead}”",
        $"write “{name.Instead}”, or say that the old name is history") with
    {
        Related = [.. places.Skip(1).Take(4).Select(place => new Related(place, "here too"))],
        Suggested = Rewording.Words(places[0], name.Text, name.Instead),
        Corrections = [.. places.SelectMany(place => WordCorrection.Of(place, name.Text, name.Instead))],
    };

    /// <summary>Ids of the reference data that stand for a body which has ended.</summary>
    private IEnumerable<Diagnostic> DeadBodies(LintSubject subject)
    {
        foreach (var text in subject.Texts)
        {
            if (text.Field.Type is LawReferenceType { Table: "bodies" }
                && subject.Law.Find("bodies", text.Value.Text) is { } body
                && body.Scalar("valid_to")?.Day < subject.AsAt
                && LawBook.IsConfirmed(body)
                && NameList.Successor(subject.Law, body, subject.AsAt, "bodies") is { } successor)
            {
                yield return Info.At(
                    text.Value.Origin,
                    $"{body.Text("name")} ended on {body.Text("valid_to")}; {successor.Text("name")} took over",
                    $"write `body: {successor.Id}`") with
                {
                    Corrections = WordCorrection.Of(text.Value.Origin, body.Id, successor.Id),
                };
            }
        }
    }
}
