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
/// The lines of a page in the order in which the file draws them, which is the reading order of nearly every file that an
/// office program made; so columns stay apart. <see cref="PdfColumns"/> puts right those that are drawn across.
/// </summary>
internal sealed class PdfLines(PdfPage page)
{
    /// <summary>A gap of this part of the type size is a space.</summary>
    private const double Space = 0.18;

    /// <summary>A gap of this many type sizes parts columns of a table.</summary>
    private const double ColumnGap = 2.5;

    private readonly List<PdfLine> _lines = [];
    private readonly StringBuilder _words = new();
    private readonly List<PdfLetter> _letters = [];

    public List<PdfLine> Read()
    {
        foreach (var letter in page.Letters)
        {
            if (!letter.IsArtifact && letter.Value.Length > 0)
            {
                Add(letter);
            }
        }
        End();
        return _lines;
    }

    private void Add(in PdfLetter letter)
    {
        if (_letters.Count > 0)
        {
            var before = _letters[^1];
            var size = Math.Max(before.Size, letter.Size);
            var gap = letter.Left - before.End;
            if (Math.Abs(letter.Bottom - before.Bottom) > 0.4 * size || gap < -size || gap > ColumnGap * size)
            {
                End();
            }
            else if (gap > Space * size && !char.IsWhiteSpace(_words[^1]))
            {
                _words.Append(' ');
            }
        }
        if (_letters.Count == 0 && string.IsNullOrWhiteSpace(letter.Value))
        {
            return;
        }
        _words.Append(letter.Value);
        _letters.Add(letter);
    }

    private void End()
    {
        var words = _words.ToString().Trim();
        if (words.Length > 0)
        {
            var bold = _letters.Count(letter => letter.IsBold);
            _lines.Add(new PdfLine(words, _letters[0].Left, _letters[^1].End, _letters[0].Bottom, _letters[_letters.Count / 2].Size, bold * 2 > _letters.Count)
            {
                Page = page.Number,
            });
        }
        _words.Clear();
        _letters.Clear();
    }
}
