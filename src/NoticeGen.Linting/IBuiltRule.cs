using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;

namespace NoticeGen.Linting;

/// <summary>A lint rule about a file as it was rendered: what can be counted only there.</summary>
public interface IBuiltRule
{
    RuleInfo Info { get; }

    IEnumerable<Diagnostic> Check(BuiltSubject subject);
}

/// <summary>A file that was made of a notice.</summary>
/// <param name="Pages">Null for formats whose pages nobody counts.</param>
public sealed record BuiltSubject(Notice Notice, ComposedEdition Edition, int? Pages, LawBook Law, DateOnly AsAt)
{
    public LintSettings Settings { get; init; } = LintSettings.Default;

    /// <summary>The Easy Read rules that the notice is written by.</summary>
    internal EasyReadProfile EasyReadProfile => EasyReadProfile.For(Notice, Law, Settings);
}
