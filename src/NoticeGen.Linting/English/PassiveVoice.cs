using System.Collections.Frozen;

namespace NoticeGen.Linting.English;

/// <summary>Finds verbs in the passive voice: a form of "be", then a past participle.</summary>
internal static class PassiveVoice
{
    private static readonly FrozenSet<string> Be =
        FrozenSet.ToFrozenSet(["is", "are", "was", "were", "be", "been", "being", "gets", "get", "got"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Between =
        FrozenSet.ToFrozenSet(["not", "also", "always", "then", "never", "only", "often", "sometimes", "now", "first", "still"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Irregular = FrozenSet.ToFrozenSet(
        [
            "broken", "brought", "built", "bought", "caught", "chosen", "cut", "done", "drawn", "driven", "found", "forgotten", "given", "gone", "heard", "held", "hidden", "hurt", "kept", "known", "laid", "led",
            "left", "lent", "lost", "made", "meant", "met", "paid", "put", "read", "said", "seen", "sent", "set", "shown", "sold", "spent", "spoken", "stolen", "taken", "taught", "thought", "told", "understood", "written",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in "-ed" after "be" that say how somebody is, and not what was done.</summary>
    private static readonly FrozenSet<string> States = FrozenSet.ToFrozenSet(
        [
            "aged", "allowed", "based", "called", "closed", "concerned", "disabled", "ended", "entitled", "finished", "interested", "involved", "limited", "married", "named", "need", "pleased", "qualified", "related",
            "satisfied", "scared", "supposed", "tired", "used", "worried",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The first passive verb of a sentence; null when there is none.</summary>
    public static (int At, int Length)? In(ReadOnlySpan<char> sentence)
    {
        var be = Be.GetAlternateLookup<ReadOnlySpan<char>>();
        var between = Between.GetAlternateLookup<ReadOnlySpan<char>>();
        var started = -1;
        foreach (var range in sentence.Split(' '))
        {
            var word = sentence[range].Trim(".,;:()!?");
            if (started >= 0 && IsParticiple(word))
            {
                return (started, range.Start.Value + word.Length - started);
            }
            if (be.Contains(word))
            {
                started = range.Start.Value;
            }
            else if (!between.Contains(word) && !word.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
            {
                started = -1;
            }
        }
        return null;
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        Irregular.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !States.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
}
