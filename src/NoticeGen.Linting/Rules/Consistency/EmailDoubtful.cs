using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class EmailDoubtful : IWordRule
{
    /// <summary>Mailboxes that anyone can open.</summary>
    private static readonly string[] Webmail =
        ["gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.co.uk", "yahoo.com", "yahoo.co.uk", "btinternet.com", "aol.com", "icloud.com"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG313",
        Name = "email-doubtful",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(1)(a) and (b)",
        Summary = "An email address cannot work, or is not one of a public body.",
        Explanation = """
            ## Why it matters

            A message to a mistyped address reaches nobody, or somebody else. A private mailbox of a webmail service is
            no place for requests about personal information.

            ## Examples

            ```yaml bad
            formats:
              offered: [large print]
              contact:
                phone: 01632 960 003
                email: northtown.formats@gmail.com
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
        var addresses = EmailAddresses.In(subject).ToList();
        var domains = addresses.CountBy(found => DomainOf(found.Address), StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (origin, address) in addresses)
        {
            var domain = DomainOf(address);
            if (Fault(address, domain) is { } fault)
            {
                yield return Info.At(origin, $"“{address}” cannot be an email address: {fault}", "correct it");
            }
            else if (Webmail.Contains(domain.ToLowerInvariant(), StringComparer.Ordinal))
            {
                yield return Info.At(origin, $"“{address}” is a mailbox that anyone can open", "use a shared mailbox of the authority");
            }
            else if (domains.Find(other => other.Value > 1 && IsMistyped(domain, other.Key)).Key is { } meant && domains.Exists(own => own.Value == 1 && own.Key.Equals(domain, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Info.At(origin, $"“{domain}” is one letter away from “{meant}”, where the other addresses of the notice are", "correct it, if it is mistyped") with
                {
                    Confidence = Confidence.Likely,
                };
            }
            else if (IsOfAnotherBody(domain, domains, subject))
            {
                yield return Info.At(origin, $"“{address}” is at a domain of which the notice names no body: its other addresses are elsewhere", "ask whose mailbox it is; name that body, or give one of your own") with
                {
                    Severity = Severity.Note,
                    Confidence = Confidence.Ask,
                };
            }
        }
    }

    /// <summary>
    /// A public body's domain that stands alone among addresses of another one, and whose name the notice does not spell: "northtown" of
    /// northtown.gov.uk. Short names are most often initials.
    /// </summary>
    private static bool IsOfAnotherBody(string domain, List<KeyValuePair<string, int>> domains, LintSubject subject)
    {
        const int shortest = 7;
        var host = domain.ToLowerInvariant();
        if (!PublicEndings.Any(ending => host.EndsWith(ending, StringComparison.Ordinal)) || domains.Find(own => own.Key.Equals(domain, StringComparison.OrdinalIgnoreCase)).Value > 1
            || !domains.Exists(other => other.Value > 1 && Registered(other.Key) != Registered(host)))
        {
            return false;
        }
        var name = Registered(host);
        return name.Length >= shortest && !domains.Exists(other => other.Value > 1 && Registered(other.Key) == name)
            && !subject.Prose.Any(text => string.Concat(text.Folded.Where(char.IsAsciiLetter)).Contains(name, StringComparison.OrdinalIgnoreCase) && !text.Folded.Contains("@" + domain, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] PublicEndings = [".gov.uk", ".nhs.uk", ".police.uk", ".gov.wales", ".gov.scot", ".example"];

    /// <summary>The name of a body in its domain: "northtown" of "mail.northtown.gov.uk" and of "northtown.example".</summary>
    private static string Registered(string domain)
    {
        var ending = Array.Find(PublicEndings, end => domain.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        var rest = domain[..^(ending?.Length ?? 0)];
        return ending is null ? domain.ToLowerInvariant() : string.Concat(rest[(rest.LastIndexOf('.') + 1)..].ToLowerInvariant().Where(char.IsAsciiLetter));
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    /// <summary>Whether one letter is lost, added, another, or has changed places with the next; in short domains that may be two bodies.</summary>
    private static bool IsMistyped(string domain, string other)
    {
        const int shortest = 8;
        if (domain.Length < shortest || Math.Abs(domain.Length - other.Length) > 1 || domain.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        var (a, b) = (domain.ToLowerInvariant(), other.ToLowerInvariant());
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }
        var (left, right) = (a[start..], b[start..]);
        return left.Length == right.Length
            ? left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..])
            : left.Length > right.Length ? left[1..] == right : left == right[1..];
    }

    private static string? Fault(string address, string domain) =>
        address.Any(char.IsWhiteSpace) ? "it holds a space"
        : address.Count(character => character == '@') != 1 ? "it needs one @"
        : address.Contains("..", StringComparison.Ordinal) ? "it has two full stops in a row"
        : address[0] == '.' || address.Contains(".@", StringComparison.Ordinal) ? "a full stop stands at an end"
        : !domain.Contains('.', StringComparison.Ordinal) || domain[^1] == '.' || domain[0] == '.' ? "what stands after the @ is no domain"
        : domain.EndsWith(".gov", StringComparison.OrdinalIgnoreCase) || domain.EndsWith(".uk.com", StringComparison.OrdinalIgnoreCase) || domain.EndsWith(".gov.ku", StringComparison.OrdinalIgnoreCase) ? "its ending is not one of a council"
        : null;
}
