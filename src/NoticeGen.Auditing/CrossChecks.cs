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

    /// <summary>Characters within which an email after a mention may be the officer's.</summary>
    private const int Near = 300;

    private static readonly Regex Officer = new(
        @"data protection officer|\bdpo\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Two notices of one controller that give different addresses for its data protection officer.</summary>
    public static IEnumerable<Diagnostic> In(IReadOnlyList<AuditedFile> files)
    {
        if (files.Count < 2)
        {
            yield break;
        }
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

    /// <summary>The email that stands nearest after a mention of the officer, and is not the regulator's: a mention in a list of contents stands further off.</summary>
    private static PublishedFact? OfficerEmail(AuditedFile file)
    {
        var emails = file.Facts.Where(fact => fact.Kind == FactKind.Email && !fact.Value.EndsWith("ico.org.uk", StringComparison.Ordinal)).ToList();
        return Officer.Matches(file.Text!.Source.Text)
            .Select(match => (match.Index, Email: emails.Find(email => email.Place.Span.Start > match.Index && email.Place.Span.Start < match.Index + Near)))
            .Where(found => found.Email is not null)
            .OrderBy(found => found.Email!.Place.Span.Start - found.Index)
            .FirstOrDefault().Email;
    }
}
