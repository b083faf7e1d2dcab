using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Notices;

namespace NoticeGen.Linting;

/// <summary>What rules look at: the notice, its editions as documents, and the law on a day.</summary>
/// <param name="Editions">Empty when the notice could not be composed; rules about documents then say nothing.</param>
public sealed record LintSubject(
    Notice Notice, ImmutableArray<ComposedEdition> Editions, LawBook Law, DateOnly AsAt, LintSettings Settings)
{
    /// <summary>Every value of the notice with its field, in reading order; gathered once for all rules.</summary>
    internal ImmutableArray<NoticeText> Texts { get; } = NoticeText.Of(Notice.Fields);

    /// <summary>The Easy Read edition as its readers get it; null when the notice has none, or none that could be composed.</summary>
    internal EasyReadText? EasyRead { get; } = EasyReadText.Of(Editions);

    /// <summary>The sentences of the Easy Read edition; none when there is no such edition.</summary>
    internal IEnumerable<EasySentence> EasySentences => EasyRead?.Sentences ?? [];

    /// <summary>The Easy Read rules that this notice is written by.</summary>
    internal EasyReadProfile EasyReadProfile { get; } = EasyReadProfile.For(Notice, Law, Settings);

    /// <summary>The facts that the Easy Read words were accepted for; null where nobody looked for them.</summary>
    public AcceptedFacts? Accepted { get; init; }
}
