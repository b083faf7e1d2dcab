using TaggedPdf.Documents;
using Xunit;

namespace TaggedPdf.Tests.Tags;

public sealed class TagTreeTests
{
    [Fact]
    public void The_tag_tree_of_the_sample_is_as_written_here()
    {
        Assert.Equal(Golden.ReplaceLineEndings("\n"), TagTree.Read(PdfFiles.Write(Samples.Everything())).Dump());
    }

    [Fact]
    public void A_listener_hears_the_document_in_its_order()
    {
        foreach (var (document, theme) in new[]
        {
            (Samples.Everything(), Samples.Theme),
            (Samples.Everything(), Samples.LargePrint),
            (Samples.Long(), Samples.A5),
            (Samples.Welsh(), Samples.Theme),
        })
        {
            var plain = document with { Banner = null };
            var heard = TagTree.Read(PdfFiles.Write(plain, theme with { Contents = false })).OwnText();
            Assert.Equal(PdfFiles.Squeezed(DocumentWords.Of(plain.Blocks)), PdfFiles.Squeezed(heard));
        }
    }

    [Fact]
    public void Words_are_parted_by_real_spaces_even_over_line_ends()
    {
        var words = string.Concat(Enumerable.Repeat("personal information about tenants ", 30)).Trim();
        var tree = TagTree.Read(PdfFiles.Write(Samples.Of(
            new Heading(1, "title", Samples.Words("Title")), Samples.Para(words))));
        Assert.Contains(words, tree.OwnText());
    }

    [Fact]
    public void A_draft_says_so_first()
    {
        var draft = Samples.Everything() with { Banner = "Draft: 3 errors stand" };
        Assert.Equal("Draft: 3 errors stand", TagTree.Read(PdfFiles.Write(draft)).OwnText().First());
    }

    [Fact]
    public void Bookmarks_follow_headings_and_metadata_is_complete()
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(PdfFiles.Write(Samples.Everything()));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["Who we are", "Why we use it", "To help", "Your rights"], bookmarks.GetNodes().Select(node => node.Title));
        Assert.Equal("Housing & support <privacy> notice", pdf.Information.Title);
        Assert.Equal("Northtown Council", pdf.Information.Author);
        Assert.Equal("privacy, housing", pdf.Information.Keywords);
        Assert.Equal("D:20261122000000Z", pdf.Information.CreationDate);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        Assert.Contains("Housing & support <privacy> notice", metadata.GetXDocument().Root!.Value, StringComparison.Ordinal);
    }

    private const string Golden = """
        Document
          H1
            "Housing & support <privacy> notice"
          P
            "Plain words with a quote “so”, an ampersand & an angle <b>, Welsh ŵ and ŷ, and strong words."
          Sect
            P
              "In brief."
            L Disc
              LI
                Lbl
                  "•"
                LBody
                  P
                    "We use your information to help you."
              LI
                Lbl
                  "•"
                LBody
                  P
                    "You can object."
          H2
            "Contents"
          TOC
            TOCI
              Reference
                Link
                  "Who we are 1"
            TOCI
              Reference
                Link
                  "Why we use it 1"
            TOCI
              Reference
                Link
                  "Your rights 2"
          H2
            "Who we are"
          P
            "Write to "
            Link
              "dpo@northtown.example"
            " or ring "
            Link
              "01632 960 000"
            ". See "
            Link
              "https://www.example.org/a/very/long/path/that/must/break/somewhere/because/it/is/longer/than/a/line?and=query&more=1"
            " and "
            Link
              "your rights"
            "."
          Sect
            P
              "Data protection officer"
            L None
              LI
                Lbl
                  "Address"
                LBody
                  P
                    "Town Hall 1 High Street Northtown NT1 1AA"
              LI
                Lbl
                  "Email"
                LBody
                  P
                    Link
                      "dpo@northtown.example"
          H2
            "Why we use it"
          H3
            "To help"
          L Decimal
            LI
              Lbl
                "1."
              LBody
                P
                  "First"
                L Disc
                  LI
                    Lbl
                      "•"
                    LBody
                      P
                        "nested one"
                  LI
                    Lbl
                      "•"
                    LBody
                      P
                        "nested two"
            LI
              Lbl
                "2."
              LBody
                P
                  "Second"
          Table
            Caption
              "Why and on what basis"
            THead
              TR
                TH Column
                  "Purpose"
                TH Column
                  "Basis"
                TH Column
                  "Kept"
            TBody
              TR
                TH Row
                  "Allocating homes to people in need"
                TD
                  "Public task"
                TD
                  "6 years after the tenancy ends"
              TR
                TH Row
                  "Collecting rent"
                TD
                  "Contract"
                TD
          H2
            "Your rights"
          Sect
            P
              "You can object at any time."
          Sect
            P
              "A side remark."
          BlockQuote
            P
              "Quoted words."
          P
            "Croeso: "
            Span cy
              "Mae gennych hawliau"
            ". The "
            Span Information Commissioner's Office
              "ICO"
            " on 19 June 2026."
          Div
            P
              "You can ring us."
            P
              "We will answer."
          Figure "A telephone"

        """;
}
