using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// What the pages of a PDF unfold to. A form is a piece of a page that other pieces draw, and a file of a few kilobytes can draw
/// millions of them by letting each draw the next one twice; so can pages that share their content, and tables of widths.
/// </summary>
internal sealed class PdfBudget
{
    /// <summary>Pages; what comes after is not read.</summary>
    public const int MostPages = 500;

    /// <summary>Drawings of forms and named states on one page; real pages have some dozens.</summary>
    private const long MostDrawings = 20_000;

    /// <summary>
    /// Bytes of operators on one page, forms as often as they are drawn, and as many again for each byte of the file; a page of text
    /// has a few ten thousand, a map a few million.
    /// </summary>
    private const long OfPage = 2 << 20;
    private const long OfPageForEach = 2;

    /// <summary>The same of all pages that are read.</summary>
    private const long OfAll = 16 << 20;
    private const long OfAllForEach = 8;

    /// <summary>Bytes of strings on one page; a dense one has ten thousand.</summary>
    private const long MostLettersOfPage = 400_000;

    /// <summary>The same of all pages; a published text may have 500,000 letters, and a letter may take two bytes.</summary>
    private const long MostLetters = 1_200_000;

    /// <summary>States and marked parts that are open in each other, and forms that draw each other.</summary>
    private const int Deepest = 100;

    /// <summary>Nodes of the tree of pages.</summary>
    private const int MostNodes = 20_000;

    /// <summary>Characters for which a font gives widths or letters; there are 65,536 codes.</summary>
    private const double MostCharacters = 1 << 18;

    private static readonly NameToken Pages = NameToken.Create("Pages");
    private static readonly NameToken Kids = NameToken.Create("Kids");
    private static readonly NameToken Contents = NameToken.Create("Contents");
    private static readonly NameToken XObject = NameToken.Create("XObject");
    private static readonly NameToken Resources = NameToken.Create("Resources");
    private static readonly NameToken Subtype = NameToken.Create("Subtype");
    private static readonly NameToken Font = NameToken.Create("Font");
    private static readonly NameToken DescendantFonts = NameToken.Create("DescendantFonts");
    private static readonly NameToken Widths = NameToken.Create("W");
    private static readonly NameToken ToUnicode = NameToken.Create("ToUnicode");

    private readonly PdfDocument _file;
    private readonly PdfFilters _filters;
    private readonly int _length;
    private readonly Dictionary<IndirectReference, Cost> _costs = [];
    private readonly HashSet<IndirectReference> _fonts = [];
    private Cost _all;
    private int _pages;
    private int _nodes;

    private PdfBudget(PdfDocument file, PdfFilters filters, int length) => (_file, _filters, _length) = (file, filters, length);

    /// <param name="length">Bytes of the file.</param>
    /// <exception cref="TooComplexException">The pages draw more than those of any notice.</exception>
    public static void Refuse(PdfDocument file, PdfFilters filters, int length)
    {
        var budget = new PdfBudget(file, filters, length);
        if (file.Direct<DictionaryToken>(file.Structure.Catalog.CatalogDictionary, Pages) is { } root)
        {
            budget.Visit(root, null, 0);
        }
    }

    /// <summary>Looks at the pages under a node of the tree of pages, as often as each is shown; a node may hold the resources of all pages under it.</summary>
    private void Visit(DictionaryToken node, DictionaryToken? inherited, int depth)
    {
        var resources = _file.Direct<DictionaryToken>(node, Resources) ?? inherited;
        if (_file.Direct<ArrayToken>(node, Kids) is not { } kids)
        {
            _pages++;
            _all += CostOfPage(node, resources) with { Drawings = 0 };
            Check(_all, OfAll + (OfAllForEach * _length), MostLetters);
            return;
        }
        foreach (var kid in kids.Data.OfType<IndirectReferenceToken>())
        {
            if (_pages >= MostPages || depth > Deepest || _nodes++ > MostNodes)
            {
                return;
            }
            if (_file.Found(kid) is DictionaryToken next)
            {
                Visit(next, resources, depth + 1);
            }
        }
    }

    private Cost CostOfPage(DictionaryToken page, DictionaryToken? resources)
    {
        IEnumerable<IToken?> parts = _file.Direct<ArrayToken>(page, Contents) is { } several ? several.Data.OfType<IndirectReferenceToken>().Select(_file.Found) : [_file.Direct<StreamToken>(page, Contents)];
        var cost = default(Cost);
        foreach (var part in parts.OfType<StreamToken>())
        {
            cost += CostOf(part, resources, 0);
            Check(cost, OfPage + (OfPageForEach * _length), MostLettersOfPage);
        }
        return cost;
    }

