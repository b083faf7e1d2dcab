using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;

namespace NoticeGen.Auditing.Importing;

/// <summary>Says what a heading, or the sentence that leads to a list, is about.</summary>
internal sealed class TopicFinder(ImmutableArray<Topic> topics)
{
    private static readonly Wording Law = new(
        @"\b(Act|Regulations?|Order|Rules|Measure) (19|20)\d\d\b|^(Article|Schedule|Section) \d", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The first topic that fits; null for none.</summary>
    public Topic? Of(string heading)
    {
        var words = SourceWords.Spelled(heading);
        return topics.FirstOrDefault(topic => topic.Pattern.IsMatch(words));
    }

    /// <summary>What a list is about: its heading where that fits the sentence before it, else what the sentence says, else its heading.</summary>
    public Topic? OfList(Topic? heading, string lead)
    {
        var words = SourceWords.Spelled(lead);
        return words.TrimEnd() is [.., not (':' or '-' or ',')] || heading?.Pattern.IsMatch(words) == true ? heading
            : topics.FirstOrDefault(topic => HasList(topic) && topic.Pattern.IsMatch(words)) ?? heading;
    }

    /// <summary>Whether lists of such things are told apart from other lists.</summary>
    private static bool HasList(Topic topic) => topic.Items is not null || topic.Id is "law" or "rights" or "research";

    public Topic Named(string id) => topics.First(topic => topic.Id == id);

    /// <summary>Whether words cite a law, and are no heading for that reason alone.</summary>
    public static bool IsLaw(string words) => Law.IsMatch(words);
}
