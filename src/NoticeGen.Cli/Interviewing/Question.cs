using System.Collections.Immutable;

namespace NoticeGen.Cli.Interviewing;

/// <summary>How a question is answered.</summary>
internal enum QuestionKind
{
    /// <summary>In one line.</summary>
    Line,

    /// <summary>By one of the options.</summary>
    One,

    /// <summary>By any of the options.</summary>
    Any,

    /// <summary>By any of the options, and by further lines of one's own.</summary>
    List,
}

/// <summary>A question in plain words, with the reason for it.</summary>
/// <param name="Id">The key of its answer.</param>
/// <param name="Words">The question itself.</param>
/// <param name="Why">Why it is asked, and which law asks.</param>
internal sealed record Question(QuestionKind Kind, string Id, string Words, string Why)
{
    /// <summary>The words of the heading above it, where it begins a part.</summary>
    public string? Part { get; init; }

    public string? Example { get; init; }

    /// <summary>What an empty line stands for; null where it leaves the question for later.</summary>
    public string? Usual { get; init; }

    public ImmutableArray<AnswerOption> Options { get; init; } = [];
}

/// <param name="Value">What is kept; empty for "I do not know yet".</param>
internal sealed record AnswerOption(string Value, string Words);
