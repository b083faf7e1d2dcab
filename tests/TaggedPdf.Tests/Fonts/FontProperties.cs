using System.Collections.Immutable;
using CsCheck;
using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using Xunit;

namespace TaggedPdf.Tests.Fonts;

/// <summary>Damaged font files: a sentence that says why, or a font that still works, and never an exception.</summary>
public sealed class FontProperties
{
    private static readonly ImmutableArray<byte> Sound = Samples.Theme.Fonts[0].Regular.Content;

    [Fact]
    public void Any_bytes_are_a_font_or_a_fault()
    {
        Gen.Byte.Array[0, 400].Sample(
            bytes =>
            {
                var font = OpenTypeFile.Read([0, 1, 0, 0, .. bytes], out var fault);
                Assert.Equal(font is null, fault is not null);
            },
            iter: 2000,
            threads: 1);
    }

    public static TheoryData<string> Kinds => ["TrueType", "PostScript", "variable"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_font_with_damaged_bytes_renders_or_is_refused(string kind)
    {
        var sound = kind switch
        {
            "PostScript" => MadeFonts.PostScript(MadeFonts.Plain).Content,
            "variable" => MadeFonts.Variable('A', 100).Content,
            _ => Sound,
        };
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 6].Sample(
            changes =>
            {
                var bytes = sound.ToArray();
                foreach (var (at, value) in changes)
                {
                    // Half of the changes hit the tables' directory and heads, where they do most harm.
                    bytes[value % 2 == 0 ? at % 1200 : at] = value;
                }
                var face = new FontFile("damaged.ttf", [.. bytes]);
                var theme = Samples.Theme with { Fonts = [Samples.Theme.Fonts[0] with { Regular = face }] };
                var outcome = new PdfEngine().Write(Samples.Welsh(), theme);
                Assert.Equal(outcome.File is null, outcome.Problems.Length > 0);
            },
            iter: 80,
            threads: 1);
    }

    [Fact]
    public void A_subset_holds_the_parts_of_composite_glyphs_and_can_be_read_again()
    {
        var font = OpenTypeFile.Read([.. Sound], out _)!;
        var used = "ŵŷéA".Select(character => font.Characters[character]).ToList();
        var subset = TrueTypeSubset.Make(font, used, []);
        Assert.All(used, glyph => Assert.Equal(glyph, subset.Glyphs[subset.NewNumber(glyph)]));
        Assert.True(subset.Program.Length < Sound.Length / 10);
        // Letters with accents are drawn from their parts, which must come along.
        Assert.True(subset.Glyphs.Length > used.Count + 1);
    }
}
