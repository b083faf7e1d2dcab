using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// A notice as a Word document. Its parts are read one by one from front to back with a limit on each, so that a file which
/// unpacks to something huge does no harm.
/// </summary>
internal sealed class WordFileReader
{
    private const int Deepest = 200;

    /// <summary>Characters of a part beside the text, and how many such parts there may be.</summary>
    private const int LongestAside = 50_000;

    private const int MostParts = 100;

    /// <summary>Characters of a paragraph in bold type that stands for a heading.</summary>
    private const int LongestHeading = 100;

    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly TextBuilder _to = new();
    private readonly XmlReader _xml;
    private readonly Dictionary<string, string> _targets;
    private readonly WordFileStyles _styles;
    private int _paragraphs;
    private int _tables;
    private int _row;
    private int _column;

    /// <summary>The widest row of the table that is read.</summary>
    private int _columns;

    /// <summary>Paragraphs in cells that are set as headings, by the numbers of their blocks.</summary>
    private List<int> _bold = [];

    private WordFileReader(ZipArchive file, XmlReader document)
    {
        _xml = document;
        _targets = TargetsIn(file);
        _styles = WordFileStyles.In(file);
    }

    /// <param name="Number">Of the paragraph that it is, or is part of.</param>
    private readonly record struct Line(PublishedBlockKind Kind, string Words, int Number, List<(string Words, string Target)>? Links);

    /// <exception cref="InvalidDataException">It is no Word document, or a broken one.</exception>
    /// <exception cref="XmlException">A part is broken or too large.</exception>
    public static PublishedText Read(string path, byte[] bytes)
    {
        using var file = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        using var document = WordFileParts.Open(file, "word/document.xml");
        if (document is null || !FindBody(document))
        {
            throw new InvalidDataException("there is no document in it");
        }
        var reader = new WordFileReader(file, document);
        reader.Write((PublishedBlockKind.Paragraph, 0), boxed: null);

        // There is no more text, but a part that breaks off is broken.
        while (document.Read())
        {
        }
        reader.KeepOtherParts(file);
        return reader._to.Build(path, "docx");
    }

