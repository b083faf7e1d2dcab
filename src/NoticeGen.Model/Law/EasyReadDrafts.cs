using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Records;

namespace NoticeGen.Law;

/// <summary>A row of Easy Read that a person still has to look at.</summary>
public sealed record DraftRow(string Words, string Picture);

/// <summary>
/// First Easy Read words for an item of a notice: from the reference data where it knows the fact, else made from the fact
/// itself. They are a help for the writer and never published unseen.
/// </summary>
public static partial class EasyReadDrafts
{
    private const string AnyPicture = "information";

    /// <summary>What names of bodies begin with too, and what is no part of them.</summary>
    private static readonly ImmutableArray<string> CommonFirstWords = ["Your ", "Our ", "Other ", "The "];

    /// <param name="list">The field that holds the item: <c>data</c>, <c>recipients</c>, <c>retention</c> …</param>
    public static ImmutableArray<DraftRow> For(LawBook law, string list, Record item)
    {
        if (item.FindScalar("body") is { } body && law.Find("bodies", body.Text)?.Nested("easy_read") is { } ofBody)
        {
            return [IsParty(list) ? Party(list, WithArticle(Name(item), ofBody.Text("words")!), Row(ofBody)) : Row(ofBody)];
        }
        if (Known(law, list, $"{Name(item)} {item.FindScalar("criteria")?.Text}") is var (phrase, says))
        {
            var parts = Joint().Split(Name(item)).Where(part => part.Length > 0).ToList();
            if (!IsName(list) && list != "purposes" || parts.TrueForAll(part => WordsOf(part).Overlaps(says)))
            {
                var known = phrase.Records("easy_read").Select(Row);
                return [.. IsParty(list) ? known.Select(row => Party(list, Name(item), row)) : known];
            }
            if (IsName(list))
            {
                return [.. parts.SelectMany(part => Known(law, list, part) is var (own, _)
                    ? own.Records("easy_read").Select(row => IsParty(list) ? Party(list, part, Row(row)) : Row(row))
                    : [Plain(list, part)])];
            }
        }
        var kinds = item.FindScalars("special").Select(id => law.Find("special_kinds", id.Text))
            .Concat(item.FindScalars("offence").Select(id => law.Find("offence_kinds", id.Text)))
            .Select(kind => kind?.Nested("easy_read"))
            .OfType<Record>()
            .ToList();
        return kinds.Count > 0 ? [.. kinds.Select(Row)]
            : list == "retention" ? Retention(item)
            : list == "disclosures" ? [new DraftRow("Sometimes we share your information without telling you.", "share"), new DraftRow("The law says when we may do this.", "law")]
            : [Plain(list, Name(item))];
    }

    /// <summary>A sentence with a verb around a name of which the reference data knows nothing.</summary>
    private static DraftRow Plain(string list, string name) => list switch
    {
        "purposes" => new DraftRow(Sentence("we " + WithinSentence(name)), AnyPicture),
        "data" => new DraftRow(Sentence(name.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? "we use " + WithinSentence(name) : "we use information about " + WithinSentence(name)), AnyPicture),
        "recipients" or "sources" => new DraftRow(Sentence(Shared(list, name)), "share"),
        "joint_controllers" => new DraftRow(Sentence("we decide some things together with " + WithinSentence(name)), "meeting"),
        "services" => new DraftRow(Sentence($"{name} is a team that helps you"), "we-the-team"),
        "research" => new DraftRow(Sentence("we use some information for research. Its name is " + name), "research"),
        _ => new DraftRow(Sentence("this is about " + WithinSentence(name)), AnyPicture),
    };

    private static bool IsParty(string list) => list is "recipients" or "sources";

    /// <summary>Whom it is shared with by name, then the sentence that says who that is.</summary>
    private static DraftRow Party(string list, string name, DraftRow known) =>
        known with { Words = $"{Sentence(Shared(list, name))} {known.Words}" };

