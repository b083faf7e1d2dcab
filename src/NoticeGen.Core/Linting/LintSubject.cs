using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Templates;

namespace NoticeGen.Linting;

/// <summary>What rules look at: the notice, its editions as documents, and the law on a day.</summary>
/// <param name="Editions">Empty when the notice could not be composed; rules about documents then say nothing.</param>
public sealed record LintSubject(
    Notice Notice, ImmutableArray<ComposedEdition> Editions, LawBook Law, DateOnly AsAt, LintSettings Settings)
{
    /// <summary>The pictures that the notice may name, by name, with what is known of their licences.</summary>
    public FrozenDictionary<string, PictureEntry> Pictures { get; init; } = FrozenDictionary<string, PictureEntry>.Empty;

    /// <summary>Every value of the notice with its field, in reading order; gathered once for all rules.</summary>
    internal ImmutableArray<NoticeText> Texts { get; } = NoticeText.Of(Notice.Fields);
}
