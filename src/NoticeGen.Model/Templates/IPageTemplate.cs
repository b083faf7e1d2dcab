using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Templates;

/// <summary>The page around the content of web pages: values and parts go in, and it says in which order they stand in what text.</summary>
public interface IPageTemplate
{
    SourceText Source { get; }

    /// <summary>Whether an authority wrote it; the program's own needs no <see cref="IPageInspector"/>.</summary>
    bool IsOwn { get; }

    /// <summary>Carries the template out. Null when all is written; else why not (<see cref="PageProblems"/>), at its place.</summary>
    Diagnostic? Write(PageValues values, IPageWriter page);
}

/// <summary>Takes what a page template gives, from the page's start to its end.</summary>
public interface IPageWriter
{
    /// <summary>In UTF-16 units, so far.</summary>
    int Length { get; }

    /// <summary>A stretch of the template itself, as it stands.</summary>
    void Literal(TextSpan span);

    /// <summary>A value: nothing in it may become markup.</summary>
    void Text(string value);

    /// <summary>A part of the page, by its name in <see cref="PageValues.Parts"/>.</summary>
    void Part(string name);
}

/// <summary>What a page template may print; docs/page-template.md lists it.</summary>
/// <param name="Texts">Values by name; null for one that this page does not have.</param>
/// <param name="Parts">The names of what the program writes as HTML or CSS, each with whether this page has it.</param>
/// <param name="Words">The fixed phrases of the page's language.</param>
public sealed record PageValues(IReadOnlyDictionary<string, string?> Texts, IReadOnlyDictionary<string, bool> Parts, Words Words);
