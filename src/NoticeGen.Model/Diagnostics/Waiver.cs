using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>A finding that is held back by a comment in a file, with the reason that the comment gives.</summary>
/// <param name="Origin">The comment.</param>
/// <param name="Until">The last day on which it counts; null when it has no end.</param>
public sealed record Waiver(Origin Origin, RuleInfo Rule, string Reason, DateOnly? Until);
