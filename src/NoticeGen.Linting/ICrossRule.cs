using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.Subject;
using NoticeGen.Registers;

namespace NoticeGen.Linting;

/// <summary>A lint rule that compares the notices of one authority: what each of them alone cannot show.</summary>
public interface ICrossRule
{
    RuleInfo Info { get; }

    IEnumerable<Diagnostic> Check(EstateSubject subject);
}

/// <summary>All notices of one authority, by their facts.</summary>
/// <param name="Notices">Every notice that can be read, in the order of their ids, whether it was asked for or not.</param>
/// <param name="AllIds">The ids of all notices of the workspace, of other authorities too: <c>authority/notice</c>.</param>
public sealed record EstateSubject(
    string AuthorityId, ImmutableArray<NoticeFacts> Notices, IReadOnlySet<string> AllIds, LawBook Law, DateOnly AsAt)
{
    /// <summary>The authority's register of processing; null where none lies beside its notices.</summary>
    public Register? Register { get; init; }
}
