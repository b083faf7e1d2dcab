using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class TelephoneInvalid : IWordRule
{
    private static readonly PhraseSet Regulator = new("ICO", "Information Commissioner", "Information Commissioner's Office", "Information Commission");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG314",
        Name = "telephone-invalid",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(1)(a) and (b)",
        Summary = "A telephone number cannot exist in the United Kingdom.",
        Explanation = """
            ## Why it matters

            A digit too few or too many, and nobody answers. Numbers are compared with the ranges of the national
            numbering plan: only some areas have numbers of ten digits. Where no range is known for the first digits, this
            is a warning. A number that is the regulator's but for one digit was mistyped.

            ## Examples

            ```yaml bad
            formats:
              offered: [large print]
              contact:
                phone: 01632 960 0
                email: formats@northtown.example
            ```

            ```yaml bad
            accuracy: Ring us on 0345 140 08 if something is wrong.
            ```

            ```yaml bad
            accuracy: You can ring the Information Commissioner's Office on 0303 123 1131.
            ```

            ```yaml good
            formats:
              offered: [large print]
              contact:
                phone: 01632 960 003
                email: formats@northtown.example
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var (origin, number) in subject.Telephones)
        {
            var range = subject.Lexicon.Telephones.RangeOf(number.Digits);
            if (range is null)
            {
                yield return Info.At(origin, $"no telephone number of the United Kingdom begins like “{number.Written}”", "correct it, or write numbers of other countries with +") with
                {
                    Severity = Severity.Warning,
                };
            }
            else if (!range.Allows(number.Digits.Length))
            {
                yield return Info.At(
                    origin,
                    $"“{number.Written}” has {number.Digits.Length} digits; numbers that begin with {range.Prefix} have {range.Lengths}",
                    "correct it");
            }
            else if (NearRegulator(subject, number.Digits) is { } meant)
            {
                var isNamed = subject.Texts.Any(text => text.Value.Origin.Source == origin.Source && text.Value.Origin.Span.Start <= origin.Span.Start && origin.Span.End <= text.Value.Origin.Span.End && Regulator.IsIn(text.Folded));
                yield return Info.At(origin, $"“{number.Written}” is {meant}, the number of the regulator, but for a slip", $"write {meant}, if it is meant") with
                {
                    Severity = isNamed ? Info.Severity : Severity.Warning,
                    Confidence = isNamed ? Confidence.Certain : Confidence.Likely,
                    Suggested = Rewording.Words(origin, number.Written, meant),
                    SuggestedIf = "if the regulator is meant, write this",
                };
            }
        }
    }

    /// <summary>The regulator's helpline, where a number has one digit other than it or two that changed places; null for a number that any regulator has.</summary>
    private static string? NearRegulator(LintSubject subject, string digits)
    {
        if (subject.Law.Find("regulators", subject.Notice.RegulatorId) is null || subject.Law.Regulator(subject.Notice.RegulatorId, subject.AsAt).Telephone is not { } helpline)
        {
            return null;
        }
        var known = Disagreement.DigitsOf(helpline.Text);
        return IsSlip(digits, known) && !subject.Law.Table("regulators").SelectMany(regulator => regulator.Records("telephones")).Any(phone => Disagreement.DigitsOf(phone.Text("number") ?? "") == digits)
            ? helpline.Text
            : null;
    }

    private static bool IsSlip(string written, string meant)
    {
        if (written.Length != meant.Length || written == meant)
        {
            return false;
        }
        var first = 0;
        while (written[first] == meant[first])
        {
            first++;
        }
        return written.AsSpan(first + 1).SequenceEqual(meant.AsSpan(first + 1))
            || (first + 1 < written.Length && written[first] == meant[first + 1] && written[first + 1] == meant[first] && written.AsSpan(first + 2).SequenceEqual(meant.AsSpan(first + 2)));
    }
}
