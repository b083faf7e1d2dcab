using System.IO.Compression;
using System.Security;
using System.Text;

namespace NoticeGen.Testing;

/// <summary>Excel workbooks for tests, made of the XML that matters in them.</summary>
internal static class Workbook
{
    /// <param name="Body">What stands in the sheet's root element, such as <see cref="Cells"/>.</param>
    public sealed record Sheet(string Name, string Body, bool IsHidden = false);

    public static byte[] Of(params string[][] rows) => Of([new Sheet("Sheet1", Cells(rows))]);

    /// <param name="more">Further parts, by their names.</param>
    public static byte[] Of(IReadOnlyList<Sheet> sheets, params (string Name, string Xml)[] more)
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        return Zip([
            ("xl/workbook.xml", $"<workbook {Main}><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"rId{at + 1}\" Target=\"worksheets/sheet{at + 1}.xml\"/>"))}</Relationships>"),
            .. sheets.Select((sheet, at) => ($"xl/worksheets/sheet{at + 1}.xml", $"<worksheet {Main}>{sheet.Body}</worksheet>")),
            .. more,
        ]);
    }

    /// <summary>Rows of texts from A1 on; an empty text leaves its cell out.</summary>
    public static string Cells(params string[][] rows) =>
        $"<sheetData>{string.Concat(rows.Select((row, at) => $"<row r=\"{at + 1}\">{string.Concat(row.Select((text, column) => text.Length == 0 ? "" : $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>"))}</row>"))}</sheetData>";

    public static byte[] Zip(params IReadOnlyList<(string Name, string Content)> parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }
}
