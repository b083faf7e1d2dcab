using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using TaggedPdf.Documents;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Files that cannot be used as fonts are named for what they are, with what to do.</summary>
public sealed class FontFaultTests
{
    [Theory]
    [InlineData("wOFF\0\x01\0\0", "it is a web font (WOFF)", "name the `.ttf` or `.otf` file that it was made from")]
    [InlineData("wOF2\0\x01\0\0", "it is a web font (WOFF2)", "name the `.ttf` or `.otf` file that it was made from")]
    [InlineData("ttcf\0\x02\0\0", "it is a collection of several fonts (`.ttc`)", "save the one font as a `.ttf` or `.otf` file")]
    [InlineData("%!PS-AdobeFont-1.0: Old", "it is a PostScript Type 1 font", "`.otf` files")]
    [InlineData("\x80\x01\x10\0\0\0%!PS", "it is a PostScript Type 1 font (`.pfb`)", "`.otf` files")]
    [InlineData("PK\x03\x04 and so on", "it is a zip file", "unpack it")]
    [InlineData("<!DOCTYPE html><title>Log in", "it is a web page", "as a `.ttf` or `.otf` file")]
    [InlineData("version https://git-lfs.github.com/spec/v1", "it is a pointer of Git LFS", "git lfs pull")]
    [InlineData("no font at all", "it is no font that can be read", "as a `.ttf` or `.otf` file")]
    [InlineData("", "it is empty", "as a `.ttf` or `.otf` file")]
    [InlineData("\0\x01\0\0\0", "it is cut off", "get the file again")]
    public void Another_kind_of_file_is_named(string content, string message, string help) =>
        Check([.. Encoding.Latin1.GetBytes(content)], message, help);

    [Theory]
    [InlineData("COLR")]
    [InlineData("CBDT")]
    [InlineData("sbix")]
    [InlineData("SVG ")]
    public void A_colour_font_is_named(string table) =>
        Check(MadeFonts.With(MadeFonts.Plain.Content, (table, [0, 0, 0, 0])), "it is a colour font", "plain font");

    [Fact]
    public void A_symbol_font_is_named()
    {
        var table = MadeFonts.Table(MadeFonts.Plain.Content, "cmap");
        for (var i = 0; i < table[3]; i++)
        {
            table.AsSpan(4 + (i * 8), 4).Clear();
            table[5 + (i * 8)] = 3;
        }
        Check(MadeFonts.With(MadeFonts.Plain.Content, ("cmap", table)), "it is a symbol font", "as pictures");
    }

    [Fact]
    public void A_table_of_characters_of_an_old_kind_is_named()
    {
        byte[] table = [0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, .. new byte[32]];
        Check(MadeFonts.With(MadeFonts.Plain.Content, ("cmap", table)), "it has no Unicode character table", "a newer release");
    }

    [Theory]
    [InlineData(0x0000, null)]
    [InlineData(0x0004, null)]
    [InlineData(0x0008, null)]
    [InlineData(0x0002, "Restricted")]
    [InlineData(0x0104, "No subsetting")]
    [InlineData(0x0208, "Bitmap embedding only")]
    public void What_a_licence_forbids_is_not_done(int bits, string? named)
    {
        var table = MadeFonts.Table(MadeFonts.Plain.Content, "OS/2");
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(8), (ushort)bits);
        var font = MadeFonts.With(MadeFonts.Plain.Content, ("OS/2", table));
        if (named is null)
        {
            Assert.Empty(Problems(font));
        }
        else
        {
            Check(font, named, "ask its maker for a licence");
        }
    }

    private static void Check(ImmutableArray<byte> content, string message, string help)
    {
        var problem = Problems(content)[0];
        Assert.StartsWith("the font `it.ttf` cannot be used: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(help, problem.Help, StringComparison.Ordinal);
    }

    private static ImmutableArray<PdfProblem> Problems(ImmutableArray<byte> content)
    {
        var font = new FontFile("it.ttf", content);
        return new PdfEngine().Write(Samples.Welsh(), Samples.Theme with { Fonts = [new FontFamily(font, font)] }).Problems;
    }
}
