using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using TaggedPdf.Syntax;
using TaggedPdf.Tags;

namespace TaggedPdf.Painting;

/// <summary>A rectangle in layout points, y down.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height);

/// <summary>
/// The content stream of one page (ISO 32000-1, 7.8.2). Backgrounds and rules gather in one stretch at its start, as
/// layout artifacts; tagged content follows in the order in which it is painted; running headers and footers end it.
/// </summary>
internal sealed class Canvas(PageGeometry geometry, PageResources resources, int page)
{
    private readonly PdfBuffer _content = new(8 * 1024);
    private readonly TextWriter _text = new(resources.Inks);
    private ContentSlot? _slot;
    private string? _artifact;
    private bool _marked;
    private int _nextId;

    /// <summary>From 0.</summary>
    public int Page { get; } = page;

    public Decoration Decoration { get; } = new(geometry, resources);

    public PageGeometry Geometry => geometry;

    /// <summary>Whether what is painted now is an artifact, such as a repeated table head.</summary>
    public bool InArtifact => _artifact is not null;

    /// <summary>How many marked-content identifiers the page has.</summary>
    public int TaggedCount => _nextId;

    /// <summary>
    /// Until <see cref="EndArtifact"/>, everything painted is an artifact (ISO 32000-1, 14.8.2.2).
    /// </summary>
    /// <param name="properties">Such as <c>/Type/Pagination/Subtype/Header</c>.</param>
    public void BeginArtifact(string properties)
    {
        EndMarked();
        _artifact = properties;
    }

    public void EndArtifact()
    {
        EndMarked();
        _artifact = null;
    }

    /// <summary>Paints a word with its left edge at x; words of one slot in sequence share a marked-content sequence.</summary>
    public void Word(ContentSlot? slot, in PlacedWord word)
    {
        if (!_text.IsOpen)
        {
            // Marked content begins and ends in one text object, or outside all of them (ISO 32000-1, 14.6.1).
            EndMarked();
            _text.Begin(_content);
        }
        BeginMarked(slot);
        _text.Write(_content, resources.Font(word.Shaped.Font), word, geometry.Height);
    }

    /// <summary>Paints a picture and records where it stands on the page.</summary>
    public void Picture(ContentSlot? slot, string resource, in Area area)
    {
        EndMarked();
        _text.End(_content);
        BeginMarked(slot);
        var left = geometry.OnPaper(area.X, area.Width);
        var bottom = geometry.Height - area.Y - area.Height;
        _content.Bytes("q "u8).Number(area.Width).Bytes("0 0 "u8).Number(area.Height).Number(left).Number(bottom)
            .Bytes("cm/"u8).Ascii(resource).Bytes(" Do Q\n"u8);
        if (slot is not null && !InArtifact)
        {
            slot.Owner.BoundingBox = [left, bottom, left + area.Width, bottom + area.Height];
        }
    }

    /// <summary>Makes an area of the page lead somewhere.</summary>
    public void Link(LinkTarget link, in Area area)
    {
        if (!InArtifact)
        {
            var left = geometry.OnPaper(area.X, area.Width);
            var bottom = geometry.Height - area.Y - area.Height;
            resources.Links.Add(new PlacedLink(Page, link, [left, bottom, left + area.Width, bottom + area.Height]));
        }
    }

    /// <summary>Ends the page and gives its content, until it is released.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        EndMarked();
        _text.End(_content);
        if (!Decoration.Written.IsEmpty)
        {
            _content.Prepend(resources.IsTagged ? "Q EMC\n"u8 : "Q\n"u8);
            _content.Prepend(Decoration.Written);
            _content.Prepend(resources.IsTagged ? "/Artifact<</Type/Layout>>BDC q\n"u8 : "q\n"u8);
        }
        return _content.Written;
    }

    /// <summary>Gives the page's memory back once its content has been written.</summary>
    public void Release()
    {
        _content.Release();
        Decoration.Release();
    }

    private void BeginMarked(ContentSlot? slot)
    {
        if (!resources.IsTagged)
        {
            return;
        }
        if (_artifact is not null)
        {
            if (!_marked)
            {
                _content.Bytes("/Artifact<<"u8).Ascii(_artifact).Bytes(">>BDC\n"u8);
                _marked = true;
            }
            return;
        }
        if (_marked && ReferenceEquals(slot, _slot))
        {
            return;
        }
        EndMarked();
        if (slot is null)
        {
            throw new InvalidOperationException("page content must have a place in the tag tree or be an artifact");
        }
        slot.Add(Page, _nextId);
        _content.Byte((byte)'/').Ascii(slot.Owner.Type).Bytes("<</MCID "u8).Integer(_nextId++).Bytes(">>BDC\n"u8);
        _slot = slot;
        _marked = true;
    }

    private void EndMarked()
    {
        _text.EndLine(_content);
        if (_marked)
        {
            _content.Bytes("EMC\n"u8);
            _marked = false;
            _slot = null;
        }
    }
}

/// <summary>A word where it stands: left edge and base line in layout points.</summary>
internal readonly record struct PlacedWord(ShapedWord Shaped, double Size, PaintColour Colour, double X, double BaseLine);

/// <summary>A link's area on paper: left, bottom, right, top.</summary>
internal sealed record PlacedLink(int Page, LinkTarget Link, double[] Rectangle);
