using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace TaggedPdf.Tests.Tags;

/// <summary>An element of a file's tag tree, as an independent reader finds it. Children are elements and texts.</summary>
internal sealed record TagNode(string Type, List<object> Children)
{
    public string? Alternative { get; init; }

    public string? Attribute { get; init; }

    /// <summary>The tree as indented lines, texts in quotes.</summary>
    public string Dump()
    {
        var target = new StringBuilder();
        Dump(target, 0);
        return target.ToString();
    }

    /// <summary>
    /// What a listener hears of the document's own content: no bullets and numbers, no list of contents; pictures by
    /// their alternative text in square brackets.
    /// </summary>
    public IEnumerable<string> OwnText()
    {
        if (Type == "TOC" || Type == "Figure")
        {
            return Type == "Figure" ? [$"[{Alternative}]"] : [];
        }
        return Children.SelectMany(child => child switch
        {
            string text => [text],
            TagNode { Type: "LI" } item when Attribute is "Disc" or "Decimal" =>
                item.Children.OfType<TagNode>().Where(part => part.Type != "Lbl").SelectMany(part => part.OwnText()),
            TagNode inner => inner.OwnText(),
            _ => [],
        });
    }

    /// <summary>
    /// The tree in the form in which two readers' findings are compared: adjoining texts are one, white space is single,
    /// and page numbers in the list of contents are left out.
    /// </summary>
    public TagNode Plain(bool withAttributes = true)
    {
        var children = new List<object>();
        foreach (var child in Children)
        {
            if (child is TagNode node)
            {
                children.Add(node.Plain(withAttributes));
            }
            else if (children.Count > 0 && children[^1] is string before)
            {
                children[^1] = before + child;
            }
            else
            {
                children.Add(child);
            }
        }
        var texts = children.Select((child, index) => child is string text ? Tidy(text, index > 0, index < children.Count - 1) : child);
        var plain = new TagNode(Type, [.. texts.Where(child => child is not "")]);
        return withAttributes ? plain with { Alternative = Alternative, Attribute = Attribute } : plain;
    }

    /// <summary>The same tree without the page numbers of its list of contents.</summary>
    public TagNode WithoutPageNumbers() => Type == "TOCI"
        ? this with { Children = [.. Children.OfType<TagNode>().Select(child => child.WithoutLastNumber())] }
        : this with { Children = [.. Children.Select(child => child is TagNode node ? node.WithoutPageNumbers() : child)] };

