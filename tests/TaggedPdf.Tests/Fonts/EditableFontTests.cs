using System.Buffers.Binary;
using System.Collections.Immutable;
using TaggedPdf.Fonts;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Which fonts a file carries that people go on writing in.</summary>
public sealed class EditableFontTests
{
    [Theory]
    [InlineData(0x0000, true)]
    [InlineData(0x0008, true)]
    [InlineData(0x000C, true)]
    [InlineData(0x0004, false)]
    [InlineData(0x0002, false)]
    public void Its_maker_s_leave_counts(int bits, bool carried)
    {
        var table = MadeFonts.Table(MadeFonts.Plain.Content, "OS/2");
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(8), (ushort)bits);
        var font = MadeFonts.With(MadeFonts.Plain.Content, ("OS/2", table));
        Assert.Equal(carried ? font : (ImmutableArray<byte>?)null, EditableFont.Of(font, bold: false));
    }

    [Fact]
    public void Outlines_of_PostScript_and_damaged_files_are_left_out()
    {
        Assert.Null(EditableFont.Of(MadeFonts.PostScript(MadeFonts.Plain).Content, bold: false));
        Assert.Null(EditableFont.Of([1, 2, 3], bold: false));
    }

    [Fact]
    public void A_variable_font_is_carried_at_the_weight_of_the_face()
    {
        var font = MadeFonts.Variable('A', wider: 500).Content;
        var (regular, bold) = (Read(EditableFont.Of(font, bold: false)), Read(EditableFont.Of(font, bold: true)));
        Assert.Equal((400, 700), (regular.Weight, bold.Weight));
        Assert.False(regular.IsVariable || bold.IsVariable);
    }

    private static OpenTypeFile Read(ImmutableArray<byte>? font) => OpenTypeFile.Read([.. font!.Value], out _)!;
}
