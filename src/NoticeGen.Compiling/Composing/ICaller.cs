using NoticeGen.Templates;
using Scriban.Parsing;

namespace NoticeGen.Composing;

/// <summary>Who carries out a template, as its functions see it.</summary>
internal interface ICaller
{
    /// <summary>What is known of the strings that the template may print.</summary>
    TracedStrings Strings { get; }

    /// <summary>The place of the call, for messages.</summary>
    SourceSpan Place { get; }

    /// <summary>Carries out a partial, written straight through so that its text keeps its place; its arguments are <c>$0</c>, <c>$1</c> …</summary>
    void Include(ParsedTemplate partial, ReadOnlySpan<object?> arguments);
}