    private TagNode WithoutLastNumber() => this with
    {
        Children = [.. Children.Select(child => child is TagNode node ? node.WithoutLastNumber() : (object)((string)child).TrimEnd(Digits).TrimEnd())],
    };

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Blanks at the ends of a block say nothing; those beside an inline element part words.</summary>
    private static string Tidy(string text, bool keepStart, bool keepEnd)
    {
        var words = string.Join(' ', text.Split((char[]?)[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        var start = keepStart && text.Length > 0 && text[0] is ' ' or '\n' ? " " : "";
        var end = keepEnd && words.Length > 0 && text[^1] is ' ' or '\n' ? " " : "";
        return words.Length == 0 ? start : start + words + end;
    }

    private void Dump(StringBuilder target, int depth)
    {
        target.Append(' ', depth * 2).Append(Type);
        if (Attribute is not null)
        {
            target.Append(' ').Append(Attribute);
        }
        if (Alternative is not null)
        {
            target.Append(" \"").Append(Alternative).Append('"');
        }
        target.Append('\n');
        foreach (var child in Children)
        {
            if (child is TagNode node)
            {
                node.Dump(target, depth + 1);
            }
            else
            {
                target.Append(' ', depth * 2 + 2).Append('"').Append(child).Append("\"\n");
            }
        }
    }
}

/// <summary>Reads tag trees with PdfPig.</summary>
internal sealed class TagTree
{
    private readonly PdfDocument _pdf;
    private readonly List<IndirectReference> _pages = [];
    private readonly List<Dictionary<int, string>> _texts = [];

    private TagTree(PdfDocument pdf)
    {
        _pdf = pdf;
        var tree = Resolve<DictionaryToken>(pdf.Structure.Catalog.CatalogDictionary.Data["Pages"]);
        foreach (var kid in Resolve<ArrayToken>(tree.Data["Kids"]).Data)
        {
            _pages.Add(((IndirectReferenceToken)kid).Data);
        }
        foreach (var page in pdf.GetPages())
        {
            var texts = new Dictionary<int, string>();
            var places = new Dictionary<Letter, int>(ReferenceEqualityComparer.Instance);
            foreach (var letter in page.Letters)
            {
                places.TryAdd(letter, places.Count);
            }
            foreach (var element in page.GetMarkedContents().Where(element => element.MarkedContentIdentifier >= 0))
            {
                texts[element.MarkedContentIdentifier] = string.Concat(Parts(element, places).OrderBy(part => part.Place).Select(part => part.Text));
            }
            _texts.Add(texts);
        }
    }

    public static TagNode Read(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var tree = new TagTree(pdf);
        var root = tree.Resolve<DictionaryToken>(pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        return tree.Element(tree.Resolve<DictionaryToken>(root.Data["K"]));
    }

    /// <summary>
    /// The texts of an element with their places on the page: its own letters, and what stands in place of several glyphs
    /// (ActualText; ISO 32000-1, 14.9.4).
    /// </summary>
    private static IEnumerable<(int Place, string Text)> Parts(MarkedContentElement element, Dictionary<Letter, int> places)
    {
        if (element.ActualText is { } actual)
        {
            return [(element.Letters.Min(letter => places[letter]), actual)];
        }
        return element.Letters.Select(letter => (places[letter], letter.Value)).Concat(element.Children.SelectMany(child => Parts(child, places)));
    }

    private TagNode Element(DictionaryToken element)
    {
        var page = element.TryGet(NameToken.Create("Pg"), out IndirectReferenceToken own) ? _pages.IndexOf(own.Data) : -1;
        var children = new List<object>();
        foreach (var kid in element.TryGet(NameToken.Create("K"), out var kids) ? Resolve<ArrayToken>(kids).Data : [])
        {
            switch (kid is IndirectReferenceToken ? Resolve<DictionaryToken>(kid) : kid)
            {
                case NumericToken number:
                    AddText(children, _texts[page][number.Int]);
                    break;
                case DictionaryToken reference when reference.ContainsKey(NameToken.Create("MCID")):
                    var at = _pages.IndexOf(((IndirectReferenceToken)reference.Data["Pg"]).Data);
                    AddText(children, _texts[at][((NumericToken)reference.Data["MCID"]).Int]);
                    break;
                case DictionaryToken inner when inner.ContainsKey(NameToken.Create("S")):
                    children.Add(Element(inner));
                    break;
            }
        }
        return new TagNode(((NameToken)element.Data["S"]).Data, children)
        {
            Alternative = String(element, "Alt"),
            Attribute = String(element, "Lang") ?? String(element, "E")
                ?? (element.TryGet(NameToken.Create("A"), out DictionaryToken attributes)
                    ? Name(attributes, "Scope") ?? Name(attributes, "ListNumbering")
                    : null),
        };
    }

    /// <summary>Content that is split over pages or around annotations is one text to a listener.</summary>
    private static void AddText(List<object> children, string text)
    {
        if (children.Count > 0 && children[^1] is string before)
        {
            children[^1] = before + text;
        }
        else if (text.Length > 0)
        {
            children.Add(text);
        }
    }

    private static string? String(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value)
            ? value switch { StringToken text => text.Data, HexToken hex => hex.Data, _ => null }
            : null;

    private static string? Name(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value) && value is NameToken name ? name.Data : null;

    private T Resolve<T>(IToken token)
        where T : class, IToken =>
        token is IndirectReferenceToken reference ? (T)_pdf.Structure.GetObject(reference.Data).Data : (T)token;
}
