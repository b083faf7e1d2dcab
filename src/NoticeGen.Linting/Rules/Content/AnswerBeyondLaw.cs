using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Content;

internal sealed partial class AnswerBeyondLaw : IWordRule
{
    /// <summary>A month, at its longest.</summary>
    private const int DaysToAnswer = 31;

    private const int DaysToAcknowledge = 30;

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly PhraseSet Asking = new("request", "requests", "copy of your", "copy of the information", "copy of what we hold", "for a copy", "get a copy", "send a copy", "send you a copy", "give you a copy", "have a copy", "see your information", "see what we hold", "subject access", "your rights", "your right");

    /// <summary>Other waits and other times: of keeping, and the two further months that Article 12(3) allows.</summary>
    private static readonly PhraseSet Otherwise = new(
        "keep", "kept", "keeps", "hold", "held", "retain", "retained", "store", "stored", "delete", "deleted", "destroy", "destroyed", "anonymised", "removed", "archived", "complex", "complicated", "extend", "extended", "extra", "further", "longer", "more time", "more months",
        "several requests", "many requests", "number of requests", "planning", "freedom of information", "refuse", "manifestly", "court");

    private static readonly PhraseSet Fair = new("free", "no charge", "no fee", "not charge", "further copies", "more copies", "extra copies", "additional copies", "unfounded", "excessive", "repeated", "certificate", "certificates", "plan", "plans", "map", "postage");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG130",
        Name = "answer-beyond-law",
        Band = Band.Content,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(3) and (5), DPA 2018 s.164A",
        InForceFrom = LawDays.DataProtection,
        Summary = "The notice takes longer to answer people, or asks more of them, than the law allows.",
        Explanation = """
            ## Why it matters

            A request is answered within one month, and two more where it is complex; it costs nothing, and needs no form
            and no more proof of who asks than there is doubt. A complaint is acknowledged within 30 days. A notice that
            says otherwise keeps people from asking.

            ## Examples

            ```yaml bad
            accuracy: We answer a request within 60 days.
            ```

            ```yaml bad
            accuracy: We charge £15 for a copy of your records.
            ```

            ```yaml bad
            accuracy: Your request must be made in writing.
            ```

            ```yaml good
            accuracy: We answer a request within one month, or within three months if it is complex.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var demands = Demands(subject).ToList();
        return demands.Concat(subject.Lexicon.WrittenFaults.In(Info, subject, demands.Select(found => found.Origin)));
    }

    private IEnumerable<Diagnostic> Demands(LintSubject subject)
    {
        foreach (var text in subject.Prose.Where(MayHold))
        {
            foreach (var (start, length) in Sentences.In(text.Folded))
            {
                var sentence = text.Folded.Substring(start, length);
                if (Fault(sentence, isAsking: Asking.IsIn(sentence) || IsAbout(text)) is var (at, count, what, help))
                {
                    yield return Info.At(text.Place(start + at, count), $"“{text.Value.Text.Substring(start + at, count)}” {what}", help);
                }
            }
        }
    }

    private static bool MayHold(NoticeText text) => IsAbout(text) || MayHold(text.Folded);

    /// <summary>Whether the heading above it tells of asking.</summary>
    private static bool IsAbout(NoticeText text) => text.Field.Name == "body" && text.Owner.Text("heading") is { } heading && Asking.IsIn(heading);

    private static bool MayHold(string folded) => Asking.IsIn(folded) || folded.Contains("acknowledge", StringComparison.OrdinalIgnoreCase);

    private static (int At, int Length, string What, string Help)? Fault(string sentence, bool isAsking)
    {
        if (isAsking)
        {
            if (Time().Match(sentence) is { Success: true } time && Days(time) > DaysToAnswer && Days(time) != FortyDays && Answering().IsMatch(sentence) && !Otherwise.IsIn(sentence))
            {
                return (time.Index, time.Length, "is longer than the month that the law gives for an answer", "write “within one month”");
            }
            if (Asking.IsIn(sentence) && Fee().Match(sentence) is { Success: true } fee && !Fair.IsIn(sentence))
            {
                return (fee.Index, fee.Length, "is a fee, and people may use their rights free of charge", "say that it is free");
            }
            if (Form().Match(sentence) is { Success: true } form)
            {
                return (form.Index, form.Length, "asks for a form that the law does not ask for: a request counts however it is made", "offer the form, and say that people may ask in any way");
            }
            if (Proofs().Match(sentence) is { Success: true } proofs)
            {
                return (proofs.Index, proofs.Length, "asks for more than the law lets you ask of everyone (UK GDPR Art 12(6))", "ask for proof only where there is doubt who asks");
            }
        }
        if (Time().Match(sentence) is { Success: true } wait && Days(wait) > DaysToAcknowledge + (wait.Groups["unit"].Value.StartsWith("month", StringComparison.OrdinalIgnoreCase) ? 1 : 0) && Acknowledging().IsMatch(sentence))
        {
            return (wait.Index, wait.Length, "is longer than the 30 days within which a complaint must be acknowledged", "write “within 30 days”");
        }
        return null;
    }

    /// <summary>The time of the law before 2018, which is reported as such.</summary>
    private const double FortyDays = 40;

    private static double Days(Match time)
    {
        var written = time.Groups["number"].Value;
        var number = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Numbers, written.ToLowerInvariant());
        return number * time.Groups["unit"].Value.ToLowerInvariant()[0] switch { 'm' => 31.0, 'w' => 7.0, _ => time.Groups["working"].Success ? 7.0 / 5 : 1.0 };
    }

    [GeneratedRegex(@"\b(?<number>[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:calendar |(?<working>working |business ))?(?<unit>days?|weeks?|months?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:answer|reply|respond|response|takes?|within|deal with|provide it|send it)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answering();

    [GeneratedRegex(@"\backnowledg\w*\b.*\bcomplaints?\b|\bcomplaints?\b.*\backnowledg", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acknowledging();

    [GeneratedRegex(@"£\s?[0-9]+(?:\.[0-9]{2})?|\bmust pay\b", RegexOptions.CultureInvariant)]
    private static partial Regex Fee();

    [GeneratedRegex(@"\bmust (?:always )?(?:be (?:made |put |sent )?in writing|put (?:it|your request|this) in writing|(?:write|apply|ask|come) (?:to us )?(?:in writing|by post|by letter|in person)|(?:complete|fill in|use) (?:the|our|this|a)(?: [\w'-]+){0,4} form)\b|\bonly accept requests\b[^.]*\b(?:form|writing|post)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:two|three|2|3) (?:forms|proofs|pieces|documents|kinds|types) of (?:id|identification|identity|proof|who you are)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proofs();
}
