using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NoticeGen.Auditing.Files;

/// <summary>A PDF whose forms draw each other so often that reading it would never end.</summary>
/// <summary>
/// How many drawings the forms of a PDF unfold to. A form is a piece of a page that other pieces draw, and a file of a few
/// kilobytes can draw millions of them by letting each draw the next one twice.
/// </summary>
internal static class PdfForms
{
    /// <summary>Drawings of forms on one page; real pages have some dozens.</summary>
    private const long Most = 20_000;

    private const int Deepest = 100;

    private static readonly NameToken XObject = NameToken.Create("XObject");
    private static readonly NameToken Resources = NameToken.Create("Resources");
    private static readonly NameToken Subtype = NameToken.Create("Subtype");

    /// <exception cref="TooComplexException">A page draws too many.</exception>
    public static void Refuse(PdfDocument file)
    {
        var counts = new Dictionary<IndirectReference, long>();
        if (Direct<DictionaryToken>(file, file.Structure.Catalog.CatalogDictionary, NameToken.Create("Pages")) is { } root)
        {
            Refuse(file, root, counts, new HashSet<IndirectReference>(), 0);
        }
    }

    /// <summary>Looks at the pages under a node of the tree of pages; a node may hold the resources of all pages under it.</summary>
    private static void Refuse(PdfDocument file, DictionaryToken node, Dictionary<IndirectReference, long> counts, HashSet<IndirectReference> seen, int depth)
    {
        if (CountIn(file, node, ContentOf(file, node), counts, 0) > Most)
        {
            throw new TooComplexException("its pages draw the same pieces many thousand times over", "give the document that the PDF was made from, or print it to a new PDF");
        }
        if (depth > Deepest || Direct<ArrayToken>(file, node, NameToken.Create("Kids")) is not { } kids)
        {
            return;
        }
        foreach (var kid in kids.Data.OfType<IndirectReferenceToken>())
        {
            if (seen.Add(kid.Data) && file.Structure.TokenScanner.Get(kid.Data)?.Data is DictionaryToken next)
            {
                Refuse(file, next, counts, seen, depth + 1);
            }
        }
    }

    /// <param name="content">What draws; null for a node above pages, each of whose forms counts as drawn once.</param>
    private static long CountIn(PdfDocument file, DictionaryToken owner, string? content, Dictionary<IndirectReference, long> counts, int depth)
    {
        if (depth > Deepest || Direct<DictionaryToken>(file, owner, Resources) is not { } resources || Direct<DictionaryToken>(file, resources, XObject) is not { } forms)
        {
            return 0;
        }
        var count = 0L;
        foreach (var (name, token) in forms.Data)
        {
            if (token is not IndirectReferenceToken reference || file.Structure.TokenScanner.Get(reference.Data)?.Data is not StreamToken form
                || Direct<NameToken>(file, form.StreamDictionary, Subtype)?.Data != "Form")
            {
                continue;
            }
            if (!counts.TryGetValue(reference.Data, out var inner))
            {
                // A form that draws itself is cut off by the reader; here it counts once.
                counts[reference.Data] = 1;
                inner = 1 + CountIn(file, form.StreamDictionary, TextOf(form), counts, depth + 1);
                counts[reference.Data] = inner = Math.Min(inner, Most + 1);
            }
            count = Math.Min(count + (inner * (content is null ? 1 : Times(content, name))), Most + 1);
        }
        return count;
    }

    /// <summary>What a page draws, its parts one after the other; null for a node above pages.</summary>
    private static string? ContentOf(PdfDocument file, DictionaryToken node)
    {
        var content = NameToken.Create("Contents");
        if (Direct<ArrayToken>(file, node, content) is { } parts)
        {
            return string.Join(' ', parts.Data.OfType<IndirectReferenceToken>().Select(part => file.Structure.TokenScanner.Get(part.Data)?.Data).OfType<StreamToken>().Select(TextOf));
        }
        return Direct<StreamToken>(file, node, content) is { } stream ? TextOf(stream) : null;
    }

    private static string TextOf(StreamToken stream) => Encoding.Latin1.GetString(stream.Decode(DefaultFilterProvider.Instance).Span);

    private static int Times(string content, string name)
    {
        var (times, drawn) = (0, $"/{name}");
        for (var at = content.IndexOf(drawn, StringComparison.Ordinal); at >= 0; at = content.IndexOf(drawn, at + drawn.Length, StringComparison.Ordinal))
        {
            times += content.AsSpan(at + drawn.Length).TrimStart().StartsWith("Do") ? 1 : 0;
        }
        return times;
    }

    private static T? Direct<T>(PdfDocument file, DictionaryToken owner, NameToken name)
        where T : class, IToken =>
        owner.TryGet(name, out var token) ? (token is IndirectReferenceToken reference ? file.Structure.TokenScanner.Get(reference.Data)?.Data : token) as T : null;
}
