using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace NoticeGen.Testing;

/// <summary>
/// A PDF as assistive technology reads it: the structure tree (ISO 32000-1, 14.7) with the words of the marked content
/// that each element holds. Artifacts, such as page numbers, are in no element and so are not there.
/// </summary>
internal sealed class PdfTree
{
    private readonly PdfDocument _file;
    private readonly Dictionary<(int Page, int Id), string> _content = [];
    private readonly Dictionary<long, int> _pages = [];
    private readonly StringBuilder _text = new();
    private readonly List<string> _words = [];
    private readonly List<string> _blockWords = [];
    private int _depth;
    private int _contentsDepth;

    private PdfTree(byte[] content)
    {
        _file = PdfDocument.Open(content);
        ReadPages(Catalog("Pages"));
        foreach (var page in _file.GetPages())
        {
            foreach (var marked in page.GetMarkedContents())
            {
                ReadMarked(page.Number, marked);
            }
        }
        if (Catalog("StructTreeRoot") is DictionaryToken root && root.TryGet(NameToken.K, out var children))
        {
            Write(children, page: 0);
        }
    }

    /// <summary>An indented tree: each element's tag, its alternative text, and the words directly in it.</summary>
    public static string Dump(byte[] content) => new PdfTree(content)._text.ToString();

    /// <summary>The words of all elements in reading order, parted by single spaces.</summary>
    public static string Words(byte[] content) => string.Join(' ', new PdfTree(content)._words);

    /// <summary>The words of the blocks, and nothing that the file adds: its contents list, bullets and numbers.</summary>
    public static string BlockWords(byte[] content) => string.Concat(new PdfTree(content)._blockWords);

    private IToken? Catalog(string key) =>
        _file.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create(key), out var token) ? Resolve(token) : null;

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? Resolve(_file.Structure.GetObject(reference.Data).Data) : token;

    private void ReadPages(IToken? node)
    {
        if (node is not DictionaryToken pages || !pages.TryGet(NameToken.Kids, out var kids) || Resolve(kids) is not ArrayToken array)
        {
            return;
        }
        foreach (var kid in array.Data.OfType<IndirectReferenceToken>())
        {
            if (Resolve(kid) is DictionaryToken page && page.ContainsKey(NameToken.Kids))
            {
                ReadPages(page);
            }
            else
            {
                _pages[kid.Data.ObjectNumber] = _pages.Count + 1;
            }
        }
    }

    private void ReadMarked(int page, MarkedContentElement marked)
    {
        if (marked.MarkedContentIdentifier >= 0 && !marked.IsArtifact)
        {
            _content[(page, marked.MarkedContentIdentifier)] =
                _content.GetValueOrDefault((page, marked.MarkedContentIdentifier)) + string.Concat(marked.Letters.Select(letter => letter.Value));
        }
        foreach (var child in marked.Children)
        {
            ReadMarked(page, child);
        }
    }

    private void Write(IToken token, int page)
    {
        switch (Resolve(token))
        {
            case ArrayToken array:
                foreach (var child in array.Data)
                {
                    Write(child, page);
                }
                break;
            case NumericToken number:
                WriteContent(page, number.Int);
                break;
            case DictionaryToken element when element.TryGet(NameToken.S, out NameToken tag):
                WriteElement(element, tag.Data, page);
                break;
            case DictionaryToken reference when reference.TryGet(NameToken.Mcid, out NumericToken id):
                WriteContent(PageOf(reference, page), id.Int);
                break;
        }
    }

    private void WriteElement(DictionaryToken element, string tag, int page)
    {
        _text.Append(' ', _depth * 2).Append(tag);
        if (element.TryGet(NameToken.Create("Alt"), out var alternative))
        {
            var words = Words(Resolve(alternative));
            _text.Append(" alt ").Append(Quoted.Text(words));
            _words.Add($"[{words}]");
        }
        _text.Append('\n');
        var before = _blockWords.Count;
        _depth++;
        _contentsDepth += tag == "TOC" ? 1 : 0;
        if (element.TryGet(NameToken.K, out var children))
        {
            Write(children, PageOf(element, page));
        }
        _contentsDepth -= tag == "TOC" ? 1 : 0;
        _depth--;
        if (tag == "TOC")
        {
            // With the heading that stands before the list.
            _blockWords.RemoveRange(before - 1, _blockWords.Count - before + 1);
        }
        else if (tag == "Lbl" && IsMarker(string.Concat(_blockWords.Skip(before))))
        {
            _blockWords.RemoveRange(before, _blockWords.Count - before);
        }
    }

    private void WriteContent(int page, int id)
    {
        var words = _content.GetValueOrDefault((page, id), "");
        if (words.Length > 0)
        {
            // On which page a section begins is a matter of layout, and says nothing about structure.
            var shown = _contentsDepth > 0 ? words.TrimEnd("0123456789".ToCharArray()) : words;
            _text.Append(' ', _depth * 2).Append(Quoted.Text(shown)).Append('\n');
            _words.Add(words.Trim());
            _blockWords.Add(words);
        }
    }

    private static bool IsMarker(string label) => label.Trim() is "\u2022" or "\u2013" or "-" || (label.TrimEnd('.') is { Length: > 0 } number && number.All(char.IsAsciiDigit));

    private int PageOf(DictionaryToken element, int page) =>
        element.TryGet(NameToken.Create("Pg"), out IndirectReferenceToken reference) ? _pages.GetValueOrDefault(reference.Data.ObjectNumber, page) : page;

    private static string Words(IToken token) => token switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => "",
    };
}