    private static bool FindBody(XmlReader xml)
    {
        for (var inside = !xml.IsEmptyElement; inside && xml.NextChild(depth: 0); xml.PassOver())
        {
            if (xml.LocalName == "body")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Writes what the element holds that the reader stands on, and moves on to its end.</summary>
    /// <param name="boxed">Takes the lines of a text box; null outside of boxes.</param>
    private void Write((PublishedBlockKind Kind, int Depth) at, List<Line>? boxed)
    {
        if (at.Depth > Deepest)
        {
            _xml.PassOver();
            return;
        }
        var depth = _xml.Depth;
        for (var inside = !_xml.IsEmptyElement; inside && _xml.NextChild(depth);)
        {
            switch (_xml.LocalName)
            {
                case "p":
                    WriteParagraph(at, boxed);
                    break;
                case "tbl":
                    WriteTable(at, boxed);
                    break;
                case "tr":
                    (_row, _column) = (_row + 1, 0);
                    Write((at.Kind, at.Depth + 1), boxed);
                    break;
                case "tc":
                    var outer = _to.Table;
                    _to.Table = outer is { } table ? table with { Row = _row, Column = ++_column } : null;
                    _columns = Math.Max(_columns, _column);
                    Write((PublishedBlockKind.Cell, at.Depth + 1), boxed);
                    _to.Table = outer;
                    break;
                case "del" or "moveFrom":
                    KeepDeleted();
                    break;
                case "Fallback" or "sectPr" or "pPr":
                    _xml.PassOver();
                    break;
                default:
                    Write((at.Kind, at.Depth + 1), boxed);
                    break;
            }
        }
    }

    private void WriteTable((PublishedBlockKind Kind, int Depth) at, List<Line>? boxed)
    {
        var outer = (_to.Table, _row, _column, _columns, _bold);
        var first = _to.Count;
        var number = ++_tables;
        (_to.Table, _row, _columns, _bold) = (new TablePlace(number, 0, 0), 0, 0, []);
        Write((at.Kind, at.Depth + 1), boxed);
        // One row, or one column, sets words side by side or in a frame.
        if ((_row == 1 || _columns == 1) && (_bold.Count > 0 || _to.Count - first > _row * _columns))
        {
            _to.Unfold(number);
            outer._bold.AddRange(_bold);
        }
        else
        {
            _to.AsCells(_bold);
        }
        (_to.Table, _row, _column, _columns, _bold) = outer;
    }

    /// <summary>Words that a tracked change takes out: whoever reads the document with its changes accepted does not see them.</summary>
    private void KeepDeleted() => _to.AddAside(TextOf(_xml), string.Create(CultureInfo.InvariantCulture, $"paragraph {_paragraphs}"), "deleted by a tracked change");

    /// <summary>The words of the element that a reader stands on, which it moves to the end of.</summary>
    private static string TextOf(XmlReader xml)
    {
        var words = new StringBuilder();
        var depth = xml.Depth;
        for (var inside = !xml.IsEmptyElement; inside && xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && words.Length < LongestAside)
            {
                words.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "p" or "tab" or "br")
            {
                words.Append(' ');
            }
        }
        return words.ToString();
    }

    /// <summary>Headers, footers and notes, which are parts of their own.</summary>
    private void KeepOtherParts(ZipArchive file)
    {
        foreach (var entry in file.Entries.Where(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Take(MostParts))
        {
            var name = entry.FullName["word/".Length..];
            var takenFor = name.StartsWith("header", StringComparison.Ordinal) || name.StartsWith("footer", StringComparison.Ordinal) ? "a header or footer of the pages"
                : name is "footnotes.xml" or "endnotes.xml" ? "a footnote"
                : name == "comments.xml" ? "a comment of somebody who wrote the document"
                : null;
            if (takenFor is not null)
            {
                using var xml = WordFileParts.Open(file, entry.FullName)!;
                _to.AddAside(TextOf(xml), name[..^".xml".Length], takenFor);
            }
        }
    }

    private void WriteParagraph((PublishedBlockKind Kind, int Depth) at, List<Line>? boxed)
    {
        var number = ++_paragraphs;
        var paragraph = new Gathered();
        Gather(paragraph, at.Depth, isParagraph: true);
        var properties = paragraph.Properties ?? default;
        var kind = properties.IsHeading ? PublishedBlockKind.Heading
            : _styles.KindOf(properties.Style) ?? (properties.IsItem ? PublishedBlockKind.Item : at.Kind);
        if (kind is PublishedBlockKind.Paragraph or PublishedBlockKind.Cell && IsSetAsHeading(paragraph))
        {
            if (_to.Table is not null)
            {
                _bold.Add(_to.Count);
            }
            kind = PublishedBlockKind.Heading;
        }
        foreach (var words in paragraph.Words.ToString().Split('\n'))
        {
            Put(new Line(kind, words, number, paragraph.Links), boxed);
        }
        foreach (var line in paragraph.Boxes ?? [])
        {
            Put(line, boxed);
        }
    }

    /// <summary>A short paragraph all in bold type, as many writers make headings.</summary>
    private static bool IsSetAsHeading(Gathered paragraph) =>
        paragraph is { IsBold: true, Boxes: null } && paragraph.Words.ToString().Trim() is { Length: > 0 and <= LongestHeading } words && words[^1] is not ('.' or ',' or ';') && !words.AsSpan().ContainsAny('\n', '@');

    private void Put(Line line, List<Line>? boxed)
    {
        if (boxed is not null)
        {
            boxed.Add(line);
        }
        else if (!string.IsNullOrWhiteSpace(line.Words))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"paragraph {line.Number}");
            _to.Add(line.Kind, line.Words, place, line.Links?.Where(link => line.Words.Contains(link.Words, StringComparison.Ordinal)));
        }
    }

