using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Composing;

/// <summary>What is known of a string that a template may print.</summary>
/// <param name="Origin">Where it was written.</param>
/// <param name="Value">The value it is, or was made from; null for words of the program's own.</param>
/// <param name="IsMarkdown">Whether it passes unescaped.</param>
/// <param name="IsVerbatim">Whether its n-th character is the n-th of the origin.</param>
/// <param name="Language">Of a text that is not said in the language of the edition, the language that it stays in; null of all others.</param>
internal readonly record struct Traced(Origin Origin, Scalar? Value, bool IsMarkdown, bool IsVerbatim, string? Language);

/// <summary>
/// The origins of strings, by identity: a template that prints one of them untouched prints it with its place.
/// Rests on Scriban passing strings through uncopied; <c>ComposerTests</c> guards that at every upgrade.
/// </summary>
/// <param name="language">That of the edition.</param>
/// <param name="texts">What a further language says for the texts of the notice.</param>
internal sealed class TracedStrings(string language, IEnumerable<TranslatedText> texts)
{
    private const int UsualCount = 700;

    /// <summary>Above this many strings, many of which may read the same, the letters of one no longer tell it from others fast enough.</summary>
    private const int MostByLetters = 5_000;

    /// <summary>A scalar whose own text it is, or a <see cref="Made"/> string.</summary>
    private Dictionary<string, object> _byInstance = new(UsualCount, SameInstance.Instance);

    /// <summary>Names that keep their own language: said in the same words. A single word may be one of both languages.</summary>
    private readonly Dictionary<Scalar, Scalar> _names = texts.Where(text => text.Text?.Text == text.Source.Text && text.Source.Text.Contains(' ', StringComparison.Ordinal))
        .ToDictionary(text => text.Text!, text => text.Source);

    /// <summary>The file that was asked about last: a text's neighbours stand in the same.</summary>
    private (SourceText? File, string Language) _last = (null, "");

    public string Add(Scalar scalar)
    {
        if (scalar.Text.Length > 0)
        {
            Keep(scalar.Text, scalar);
        }
        return scalar.Text;
    }

    /// <summary>A text that each language says in words of its own: where this one does not, it stays as it was written.</summary>
    public string AddText(Scalar scalar)
    {
        if (LanguageOf(_names.GetValueOrDefault(scalar, scalar).Origin.Source) is var written && written != language && TranslatedText.IsText(scalar))
        {
            Keep(scalar.Text, new Made(new Traced(scalar.Origin, scalar, scalar.IsMarkdown, scalar.IsVerbatim, written)));
            return scalar.Text;
        }
        return Add(scalar);
    }

    private string LanguageOf(SourceText file)
    {
        if (file != _last.File)
        {
            _last = (file, LanguageTag.In(WorkspacePath.Stem(file.Path)) ?? Edition.SourceLanguage);
        }
        return _last.Language;
    }

    /// <summary>A new string made from a traced one: keeps its place, not its characters' places.</summary>
    public string Derive(string made, string from)
    {
        if (made.Length > 0 && !ReferenceEquals(made, from) && Find(from) is { } traced)
        {
            made = new string(made.AsSpan());
            Keep(made, new Made(traced with { IsVerbatim = false }));
        }
        return made;
    }

    /// <summary>A stretch of a traced string, which keeps its own place.</summary>
    public string Slice(string text, int from, int to)
    {
        if (from == 0 && to == text.Length)
        {
            return text;
        }
        var part = new string(text.AsSpan(from, to - from));
        if (part.Length > 0 && Find(text) is { } traced)
        {
            var place = traced.IsVerbatim
                ? traced.Origin with { Span = new TextSpan(traced.Origin.Span.Start + from, part.Length) }
                : traced.Origin;
            Keep(part, new Made(traced with { Origin = place }));
        }
        return part;
    }

    public Traced? Find(string text) => !_byInstance.TryGetValue(text, out var known) ? null
        : known is Scalar scalar ? new Traced(scalar.Origin, scalar, scalar.IsMarkdown, scalar.IsVerbatim, null)
        : ((Made)known).Traced;

    private void Keep(string text, object known)
    {
        if (_byInstance.TryAdd(text, known) && _byInstance.Count == MostByLetters)
        {
            _byInstance = new Dictionary<string, object>(_byInstance, ReferenceEqualityComparer.Instance);
        }
    }

    /// <summary>A string that was made from another.</summary>
    private sealed class Made(Traced traced)
    {
        public Traced Traced { get; } = traced;
    }

    /// <summary>Identity, hashed by length and a few characters: asking the runtime for the hash of an instance marks each one, which costs more.</summary>
    private sealed class SameInstance : IEqualityComparer<string>
    {
        public static readonly SameInstance Instance = new();

        public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

        public int GetHashCode(string text) =>
            text.Length == 0 ? 0 : text.Length + (text[0] * 31) + (text[text.Length / 2] * 961) + (text[^1] * 29_791) + (text[text.Length / 4] * 923_521);
    }
}
