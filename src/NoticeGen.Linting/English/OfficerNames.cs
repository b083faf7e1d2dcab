using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NoticeGen.Linting.English;

/// <summary>
/// Names of people in running text who are given as an officer to turn to: "our Data Protection Officer is Jane Smith". What
/// may be the name of a firm, a building or a place counts only with a title or a first name that is known.
/// </summary>
internal static partial class OfficerNames
{
    private const string Role =
        @"(?:Data Protection (?:Officer|Lead|Manager|Adviser|Advisor)|DPO|Caldicott Guardian|Senior Information Risk Owner|SIRO|Information Governance (?:Officer|Manager|Lead)|Practice Manager|(?:Parish |Town )?Clerk)\b";

    private const string Name = @"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z'’-]+(?: \([A-Z][a-z]+\))?(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'’-]+){1,2}";

    private const string End = @"(?=\s*(?:$|[.,;:)(\n]|[–-] |(?:on|at|by|via|and|who|can|may|will|is|tel|telephone|email|using|through|of)\b))";

    private static readonly FrozenSet<string> FirstNames = FrozenSet.ToFrozenSet(
        ("Adam Adrian Alan Alex Alexander Alexandra Alice Alison Amanda Amy Andrea Andrew Andy Angela Ann Anna Anne Anthony Barbara Ben Benjamin Beth Brian Bruce Carl Carol Caroline Catherine Charles Charlotte Chris Christina "
        + "Christine Christopher Claire Clare Colin Craig Daniel Darren Dave David Dawn Dean Deborah Debbie Denise Derek Diane Donna Dominic Edward Eleanor Elizabeth Emily Emma Eric Fiona Frances Gareth Gary Gavin Geoff George Gemma Gill Gillian Glenn "
        + "Graham Gwen Hannah Harry Heather Helen Henry Howard Hugh Ian Imran Jack Jacqueline James Jane Janet Jason Jean Jennifer Jenny Jeremy Jessica Jill Joan Joanna Joanne John Jonathan Joseph Joyce Judith Julia Julian Julie Karen Kate Katherine Kathryn Keith "
        + "Kelly Kenneth Kerry Kevin Kim Kirsty Laura Lauren Lee Leslie Linda Lisa Liz Louise Lucy Lynn Malcolm Margaret Maria Marie Marion Mark Martin Mary Matthew Maureen Michael Michelle Mike Mohammed Muhammad Natalie Neil Nicholas Nick Nicola Nigel Norman Oliver Pat Patricia Patrick "
        + "Paul Paula Pauline Penny Peter Philip Phil Rachel Raj Rebecca Richard Rob Robert Robin Roger Ronald Rosemary Ross Roy Russell Ruth Ryan Sally Sam Samantha Sandra Sarah Scott Sean Sharon Sheila Shirley Simon Sophie Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Tania Teresa Terry "
        + "Thomas Tim Timothy Tina Tom Tony Tracey Tracy Trevor Valerie Vanessa Victoria Vivien Wayne Wendy William Yvonne Zoe").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The names in a block of a text.</summary>
    /// <param name="before">The block before it, which may be the line that names the role.</param>
    public static IEnumerable<(int At, int Length)> In(string text, string before)
    {
        var found = false;
        foreach (var match in AfterRole().Matches(text).Concat(BeforeRole().Matches(text)).Concat(BesideRole().Matches(text)).DistinctBy(match => match.Groups["name"].Index))
        {
            var name = match.Groups["name"];
            if (PersonNames.IsPerson(name.Value, "") && (!match.Groups["loose"].Success || IsKnown(name.Value)))
            {
                found = true;
                yield return (name.Index, name.Length);
            }
        }
        var isUnderRole = RoleAlone().IsMatch(before);
        if (!found && isUnderRole && Alone().Match(text) is { Success: true } alone
            && PersonNames.IsPerson(alone.Groups["name"].Value, "") && (alone.Groups["label"].Success || IsKnown(alone.Groups["name"].Value)))
        {
            found = true;
            yield return (alone.Groups["name"].Index, alone.Groups["name"].Length);
        }
        if (!found && (isUnderRole || AnyRole().IsMatch(text)))
        {
            foreach (Match mailbox in Mailbox().Matches(text))
            {
                var owner = $"{Capital(mailbox.Groups["first"].Value)} {Capital(mailbox.Groups["last"].Value)}";
                if ((FirstNames.Contains(mailbox.Groups["first"].Value) || text.Contains(owner, StringComparison.Ordinal)) && PersonNames.IsPerson(owner, ""))
                {
                    yield return (mailbox.Index, mailbox.Length);
                }
            }
        }
    }

    private static bool IsKnown(string name) => name.Split(' ') is [var first, ..] && (FirstNames.Contains(first) || first.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr");

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    [GeneratedRegex(@"\b" + Role + @"(?: \((?:the )?[""'“]?DPO[""'”]?\))?(?: (?:for|of|at) [^.,:;\n(]{2,50}?)?(?:(?: is|:)(?: currently| called| named)?| (?:named|called)|(?<loose>,| ?[–-]| \()) ?(?<name>" + Name + ")" + End, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AfterRole();

    /// <summary>A title or a known first name straight after the role, as where a line breaks between them.</summary>
    [GeneratedRegex(@"\b" + Role + @"(?: \(DPO\))?[ ,:\n]{1,2}(?<loose>)(?<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )[A-Z][a-z'’-]+(?: \([A-Z][a-z]+\))?(?: [A-Z][a-z'’-]+)?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BesideRole();

    [GeneratedRegex(@"(?<![\w’'] |\w)(?<name>" + Name + @")(?: is(?: also)?| acts as|(?<loose>,| [–-]| \()) ?(?:our|the|its|your|a|acting|interim|Council’s|Council's|council’s|council's|school’s|school's|practice’s|practice's| )*(?<= |\()" + Role, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeRole();

    [GeneratedRegex(Role + @"(?: \((?:the )?DPO\))?[^.@\w]*(?:(?:is|are|(?:contact )?details(?: are)?)[^.@\w]*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RoleAlone();

    [GeneratedRegex(@"^\W*(?<label>(?:[Cc]ontact )?[Nn]ame:? ?)?(?<name>" + Name + @")(?:$|[,\n])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b" + Role, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyRole();

    [GeneratedRegex(@"\b(?<first>[a-z]{2,20})[._](?<last>[a-z]{2,30})@[\w.-]+\w", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mailbox();
}
