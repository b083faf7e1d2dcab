using System.Text;

namespace NoticeGen.Auditing.Files;

/// <summary>A line of a page, or the part of it in one column.</summary>
/// <param name="Bottom">The baseline in points from the bottom of the page.</param>
/// <param name="Size">The size of most of its type in points.</param>
internal sealed record PdfLine(string Words, double Left, double Right, double Bottom, double Size, bool IsBold)
{
    public required int Page { get; init; }

    /// <summary>Where the lines of its column end, in points; null where the page has no columns.</summary>
    public double? Edge { get; init; }
}

/// <summary>
/// Puts the letters of pages together to lines, in the order in which the file draws them, which is the reading order of nearly every file that an
/// office program made; so columns stay apart. <see cref="PdfColumns"/> puts right those that are drawn across.
/// </summary>
internal sealed class PdfLines
{
    /// <summary>A gap of this part of the type size is a space.</summary>
    private const double Space = 0.18;

    /// <summary>A gap of this many type sizes parts columns of a table.</summary>
    private const double ColumnGap = 2.5;

    /// <summary>The sizes of the letters of the line that is being put together.</summary>
    private readonly List<double> _sizes = [];
    private readonly StringBuilder _words = new(256);
    private List<PdfLine> _lines = [];
    private PdfLetter _first;
    private PdfLetter _last;
    private int _page = 1;
    private int _boldCount;
    private bool _endsInSpace;
    private bool _hasArtifacts;

    /// <summary>Adds the letter that a page shows next.</summary>
    public void Add(in PdfLetter letter)
    {
        if (letter.IsArtifact)
        {
            _hasArtifacts = true;
            return;
        }
        if (letter.Value.Length == 0)
        {
            return;
        }
        if (_sizes.Count > 0)
        {
            var size = Math.Max(_last.Size, letter.Size);
            var gap = letter.Left - _last.End;
            if (Math.Abs(letter.Bottom - _last.Bottom) > 0.4 * size || gap < -size || gap > ColumnGap * size)
            {
                End();
            }
            else if (gap > Space * size && !_endsInSpace)
            {
                _words.Append(' ');
            }
        }
        if (_sizes.Count == 0)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                return;
            }
            _first = letter;
        }
        if (letter.Value.Length == 1)
        {
            _words.Append(letter.Value[0]);
        }
        else
        {
            _words.Append(letter.Value);
        }
        _endsInSpace = char.IsWhiteSpace(letter.Value[^1]);
        _sizes.Add(letter.Size);
        _boldCount += letter.IsBold ? 1 : 0;
        _last = letter;
    }

    /// <summary>Ends the page, and begins the next.</summary>
    /// <param name="height">Of the page, in points.</param>
    public PdfPageLines EndPage(double height)
    {
        End();
        var page = new PdfPageLines(_lines, height, _hasArtifacts);
        (_lines, _hasArtifacts) = ([], false);
        _page++;
        return page;
    }

    private void End()
    {
        if (_sizes.Count > 0 && _words.ToString().Trim() is { Length: > 0 } words)
        {
            _lines.Add(new PdfLine(words, _first.Left, _last.End, _first.Bottom, _sizes[_sizes.Count / 2], _boldCount * 2 > _sizes.Count)
            {
                Page = _page,
            });
        }
        _words.Clear();
        _sizes.Clear();
        _boldCount = 0;
    }
}
