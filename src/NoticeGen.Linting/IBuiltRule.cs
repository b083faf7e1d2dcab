using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Templates;

namespace NoticeGen.Linting;

/// <summary>A lint rule about a file as it was rendered: what can be counted only there.</summary>
public interface IBuiltRule
{
    RuleInfo Info { get; }

    IEnumerable<Diagnostic> Check(BuiltSubject subject);
}

/// <summary>A file that was made of a notice.</summary>
/// <param name="Role">Of the edition.</param>
/// <param name="Pages">Null for formats without pages.</param>
public sealed record BuiltSubject(Notice Notice, EditionRole Role, int? Pages, LawBook Law, DateOnly AsAt)
{
    public LintSettings Settings { get; init; } = LintSettings.Default;

    /// <summary>The Easy Read rules that the notice is written by.</summary>
    internal EasyReadProfile EasyReadProfile => EasyReadProfile.For(Notice, Law, Settings);
}
