using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Packaging;
using NoticeGen.Reporting.Html;

namespace NoticeGen.Reporting.Registers;

/// <summary>
/// A record of processing activities as a file: the same record, the same bytes. No cell is calculated: in CSV what would be begins
/// with an apostrophe, and in Excel every cell is text.
/// </summary>
public static class RegisterFiles
{
    /// <summary>The columns that say whose row it is: Authority and Notice.</summary>
    private const int OwnColumns = 2;

    /// <summary>UTF-8 with a byte order mark, by which Excel knows it; lines end in CR LF (RFC 4180).</summary>
    public static string Csv(IEnumerable<ImmutableArray<string>> rows) =>
        "\uFEFF" + string.Concat(rows.Prepend(ProcessingRecord.Heads).Select(row => string.Join(',', row.Select(JobTicketCsv.Cell)) + "\r\n"));

    /// <summary>An Excel workbook (ISO/IEC 29500-1, SpreadsheetML) of one sheet, its heads in view and with filters.</summary>
    public static ImmutableArray<byte> Xlsx(ImmutableArray<ImmutableArray<string>> rows)
    {
        const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Packages = "http://schemas.openxmlformats.org/package/2006";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var last = ColumnName(ProcessingRecord.Heads.Length);
        var sheet = new StringBuilder();
        sheet.Append($"<worksheet xmlns=\"{Namespace}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
            .Append(CultureInfo.InvariantCulture, $"<cols><col min=\"1\" max=\"{ProcessingRecord.Heads.Length}\" width=\"28\" customWidth=\"1\"/></cols><sheetData>");
        foreach (var (row, at) in rows.Prepend(ProcessingRecord.Heads).Select((row, at) => (row, at + 1)))
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{at}\">");
            foreach (var (cell, column) in row.Select((cell, column) => (cell, column + 1)).Where(cell => cell.cell.Length > 0))
            {
                sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{ColumnName(column)}{at}\" s=\"{(at == 1 ? 2 : 1)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                AppendText(sheet, cell);
                sheet.Append("</t></is></c>");
            }
            sheet.Append("</row>");
        }
        sheet.Append(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{last}{rows.Length + 1}\"/></worksheet>");
        return StableZip.Of(
        [
            Part("[Content_Types].xml", $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/></Types>"),
            Part("_rels/.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            Part("xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Register\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
            Part("xl/styles.xml", $"<styleSheet xmlns=\"{Namespace}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf><xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>"),
            Part("xl/worksheets/sheet1.xml", sheet.ToString()),
        ]);
    }

    private static ZipEntry Part(string name, string xml) =>
        new(name, PackedContent.Of(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)));

    private static string ColumnName(int column) => (column > 26 ? ((char)('A' + ((column - 1) / 26) - 1)).ToString() : "") + (char)('A' + ((column - 1) % 26));

    /// <summary>Text as XML can hold it: other signs are left out.</summary>
    private static void AppendText(StringBuilder xml, string text)
    {
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' or >= ' ' and not (0xFFFE or 0xFFFF)))
        {
            _ = rune.Value switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                _ => xml.Append(rune),
            };
        }
    }

    /// <summary>A web page: under each notice its activities, each with a list of what the law asks the record to hold.</summary>
    /// <param name="asAt">The day for which the notices were read.</param>
    public static string Html(ImmutableArray<ImmutableArray<string>> rows, DateOnly asAt, string toolVersion)
    {
        const string Title = "Record of processing activities";
        var page = new Page();
        HtmlReport.WriteHead(page, Title, asAt);
        page.Markup("<body>\n<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header><div class=\"frame\">\n<h1>").Text(Title).Markup("</h1>\n<p>As the notices tell it on ").Day(asAt)
            .Markup(". UK GDPR Article 30(1).</p>\n</div></header>\n<main id=\"content\" tabindex=\"-1\"><div class=\"frame\">\n<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
        var notices = rows.GroupBy(row => $"{row[0]}/{row[1]}", StringComparer.Ordinal).ToList();
        foreach (var (number, notice) in notices.Index())
        {
            page.Markup("<li>").Link("#" + IdOf("notice", number), notice.Key).Text(", " + ReportSummary.Count(notice.Count(), "purpose")).Markup("</li>\n");
        }
        page.Markup("</ul>\n</nav>\n");
        var purposes = 0;
        foreach (var (number, notice) in notices.Index())
        {
            page.Markup("<section class=\"notice\"").Attribute("aria-labelledby", IdOf("notice", number)).Markup(">\n<h2").Attribute("id", IdOf("notice", number)).Markup(">").Text(notice.Key).Markup("</h2>\n");
            foreach (var row in notice)
            {
                WriteActivity(page, row, IdOf("purpose", purposes++));
            }
            page.Markup("</section>\n");
        }
        page.Markup("</div></main>\n<footer><div class=\"frame\"><p>Written by NoticeGen ").Text(toolVersion).Markup(" for ").Day(asAt).Markup(".</p></div></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string IdOf(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number + 1}");

    private static void WriteActivity(Page page, ImmutableArray<string> row, string id)
    {
        var name = row[4].Length > 0 ? row[4] : "No purpose is named";
        page.Markup("<h3").Attribute("id", id).Markup(">").Text(name).Markup("</h3>\n<table class=\"plain\"").Attribute("aria-labelledby", id)
            .Markup(">\n<thead><tr><th scope=\"col\">What the law asks for</th><th scope=\"col\">What the notices say</th></tr></thead>\n<tbody>\n");
        foreach (var (head, cell) in ProcessingRecord.Heads.Zip(row).Skip(OwnColumns).Where(cell => cell.Second.Length > 0))
        {
            page.Markup("<tr><th scope=\"row\">").Text(head).Markup("</th><td>");
            var lines = cell.Split('\n');
            if (lines.Length == 1)
            {
                page.Text(cell);
            }
            else
            {
                page.Markup("<ul>");
                foreach (var line in lines)
                {
                    page.Markup("<li>").Text(line).Markup("</li>");
                }
                page.Markup("</ul>");
            }
            page.Markup("</td></tr>\n");
        }
        page.Markup("</tbody>\n</table>\n");
    }
}
