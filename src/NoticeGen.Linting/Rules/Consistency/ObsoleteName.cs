using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Names;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ObsoleteName : IWordRule
{
    /// <summary>Fields where a former name may be told for its own sake.</summary>
    private static readonly string[] HistoryFields = ["note", "detail", "status", "when"];

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
        var found = new Dictionary<string, List<FoundName>>(StringComparer.Ordinal);
        var texts = subject.Prose.Where(text => !HistoryFields.Contains(text.Field.Name));
        foreach (var text in texts)
        {
            var folded = text.Folded;
            foreach (var (at, dead) in names.DeadIn(folded))
            {
                if (dead.IsOfNorthernIreland && subject.Lexicon.NorthernIreland?.IsMatch(subject.WholeText.Words) == true)
                {
                    continue;
                }
                if (!dead.IsWrongForm && (HasCurrentName(folded, dead) || History.IsTold(folded) || History.IsTold(folded, at, dead.Until)))
                {
                    continue;
                }
                if (!found.TryGetValue(dead.Of, out var places))
                {
                    found.Add(dead.Of, places = []);
                }
                places.Add(new FoundName(dead, NoticeText.PlaceIn(text.Value, at, dead.Text.Length), !History.IsPossible(folded, at)));
            }
        }
        return found.Values.Select(Report).Concat(DeadBodies(subject));
    }

    /// <summary>Whether the name of today stands beside the old one, which may have it in itself: "Department for Education and Skills".</summary>
    private static bool HasCurrentName(string folded, DeadName dead) =>
        dead.Fault != NameFault.Ended
        && Phrase.IndexIn(folded.Replace(dead.Text, "", StringComparison.Ordinal), dead.Instead, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The same name in all its forms is one finding.</summary>
    private Diagnostic Report(List<FoundName> found)
    {
        var (name, place, _) = found[0];
        return Info.At(place, Message(name), Advice(name)) with
        {
            Severity = IsOfSigns(name) ? Severity.Note : Info.Severity,
            Related = [.. found.Skip(1).Take(4).Select(other => new Related(other.Place, "here too"))],
            Suggested = name.Fault == NameFault.Ended ? [] : Rewording.Words(place, name.Text, name.Instead),
            Corrections = [.. found
                .Where(other => other.Name.IsWrongForm || (other.Name.Fault == NameFault.Renamed && other.IsOfToday))
                .SelectMany(other => WordCorrection.Of(other.Place, other.Name.Text, other.Name.Instead))],
        };
    }

    /// <summary>Whether it differs from the right form in "&amp;" or a comma alone, which misleads nobody.</summary>
    private static bool IsOfSigns(DeadName name) => name.Fault == NameFault.WrongForm && Plain(name.Text) == Plain(name.Instead);

    private static string Plain(string name) =>
        name.Replace(" & ", " and ", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private static string Message(DeadName name) => name.Fault switch
    {
        NameFault.WrongForm => $"“{name.Text}” is not the right form of the name “{name.Instead}”",
        NameFault.Renamed => $"“{name.Text}” is a name of the past; today it is “{name.Instead}”",
        NameFault.Replaced => $"“{name.Text}” is a name of the past; “{name.Instead}” took over",
        _ => $"“{name.Text}” is a name of the past: it has ended",
    } + (name.IsConfirmed ? "" : Doubt.Unconfirmed);

    private static string Advice(DeadName name) => name.Fault == NameFault.Ended
        ? name.Instead
        : $"write “{name.Instead}”{(name.Fault == NameFault.Replaced ? ", if it does today what you tell of" : "")}, or say that the old name is history";

    /// <param name="IsOfToday">Nothing in the sentence hints that it speaks of the past.</param>
    private sealed record FoundName(DeadName Name, Origin Place, bool IsOfToday);

    /// <summary>Ids of the reference data that stand for a body which has ended.</summary>
    private IEnumerable<Diagnostic> DeadBodies(LintSubject subject)
    {
        foreach (var text in subject.Texts)
        {
            if (text.Field.Type is LawReferenceType { Table: "bodies" }
                && subject.Law.Find("bodies", text.Value.Text) is { } body
                && body.Scalar("valid_to")?.Day < subject.AsAt
                && (LawBook.IsConfirmed(body) || body.Has("instead")))
            {
                var successor = subject.Law.Successor("bodies", body, subject.AsAt);
                if (successor is null && subject.Law.LastAdvice("bodies", body) is null)
                {
                    continue;
                }
                yield return Info.At(
                    text.Value.Origin,
                    $"{body.Text("name")} ended {LawBook.When(body, "valid_to")}" + (successor is null ? "" : $"; {successor.Text("name")} took over"),
                    successor is null ? subject.Law.LastAdvice("bodies", body) : $"write `body: {successor.Id}`, if it does today what you tell of") with
                {
                    Suggested = successor is null ? [] : Rewording.Whole(text.Value.Origin, successor.Id),
                };
            }
        }
    }
}
