using System.Collections.Immutable;
using System.Globalization;

namespace TaggedPdf.Imposition;

/// <summary>What sheets say of themselves, in the language of the whole.</summary>
public sealed record SheetWords
{
    /// <summary>The label of a page that is blank and not counted.</summary>
    public string BlankLabel { get; init; } = "blank";

    /// <summary>What the line among the marks of a sheet's front says after the title, given the sheet from 1.</summary>
    public Func<int, string> Front { get; init; } = static sheet => string.Create(CultureInfo.InvariantCulture, $"Sheet {sheet}, front");

    /// <summary>The same for its back.</summary>
    public Func<int, string> Back { get; init; } = static sheet => string.Create(CultureInfo.InvariantCulture, $"Sheet {sheet}, back");
}

/// <summary>What the first page of a fold test says.</summary>
/// <param name="Steps">What to do, step by step; they are numbered when they are printed.</param>
public sealed record FoldTestWords(string Title, ImmutableArray<string> Steps);
