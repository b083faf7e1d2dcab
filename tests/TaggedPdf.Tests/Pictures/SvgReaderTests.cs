using System.Collections.Immutable;
using System.Text;
using CsCheck;
using TaggedPdf.Documents;
using TaggedPdf.Pictures;
using Xunit;

namespace TaggedPdf.Tests.Pictures;

public sealed class SvgReaderTests
{
    [Fact]
    public void The_sample_picture_is_read_shape_by_shape()
    {
        var picture = Good(Samples.Phone.Content);
        Assert.Equal((100, 100), (picture.Width, picture.Height));
        Assert.Equal(4, picture.Paths.Length);
        Assert.Equal(new PaintColour(0x2f, 0x6d, 0xb5), picture.Paths[0].Fill);
        Assert.Equal(3, picture.Paths[0].Style.Width);
        Assert.Null(picture.Paths[3].Fill);
        Assert.Equal(LineCap.Round, picture.Paths[3].Style.Cap);
    }

    [Theory]
    [InlineData("M1 2L3 4", "M1,2 L3,4")]
    [InlineData("m1 2 3 4", "M1,2 L4,6")]
    [InlineData("M1,2H5V6h-1v-1z", "M1,2 L5,2 L5,6 L4,6 L4,5 Z")]
    [InlineData("M.5.5-1e1-2", "M0.5,0.5 L-10,-2")]
    [InlineData("M0 0zl5 5", "M0,0 Z M0,0 L5,5")]
    [InlineData("M0 0C1 2 3 4 5 6s3 4 5 6", "M0,0 C1,2,3,4,5,6 C7,8,8,10,10,12")]
    [InlineData("M0 0Q3 3 6 0t6 0", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0")]
    [InlineData("M0 0S3 4 5 6", "M0,0 C0,0,3,4,5,6")]
    [InlineData("M0 0a0 5 0 0 1 3 4", "M0,0 L3,4")]
    [InlineData("M10 0A10 10 0 0110 0", "M10,0")]
    public void Path_commands_become_segments(string data, string expected)
    {
        var path = new PathBuilder(AffineTransform.Identity);
        Assert.True(SvgPathData.TryDraw(data, path, out _));
        Assert.Equal(expected, Dump(path.ToSegments()));
    }

    [Theory]
    [InlineData("L1 1")]
    [InlineData("M1")]
    [InlineData("M1 1 L")]
    [InlineData("M1 1 X2 2")]
    [InlineData("M0 0a1 1 0 2 1 3 3")]
    [InlineData("M1e999 0")]
    public void Malformed_path_data_is_refused(string data) =>
        Assert.False(SvgPathData.TryDraw(data, new PathBuilder(AffineTransform.Identity), out _));

    [Fact]
    public void Arcs_stay_on_their_ellipse_and_end_where_they_should() =>
        Gen.Select(Gen.Double[1, 50], Gen.Double[1, 50], Gen.Double[-180, 180], Gen.Bool, Gen.Bool, Gen.Double[-40, 40])
            .Sample((rx, ry, turn, large, sweep, end) =>
            {
                var path = new PathBuilder(AffineTransform.Identity);
                path.Move(0, 0);
                new EllipticalArc(rx, ry, turn, large, sweep, end, 13).Draw(path);
                var segments = path.ToSegments();
                Assert.Equal(end, segments[^1].X3, tolerance: 0.001);
                Assert.Equal(13, segments[^1].Y3, tolerance: 0.001);
                // The joints of an arc that is at most a whole ellipse: five pieces.
                Assert.InRange(segments.Length, 2, 6);
                // An ellipse too small for its ends is made larger (SVG 1.1, F.6.6), so that no point is further than this.
                var chord = Math.Sqrt((end * end) + (13 * 13));
                var reach = 2 * Math.Max(rx, ry) * Math.Max(1, chord / (2 * Math.Min(rx, ry))) + 0.001;
                Assert.All(segments, s => Assert.True(Math.Abs(s.X3) <= reach && Math.Abs(s.Y3) <= reach));
            });

    [Fact]
    public void A_half_circle_bulges_to_the_side_that_sweep_says()
    {
        var down = Good(SvgWith("<path d='M0 0A10 10 0 0 0 20 0'/>")).Paths[0].Segments;
        var up = Good(SvgWith("<path d='M0 0A10 10 0 0 1 20 0'/>")).Paths[0].Segments;
        Assert.Equal((10, 10), (down[1].X3, down[1].Y3));
        Assert.Equal((10, -10), (up[1].X3, up[1].Y3));
    }

    [Fact]
    public void Groups_pass_on_paint_and_transforms()
    {
        var path = Assert.Single(Good(SvgWith("""
            <g transform="translate(10 20) scale(2)" fill="red" style="stroke: #00f; stroke-width: 3px">
              <g fill="lime"><rect width="4" height="5"/></g>
            </g>
            """)).Paths);
        Assert.Equal("M10,20 L18,20 L18,30 L10,30 Z", Dump(path.Segments));
        Assert.Equal(new PaintColour(0, 255, 0), path.Fill);
        Assert.Equal(new PaintColour(0, 0, 255), path.Stroke);
        Assert.Equal(6, path.Style.Width);
    }

    [Theory]
    [InlineData("rotate(90)", "M0,0 L0,4")]
    [InlineData("rotate(90 2 0)", "M2,-2 L2,2")]
    [InlineData("matrix(1 0 0 1 5 6)", "M5,6 L9,6")]
    [InlineData("skewY(45)", "M0,0 L4,4")]
    [InlineData("translate(1),scale(-1 1)", "M1,0 L-3,0")]
    public void Transforms_are_applied(string transform, string expected)
    {
        var path = Assert.Single(
            Good(SvgWith($"<line x2='4' stroke='black' transform='{transform}'/>")).Paths);
        Assert.Equal(expected, Dump(path.Segments));
    }

    [Theory]
    [InlineData("#1af", 0x11, 0xaa, 0xff)]
    [InlineData("#102030", 16, 32, 48)]
    [InlineData("rgb(1, 2, 3)", 1, 2, 3)]
    [InlineData("rgb(100% 0% 50%)", 255, 0, 127)]
    [InlineData("Navy", 0, 0, 128)]
    public void Colours_are_read(string value, byte red, byte green, byte blue)
    {
        var path = Assert.Single(Good(SvgWith($"<circle r='3' fill='{value}'/>")).Paths);
        Assert.Equal(new PaintColour(red, green, blue), path.Fill);
    }

    [Fact]
    public void A_view_box_that_begins_elsewhere_is_moved_to_the_origin()
    {
        var picture = Good(Svg(
            "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20' viewBox='-5 -5 10 10'><circle r='2'/></svg>"));
        Assert.Equal((10, 10), (picture.Width, picture.Height));
        Assert.Equal(7, picture.Paths[0].Segments[0].X3);
    }

    [Theory]
    [InlineData("g")]
    [InlineData("defs")]
    [InlineData("metadata")]
    public void Elements_deep_in_each_other_are_refused_before_they_are_read(string name)
    {
        string Nested(int times) => string.Concat(Enumerable.Repeat($"<{name}>", times)) + string.Concat(Enumerable.Repeat($"</{name}>", times));
        Assert.Contains("nests its groups too deeply", Assert.Single(SvgReader.Read(SvgWith(Nested(300))).Faults).Message, StringComparison.Ordinal);
        Assert.Empty(SvgReader.Read(SvgWith(Nested(60))).Faults);
    }

    [Fact]
    public void Lines_and_clip_paths_have_budgets_of_their_own()
    {
        static string Points(int count) => "M0 0" + string.Concat(Enumerable.Repeat("l1 1-1-1", count / 2));
        Assert.Empty(SvgReader.Read(SvgWith($"<path d='{Points(50_000)}'/>")).Faults);
        Assert.Contains("its lines have more than 20,000 points", Assert.Single(SvgReader.Read(SvgWith($"<path stroke='#123456' d='{Points(50_000)}'/>")).Faults).Message, StringComparison.Ordinal);
        var clipped = string.Concat(Enumerable.Repeat("<rect clip-path='url(#c)' width='9' height='9'/>", 200));
        Assert.Empty(SvgReader.Read(SvgWith($"<clipPath id='c'><path d='{Points(1_000)}'/></clipPath>{clipped}")).Faults);
        Assert.Contains("its clip paths have too many points", Assert.Single(SvgReader.Read(SvgWith($"<clipPath id='c'><path d='{Points(20_000)}'/></clipPath>{clipped}")).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_has_no_more_rules_than_drawing_programs_write()
    {
        static string Rules(int count) => $"<style>{string.Concat(Enumerable.Range(0, count).Select(i => $".c{i}{{fill:#123456}}"))}</style><rect class='c7' width='5' height='5'/>";
        Assert.Empty(SvgReader.Read(SvgWith(Rules(1_000))).Faults);
        Assert.Contains("rule 1,001", Assert.Single(SvgReader.Read(SvgWith(Rules(1_001))).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rect width='1' height='1' fill='url(#a)'/>", "a gradient that is not in the file (`url(#a)`)")]
    [InlineData("<pattern id='a'/><rect width='1' height='1' fill='url(#a)'/>", "a pattern (`pattern`)")]
    [InlineData("<linearGradient id='a'/><rect width='1' height='1' fill='url(#a)'/>", "a gradient without colours")]
    [InlineData("<linearGradient id='a' spreadMethod='repeat'/><rect width='1' height='1' fill='url(#a)'/>", "a gradient that repeats")]
    [InlineData("<linearGradient id='a'><stop stop-opacity='.5'/></linearGradient><rect width='1' height='1' fill='url(#a)'/>", "a gradient that fades away")]
    [InlineData("<path stroke='url(#a)' d='M0 0h1'/>", "a gradient or pattern on a line")]
    [InlineData("<style>a b{fill:red}</style>", "a style sheet with `a b`")]
    [InlineData("<style>@import 'x.css';</style>", "a style sheet with `@import 'x.css'`")]
    [InlineData("<use href='#a'/>", "a part that is not in the file (`use`)")]
    [InlineData("<g id='a'><use href='#a'/></g>", "nests its groups too deeply")]
    [InlineData("<g clip-path='url(#c)'><rect width='1' height='1'/></g>", "`clip-path=\"url(#c)\"`, which is not in the file")]
    [InlineData("<mask id='m'><rect width='1' height='1' fill='#888'/></mask><rect mask='url(#m)' width='1' height='1'/>", "a `mask` of this kind")]
    [InlineData("<clipPath id='c' clipPathUnits='objectBoundingBox'/><rect clip-path='url(#c)' width='1' height='1'/>", "a `clipPath` in parts of what it clips")]
    [InlineData("<g opacity='.5'><rect width='5' height='5'/><rect x='3' width='5' height='5'/></g>", "`opacity` on a group of shapes that lie on each other")]
    [InlineData("<defs><script>alert(1)</script></defs>", "a script (`script`)")]
    [InlineData("<script>alert(1)</script>", "a script (`script`)")]
    [InlineData("<path stroke-dasharray='2 1' d='M0 0h1'/>", "`stroke-dasharray=\"2 1\"` on a `path`")]
    [InlineData("<path onclick='x()' d='M0 0h1'/>", "`onclick=\"x()\"` on a `path`")]
    [InlineData("<path d='M0 0 oops'/>", "`path` whose `d` cannot be understood")]
    [InlineData("<path fill='chartreuse-ish' d='M0 0h1'/>", "`path` whose `fill` cannot be understood")]
    [InlineData("<rect width='50%' height='1'/>", "`rect` whose `width` cannot be understood")]
    [InlineData("<g transform='spin(4)'/>", "`g` whose `transform` cannot be understood")]
    [InlineData("<path d='M0 0h9999999' transform='scale(9999999)'/>", "lies far outside its frame")]
    public void What_cannot_be_printed_is_refused_by_name(string content, string expected)
    {
        var outcome = SvgReader.Read(SvgWith(content));
        Assert.Null(outcome.Value);
        var fault = Assert.Single(outcome.Faults);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Contains("plain paths", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Live_text_is_refused_with_the_way_to_outlines()
    {
        var fault = Assert.Single(SvgReader.Read(SvgWith("<text>Hello</text>")).Faults);
        Assert.Contains("live text (`text`)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Create Outlines", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<style>rect{fill:#0f0}.a{fill:red}</style><rect class='b a' width='1' height='1'/>")]
    [InlineData("<rect class='a' width='1' height='1'/><style type='text/css'><![CDATA[ /* x */ .b,.a{fill:red;} ]]></style>")]
    [InlineData("<style>.a{fill:#00f}#x{fill:red}</style><rect id='x' class='a' width='1' height='1'/>")]
    [InlineData("<style>rect.a{fill:red}.a{fill:#00f}*{fill:#123}</style><rect class='a' fill='#456' width='1' height='1'/>")]
    [InlineData("<style>.a{fill:#00f}</style><rect class='a' style='fill:red' width='1' height='1'/>")]
    [InlineData("<defs><style>@font-face{font-family:x} .a{fill:red}</style></defs><g class='a'><rect width='1' height='1'/></g>")]
    [InlineData("<defs><rect id='r' width='1' height='1'/></defs><use href='#r' fill='red'/>")]
    [InlineData("<switch><foreignObject requiredExtensions='x'/><g><rect width='1' height='1' fill='red'/></g></switch>")]
    [InlineData("<clipPath id='c'><rect width='100' height='50' fill='white'/></clipPath><g clip-path='url(#c)'><rect width='1' height='1' fill='red'/></g>")]
    [InlineData("<mask id='m' style='mask-type:luminance'><path fill='white' d='M100 0H0V50H100V0Z'/></mask><g mask='url(#m)'><rect width='1' height='1' fill='red'/></g>")]
    [InlineData("<symbol id='s' viewBox='0 0 10 5'><rect width='0.1' height='0.1' fill='red'/></symbol><use href='#s' width='100' height='50'/>")]
    public void Drawing_programs_ways_of_writing_a_red_square_are_read(string content)
    {
        var path = Assert.Single(Good(SvgWith(content)).Paths);
        Assert.Equal(new PaintColour(255, 0, 0), path.Fill);
        Assert.Equal("M0,0 L1,0 L1,1 L0,1 Z", Dump(path.Segments));
        Assert.Empty(path.Clips);
    }

    [Fact]
    public void A_document_type_is_read_over_and_its_short_forms_are_written_out()
    {
        var picture = Good(Svg("""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>
            <svg xmlns="&ns_svg;" viewBox="0 0 10 10"><rect width="1" height="1"/></svg>
            """));
        Assert.Single(picture.Paths);
    }

    [Fact]
    public void Outlines_clip_and_parts_are_seen_through()
    {
        var path = Assert.Single(Good(SvgWith("""
            <clipPath id="c"><circle cx="9" cy="9" r="4" clip-rule="evenodd"/></clipPath>
            <g clip-path="url(#c)" opacity="50%"><g transform="scale(2)"><rect width="5" height="5" fill-opacity=".5"/></g></g>
            """)).Paths);
        Assert.True(Assert.Single(path.Clips).EvenOdd);
        Assert.Equal((0.25, 0.5), (path.FillOpacity, path.StrokeOpacity));
    }

    [Fact]
    public void Gradients_take_over_what_they_do_not_say()
    {
        var path = Assert.Single(Good(SvgWith("""
            <linearGradient id="a"><stop offset="20%" stop-color="#000000"/><stop offset=".6" style="stop-color:#0000ff"/></linearGradient>
            <linearGradient id="b" href="#a" x2="50%"/>
            <rect x="10" y="20" width="40" height="10" fill="url(#b) red"/>
            """)).Paths);
        var shade = path.Shade!;
        Assert.Equal(new GradientEnd(0.5, 0, 0), shade.To);
        Assert.Equal([40.0, 0, 0, 10, 10, 20], shade.Transform);
        Assert.Equal(new PaintColour(0, 0, 0), shade.At(0.1));
        Assert.Equal(new PaintColour(0, 0, 128), shade.At(0.4));
        Assert.Equal(new PaintColour(0, 0, 255), shade.At(2));
    }

    [Fact]
    public void Shapes_that_cover_the_picture_again_and_again_are_given_up()
    {
        Assert.Empty(SvgReader.Read(SvgWith(string.Concat(Enumerable.Repeat("<rect width='1' height='1' opacity='.5'/>", 500)))).Faults);
        var outcome = SvgReader.Read(SvgWith(string.Concat(Enumerable.Repeat("<rect width='1000' height='1000' opacity='.5'/>", 2_100))));
        Assert.Contains(outcome.Faults, fault => fault.Message.Contains("cover it more than 2,000 times", StringComparison.Ordinal));
    }

    [Fact]
    public void Gradients_of_very_many_colours_are_given_up()
    {
        var stops = string.Concat(Enumerable.Repeat("<stop offset='.5' stop-color='#123'/>", 300));
        var outcome = SvgReader.Read(SvgWith($"<defs><linearGradient id='g'>{stops}</linearGradient></defs>{string.Concat(Enumerable.Repeat("<rect fill='url(#g)' width='1' height='1'/>", 100))}"));
        Assert.Contains(outcome.Faults, fault => fault.Message.Contains("its gradients have more than 20,000 colours", StringComparison.Ordinal));
    }

    [Fact]
    public void Attributes_and_declarations_may_be_many_and_the_last_word_counts()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 20_000).Select(n => $"a{n}='1'"));
        var style = string.Join(';', Enumerable.Range(0, 20_000).Select(n => $"b{n}:1"));
        var outcome = SvgReader.Read(SvgWith($"<rect width='1' height='1' fill='#000' {attributes} style='{style};fill:#fff'/>"));
        Assert.Empty(outcome.Faults);
        Assert.Single(outcome.Value!.Paths);
    }

    [Fact]
    public void A_part_repeated_without_end_is_given_up()
    {
        var parts = string.Concat(Enumerable.Range(0, 20).Select(n => $"<g id='g{n}'>{string.Concat(Enumerable.Repeat($"<use href='#g{n + 1}'/>", 10))}</g>"));
        var outcome = SvgReader.Read(SvgWith($"<defs>{parts}<g id='g20'/></defs><use href='#g0'/>"));
        Assert.Contains(outcome.Faults, fault => fault.Message.Contains("repeats its parts too often", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_is_shown_at_its_line_of_the_picture_file()
    {
        var picture = Svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n  <text>x</text>\n</svg>");
        var fault = SvgReader.Read(picture).Faults[0];
        Assert.Equal((2, 4), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg")]
    [InlineData("<html/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&a;</svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'bbbbbbbbbb'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&e;</svg>")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><svg/>")]
    public void What_is_no_svg_is_refused(string text)
    {
        var outcome = SvgReader.Read(Svg(text));
        Assert.Null(outcome.Value);
        Assert.NotEmpty(outcome.Faults);
    }

    [Fact]
    public void Editors_own_elements_and_unused_definitions_are_passed_over()
    {
        var picture = Good(SvgWith("""
            <title>Logo</title><defs><linearGradient id="a"/></defs>
            <i:view xmlns:i="urn:inkscape"><i:text>x</i:text></i:view>
            <g display="none"><text>hidden</text></g>
            <path i:label="x" xmlns:i="urn:inkscape" opacity="1" d="M0 0h5v5z"/>
            """));
        Assert.Single(picture.Paths);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Fragments.Length - 1].Array[0, 12].Select(Join)).Sample(text =>
        {
            foreach (var picture in new[] { Svg(text), SvgWith(text) })
            {
                var outcome = SvgReader.Read(picture);
                Assert.True(outcome.Value is not null ^ outcome.Faults.Length > 0);
            }
        });

    [Fact]
    public void No_bytes_make_it_throw() =>
        Gen.Byte.Array[0, 200].Sample(bytes => SvgReader.Read([.. bytes]).Faults.Length > 0);

    private static readonly string[] Fragments =
    [
        "<svg viewBox='0 0 9 9' xmlns='http://www.w3.org/2000/svg'>", "</svg>", "<g transform='", "'>", "</g>", "<path d='",
        "M0 0", "a1 1 0 01", "e", "-.5", "1e308", "'/>", "rotate(", ")", "<circle r='", "rx", "<!--", "-->", "<![CDATA[", "]]>", "&amp;",
        "<defs>", "</defs>", "style='fill:", ";", "#", "rgb(", "%", "<", ">", "\0", "\ud800", "z", "T", "S", "Q", " ", "\n",
    ];

    private static string Join(int[] fragments) => string.Concat(fragments.Select(index => Fragments[index]));

    private static ImmutableArray<byte> Svg(string text) => [.. Encoding.UTF8.GetBytes(text)];

    private static ImmutableArray<byte> SvgWith(string content) =>
        Svg($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">{content}</svg>");

    private static VectorPicture Good(ImmutableArray<byte> picture)
    {
        var outcome = SvgReader.Read(picture);
        Assert.Empty(outcome.Faults.Select(d => d.Message));
        return outcome.Value!;
    }

    private static string Dump(IEnumerable<PathSegment> segments)
    {
        var text = new StringBuilder();
        foreach (var s in segments)
        {
            text.Append(FormattableString.Invariant(s.Verb switch
            {
                PathVerb.Move => $"M{s.X3},{s.Y3} ",
                PathVerb.Line => $"L{s.X3},{s.Y3} ",
                PathVerb.Cubic => $"C{s.X1},{s.Y1},{s.X2},{s.Y2},{s.X3},{s.Y3} ",
                _ => $"Z ",
            }));
        }
        return text.ToString().TrimEnd();
    }
}
