using System.Globalization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>How many findings of each severity there are, and in how many notices they were looked for.</summary>
public sealed record ReportSummary(int Errors, int Warnings, int Notes, int Notices)
{
    /// <summary>How many of them ask the authority to confirm something.</summary>
    public int Questions { get; init; }

    public int Findings => Errors + Warnings + Notes;

    /// <summary>The same with further findings in the same notices.</summary>
    public ReportSummary With(ReportSummary more) => this with
    {
        Errors = Errors + more.Errors,
        Warnings = Warnings + more.Warnings,
        Notes = Notes + more.Notes,
        Questions = Questions + more.Questions,
    };

    public static ReportSummary Of(IEnumerable<Diagnostic> diagnostics, int notices)
    {
        int errors = 0, warnings = 0, notes = 0, questions = 0;
        foreach (var diagnostic in diagnostics)
        {
            questions += diagnostic.Rule.IsQuestion ? 1 : 0;
            switch (diagnostic.Severity)
            {
                case Severity.Error:
                    errors++;
                    break;
                case Severity.Warning:
                    warnings++;
                    break;
                default:
                    notes++;
                    break;
            }
        }
        return new ReportSummary(errors, warnings, notes, notices) { Questions = questions };
    }

    /// <summary>"2 errors, 1 warning in 5 notices"; "3 warnings, 2 of them to confirm, in 5 notices".</summary>
    public override string ToString() =>
        $"{Counts}{(Questions == 0 ? "" : $", {Questions.ToString("N0", CultureInfo.InvariantCulture)} of them to confirm,")} in {Count(Notices, "notice")}";

    /// <summary>"2 errors, 1 warning", or "nothing to report".</summary>
    public string Counts
    {
        get
        {
            var parts = new List<string>(3);
            AddTo(parts, Errors, "error");
            AddTo(parts, Warnings, "warning");
            AddTo(parts, Notes, "note");
            return parts.Count == 0 ? "nothing to report" : string.Join(", ", parts);
        }
    }

    /// <summary>"1 notice", "2 notices".</summary>
    public static string Count(int number, string noun) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    private static void AddTo(List<string> parts, int number, string noun)
    {
        if (number > 0)
        {
            parts.Add(Count(number, noun));
        }
    }

    /// <summary>The first ten names, and how many more there are.</summary>
    public static string Named(IReadOnlyCollection<string> names)
    {
        const int Most = 10;
        return string.Join(", ", names.Take(Most)) + (names.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - Most} more") : "");
    }
}