    /// <summary>The name of a body as the sentence about it has it: "the police", "the Department for Education", "NHS England".</summary>
    private static string WithArticle(string name, string sentence) =>
        sentence.StartsWith("The " + name, StringComparison.OrdinalIgnoreCase) ? $"the {sentence.AsSpan("The ".Length, name.Length)}" : name;

    private static string Shared(string list, string name) =>
        (list == "recipients" ? "we may share with " : "we get information from ") + WithinSentence(name);

    /// <summary>How long records are kept, by the pattern of the period: "7 years", "until December 2022", or criteria only.</summary>
    private static ImmutableArray<DraftRow> Retention(Record item)
    {
        var rows = ImmutableArray.CreateBuilder<DraftRow>();
        if (item.Text("period") is { } period)
        {
            var until = period.StartsWith("until ", StringComparison.Ordinal) || period.StartsWith("for ", StringComparison.Ordinal);
            rows.Add(new DraftRow(Sentence($"we keep {WithinSentence(Name(item))} {(until ? "" : "for ")}{period}"), "clock"));
        }
        else
        {
            rows.Add(new DraftRow("We have rules for how long we keep information.", "clock"));
        }
        if (item.Text("from") is { } from)
        {
            rows.Add(new DraftRow(Sentence($"the time starts on {from}"), "calendar"));
        }
        if (item.Text("then") is { } then && Ends.Any(word => then.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            rows.Add(new DraftRow("Then we delete it.", "delete"));
        }
        return rows.ToImmutable();
    }

    private static readonly string[] Ends = ["delete", "destroy"];

    /// <summary>Whether the items of a list are called by what they are, so that "police and fire services" are two things in one name.</summary>
    private static bool IsName(string list) => list is "data" or "recipients" or "sources" or "joint_controllers";

    /// <summary>What joins the parts of a name, each of which the words must say.</summary>
    [GeneratedRegex(@"\s*(?:[,;/&()]|\bas well as\b|\band\b|\bor\b|\bplus\b|\bincluding\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    /// <summary>The phrase of the reference data with the longest name whose words all stand in a text, and those words.</summary>
    private static (Record Phrase, HashSet<string> Says)? Known(LawBook law, string list, string text)
    {
        var about = list switch
        {
            "data" => "data",
            "recipients" or "sources" or "joint_controllers" => "party",
            "retention" => "retention",
            "research" => "research",
            _ => "purpose",
        };
        var words = WordsOf(text);
        return (
            from phrase in law.Table("easy_read_phrases")
            where phrase.Text("about") == about
            from name in phrase.Scalars("names")
            let says = WordsOf(name.Text)
            where says.IsSubsetOf(words)
            orderby name.Text.Length descending, phrase.Id
            select ((Record, HashSet<string>)?)(phrase, says)).FirstOrDefault();
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private static DraftRow Row(Record row) => new(Sentence(row.Text("words")!), row.Text("picture")!);

    private static string Name(Record item) =>
        (item.FindScalar("name") ?? item.FindScalar("what") ?? item.FindScalar("statement") ?? item.FindScalar("intro"))?.Text is { } name && !string.IsNullOrWhiteSpace(name) ? name
            : item.Id is { Length: > 0 } id ? id : Unnamed;

    /// <summary>Of an item that has no name yet nothing can be said.</summary>
    private const string Unnamed = "[insert what it is]";

    /// <summary>A name as it stands after other words: with a small first letter, but for names of bodies, which have capitals further on.</summary>
    public static string WithinSentence(string name)
    {
        var isOfBody = name.AsSpan(1).ContainsAnyInRange('A', 'Z') && !CommonFirstWords.Any(word => name.StartsWith(word, StringComparison.Ordinal));
        return isOfBody ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Sentence(string text)
    {
        var trimmed = text.Trim().TrimEnd('.');
        return trimmed.Length == 0 ? Unnamed : char.ToUpperInvariant(trimmed[0]) + trimmed[1..] + ".";
    }
}
