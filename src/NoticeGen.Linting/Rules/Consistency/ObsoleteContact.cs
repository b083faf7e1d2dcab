using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Names;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ObsoleteContact : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG304",
        Name = "obsolete-contact",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 13(2)(d), 14(2)(e)",
        LawLink = LawPages.RegulatorComplaints,
        Summary = "A telephone number, address or page of the regulator is out of date.",
        Explanation = """
            ## Why it matters

            Someone who wants to complain meets a dead line. The regulator's details come from the reference data, so a
            notice need not hold them at all. Where nobody has confirmed that a detail is dead, this is a warning.

            ## Examples

            ```yaml bad
            accuracy: You can raise a concern at https://ico.org.uk/concerns/ about wrong information.
            ```

            ```yaml good
            accuracy: You can raise a concern with the Information Commissioner about wrong information.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var obsolete = subject.Lexicon.ObsoleteContacts;
        foreach (var text in subject.Texts.Where(text => text.IsPrinted))
        {
            var folded = text.Folded;
            if (!obsolete.MayStandIn(folded))
            {
                continue;
            }
            foreach (var entry in obsolete.Entries)
            {
                // A published page cannot be asked to print an address that nobody knows yet.
                if ((subject.IsPublished && MayBeRight(entry)) || PlaceOf(folded, entry) is not var (at, length))
                {
                    continue;
                }
                var place = NoticeText.PlaceIn(text.Value, at, length);
                yield return Info.At(
                    place,
                    MayBeRight(entry)
                        ? $"“{entry.Text("text")}” may be out of date: nobody knows a newer address yet"
                        : $"“{entry.Text("text")}” is out of date{Doubt.Of(entry)}",
                    entry.Text("instead") is not { } instead ? "take it out"
                        : instead.Contains(' ', StringComparison.Ordinal) && entry.Text("kind") is "address" or "email" ? char.ToLowerInvariant(instead[0]) + instead[1..].TrimEnd('.')
                        : $"write “{instead}”") with
                {
                    // An old page leads to the new one, and a name is known by its old form; an old number leads nowhere.
                    Severity = MayBeRight(entry) ? Severity.Note : LawBook.IsConfirmed(entry) && entry.Text("kind") is not ("url" or "name") ? Info.Severity : Severity.Warning,
                    Corrections = CorrectionOf(place, entry),
                };
                break;
            }
        }
    }

    /// <summary>An address that the regulator is known to leave, and of which nobody has confirmed that it has.</summary>
    private static bool MayBeRight(Record entry) => entry.Text("kind") == "address" && !LawBook.IsConfirmed(entry);

    /// <summary>A page or a number has one right form; an address is for a person to write.</summary>
    private static ImmutableArray<TextEdit> CorrectionOf(Origin place, Record entry) =>
        !LawBook.IsConfirmed(entry) || entry.Text("instead") is not { } instead || entry.Text("kind") == "address" ? []
            : ObsoleteContactList.IsNumber(entry) || entry.Text("kind") == "url" ? WordCorrection.Of(place, Phrase.Fold(place.Excerpt), instead)
            : WordCorrection.Of(place, entry.Text("text")!, instead);

    private static (int At, int Length)? PlaceOf(string folded, Record entry)
    {
        var sought = entry.Text("text")!;
        if (ObsoleteContactList.IsNumber(entry))
        {
            return FindDigits(folded, ObsoleteContactList.Digits(sought));
        }
        var at = Phrase.IndexIn(folded, sought, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : entry.Text("kind") == "url" ? WholeAddress(folded, at, sought.Length) : (at, sought.Length);
    }

    /// <summary>The whole web address around a part of it, without the full stop or bracket that ends its sentence.</summary>
    private static (int At, int Length) WholeAddress(string text, int at, int length)
    {
        var end = at + length;
        while (at > 0 && IsOfAddress(text[at - 1]))
        {
            at--;
        }
        while (end < text.Length && IsOfAddress(text[end]))
        {
            end++;
        }
        return (at, text.AsSpan(at, end - at).TrimEnd(".,:;?").Length);
    }

    private static bool IsOfAddress(char c) => char.IsAsciiLetterOrDigit(c) || "/:.,;-_~?=&#%+".Contains(c, StringComparison.Ordinal);

    /// <summary>The stretch of a text that holds these digits in a row, with nothing but spaces and hyphens between them.</summary>
    private static (int At, int Length)? FindDigits(string text, string digits)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] != digits[0] || (start > 0 && char.IsAsciiDigit(text[start - 1])))
            {
                continue;
            }
            int at = start, matched = 0;
            while (at < text.Length && matched < digits.Length && (text[at] == digits[matched] || text[at] is ' ' or '-'))
            {
                matched += text[at] == digits[matched] ? 1 : 0;
                at++;
            }
            if (matched == digits.Length && (at == text.Length || !char.IsAsciiDigit(text[at])))
            {
                return (start, at - start);
            }
        }
        return null;
    }
}
