using System.Text;

namespace NoticeGen.Auditing.Files;

/// <summary>A line of a page, or the part of it in one column.</summary>
/// <param name="Bottom">The baseline in points from the bottom of the page.</param>
/// <param name="Size">The size of most of its type in points.</param>
internal sealed record PdfLine(string Words, double Left, double Right, double Bottom, double Size, bool IsBold)
{
    public required int Page { get; init; }

    /// <summary>What the file says that it is part of; null for running text.</summary>
    public PdfTag? Tag { get; init; }

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

    /// <summary>A gap of this many type sizes before a bullet parts short items that stand side by side.</summary>
    private const double GapBeforeBullet = 0.7;

    private const string Bullets = "\u2022\u2023\u25aa\u25cf\u25e6\u25a0";

    /// <summary>The sizes of the letters of the line that is being put together: how many letters there are up to each.</summary>
    private readonly List<(double Size, int End)> _sizes = [];
    private readonly StringBuilder _words = new(256);
    private List<PdfLine> _lines = [];
    private PdfLook _look;
    private PdfTag? _tag;
    private (double Left, double Bottom) _first;
    private (double End, double Bottom, double Size) _last;
    private int _page = 1;
    private int _count;
    private int _boldCount;
    private bool _endsInSpace;
    private bool _hasArtifacts;

    /// <summary>Says how the letters look that come next.</summary>
    public void Begin(in PdfLook look) => _look = look;

    /// <summary>Adds the letter that a page shows next, or several that one glyph stands for.</summary>
    /// <param name="left">In points from the left edge of the page.</param>
    /// <param name="end">Where the pen stands after it.</param>
    public void Add(string letter, double left, double end)
    {
        if (_look.IsArtifact)
        {
            _hasArtifacts = true;
            return;
        }
        if (letter.Length == 0)
        {
            return;
        }
        if (_count > 0)
        {
            var size = Math.Max(_last.Size, _look.Size);
            var gap = left - _last.End;
            if (_look.Tag != _tag || Math.Abs(_look.Bottom - _last.Bottom) > 0.4 * size || gap < -size || gap > (Bullets.Contains(letter[0], StringComparison.Ordinal) ? GapBeforeBullet : ColumnGap) * size)
            {
                End();
            }
            else if (gap > Space * size && !_endsInSpace)
            {
                _words.Append(' ');
            }
        }
        if (_count == 0)
        {
            if (string.IsNullOrWhiteSpace(letter))
            {
                return;
            }
            (_first, _tag) = ((left, _look.Bottom), _look.Tag);
        }
        if (letter.Length == 1)
        {
            _words.Append(letter[0]);
        }
        else
        {
            _words.Append(letter);
        }
        _endsInSpace = char.IsWhiteSpace(letter[^1]);
        _count++;
        if (_sizes.Count > 0 && _sizes[^1].Size == _look.Size)
        {
            _sizes[^1] = (_look.Size, _count);
        }
        else
        {
            _sizes.Add((_look.Size, _count));
        }
        _boldCount += _look.IsBold ? 1 : 0;
        _last = (end, _look.Bottom, _look.Size);
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
        if (_count > 0 && _words.ToString().Trim() is { Length: > 0 } words)
        {
            var middle = _sizes.Find(size => size.End > _count / 2).Size;
            _lines.Add(new PdfLine(words, _first.Left, _last.End, _first.Bottom, middle, _boldCount * 2 > _count) { Page = _page, Tag = _tag });
        }
        _words.Clear();
        _sizes.Clear();
        (_count, _boldCount) = (0, 0);
    }
}
