using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>What rules look at: the notice, its editions as documents, and the law on a day.</summary>
/// <param name="Editions">Empty when the notice could not be composed; rules about documents then say nothing.</param>
public sealed record LintSubject(
    Notice Notice, ImmutableArray<ComposedEdition> Editions, LawBook Law, DateOnly AsAt, LintSettings Settings);

/// <summary>One edition as composed and parsed.</summary>
public sealed record ComposedEdition(Edition Edition, ComposedText Text, Document Document)
{
    /// <summary>Whether this value of the notice or the reference data is printed in this edition.</summary>
    public bool Prints(Scalar value) => Text.Printed.Contains(value);
}
