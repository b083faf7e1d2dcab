using System.Text;
using UglyToad.PdfPig.Content;

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
internal sealed class PdfLines(Page page)
{
    /// <summary>A gap of this part of the type size is a space.</summary>
    private const double Space = 0.18;

    /// <summary>A gap of this many type sizes parts columns of a table.</summary>
    private const double ColumnGap = 2.5;

    private readonly List<PdfLine> _lines = [];
    private readonly StringBuilder _words = new();
    private readonly List<Letter> _letters = [];

    /// <summary>Whether the file marks some of the page as running lines and ornament.</summary>
    public bool HasArtifacts { get; private set; }

    public List<PdfLine> Read(bool isTagged)
    {
        var artifacts = isTagged ? Artifacts() : [];
        HasArtifacts = artifacts.Count > 0;
        foreach (var letter in page.Letters)
        {
            if (!artifacts.Contains(letter) && letter.Value.Length > 0)
            {
                Add(letter);
            }
        }
        End();
        return _lines;
    }

    private void Add(Letter letter)
    {
        if (_letters.Count > 0)
        {
            var before = _letters[^1];
            var size = Math.Max(Size(before), Size(letter));
            var gap = letter.StartBaseLine.X - before.EndBaseLine.X;
            if (Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > 0.4 * size || gap < -size || gap > ColumnGap * size)
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
            var bold = _letters.Count(letter => letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true);
            _lines.Add(new PdfLine(words, _letters[0].StartBaseLine.X, _letters[^1].EndBaseLine.X, _letters[0].StartBaseLine.Y, Size(_letters[_letters.Count / 2]), bold * 2 > _letters.Count)
            {
                Page = page.Number,
            });
        }
        _words.Clear();
        _letters.Clear();
    }

    private static double Size(Letter letter) => letter.PointSize > 0.5 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);

    /// <summary>Page numbers and running lines, which a tagged file marks as such; by identity.</summary>
    private HashSet<Letter> Artifacts()
    {
        var found = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        foreach (var marked in page.GetMarkedContents())
        {
            Gather(marked, found, 0);
        }
        return found.Count == page.Letters.Count ? [] : found;
    }

    private static void Gather(MarkedContentElement marked, HashSet<Letter> found, int depth)
    {
        if (marked.IsArtifact || marked.Tag == "Artifact")
        {
            found.UnionWith(marked.Letters);
        }
        foreach (var child in marked.Children)
        {
            if (depth < 100)
            {
                Gather(child, found, depth + 1);
            }
        }
    }
}
