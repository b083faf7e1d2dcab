using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TaggedPdf.Documents;
using TaggedPdf.Painting;
using TaggedPdf.Syntax;
using TaggedPdf.Writing;

namespace TaggedPdf.Imposition;

/// <summary>
/// Writes pages as they stand on sheets: each page is a form (ISO 32000-1, 8.10) that is placed on its side, and fonts
/// and pictures are in the file once. There are no tags and no links, and the metadata claims neither PDF/UA nor PDF/A.
/// </summary>
internal sealed class PrintFileWriter(PrintRun run, ImmutableArray<SheetSide> sides, PrintJob job)
{
    private readonly PdfFile _file = new(job.Setup.Intent is null ? "1.7" : "1.6");
    private readonly SheetGeometry _sheet = new(job.Setup);
    private readonly List<int> _sides = [];

    public ImmutableArray<byte> Write()
    {
        var tree = _file.Reserve();
        var marks = Marks();
        // What is made of red, green and blue says itself what these are, where the output intent speaks of other inks.
        _file.RgbProfile = job.Setup.Intent is not null ? SrgbProfile.Write(_file) : 0;
        var resources = run.Resources.Write(_file);
        double[] box = [-_sheet.Bleed, -_sheet.Bleed, _sheet.PageWidth + _sheet.Bleed, _sheet.PageHeight + _sheet.Bleed];
        var pages = run.Pages.ConvertAll(page => WriteForm(page.Canvas, box, resources));
        for (var side = 0; side < sides.Length; side++)
        {
            int? mark = marks.Count == 0 ? null : WriteForm(marks[side], [0, 0, _sheet.Width, _sheet.Height], resources);
            _sides.Add(WriteSide(sides[side], tree, mark, pages));
        }
        WriteTree(tree);
        var outline = new OutlineWriter(_file).Write(Bookmarks());
        return _file.Finish(WriteCatalogue(tree, outline), InformationWriter.Write(_file, job.Info, isForPress: job.Setup.Intent is not null));
    }

    /// <summary>The marks of each side; painted before fonts are written, because these hold the characters that were painted.</summary>
    private List<Canvas> Marks()
    {
        if (!job.Setup.Marks)
        {
            return [];
        }
        var marks = new SheetMarks(_sheet, run.First);
        return
        [
            .. sides.Select(side => marks.Paint(
                job.Info.Title + " \u00B7 " + (side.IsFront ? job.Words.Front(side.Sheet + 1) : job.Words.Back(side.Sheet + 1)))),
        ];
    }

    private int WriteForm(Canvas canvas, double[] box, int resources)
    {
        var entries = new PdfBuffer(96);
        Box(entries, "/BBox", box);
        return _file.AddStream($"/Type/XObject/Subtype/Form{Encoding.ASCII.GetString(entries.Written)}/Resources {resources} 0 R", canvas.Finish());
    }

    private int WriteSide(SheetSide side, int tree, int? marks, List<int> pages)
    {
        var content = new PdfBuffer(256);
        var forms = new PdfBuffer(64);
        for (var at = 0; at < side.Pages.Length; at++)
        {
            var area = _sheet.Area(at);
            var (x, y) = _sheet.Corner(at);
            content.Ascii("q ").Number(area[0]).Number(area[1]).Number(area[2] - area[0]).Number(area[3] - area[1]).Ascii("re W n 1 0 0 1 ")
                .Number(x + _sheet.Creep(at, side.Sheet, sides[^1].Sheet + 1)).Number(y).Ascii("cm/S").Integer(at + 1).Ascii(" Do Q\n");
            forms.Ascii("/S").Integer(at + 1).Byte((byte)' ').Reference(pages[side.Pages[at]]);
        }
        if (marks is { } mark)
        {
            content.Ascii("/M Do\n");
            forms.Ascii("/M ").Reference(mark);
        }
        var stream = _file.AddStream("", content.Written);
        var target = _file.Open(out var id).Ascii("<</Type/Page/Parent ").Reference(tree).Ascii("/MediaBox[0 0 ").Number(_sheet.Width).Number(_sheet.Height).Ascii("]");
        Box(target, "/BleedBox", _sheet.BleedBox);
        Box(target, "/TrimBox", _sheet.Trim);
        target.Ascii("/Resources<</XObject<<").Bytes(forms.Written).Ascii(">>>>/Contents ").Reference(stream).Ascii(">>");
        return id;
    }

