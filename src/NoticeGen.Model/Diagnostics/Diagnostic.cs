using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>
/// The one type for everything the tool reports, from broken YAML to a missing right: which rule, how bad, what is
/// wrong, where, what else belongs to it, and what to do.
/// </summary>
public sealed record Diagnostic
{
    private readonly bool? _isOfEasyRead;

    public required RuleInfo Rule { get; init; }

    /// <summary>The rule's own, lower where the case is weaker, or what the settings make of it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The rule's own, or less where the case is weaker.</summary>
    public Confidence Confidence { get; init; } = Confidence.Certain;

    /// <summary>Plain English, lower case, no full stop: what is wrong, quoting the offending text.</summary>
    public required string Message { get; init; }

    /// <summary>The nearest thing present, where the finding is about something absent.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The path of the notice's field that it is about, such as <c>retention[case-records].period</c>; null outside notices.</summary>
    public string? Field { get; init; }

    /// <summary>The items of the audit's catalogue that it is about, such as <c>retention</c>; none outside audits.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>A word or two under the caret.</summary>
    public string? Label { get; init; }

    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>What to do, as an instruction.</summary>
    public string? Help { get; init; }

    /// <summary>YAML of the rule's own that can be pasted into the file, at the right indent; see <see cref="ToPaste"/>.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Changes to the file that put this right and are safe to make without a person: the wording has one right form.</summary>
    public ImmutableArray<TextEdit> Corrections { get; init; } = [];

    /// <summary>Changes that put this right if a person agrees: shown as lines to paste, never made by the program.</summary>
    public ImmutableArray<TextEdit> Suggested { get; init; } = [];

    /// <summary>On what the suggestion rests, before "in place of line 3": "if the other notice is right, write this".</summary>
    public string? SuggestedIf { get; init; }

    /// <summary>Whether an edition leaves something out or prints what it should not, and not the notice itself.</summary>
    public bool IsAboutEdition { get; init; }

    /// <summary>Whether it concerns the Easy Read edition alone, which then waits while the other editions are published.</summary>
    public bool IsOfEasyRead
    {
        get => _isOfEasyRead ?? Rule.Band == Band.EasyRead;
        init => _isOfEasyRead = value;
    }

    /// <summary>
    /// YAML to paste: what the rule gives, else the writer's own lines with the changes made. Null where no lines put it right
    /// without a person who writes them.
    /// </summary>
    public Fix? ToPaste() => (Fix ?? LinesToPaste.For(this)) is not { } fix ? null
        : fix.Place is { } place && place.Source != Origin.Source ? fix with { Title = $"{fix.Title} of `{place.Path}`" }
        : fix;

    /// <summary>By path, then place, then code: the order of every report.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPath = string.CompareOrdinal(left.Origin.Path, right.Origin.Path);
        if (byPath != 0)
        {
            return byPath;
        }
        var byPlace = left.Origin.Span.Start.CompareTo(right.Origin.Span.Start);
        if (byPlace != 0)
        {
            return byPlace;
        }
        var byCode = string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(left.Message, right.Message);
    }
}

/// <summary>Another place that belongs to a finding, with its own label.</summary>
public sealed record Related(Origin Origin, string Label);

/// <summary>Lines to paste, and a sentence that says where.</summary>
public sealed record Fix(string Title, string Yaml)
{
    /// <summary>The whole lines that they stand for, or the empty place at which they are added; null where the title alone says it.</summary>
    public Origin? Place { get; init; }
}
