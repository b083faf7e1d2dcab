using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>A cell: its text without quotes, and its place in the file, quotes included.</summary>
internal sealed record CsvCell(string Text, Origin Origin);

/// <summary>A row that is not empty.</summary>
/// <param name="Number">From 1, empty rows counted: the number that a spreadsheet shows beside it.</param>
internal sealed record CsvRow(int Number, ImmutableArray<CsvCell> Cells)
{
    public Origin Origin => new(Cells[0].Origin.Source, TextSpan.Between(Cells[0].Origin.Span.Start, Cells[^1].Origin.Span.End));
}

/// <summary>
/// Comma-separated values (RFC 4180), as spreadsheets write them: any line ending, quoted cells with line breaks and
/// doubled quotes, and semicolons or tabs where the spreadsheet's language wants them. Which of the three separates is
/// told by a first line <c>sep=;</c>, as Excel reads it, or counted in the first row.
/// </summary>
internal sealed class CsvReader(SourceText source)
{
    private readonly string _text = source.Text;
    private readonly List<Diagnostic> _problems = [];
    private int _at;
    private int _number;
    private char _separator;

    /// <param name="mostRows">A file with more is not read to its end.</param>
    public static Outcome<IReadOnlyList<CsvRow>> Read(SourceText source, int mostRows)
    {
        var reader = new CsvReader(source);
        var rows = reader.ReadRows(mostRows);
        return Outcome.Of<IReadOnlyList<CsvRow>>(reader._problems.Count == 0 ? rows : null, reader._problems);
    }

    private List<CsvRow> ReadRows(int mostRows)
    {
        _separator = FindSeparator();
        var rows = new List<CsvRow>();
        while (_at < _text.Length && _problems.Count == 0)
        {
            var row = ReadRow();
            if (row.Cells.All(cell => cell.Text.AsSpan().Trim().IsEmpty))
            {
                continue;
            }
            if (rows.Count == mostRows)
            {
                _problems.Add(ExportProblems.Unreadable.At(
                    row.Origin, $"the list has more than {mostRows - 1:N0} rows", "split it into several lists"));
            }
            rows.Add(row);
        }
        return rows;
    }

    private char FindSeparator()
    {
        var end = LineEnd(0);
        if (end == 5 && _text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            _at = end;
            SkipLineEnd();
            return _text[4];
        }
        var (commas, semicolons, tabs) = (0, 0, 0);
        var isQuoted = false;
        foreach (var c in _text.AsSpan(0, end))
        {
            isQuoted ^= c == '"';
            commas += !isQuoted && c == ',' ? 1 : 0;
            semicolons += !isQuoted && c == ';' ? 1 : 0;
            tabs += !isQuoted && c == '\t' ? 1 : 0;
        }
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    private CsvRow ReadRow()
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        cells.Add(ReadCell());
        while (_at < _text.Length && _text[_at] == _separator && _problems.Count == 0)
        {
            _at++;
            cells.Add(ReadCell());
        }
        SkipLineEnd();
        return new CsvRow(++_number, cells.ToImmutable());
    }

    private CsvCell ReadCell()
    {
        var start = _at;
        var text = _at < _text.Length && _text[_at] == '"' ? ReadQuoted() : ReadPlain();
        return new CsvCell(text, new Origin(source, TextSpan.Between(start, _at)));
    }

    private string ReadPlain()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != _separator && _text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }
        return _text[start.._at];
    }

    private string ReadQuoted()
    {
        var opening = _at;
        var text = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '"')
            {
                text.Append(_text[_at]);
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                text.Append('"');
                _at++;
            }
            else
            {
                _at++;
                return CheckAfterQuote(text.ToString());
            }
        }
        _problems.Add(ExportProblems.Unreadable.At(
            new Origin(source, new TextSpan(opening, 1)), "a quotation mark opens here and none closes it", "close it, or double it if the text itself has a quotation mark", "opens here"));
        return text.ToString();
    }

    private string CheckAfterQuote(string text)
    {
        if (_at < _text.Length && _text[_at] != _separator && _text[_at] is not ('\r' or '\n'))
        {
            _problems.Add(ExportProblems.Unreadable.At(
                new Origin(source, new TextSpan(_at, 1)), "text stands after the quotation mark that ends a cell", "write a quotation mark inside a quoted cell twice"));
        }
        return text;
    }

    private int LineEnd(int from)
    {
        var end = _text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? _text.Length : from + end;
    }

    private void SkipLineEnd()
    {
        if (_at < _text.Length && _text[_at] == '\r')
        {
            _at++;
        }
        if (_at < _text.Length && _text[_at] == '\n')
        {
            _at++;
        }
    }
}
