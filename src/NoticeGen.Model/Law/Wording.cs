using System.Buffers;
using System.Text.RegularExpressions;

namespace NoticeGen.Law;

/// <summary>
/// A pattern of the reference data, read without regard to case, or of the program; its time grows with the text alone, so that no text can stall it.
/// It is made when a text has a word that it needs: to make one takes longer than to read a notice with it, and most are
/// never needed.
/// </summary>
public sealed class Wording
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Letters beyond ASCII that a pattern may take for one of ASCII in the other case.</summary>
    private static readonly SearchValues<char> OtherCases = SearchValues.Create("\u0130\u0131\u017f\u212a");

    private readonly Lazy<WordsOfMatch?> _words;
    private readonly Lazy<Regex> _made;

    /// <summary>A pattern of the program's own.</summary>
    /// <param name="options">Among them <see cref="RegexOptions.NonBacktracking"/>.</param>
    public Wording(string pattern, RegexOptions options)
    {
        _words = new(() => RequiredWords.Of(pattern));
        _made = new(() => new Regex(pattern, options));
    }

    /// <param name="isKnown">Whether it was seen that the pattern can be understood, as it is of the program's own; another is made at once.</param>
    /// <exception cref="ArgumentException">The pattern cannot be understood.</exception>
    /// <exception cref="NotSupportedException">The pattern has look-around or back-references.</exception>
    public static Wording Of(string pattern, bool isKnown)
    {
        var wording = new Wording(pattern, Options);
        if (!isKnown)
        {
            _ = wording._made.Value;
        }
        return wording;
    }

    public bool IsMatch(ReadOnlySpan<char> text) => MayStandIn(text) && _made.Value.IsMatch(text);

    public IEnumerable<Match> Matches(string text) => MayStandIn(text) ? _made.Value.Matches(text) : [];

    private bool MayStandIn(ReadOnlySpan<char> text) => _words.Value is not { } words || words.AreIn(text) || text.ContainsAny(OtherCases);
}
