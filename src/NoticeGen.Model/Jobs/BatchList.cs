using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Jobs;

/// <summary>What to print, row by row, as somebody keeps it in a spreadsheet.</summary>
public sealed record BatchList(SourceText Source, ImmutableArray<BatchRow> Rows);

/// <summary>A cell's text, without the spaces around it, and its place.</summary>
public sealed record BatchCell(string Text, Origin Origin);

/// <summary>One row. What is null was left empty, and the profile says it.</summary>
public sealed record BatchRow
{
    /// <summary>The whole row.</summary>
    public required Origin Origin { get; init; }

    /// <summary>A notice's name, alone where it is unique, or <c>authority/notice</c>.</summary>
    public required BatchCell Notice { get; init; }

    /// <summary>The folder of the authority, for lists that keep it in a column of its own.</summary>
    public BatchCell? Authority { get; init; }

    public BatchCell? Edition { get; init; }

    /// <summary>BCP 47.</summary>
    public BatchCell? Language { get; init; }

    /// <summary>From 1 to <see cref="JobWords.MostCopies"/>.</summary>
    public int? Copies { get; init; }

    /// <summary>One of <see cref="JobWords.Papers"/>.</summary>
    public string? Paper { get; init; }

    /// <summary>One of <see cref="JobWords.Sides"/>.</summary>
    public string? Sides { get; init; }

    /// <summary>One of <see cref="JobWords.Folds"/>.</summary>
    public string? Fold { get; init; }

    /// <summary>One of <see cref="JobWords.Colours"/>.</summary>
    public string? Colour { get; init; }

    /// <summary>For whoever prints or sends it; passed on to the job ticket.</summary>
    public string? Note { get; init; }
}
