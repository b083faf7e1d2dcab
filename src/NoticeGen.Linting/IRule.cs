using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>A lint rule: one file, which says what it is, explains itself with examples that the tests run, and checks.</summary>
public interface IRule
{
    RuleInfo Info { get; }

    IEnumerable<Finding> Check(LintSubject subject);
}

/// <summary>
/// A rule that can be asked of bare text too, block by block, and so of a published notice, which has words and no fields.
/// Where it needs to know what the notice says elsewhere it asks <see cref="LintSubject.IsPublished"/>.
/// </summary>
internal interface IWordRule : IRule;

/// <summary>What a rule found, before the linter gives it a severity.</summary>
/// <param name="Origin">The nearest thing present, where something is absent.</param>
/// <param name="Message">What is wrong: plain English, lower case, no full stop.</param>
/// <param name="Help">What to do, as an instruction.</param>
public sealed record Finding(Origin Origin, string Message, string? Help = null)
{
    /// <summary>A word or two under the caret.</summary>
    public string? Label { get; init; }

    /// <summary>YAML to paste.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Changes that put it right and need no thought; see <see cref="WordCorrection"/>.</summary>
    public IReadOnlyList<TextEdit> Corrections { get; init; } = [];

    /// <summary>Changes that put it right if a person agrees; see <see cref="Rewording"/>.</summary>
    public IReadOnlyList<TextEdit> Suggested { get; init; } = [];

    /// <summary>On what the suggestion rests, before "in place of line 3".</summary>
    public string? SuggestedIf { get; init; }

    /// <summary>Why this finding offers nothing to paste, where others of its rule do.</summary>
    public string? NothingToPaste { get; init; }

    /// <summary>The edition that leaves something out or prints what it should not; null for what the notice itself says.</summary>
    internal ComposedEdition? Edition { get; init; }

    public IReadOnlyList<Related> Related { get; init; } = [];

    /// <summary>Lower than the rule's own, where the case is weaker; never higher.</summary>
    public Severity? AtMost { get; init; }
}
