using System.Collections.Immutable;

namespace NoticeGen.Documents;

/// <summary>
/// The fixed words of one language, from <c>templates/words/</c>: never from the operating system, whose locale data
/// differs between machines.
/// </summary>
public sealed class Words(string language, ImmutableDictionary<string, string> phrases, ImmutableArray<string> months)
{
    public string Language { get; } = language;

    public bool RightToLeft { get; } = LanguageTag.IsRightToLeft(language);

    /// <summary>The twelve, January first.</summary>
    public ImmutableArray<string> Months { get; } = months;

    /// <summary>The phrase for a key of <c>words/en.yaml</c>, such as <c>contents</c>.</summary>
    /// <exception cref="KeyNotFoundException">The key is in no word list: a fault in the program, not in a notice.</exception>
    public string this[string key] => Phrases[key];

    /// <summary>All phrases, for templates.</summary>
    public ImmutableDictionary<string, string> Phrases { get; } = phrases;

    /// <summary>"22 November 2026".</summary>
    public string LongDate(DateOnly day) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>The phrase for a key with each <c>{name}</c> replaced.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }
        return text;
    }
}