    private static void Box(PdfBuffer target, string name, double[] corners)
    {
        target.Ascii(name).Ascii("[");
        foreach (var value in corners)
        {
            target.Number(value);
        }
        target.Ascii("]");
    }

    private void WriteTree(int tree)
    {
        var target = _file.Open(tree).Ascii("<</Type/Pages/Count ").Integer(_sides.Count).Ascii("/Kids[");
        foreach (var side in _sides)
        {
            target.Reference(side);
        }
        target.Ascii("]>>");
    }

    /// <summary>One for each document where there are several, and below it one for each of its headings.</summary>
    private IEnumerable<Bookmark> Bookmarks()
    {
        var places = new (int Side, int At)[run.Pages.Count];
        for (var side = 0; side < sides.Length; side++)
        {
            for (var at = 0; at < sides[side].Pages.Length; at++)
            {
                places[sides[side].Pages[at]] = (side, at);
            }
        }
        foreach (var (painted, start, bookmark) in run.Placed)
        {
            if (bookmark is not null)
            {
                yield return new Bookmark(1, bookmark, Destination(places[start], 0));
            }
            foreach (var heading in painted.Document.Outline)
            {
                if (painted.Anchors.TryGetValue(heading.Id, out var anchor) && Inline.WordsOf(heading.Inlines).Trim() is { Length: > 0 } words)
                {
                    yield return new Bookmark(heading.Level, words, Destination(places[start + anchor.Page], anchor.Y));
                }
            }
        }
    }

    private string Destination((int Side, int At) place, double y)
    {
        var (left, bottom) = _sheet.Corner(place.At);
        return string.Create(
            CultureInfo.InvariantCulture, $"[{_sides[place.Side]} 0 R/XYZ {left:0.##} {Math.Min(bottom + _sheet.PageHeight, bottom + _sheet.PageHeight - y + 6):0.##} null]");
    }

    /// <summary>What an office printer is told, since PDF 1.7.</summary>
    private static string Handling(PrintSetup setup) => "/PickTrayByPDFSize true/Duplex/"
        + (setup.Sides == Sides.Single ? "Simplex" : setup.Fold == Fold.Booklet ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge");

    /// <summary>The entry of the catalogue; empty for black ink alone: a profile would invite a printer to mix it from colours.</summary>
    private string OutputIntent()
    {
        if (job.Setup.Intent is not { } intent)
        {
            return job.Setup.Grey ? "" : SrgbProfile.Named(SrgbProfile.Write(_file));
        }
        var profile = _file.AddStream($"/N {intent.Inks}", intent.Profile.IsEmpty ? BlackProfile.Make() : intent.Profile.AsSpan());
        var condition = Encoding.Latin1.GetString(new PdfBuffer().TextString(intent.Condition).Written);
        return $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier{condition}/Info{condition}/DestOutputProfile {profile} 0 R>>]";
    }

    private int WriteCatalogue(int tree, int outline)
    {
        var setup = job.Setup;
        var metadata = _file.AddRaw("/Type/Metadata/Subtype/XML", XmpMetadata.Write(job.Info, setup.Intent is null ? Conformance.None : Conformance.PdfX4));
        var intent = OutputIntent();
        var target = _file.Open(out var id).Ascii("<</Type/Catalog/Pages ").Reference(tree).Ascii("/Lang").TextString(job.Info.Language)
            .Ascii("/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None").Ascii(setup.Intent is null ? Handling(setup) : "")
            .Ascii(job.Info.RightToLeft ? "/Direction/R2L>>" : ">>").Ascii("/Metadata ").Reference(metadata);
        PageLabels.Write(target, sides, run.Pages, job.Words.BlankLabel);
        target.Ascii(intent);
        if (outline != 0)
        {
            target.Ascii("/Outlines ").Reference(outline).Ascii("/PageMode/UseOutlines");
        }
        target.Ascii(">>");
        return id;
    }
}
