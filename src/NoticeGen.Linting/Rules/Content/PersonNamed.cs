using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class PersonNamed : IWordRule
{
    private const string WriteRole = "write the role or the team instead; if it is one, say so in a comment that ignores this rule";

    /// <summary>Characters of the title of a post; a longer one is that of a page.</summary>
    private const int LongestTitle = 60;

    public RuleInfo Info { get; } = new()
    {
        Code = "NG125",
        Name = "person-named",
        Band = Band.Content,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13(1)(b), 37(7)",
        Summary = "A contact is the name of a person, who may leave.",
        Explanation = """
            ## Why it matters

            The law asks for contact details, not for a name. A name goes stale on the day its bearer leaves, in every
            copy of the notice. A role and a shared mailbox stay right.

            ## Examples

            ```yaml bad
            dpo:
              title: Data Protection Officer
              contact:
                name: Jane Smith
                address: [Town Hall, 1 High Street, Northtown, NT1 1AB]
                email: dpo@northtown.example
            ```

            ```yaml bad
            owner: Mr A. Jones
            ```

            ```yaml bad
            accuracy: If something is wrong, ring Jane on 01632 960 001.
            ```

            ```yaml good
            dpo:
              title: Data Protection Officer
              contact:
                name: Information Governance team
                address: [Town Hall, 1 High Street, Northtown, NT1 1AB]
                email: dpo@northtown.example
            ```
            """,
    };

    /// <summary>A person who is named in several places is one finding.</summary>
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var people = new List<(HashSet<string> Names, List<Diagnostic> Findings)>();
        foreach (var finding in Named(subject))
        {
            var names = NamesIn(finding.Origin.Excerpt);
            if (people.Find(person => person.Names.Overlaps(names)).Findings is { } known)
            {
                known.Add(finding);
            }
            else
            {
                people.Add((names, [finding]));
            }
        }
        return people.Select(person => person.Findings[0] with
        {
            Related = [.. person.Findings.Skip(1).Select(finding => new Related(finding.Origin, "and here"))],
        });
    }

    private IEnumerable<Diagnostic> Named(LintSubject subject)
    {
        var controller = subject.Notice.ControllerName;
        var above = "";
        for (var i = 0; i < subject.Texts.Length; i++)
        {
            var text = subject.Texts[i];
            var below = i + 1 < subject.Texts.Length ? subject.Texts[i + 1].Value.Text : "";
            if (IsContactName(text, subject) && PersonNames.IsPerson(text.Value.Text, controller))
            {
                yield return Info.At(text.Value.Origin, $"“{text.Value.Text}” looks like the name of a person", WriteRole) with
                {
                    Suggested = Rewording.Whole(text.Value.Origin, "[insert the role or the team]"),
                };
            }
            else if (text.IsWords && text.IsPrinted && (PersonNames.Named(text.Value.Text, controller) ?? (subject.IsPublished ? PersonNames.NamedBelow(above, text.Value.Text, controller) ?? PersonNames.NamedAbove(text.Value.Text, below, controller) : null)) is var (at, length))
            {
                yield return Info.At(text.Place(at, length), $"“{text.Value.Text.Substring(at, length)}” looks like the name of a person", WriteRole);
            }
            above = text.Value.Text;
        }
        foreach (var (origin, address) in EmailAddresses.In(subject))
        {
            if (PersonNames.IsMailboxOfPerson(address[..Math.Max(0, address.LastIndexOf('@'))]))
            {
                yield return Info.At(origin, $"“{address}” looks like the mailbox of a person", "give a shared mailbox of the role or the team; if it is one, say so in a comment that ignores this rule");
            }
        }
    }

    /// <summary>The names by which one person is known again: no initials, no forms of address, nothing after an @.</summary>
    private static HashSet<string> NamesIn(string excerpt) =>
        excerpt.Split('@')[0].Split([' ', '.', '_', '-', ',', '(', ')', ':', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2 && PersonNames.IsOwnWord(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsContactName(NoticeText text, LintSubject subject) => text.Field.Name switch
    {
        "name" => text.Owner.Type == NoticeSchema.Contact,
        "owner" => true,
        "title" => text.Value.Text.Length < LongestTitle && text.Owner != subject.Notice.Fields,
        _ => false,
    };
}
