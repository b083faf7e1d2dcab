using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>Compares the notices of one controller with each other.</summary>
public static class CrossChecks
{
    private static readonly Regex Body = new(
        @"\b([A-Z][a-z]+ ){1,3}(Council|Children's Trust)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Officer = new(
        @"data protection officer|\bdpo\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Two notices of one controller that give different addresses for its data protection officer.</summary>
    public static IEnumerable<Diagnostic> In(IReadOnlyList<AuditedFile> files)
    {
        var officers = files.Where(file => file.Text is not null)
            .Select(file => (File: file, Controller: ControllerOf(file.Text!), Email: OfficerEmail(file)))
            .Where(entry => entry is { Controller: not null, Email: not null });
        foreach (var group in officers.GroupBy(entry => entry.Controller, StringComparer.Ordinal))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(other => other.Email!.Value != first.Email!.Value).DistinctBy(other => other.Email!.Value))
            {
                yield return AuditProblems.Contradiction.At(
                    other.Email!.Place,
                    $"two notices of {group.Key} give different addresses for the data protection officer",
                    "find out which one is right, and give it in every notice") with
                {
                    Related = [new Related(first.Email!.Place, "and here")],
                };
            }
        }
    }

    /// <summary>The council or trust that a notice names most; the first of those named alike.</summary>
    private static string? ControllerOf(PublishedText text)
    {
        var words = new MatchedText(text).Text;
        return Body.Matches(words).Select(match => match.Value)
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()?.Key;
    }

    /// <summary>The email that stands nearest after the officer's name, and is not the regulator's.</summary>
    private static PublishedFact? OfficerEmail(AuditedFile file)
    {
        var text = file.Text!.Source.Text;
        foreach (Match match in Officer.Matches(text))
        {
            var email = file.Facts.FirstOrDefault(fact =>
                fact.Kind == FactKind.Email && fact.Place.Span.Start > match.Index && fact.Place.Span.Start < match.Index + 300
                && !fact.Value.EndsWith("ico.org.uk", StringComparison.Ordinal));
            if (email is not null)
            {
                return email;
            }
        }
        return null;
    }
}
