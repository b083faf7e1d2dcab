using System.Globalization;
using System.Text;
using NoticeGen.Auditing;
using NoticeGen.Published;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Auditing.Files;

/// <summary>PDFs as office programs and browsers tag them: the tags say what is a heading, an item or a cell, however it looks.</summary>
public sealed class PdfTagsTests
{
    /// <summary>A heading under a name of the program's own, two items, a table whose cells lie close together, and running text.</summary>
    private const string Content = """
        /H1 <</MCID 0>> BDC BT /F 10 Tf 50 700 Td (Why we use your information) Tj ET EMC
        /Lbl <</MCID 1>> BDC BT /F 10 Tf 50 680 Td (1.) Tj ET EMC
        /LBody <</MCID 2>> BDC BT /F 10 Tf 66 680 Td (to find you a home that) Tj ET EMC
        /LBody <</MCID 3>> BDC BT /F 10 Tf 60 600 Td (suits your family) Tj ET EMC
        /LBody <</MCID 4>> BDC BT /F 10 Tf 60 640 Td (to pay you) Tj ET EMC
        /TH <</MCID 5>> BDC BT /F 10 Tf 50 500 Td (Records) Tj ET EMC
        /TH <</MCID 6>> BDC BT /F 10 Tf 90 500 Td (Period) Tj ET EMC
        /TD <</MCID 7>> BDC BT /F 10 Tf 50 480 Td (Applic) Tj ET /Span <</ActualText (a)>> BDC BT /F 10 Tf 75 480 Td (a) Tj ET EMC BT /F 10 Tf 81 480 Td (tions) Tj ET EMC
        /TD <</MCID 8>> BDC BT /F 10 Tf 105 480 Td (6 years) Tj ET EMC
        /P <</MCID 9>> BDC BT /F 10 Tf 50 460 Td (Northtown Council is the controller of your information and decides how it is used.) Tj ET EMC

        """;

    private static readonly string[] Objects =
    [
        "<</Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /MarkInfo <</Marked true>>>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
        $"<</Length {Content.Length}>>\nstream\n{Content}\nendstream",
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        "<</Type /StructTreeRoot /RoleMap <</Ours /H2>> /K [7 0 R]>>",
        "<</S /Document /P 6 0 R /Pg 3 0 R /K [<</S /Ours /K 0>> <</S /L /K [8 0 R <</S /LI /K <</S /LBody /K <</Type /MCR /Pg 3 0 R /MCID 4>>>>>>]>> 9 0 R <</S /P /K 9>>]>>",
        "<</S /LI /P 7 0 R /K [<</S /Lbl /K 1>> <</S /LBody /K [2 3]>>]>>",
        "<</S /Table /P 7 0 R /K [<</S /THead /K <</S /TR /K [<</S /TH /K 5>> <</S /TH /K 6>>]>>>> <</S /TBody /K <</S /TR /K [<</S /TD /K <</S /P /K 7>>>> <</S /TD /K [8]>>]>>>> 9 0 R]>>",
    ];

    [Fact]
    public void Headings_items_and_cells_are_what_the_tags_say() => Assert.Equal(
        [
            "Heading Why we use your information", "Item 1. to find you a home that suits your family", "Item to pay you",
            "Cell Records", "Cell Period", "Cell Applications", "Cell 6 years", "Paragraph Northtown Council is the controller of your information and decides how it is used.",
        ],
        Read(Objects).Blocks.Select(block => $"{block.Kind} {Read(Objects).Words(block)}"));

    [Fact]
    public void Cells_know_their_row_and_column_and_every_block_its_place_on_the_page()
    {
        var text = Read(Objects);
        Assert.Equal(["1 1 1", "1 1 2", "1 2 1", "1 2 2"], text.Blocks.Select(block => block.Table).OfType<TablePlace>().Select(place => $"{place.Table} {place.Row} {place.Column}"));
        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"page 1, paragraph {number}"), text.Blocks.Select(block => text.Source.PlaceName(block.Span.Start)));
    }

    [Theory]
    [InlineData("<</S /Document /K [7 0 R 7 0 R]>>")]
    [InlineData("<</S /Document /K 99 0 R>>")]
    [InlineData("<</S 12 /K <</S /H1>>>>")]
    [InlineData("<</S /TD /K [0 1 /x (y) -7 99999999999 <</MCID 2>> <</S /TR>>]>>")]
    public void Tags_that_make_no_sense_lose_no_words(string root)
    {
        var objects = Objects.ToArray();
        objects[6] = root;
        var words = Read(objects).Source.Text;
        Assert.All(new[] { "find you a home", "6 years", "decides how it is used" }, part => Assert.Contains(part, words, StringComparison.Ordinal));
    }

    /// <summary>As often as it is shown, the last node would be looked at some 10^18 times.</summary>
    [Fact]
    public void Each_node_of_a_tree_of_pages_is_looked_at_once()
    {
        string[] doubling = [.. Enumerable.Range(Objects.Length + 1, 60).Select(number => $"<</Type /Pages /Kids [{number + 1} 0 R {number + 1} 0 R] /Count 0>>"), "<</Type /Pages /Kids [] /Count 0>>"];
        string[] objects = [.. Objects, .. doubling];
        objects[1] = $"<</Type /Pages /Kids [3 0 R {Objects.Length + 1} 0 R] /Count 1>>";
        Assert.Contains("find you a home", Read(objects).Source.Text, StringComparison.Ordinal);
    }

    private static PublishedText Read(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var starts = new List<int>();
        foreach (var (content, number) in objects.Select((content, number) => (content, number + 1)))
        {
            starts.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", starts.Select(start => $"{start:D10} 00000 n \n"))
            .Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1} /Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return PublishedReader.Read(new InputFile("notice.pdf", [.. Encoding.Latin1.GetBytes(file.ToString())])).Value!;
    }
}
