using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using NoticeGen.Reading.Word;

namespace NoticeGen.Reading.Registers;

/// <summary>
/// The sheets of an Excel workbook (ISO/IEC 29500-1, part SpreadsheetML), read from front to back with limits, because the file
/// may come from anyone. Formulas are never run: what they gave when the workbook was saved is their text.
/// </summary>
internal sealed class XlsxReader
{
    /// <summary>Characters of one part; a register of a thousand activities has some million.</summary>
    private const long LargestPart = 64L << 20;

    public const int MostRows = 5_000;

    private const int MostCells = 400_000;

    private const int MostText = 16 << 20;

    private const int MostSheets = 200;

    /// <summary>Rows and columns of the largest sheet of Excel.</summary>
    private const int LastRow = 1_048_576, LastColumn = 16_384;

    private const string SaveAs = "in Excel choose Save As, “Excel Workbook (.xlsx)”";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive _zip;
    private readonly List<string> _shared = [];
    private readonly List<bool> _isDate = [];
    private bool _from1904;
    private int _rows;
    private int _cells;
    private int _text;

    private XlsxReader(ZipArchive zip) => _zip = zip;

    /// <exception cref="UnusableDocument">It is no workbook that can be read.</exception>
    public static List<Sheet> Read(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new UnusableDocument("is protected with a password", "in Excel open File, Info, Protect Workbook, Encrypt with Password, delete the password and save it")
                : new UnusableDocument("is a workbook in Excel's old format (.xls)", SaveAs);
        }
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return new XlsxReader(zip).ReadWorkbook();
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new UnusableDocument("holds a document type declaration, which no workbook has", SaveAs);
        }
        catch (XmlException fault) when (fault.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal))
        {
            throw TooLarge();
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnusableDocument("is damaged: it cannot be read as a workbook", "open it in Excel, save it under another name and use that file");
        }
    }

    private static UnusableDocument TooLarge() =>
        new("unpacks to more than any register needs", "copy the sheet with the register alone into a new workbook");

    private List<Sheet> ReadWorkbook()
    {
        if (_zip.GetEntry("xl/workbook.xml") is null)
        {
            throw _zip.GetEntry("xl/workbook.bin") is not null ? new UnusableDocument("is a binary workbook (.xlsb)", SaveAs)
                : _zip.GetEntry("content.xml") is not null ? new UnusableDocument("is an OpenDocument file", "in LibreOffice choose Save As, “Excel 2007-365 (.xlsx)”")
                : new UnusableDocument("is no Excel workbook", SaveAs);
        }
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Each("xl/_rels/workbook.xml.rels", xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        });
        ReadSharedStrings();
        ReadStyles();
        var named = new List<(string Name, bool IsHidden, string Part)>();
        Each("xl/workbook.xml", xml =>
        {
            if (xml.LocalName == "workbookPr")
            {
                _from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && Attribute(xml, "id") is { } id && targets.TryGetValue(id, out var part))
            {
                named.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", part));
            }
        });
        if (named.Count is 0 or > MostSheets)
        {
            throw named.Count == 0 ? new UnusableDocument("has no sheet", SaveAs) : TooLarge();
        }
        return [.. named.Select(sheet => new Sheet(sheet.Name, sheet.IsHidden, sheet.IsHidden ? [] : ReadSheet(sheet.Part)))];
    }

    /// <summary>The value of an attribute, in whatever namespace.</summary>
    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name && xml.Prefix.Length > 0 ? xml.Value : null;
        }
        xml.MoveToElement();
        return value;
    }

    private XmlReader? Open(string part)
    {
        if (_zip.GetEntry(part) is not { } entry)
        {
            return null;
        }
        return entry.Length > LargestPart ? throw TooLarge() : XmlReader.Create(entry.Open(), Settings);
    }

    /// <summary>Every element of a part, from front to back; nothing where there is no such part.</summary>
    private void Each(string part, Action<XmlReader> element)
    {
        using var xml = Open(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element(xml);
            }
        }
    }

    private void ReadSharedStrings()
    {
        using var xml = Open("xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                _shared.Add(TextIn(xml));
            }
        }
    }

    /// <summary>The texts of the runs in an element, without the readings that Japanese sheets have beside them; moves to its end.</summary>
    private string TextIn(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        for (var more = !xml.IsEmptyElement && xml.Read(); more && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                text.Append(xml.ReadElementContentAsString());
            }
            else
            {
                more = xml.Read();
            }
        }
        _text += text.Length;
        return _text > MostText ? throw TooLarge() : text.Replace("_x000D_", "").ToString();
    }

    /// <summary>Which formats of cells show a number as a day.</summary>
    private void ReadStyles()
    {
        var dates = new HashSet<string>(StringComparer.Ordinal);
        var isInCells = false;
        Each("xl/styles.xml", xml =>
        {
            switch (xml.LocalName)
            {
                case "numFmt" when xml.GetAttribute("numFmtId") is { } id && ShowsDay(xml.GetAttribute("formatCode") ?? ""):
                    dates.Add(id);
                    break;
                case "cellXfs" or "cellStyleXfs" or "cellStyles":
                    isInCells = xml.LocalName == "cellXfs";
                    break;
                case "xf" when isInCells:
                    var format = xml.GetAttribute("numFmtId") ?? "0";
                    // The formats that every workbook has (18.8.30): 14 to 17 and 22 show a day.
                    _isDate.Add(dates.Contains(format) || format is "14" or "15" or "16" or "17" or "22");
                    break;
            }
        });
    }

    private static bool ShowsDay(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var c in format)
        {
            isQuoted ^= c == '"';
            isBracketed = (isBracketed || c == '[') && c != ']';
            if (!isQuoted && !isBracketed && c is 'd' or 'D' or 'y' or 'Y')
            {
                return true;
            }
        }
        return false;
    }

    private List<SheetRow> ReadSheet(string part)
    {
        var rows = new List<SheetRow>();
        var merged = new List<(int FirstRow, int LastRow, int Column)>();
        using var xml = Open(part);
        var (number, isHidden) = (0, false);
        List<SheetCell> cells = [];
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                Keep();
            }
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given <= LastRow ? given : number + 1;
                isHidden = xml.GetAttribute("hidden") is "1" or "true";
                cells = [];
            }
            else if (xml.LocalName == "c")
            {
                var column = xml.GetAttribute("r") is { } at ? PlaceIn(at).Column : cells.Count == 0 ? 1 : cells[^1].Column + 1;
                if (ReadCell(xml, number, column) is { } cell)
                {
                    cells.Add(cell);
                    if (++_cells > MostCells)
                    {
                        throw TooLarge();
                    }
                }
            }
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref")?.Split(':') is [var first, var last] && PlaceIn(first) is var from && PlaceIn(last).Row > from.Row)
            {
                merged.Add((from.Row, PlaceIn(last).Row, from.Column));
            }
        }
        Merge(rows, merged);
        return rows;

        void Keep()
        {
            if (cells.Count > 0)
            {
                rows.Add(new SheetRow(number, isHidden, cells));
                if (++_rows > MostRows)
                {
                    throw new UnusableDocument($"holds more than {MostRows.ToString("N0", CultureInfo.InvariantCulture)} rows; a register has some hundreds", "copy the sheet with the register alone into a new workbook");
                }
            }
        }
    }

    /// <summary>Cells that are merged downwards say the same for each of their rows.</summary>
    private static void Merge(List<SheetRow> rows, List<(int FirstRow, int LastRow, int Column)> merged)
    {
        var byNumber = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            byNumber.TryAdd(rows[i].Number, i);
        }
        foreach (var (first, last, column) in merged)
        {
            if (!byNumber.TryGetValue(first, out var at) || rows[at].Cells.Find(cell => cell.Column == column) is not { } cell)
            {
                continue;
            }
            for (var below = at + 1; below < rows.Count && rows[below].Number <= last; below++)
            {
                if (!rows[below].Cells.Exists(other => other.Column == column))
                {
                    rows[below].Cells.Add(cell);
                }
            }
        }
    }

    /// <summary>"C14" as row 14, column 3; of anything else the first cell.</summary>
    private static (int Row, int Column) PlaceIn(string place)
    {
        var (column, at) = (0, 0);
        for (; at < place.Length && char.IsAsciiLetter(place[at]) && column <= LastColumn; at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(place[at]) - 'A' + 1);
        }
        var row = int.TryParse(place.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return (Math.Clamp(row, 1, LastRow), Math.Clamp(column, 1, LastColumn));
    }

    /// <summary>The cell on which the reader stands, moved to its end; null for one without text.</summary>
    private SheetCell? ReadCell(XmlReader xml, int row, int column)
    {
        var (kind, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var (value, text, hasFormula) = ((string?)null, (string?)null, false);
        var depth = xml.Depth;
        for (var more = !xml.IsEmptyElement && xml.Read(); more && xml.Depth > depth;)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                more = xml.Read();
            }
            else if (xml.LocalName == "v")
            {
                value = xml.ReadElementContentAsString();
            }
            else if (xml.LocalName == "is")
            {
                text = TextIn(xml);
            }
            else
            {
                hasFormula |= xml.LocalName == "f";
                xml.Skip();
            }
        }
        text ??= kind switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : "",
            "b" => value is "1" or "true" ? "TRUE" : "FALSE",
            null or "n" when value is not null => NumberText(value, style),
            _ => value ?? "",
        };
        text = text.Trim();
        var doubt = kind == "e" ? $"shows the error {text}" : hasFormula && value is null && text.Length == 0 ? "holds a formula that was never worked out" : null;
        return text.Length == 0 && doubt is null ? null : new SheetCell(row, column, text) { Doubt = doubt };
    }

    private string NumberText(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }
        // Days are counted from 30 December 1899, so that those since March 1900 come out right in spite of a 29 February 1900.
        var first = _from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        return int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _isDate.Count && _isDate[at] && number >= 0 && number < DateOnly.MaxValue.DayNumber - first.DayNumber
            ? first.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }
}