    /// <summary>Gathers what the element holds that the reader stands on, and moves on to its end.</summary>
    private void Gather(Gathered to, int level, bool isParagraph = false)
    {
        if (level > Deepest)
        {
            _xml.PassOver();
            return;
        }
        var depth = _xml.Depth;
        for (var inside = !_xml.IsEmptyElement; inside && _xml.NextChild(depth);)
        {
            switch (_xml.LocalName)
            {
                case "t" when _xml.NamespaceURI is W or Strict:
                    var before = to.Words.Length;
                    GatherWords(to.Words);
                    to.IsBold &= to.IsRunBold || string.IsNullOrWhiteSpace(to.Words.ToString(before, to.Words.Length - before));
                    break;
                case "r":
                    to.IsRunBold = false;
                    Gather(to, level + 1);
                    break;
                case "rPr" when !isParagraph:
                    to.IsRunBold = WordFileParagraph.IsBold(_xml);
                    break;
                case "tab":
                    to.Words.Append(' ');
                    _xml.PassOver();
                    break;
                case "br" or "cr":
                    to.Words.Append('\n');
                    _xml.PassOver();
                    break;
                case "noBreakHyphen":
                    to.Words.Append('-');
                    _xml.PassOver();
                    break;
                case "txbxContent":
                    Write((PublishedBlockKind.Paragraph, level + 1), to.Boxes ??= []);
                    break;
                case "hyperlink":
                    GatherLink(to, level + 1);
                    break;
                case "pPr" when isParagraph && to.Properties is null:
                    to.Properties = WordFileParagraph.Read(_xml);
                    break;
                case "del" or "moveFrom":
                    KeepDeleted();
                    break;
                case "Fallback" or "instrText" or "delText" or "pPr" or "rPr":
                    _xml.PassOver();
                    break;
                default:
                    Gather(to, level + 1);
                    break;
            }
        }
    }

    private void GatherWords(StringBuilder to)
    {
        var depth = _xml.Depth;
        for (var inside = !_xml.IsEmptyElement; inside && _xml.Read() && _xml.Depth > depth;)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                to.Append(_xml.Value);
            }
        }
    }

    private void GatherLink(Gathered to, int level)
    {
        var start = to.Words.Length;
        var id = _xml.GetAttribute("id", R);
        Gather(to, level);
        if (id is not null && _targets.TryGetValue(id, out var target))
        {
            (to.Links ??= []).Add((to.Words.ToString(start, to.Words.Length - start), target));
        }
    }

    private static Dictionary<string, string> TargetsIn(ZipArchive file)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = WordFileParts.Open(file, "word/_rels/document.xml.rels");
        if (xml is null)
        {
            return found;
        }
        for (var inside = !xml.IsEmptyElement; inside && xml.NextChild(depth: 0); xml.PassOver())
        {
            if (xml.GetAttribute("TargetMode") == "External" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                found.TryAdd(id, target);
            }
        }
        while (xml.Read())
        {
        }
        return found;
    }

    /// <summary>A paragraph as far as it has been read.</summary>
    private sealed class Gathered
    {
        public StringBuilder Words { get; } = new();

        public WordFileParagraph? Properties { get; set; }

        /// <summary>Whether the run that is read is in bold type.</summary>
        public bool IsRunBold { get; set; }

        /// <summary>Whether every run with words so far is in bold type by what is said of the run.</summary>
        public bool IsBold { get; set; } = true;

        /// <summary>The words of links with their targets; null for none.</summary>
        public List<(string Words, string Target)>? Links { get; set; }

        /// <summary>What stands in text boxes, which comes after the paragraph that they hang on; null for none.</summary>
        public List<Line>? Boxes { get; set; }
    }
}