    private Cost CostOf(StreamToken stream, DictionaryToken? resources, int depth)
    {
        var content = new PdfContent(stream.Decode(_filters).Span);
        var cost = new Cost(1 + content.NamedStates, content.Length, content.Letters, content.Deepest);
        if (resources is null || depth > Deepest)
        {
            return cost;
        }
        RefuseFonts(resources);
        if (_file.Direct<DictionaryToken>(resources, XObject) is { } forms)
        {
            foreach (var (name, times) in content.Drawn)
            {
                if (forms.Data.GetValueOrDefault(name) is IndirectReferenceToken reference)
                {
                    cost += CostOfForm(reference, resources, depth + 1) * times;
                }
            }
        }
        return cost;
    }

    private Cost CostOfForm(IndirectReferenceToken reference, DictionaryToken resources, int depth)
    {
        if (_costs.TryGetValue(reference.Data, out var known))
        {
            return known;
        }
        // A form that draws itself is cut off by the reader; here it counts once.
        _costs[reference.Data] = new Cost(1, 0, 0, 0);
        return _file.Found(reference) is StreamToken form && _file.Direct<NameToken>(form.StreamDictionary, Subtype)?.Data == "Form"
            ? _costs[reference.Data] = CostOf(form, _file.Direct<DictionaryToken>(form.StreamDictionary, Resources) ?? resources, depth)
            : default;
    }

    private void RefuseFonts(DictionaryToken resources)
    {
        if (_file.Direct<DictionaryToken>(resources, Font) is not { } fonts)
        {
            return;
        }
        foreach (var reference in fonts.Data.Values.OfType<IndirectReferenceToken>().Where(reference => _fonts.Add(reference.Data)))
        {
            if (_file.Found(reference) is DictionaryToken font && (CountOfWidths(font) > MostCharacters
                || (_file.Direct<StreamToken>(font, ToUnicode) is { } map && !PdfCharacterMap.IsWithin(map.Decode(_filters).Span, MostCharacters))))
            {
                throw new TooComplexException("a font in it describes more characters than there are", "print it to a new PDF, or give the document that it was made from");
            }
        }
    }

    private double CountOfWidths(DictionaryToken font) =>
        _file.Direct<ArrayToken>(font, DescendantFonts) is { Length: > 0 } inner && (inner[0] is IndirectReferenceToken held ? _file.Found(held) : inner[0]) is DictionaryToken characters
            && _file.Direct<ArrayToken>(characters, Widths) is { } widths ? CountOf(widths) : 0;

    /// <summary>Widths are given for single characters and for ranges (ISO 32000-2, 9.7.4.3); a reader may write out each range.</summary>
    private static double CountOf(ArrayToken widths)
    {
        var count = (double)widths.Length;
        for (var i = 0; i + 2 < widths.Length; i++)
        {
            if (widths[i] is NumericToken first && widths[i + 1] is NumericToken last && widths[i + 2] is NumericToken)
            {
                count += Math.Max(0, last.Double - first.Double);
                i += 2;
            }
        }
        return count;
    }

    private static void Check(Cost cost, long bytes, long letters)
    {
        if (cost.Drawings > MostDrawings)
        {
            throw new TooComplexException("its pages draw the same pieces many thousand times over", "give the document that the PDF was made from, or print it to a new PDF");
        }
        if (cost.Bytes > bytes || cost.Letters > letters || cost.Depth > Deepest * 10)
        {
            throw new TooComplexException("its pages draw more than those of any notice", "give the document that the PDF was made from, or the notice alone without what else is in the file");
        }
    }

    /// <summary>What is drawn, with all forms in it.</summary>
    private readonly record struct Cost(double Drawings, double Bytes, double Letters, double Depth)
    {
        public static Cost operator +(Cost one, Cost other) =>
            new(one.Drawings + other.Drawings, one.Bytes + other.Bytes, one.Letters + other.Letters, Math.Max(one.Depth, other.Depth));

        public static Cost operator *(Cost one, int times) => new(one.Drawings * times, one.Bytes * times, one.Letters * times, one.Depth);
    }
}
