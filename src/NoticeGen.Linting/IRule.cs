using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting;

/// <summary>A lint rule: one file, which says what it is, explains itself with examples that the tests run, and checks.</summary>
public interface IRule
{
    RuleInfo Info { get; }

    /// <summary>
    /// What is found, at the rule's severity or at a lower one where the case is weaker; the linter makes of that what the
    /// settings ask for.
    /// </summary>
    IEnumerable<Diagnostic> Check(LintSubject subject);
}

/// <summary>
/// A rule that can be asked of bare text too, block by block, and so of a published notice, which has words and no fields.
/// Where it needs to know what the notice says elsewhere it asks <see cref="LintSubject.IsPublished"/>.
/// </summary>
internal interface IWordRule : IRule;

/// <summary>
/// A rule that says whether the words of the Easy Read edition are written at all. An error of it is asked for first and
/// stands for all that would follow: an edition that is not ready is not judged.
/// </summary>
internal interface IReadinessRule : IRule;
