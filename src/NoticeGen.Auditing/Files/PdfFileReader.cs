using System.Globalization;
using System.Text;
using NoticeGen.Published;
using UglyToad.PdfPig;

namespace NoticeGen.Auditing.Files;

/// <summary>A notice as a PDF: its lines put together to paragraphs, without the lines that every page repeats.</summary>
internal static class PdfFileReader
{
    /// <summary>Letters below which it is asked whether the pages are pictures.</summary>
    private const int FewLetters = 100;

    /// <summary>The part of a page, at its top and its foot, where running lines stand.</summary>
    private const double Margin = 0.12;

    public static PublishedText Read(string path, byte[] bytes)
    {
        var filters = new PdfFilters();
        try
        {
            return Read(path, bytes, filters);
        }
        catch (Exception problem) when (filters.IsExceeded && problem is not OutOfMemoryException)
        {
            // Whatever the reader made of the stream that was refused.
            throw PdfFilters.Refusal();
        }
    }

    private static PublishedText Read(string path, byte[] bytes, PdfFilters filters)
    {
        using var file = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
        var isTagged = file.Structure.Catalog.CatalogDictionary.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.StructTreeRoot);
        PdfBudget.Refuse(file, filters, bytes.Length);
        var text = Joined(path, PdfPigPages.Of(file, isTagged), isTagged);
        var whole = text.Source.Text.Length < FewLetters ? text with { HasPictures = PdfPigPages.HavePictures(file) } : text;
        return filters.IsExceeded ? throw PdfFilters.Refusal() : whole;
    }

    private static PublishedText Joined(string path, IEnumerable<PdfPageLines> pages, bool isTagged)
    {
        var read = new List<PdfPageLines>();
        foreach (var lines in pages.Take(PdfBudget.MostPages))
        {
            // The tags of a file that has them give the order of reading.
            read.Add(isTagged ? lines : lines with { Lines = PdfColumns.InReadingOrder(lines.Lines) });
        }
        var to = new TextBuilder();
        var (page, number) = (0, 0);
        foreach (var paragraph in PdfParagraphs.Of(BodyOf(read, to)))
        {
            (page, number) = paragraph.Page == page ? (page, number + 1) : (paragraph.Page, 1);
            to.Table = paragraph.Table;
            to.Add(paragraph.Kind, paragraph.Words, string.Create(CultureInfo.InvariantCulture, $"page {page}, paragraph {number}"));
        }
        return to.Build(path, "pdf");
    }

    /// <summary>The lines of all pages without those that pages repeat.</summary>
    /// <param name="asides">Takes what pages repeat.</param>
    private static List<PdfLine> BodyOf(List<PdfPageLines> pages, TextBuilder asides)
    {
        var lines = new List<PdfLine>();
        var running = pages.Exists(page => page.HasArtifacts) ? null : new RunningLines();
        foreach (var page in pages)
        {
            running?.Add(page.Lines, page.Height);
            lines.AddRange(page.Lines);
        }
        if (running is not null)
        {
            foreach (var line in lines.Where(running.Holds))
            {
                asides.AddAside(line.Words, string.Create(CultureInfo.InvariantCulture, $"page {line.Page}"), "a running line of the pages");
            }
            lines.RemoveAll(running.Holds);
        }
        return lines;
    }

    /// <summary>Lines at the top and foot of pages that come back on many of them, such as left and right pages, where the file does not mark them itself; page numbers do
    /// not count as words.</summary>
    private sealed class RunningLines
    {
        /// <summary>A running line stands on one page in so many.</summary>
        private const int Part = 3;

        private readonly Dictionary<string, HashSet<int>> _pages = new(StringComparer.Ordinal);
        private readonly HashSet<PdfLine> _outer = new(ReferenceEqualityComparer.Instance);
        private int _count;

        public void Add(List<PdfLine> page, double height)
        {
            _count++;
            foreach (var line in page.Where(line => line.Bottom < height * Margin || line.Bottom > height * (1 - Margin)))
            {
                _outer.Add(line);
                if (!_pages.TryGetValue(Key(line), out var pages))
                {
                    _pages.Add(Key(line), pages = []);
                }
                pages.Add(line.Page);
            }
        }

        public bool Holds(PdfLine line) =>
            _outer.Contains(line) && _pages[Key(line)].Count is var count && ((count >= 2 && count * Part >= _count) || IsNumber(line.Words));

        private static bool IsNumber(string words) =>
            words.Length < 20 && words.Replace("page", "", StringComparison.OrdinalIgnoreCase).Replace("of", "", StringComparison.OrdinalIgnoreCase).All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '\u2013' or '/' or '|');

        /// <summary>The words with every number alike: page 9 and page 10 have one running line.</summary>
        private static string Key(PdfLine line)
        {
            var key = new StringBuilder(line.Words.Length);
            foreach (var c in line.Words)
            {
                if (!char.IsAsciiDigit(c))
                {
                    key.Append(c);
                }
                else if (key.Length == 0 || key[^1] != '#')
                {
                    key.Append('#');
                }
            }
            return key.ToString();
        }
    }
}
