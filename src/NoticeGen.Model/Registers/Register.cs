using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Registers;

/// <summary>
/// A record of processing activities as an authority keeps it in a spreadsheet (UK GDPR Article 30(1)): a row for each
/// activity, the cells by what their heads say.
/// </summary>
/// <param name="Source">The text of its cells, one after another; each line knows its cell, such as "Sheet1!C14".</param>
/// <param name="Rows">In the order of the sheets and of their rows.</param>
/// <param name="Beside">Cells of the sheets with activities that belong to none: titles, what stands above the heads, the heads themselves.</param>
public sealed record Register(SourceText Source, ImmutableArray<RegisterRow> Rows, ImmutableArray<RegisterCell> Beside)
{
    /// <summary>What is the authority's own: rows that name another one are left out.</summary>
    public Register Of(string authorityId) => this with { Rows = [.. Rows.Where(row => row.Of(RegisterColumns.Authority).All(cell => cell.Text == authorityId))] };
}

/// <param name="Notice">What the row says of the notice, service or part of the authority that it belongs to; null where the register does not say.</param>
public sealed record RegisterRow(string? Notice, ImmutableArray<RegisterCell> Cells)
{
    /// <summary>The cells of a column of <see cref="RegisterColumns"/>, in their order; a register may have several of a kind.</summary>
    public IEnumerable<RegisterCell> Of(string column) => Cells.Where(cell => cell.Column == column);

    /// <summary>The cell that says what is done: the name of the activity, else its purpose.</summary>
    public RegisterCell? Activity => Of(RegisterColumns.Activity).Concat(Of(RegisterColumns.Purpose)).FirstOrDefault();
}

/// <param name="Head">As it stands at the head of the column, on one line.</param>
/// <param name="Column">What the column holds, of <see cref="RegisterColumns"/>; null where that is not known.</param>
/// <param name="Origin">Its text. Cells that are merged into one have the same in each row.</param>
public sealed record RegisterCell(string Head, string? Column, Origin Origin)
{
    public string Text => Origin.Excerpt;
}
